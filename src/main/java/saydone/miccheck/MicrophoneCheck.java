package saydone.miccheck;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import saydone.audio.AudioChunk;
import saydone.audio.Clip;
import saydone.audio.Cue;
import saydone.audio.MicrophoneProfile.Echo;
import saydone.audio.Mixer;
import saydone.audio.Pcm;
import saydone.audio.Playback;
import saydone.audio.Room;
import saydone.audio.RoomLevel;
import saydone.miccheck.Findings.SpokenWord;
import saydone.speech.Ear;
import saydone.speech.Hearing;
import saydone.speech.SynthesisException;
import saydone.speech.Synthesizer;
import saydone.speech.Utterance;

/**
 * The spoken microphone check, hands-free: three seconds of quiet tell the noise, three short
 * sounds the echo, three words whether the user is heard, and advice ends it. Whoever says nothing
 * comes to the advice too. The space bar (or N) skips a word; S ends the check.
 *
 * <p>Runs on the calling thread, exchange by exchange; the room paces it. Time is counted in
 * frames. An instance is used once.
 */
public final class MicrophoneCheck {

  /** What is asked for: commands of a session, as different as can be. */
  static final List<String> WORDS = List.of("done", "next", "stop");

  private static final int WORDS_PER_MINUTE = 150;

  /** As loud as in a session. */
  private static final double VOLUME = 0.85;

  private static final int TRIES = 2;
  private static final long QUIET_FRAMES = Pcm.frames(Duration.ofSeconds(3));

  /** How long the coach's last word is on its way, until the echo has been measured. */
  private static final long UNKNOWN_TAIL_FRAMES = Pcm.frames(Duration.ofMillis(600));

  private static final long ANSWER_FRAMES = Pcm.frames(Duration.ofSeconds(4));

  /** Whoever began late may finish. */
  private static final long WORD_FRAMES = Pcm.frames(Duration.ofMillis(700));

  private static final long LONGEST_ANSWER_FRAMES = Pcm.frames(Duration.ofSeconds(6));

  /** A chunk this far above the noise is part of a word. */
  private static final double WORD_ABOVE_NOISE_DB = 10;

  /** Less is a click or a cough. */
  private static final long SHORTEST_WORD_FRAMES = Pcm.frames(Duration.ofMillis(150));

  /** Three short sounds come back within their own time and the longest echo. */
  private static final long PROBE_FRAMES =
      EchoProbe.TIMES * Pcm.frames(EchoProbe.APART) + Pcm.frames(EchoProbe.LONGEST_DELAY);

  private static final int FULL_SCALE = Short.MAX_VALUE - 1;

  private final Room room;
  private final Equipment equipment;
  private final Listener listener;
  private final Catalogue catalogue = new Catalogue();
  private final Mixer mixer = new Mixer();
  private final RoomLevel level = new RoomLevel();

  private long frame;
  private boolean coachSpeaks;
  private boolean coachSounds;
  private long tailFrames = UNKNOWN_TAIL_FRAMES;
  private double noiseDbfs;
  private boolean alive;
  private boolean skipped;
  private boolean ended;

  /**
   * What the check works with; it closes none of it.
   *
   * @param voice the coach's voice
   * @param cues the sound of each cue
   * @param ear hears the words, as in a session
   * @param keys the next key that was pressed
   */
  public record Equipment(
      Synthesizer voice, Function<Cue, Clip> cues, Ear ear, Supplier<Optional<Character>> keys) {}

  /** Follows a check, on its thread. */
  public interface Listener {

    /** The coach begins to say something. */
    void says(String sentence);

    /** The check waits for a word from now on. */
    void listensFor(String word);

    /** A phrase was heard. */
    void heard(String phrase);
  }

  /** A check in a room. */
  public MicrophoneCheck(Room room, Equipment equipment, Listener listener) {
    this.room = room;
    this.equipment = equipment;
    this.listener = listener;
    mixer.setVolume(VOLUME);
  }

  /**
   * Checks, from the greeting to the last word of the advice.
   *
   * @param keys whether the coach speaks of the keys
   * @return empty if the user ended it
   * @throws SynthesisException if the voice fails; without it there is no check
   */
  public Optional<Findings> run(boolean keys) throws SynthesisException {
    say(catalogue.text(keys ? "begin.keys" : "begin"));
    pass(QUIET_FRAMES);
    noiseDbfs = level.floorDbfs();
    say(catalogue.text("probe"));
    Optional<Echo> echo = probe();
    say(catalogue.text("words"));
    List<SpokenWord> words = new ArrayList<>();
    for (String word : WORDS) {
      // A microphone that has given nothing at all by now gives nothing to a second word either.
      if (alive || words.isEmpty()) {
        words.add(ask(word));
      }
    }
    Findings found = new Findings(alive, noiseDbfs, echo, words);
    for (Advice advice : Advice.of(found)) {
      say(catalogue.text("advice." + advice));
    }
    return ended ? Optional.empty() : Optional.of(found);
  }

  private void say(String sentence) throws SynthesisException {
    if (ended) {
      return;
    }
    Clip clip = equipment.voice().synthesize(new Utterance(sentence, WORDS_PER_MINUTE));
    listener.says(sentence);
    play(clip);
    pass(tailFrames);
    coachSounds = false;
  }

