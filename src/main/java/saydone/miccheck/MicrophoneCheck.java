package saydone.miccheck;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import saydone.audio.Clip;
import saydone.audio.Cue;
import saydone.audio.MicrophoneProfile.Echo;
import saydone.audio.Pcm;
import saydone.audio.RoomLevel;
import saydone.command.Command.Word;
import saydone.command.Phrases;
import saydone.dialogue.Dialogue;
import saydone.dialogue.Dialogue.Turn;
import saydone.hearing.Hearing;
import saydone.language.Language;
import saydone.miccheck.Findings.SpokenWord;
import saydone.voice.SynthesisException;

/**
 * The spoken microphone check, hands-free: three seconds of quiet show the noise, three short
 * sounds show the echo, and three words show whether the user is heard; advice ends it. A user who
 * says nothing gets advice too. The space bar (or N) skips a word; S ends the check. By voice,
 * "skip" and its like do the same while a word is asked for, and so does "stop", where another word
 * is asked for.
 *
 * <p>An {@linkplain #unhurried unhurried} check suits a user who is new.
 *
 * <p>Runs on the calling thread. An instance is used once.
 */
public final class MicrophoneCheck {

  /** The words that are asked for: commands of a session that sound as different as possible. */
  private static final List<Word> ASKED = List.of(Word.DONE, Word.NEXT, Word.STOP);

  private static final int TRIES = 2;
  private static final long QUIET_FRAMES = Pcm.frames(Duration.ofSeconds(3));

  private static final long ANSWER_FRAMES = Pcm.frames(Duration.ofSeconds(4));

  /** How long it waits after the last loud moment, so that a user who began late may finish. */
  private static final long WORD_FRAMES = Pcm.frames(Duration.ofMillis(700));

  /** For a user whose time to answer is not known yet. */
  private static final long UNHURRIED_FRAMES = Pcm.frames(Duration.ofSeconds(12));

  /** How much longer it waits while the user may still be speaking. */
  private static final long FINISHING_FRAMES = Pcm.frames(Duration.ofSeconds(2));

  /** A chunk this far above the noise is part of a word. */
  private static final double WORD_ABOVE_NOISE_DB = 10;

  /** A shorter sound is a click or a cough. */
  private static final long SHORTEST_WORD_FRAMES = Pcm.frames(Duration.ofMillis(150));

  /** The time in which the three sounds come back: their own time and the longest echo. */
  private static final long PROBE_FRAMES =
      EchoProbe.TIMES * Pcm.frames(EchoProbe.APART) + Pcm.frames(EchoProbe.LONGEST_DELAY);

  private static final int FULL_SCALE = Short.MAX_VALUE - 1;

  private final Dialogue dialogue;
  private final boolean unhurried;
  private final List<String> words;
  private final String stop;
  private final Set<String> skips;
  private final Set<String> listened;
  private double noiseDbfs;

  /** A check with a dialogue that has not begun. */
  public MicrophoneCheck(Dialogue dialogue) {
    this(dialogue, false);
  }

  private MicrophoneCheck(Dialogue dialogue, boolean unhurried) {
    this.dialogue = dialogue;
    this.unhurried = unhurried;
    words = words(dialogue.language());
    stop = Phrases.of(dialogue.language()).of(Word.STOP).get(0);
    skips = skips(dialogue.language());
    listened = new LinkedHashSet<>(words);
    listened.addAll(skips);
  }

  /**
   * A check that waits twelve seconds for each word, as long as the user says anything. Before the
   * words, the space bar (or N) skips the whole check.
   */
  public static MicrophoneCheck unhurried(Dialogue dialogue) {
    return new MicrophoneCheck(dialogue, true);
  }

  /** The words that are asked for in a language. */
  static List<String> words(Language language) {
    return ASKED.stream().map(word -> Phrases.of(language).of(word).get(0)).toList();
  }

  /** What passes a word over: phrases for "next" without that word, which is asked for itself. */
  static Set<String> skips(Language language) {
    List<String> phrases = Phrases.of(language).of(Word.NEXT);
    return phrases.stream()
        .filter(phrase -> !phrase.contains(phrases.get(0)))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * Runs the check, from the greeting to the last word of the advice.
   *
   * @param keys whether the coach speaks of the keys
   * @return the findings; empty if the user ended or skipped the check before it had any
   * @throws SynthesisException if the voice fails; without it there is no check
   */
  public Optional<Findings> run(boolean keys) throws SynthesisException {
    Optional<Findings> found = measure(keys);
    if (found.isPresent()) {
      advise(found.get());
    }
    return found;
  }

  /**
   * Runs the check without the advice.
   *
   * @param keys whether the coach speaks of the keys
   * @return the findings; if the user ended the check while it asked for words, with the words
   *     before; empty if it was ended or skipped before there was one
   * @throws SynthesisException if the voice fails; without it there is no check
   */
  public Optional<Findings> measure(boolean keys) throws SynthesisException {
    dialogue.setKeys("microphone.press.end");
    dialogue.say("mic.begin");
    if (keys) {
      dialogue.say("mic.begin.skip");
    }
    dialogue.say("mic.quiet");
    if (skippedAsAWhole()) {
      return Optional.empty();
    }
    dialogue.pass(QUIET_FRAMES);
    noiseDbfs = dialogue.level().floorDbfs();
    if (skippedAsAWhole()) {
      return Optional.empty();
    }
    dialogue.say("mic.probe");
    Optional<Echo> echo = probe();
    if (skippedAsAWhole()) {
      return Optional.empty();
    }
    dialogue.say("mic.words");
    List<SpokenWord> said = new ArrayList<>();
    for (String word : words) {
      // A microphone that has given nothing at all by now gives nothing to a second word either.
      if (dialogue.alive() || said.isEmpty()) {
        SpokenWord spoken = ask(word, patience(said));
        if (dialogue.ended()) {
          break;
        }
        said.add(spoken);
      }
    }
    return said.isEmpty()
        ? Optional.empty()
        : Optional.of(new Findings(dialogue.alive(), noiseDbfs, echo, said));
  }

  /**
   * Says what to do about the findings, unless the check was ended.
   *
   * @throws SynthesisException if the voice fails
   */
  public void advise(Findings found) throws SynthesisException {
    for (Advice advice : Advice.of(found)) {
      if (advice == Advice.DEAD) {
        dialogue.tellWhyNothingIsHeard();
      } else {
        dialogue.say(advice.key());
      }
    }
  }

  private boolean skippedAsAWhole() {
    return unhurried && dialogue.skipped();
  }

  /** A user who did not say the words before is not waited for as long. */
  private long patience(List<SpokenWord> before) {
    boolean speaks = before.isEmpty() || before.stream().anyMatch(word -> word.after().isPresent());
    return unhurried && speaks ? UNHURRIED_FRAMES : ANSWER_FRAMES;
  }

  private Optional<Echo> probe() {
    List<Clip> sounds = Collections.nCopies(EchoProbe.TIMES, EchoProbe.sound());
    short[] played = new short[(int) PROBE_FRAMES];
    short[] heard = new short[(int) PROBE_FRAMES];
    int at = 0;
    for (Turn turn : dialogue.probe(sounds, PROBE_FRAMES)) {
      System.arraycopy(turn.played().samples(), 0, played, at, Pcm.CHUNK_FRAMES);
      System.arraycopy(turn.raw().samples(), 0, heard, at, Pcm.CHUNK_FRAMES);
      at += Pcm.CHUNK_FRAMES;
    }
    Optional<Echo> echo = EchoProbe.measure(played, heard);
    dialogue.setEchoTail(echo.map(Echo::tail).orElse(Duration.ZERO));
    return echo;
  }

  private SpokenWord ask(String word, long patience) throws SynthesisException {
    SpokenWord first = listen(word, "mic.say", patience);
    for (int time = 1; time < TRIES; time++) {
      if (first.heard() || first.skipped() || dialogue.ended() || !dialogue.alive()) {
        break;
      }
      SpokenWord again = listen(word, "mic.say.again", ANSWER_FRAMES);
      first = again.levelDbfs().isPresent() || again.skipped() ? again : first;
    }
    return first;
  }

  /** Asks for a word and waits until it or something else is heard, or for a while. */
  private SpokenWord listen(String word, String key, long patience) throws SynthesisException {
    dialogue.say(key, word);
    long asked = dialogue.spokenUntil();
    dialogue.listenFor(word);
    dialogue.ear().listenFor(listened, Set.of());
    long start = dialogue.frame();
    long lastLoud = Long.MIN_VALUE / 2;
    long loud = 0;
    long clipped = 0;
    Hearing hearing = null;
    while (hearing == null
        && !dialogue.skipped()
        && !dialogue.ended()
        && waits(dialogue.frame() - start, dialogue.frame() - lastLoud, patience)) {
      Turn turn = dialogue.turn();
      if (RoomLevel.dbfs(dialogue.ear().withoutCoach().samples())
          > noiseDbfs + WORD_ABOVE_NOISE_DB) {
        lastLoud = dialogue.frame();
        loud += turn.raw().frames();
        clipped += clipped(turn.raw().samples());
      }
      hearing = since(start, turn.hearings());
    }
    dialogue.ear().listenFor(Set.of(), Set.of());
    Optional<String> phrase =
        hearing instanceof Hearing.Heard known ? Optional.of(known.phrase()) : Optional.empty();
    boolean heard = phrase.equals(Optional.of(word));
    if (heard) {
      dialogue.cue(Cue.TICK);
    } else if (phrase.equals(Optional.of(stop))) {
      dialogue.end();
    }
    OptionalDouble spoken =
        hearing == null
            ? OptionalDouble.empty()
            : dialogue.level().speechDbfs(hearing.startFrame(), hearing.endFrame());
    if (hearing == null && loud >= SHORTEST_WORD_FRAMES) {
      spoken = dialogue.level().speechDbfs(start, dialogue.frame());
    }
    return new SpokenWord(
        word,
        heard,
        spoken,
        loud == 0 ? 0 : (double) clipped / loud,
        dialogue.skipped() || phrase.filter(skips::contains).isPresent(),
        Optional.ofNullable(hearing).map(it -> Pcm.duration(it.startFrame() - asked)));
  }

  private static boolean waits(long waited, long sinceLoud, long patience) {
    return waited < patience || (sinceLoud < WORD_FRAMES && waited < patience + FINISHING_FRAMES);
  }

  private @Nullable Hearing since(long start, List<Hearing> hearings) {
    for (Hearing hearing : hearings) {
      if (hearing instanceof Hearing.Heard heard) {
        dialogue.tell(heard);
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
}