  /** Plays something to its end; its echo is still to come. */
  private void play(Clip clip) {
    coachSpeaks = true;
    coachSounds = true;
    mixer.play(0, clip, 1);
    while (!ended && mixer.drain().stream().noneMatch(Playback.Finished.class::isInstance)) {
      turn();
    }
    coachSpeaks = false;
  }

  private void pass(long frames) {
    long until = frame + frames;
    while (!ended && frame < until) {
      turn();
    }
  }

  private Optional<Echo> probe() {
    coachSounds = true;
    short[] played = new short[(int) PROBE_FRAMES];
    short[] heard = new short[(int) PROBE_FRAMES];
    for (int time = 0; time < EchoProbe.TIMES; time++) {
      mixer.play(0, EchoProbe.sound(), 1);
    }
    for (int at = 0; at < PROBE_FRAMES && !ended; at += Pcm.CHUNK_FRAMES) {
      Turn turn = turn();
      System.arraycopy(turn.played, 0, played, at, Pcm.CHUNK_FRAMES);
      System.arraycopy(turn.raw, 0, heard, at, Pcm.CHUNK_FRAMES);
    }
    mixer.drain();
    coachSounds = false;
    Optional<Echo> echo = EchoProbe.measure(played, heard);
    tailFrames = echo.map(Echo::tail).map(Pcm::frames).orElse(0L);
    return echo;
  }

  private SpokenWord ask(String word) throws SynthesisException {
    SpokenWord first = listen(word, "say");
    for (int time = 1; time < TRIES; time++) {
      if (first.heard() || skipped || ended || !alive) {
        break;
      }
      SpokenWord again = listen(word, "say.again");
      first = again.levelDbfs().isPresent() ? again : first;
    }
    return first;
  }

  /** Asks for a word and waits for it, for whatever is heard in its place, or for a while. */
  private SpokenWord listen(String word, String key) throws SynthesisException {
    say(catalogue.text(key, word));
    listener.listensFor(word);
    equipment.ear().listenFor(Set.copyOf(WORDS), Set.of());
    long start = frame;
    long lastLoud = Long.MIN_VALUE / 2;
    long loud = 0;
    long clipped = 0;
    Hearing hearing = null;
    skipped = false;
    while (hearing == null && !skipped && !ended && waits(frame - start, frame - lastLoud)) {
      Turn turn = turn();
      if (RoomLevel.dbfs(equipment.ear().withoutCoach().samples())
          > noiseDbfs + WORD_ABOVE_NOISE_DB) {
        lastLoud = frame;
        loud += turn.raw.length;
        clipped += clipped(turn.raw);
      }
      hearing = since(start, turn.hearings);
    }
    equipment.ear().listenFor(Set.of(), Set.of());
    boolean heard = hearing instanceof Hearing.Heard known && known.phrase().equals(word);
    if (heard) {
      mixer.cue(equipment.cues().apply(Cue.TICK), 1);
    }
    OptionalDouble spoken =
        hearing == null
            ? OptionalDouble.empty()
            : level.speechDbfs(hearing.startFrame(), hearing.endFrame());
    if (hearing == null && loud >= SHORTEST_WORD_FRAMES) {
      spoken = level.speechDbfs(start, frame);
    }
    return new SpokenWord(word, heard, spoken, loud == 0 ? 0 : (double) clipped / loud);
  }

  private static boolean waits(long waited, long sinceLoud) {
    return waited < ANSWER_FRAMES || (sinceLoud < WORD_FRAMES && waited < LONGEST_ANSWER_FRAMES);
  }

  private @Nullable Hearing since(long start, List<Hearing> hearings) {
    for (Hearing hearing : hearings) {
      if (hearing instanceof Hearing.Heard heard) {
        listener.heard(heard.phrase());
      }
      if (hearing.startFrame() >= start) {
        return hearing;
      }
    }
    return null;
  }

  private static long clipped(short[] samples) {
    long count = 0;
    for (short sample : samples) {
      count += Math.abs(sample) >= FULL_SCALE ? 1 : 0;
    }
    return count;
  }

  /** One exchange with the room. */
  private Turn turn() {
    short[] played = new short[Pcm.CHUNK_FRAMES];
    short[] heard = new short[Pcm.CHUNK_FRAMES];
    mixer.render(played);
    room.exchange(played, heard);
    for (short sample : heard) {
      alive |= sample != 0;
    }
    List<Hearing> hearings =
        equipment.ear().hear(played, new AudioChunk(frame, heard), coachSpeaks);
    if (!coachSounds) {
      level.accept(equipment.ear().withoutCoach());
    }
    frame += heard.length;
    takeKeys();
    return new Turn(played, heard, hearings);
  }

  private void takeKeys() {
    for (Optional<Character> key = equipment.keys().get();
        key.isPresent();
        key = equipment.keys().get()) {
      char pressed = Character.toLowerCase(key.get());
      skipped |= pressed == ' ' || pressed == 'n';
      ended |= pressed == 's';
    }
  }

  /** What an exchange gave. */
  private static final class Turn {
    private final short[] played;
    private final short[] raw;
    private final List<Hearing> hearings;

    Turn(short[] played, short[] raw, List<Hearing> hearings) {
      this.played = played;
      this.raw = raw;
      this.hearings = hearings;
    }
  }
}
