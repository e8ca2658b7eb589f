package saydone.dialogue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import saydone.audio.AudioChunk;
import saydone.audio.Clip;
import saydone.audio.Cue;
import saydone.audio.Mixer;
import saydone.audio.Pcm;
import saydone.audio.Playback;
import saydone.audio.Room;
import saydone.audio.RoomLevel;
import saydone.command.Command.Word;
import saydone.hearing.Ear;
import saydone.hearing.Hearing;
import saydone.language.Language;
import saydone.message.Messages;
import saydone.voice.Diction;
import saydone.voice.Pitch;
import saydone.voice.Saying;
import saydone.voice.SynthesisException;

/**
 * Speaks to the user and listens, in turns. The space bar (or the key for "next", in English N)
 * skips what it waits for. The key for "stop" (S), or "stop" where a question is asked, ends the
 * dialogue: every method then returns at once.
 *
 * <p>Runs on the calling thread, exchange by exchange; the room paces it. Time is counted in
 * frames.
 */
public final class Dialogue {

  /** How long the coach's last word may still be heard, until the echo has been measured. */
  private static final long UNKNOWN_TAIL_FRAMES = Pcm.frames(Duration.ofMillis(600));

  private final Room room;
  private final Equipment equipment;
  private final Listener listener;
  private final Mixer mixer = new Mixer();
  private final RoomLevel level = new RoomLevel();
  private final Replies replies;
  private final MicrophoneNotes notes;
  private long frame;
  private boolean coachSpeaks;
  private boolean coachSounds;
  private long tailFrames = UNKNOWN_TAIL_FRAMES;
  private Optional<Short> first = Optional.empty();
  private boolean alive;
  private Room.Condition condition = Room.Condition.WORKING;
  private long spokenUntil;

  /**
   * What a dialogue works with; it closes none of it.
   *
   * @param voice the coach's voice
   * @param cues the sound of each cue
   * @param ear hears the user, as in a session
   * @param keys gives the next key that was pressed; empty if there is none
   * @param language the language that it speaks
   * @param wordsPerMinute the rate of speech
   * @param volumePercent the volume of voice and cues, 0 to 100
   * @param pitch how high the voice speaks, if it can change its pitch
   */
  public record Equipment(
      Diction voice,
      Function<Cue, Clip> cues,
      Ear ear,
      Supplier<Optional<Character>> keys,
      Language language,
      int wordsPerMinute,
      int volumePercent,
      Pitch pitch) {}

  /** Follows a dialogue, on its thread. */
  public interface Listener {

    /** The coach begins to say something. */
    void says(String sentence);

    /** From now on the dialogue waits for a word. */
    void listensFor(String word);

    /**
     * From now on the dialogue waits for one of these answers; none, if they are no words of a
     * session.
     */
    default void awaits(Set<Word> answers) {}

    /** A phrase was heard. */
    void heard(String phrase);
  }

  /**
   * An exchange with the room.
   *
   * @param played what was played, of {@link Pcm#CHUNK_FRAMES} frames
   * @param raw what the microphone gave meanwhile
   * @param hearings what was heard in it
   */
  public record Turn(Clip played, Clip raw, List<Hearing> hearings) {}

  /** A dialogue in a room. */
  public Dialogue(Room room, Equipment equipment, Listener listener) {
    this.room = room;
    this.equipment = equipment;
    this.listener = listener;
    replies = new Replies(equipment.language(), equipment.keys(), this::tell);
    notes = new MicrophoneNotes(this::speak);
    mixer.setVolume(equipment.volumePercent() / 100.0);
  }

  /** The language that it speaks and hears. */
  public Language language() {
    return equipment.language();
  }

  /**
   * Chooses what is said whenever the user cannot be heard: how to go on by keys.
   *
   * @param key the message's key in the catalogue
   */
  public void setKeys(String key) {
    notes.setKeys(key);
  }

  /**
   * Says a message, and waits until its echo is over. A message that cannot be heard, because the
   * loudspeaker takes nothing, is said again when it does. If the microphone was lost, muted or
   * found, says that, too.
   *
   * @param key the message's key in the catalogue
   * @throws SynthesisException if the voice fails
   */
  public void say(String key, Object... values) throws SynthesisException {
    notes.tellIfChanged(microphone());
    speak(key, values);
    notes.tellIfChangedAndKeys(microphone());
  }

  /**
   * Says how the microphone is, as it is known from elsewhere, and how to go on by keys if it gives
   * nothing.
   *
   * @throws SynthesisException if the voice fails
   */
  public void tellOf(MicrophoneState state) throws SynthesisException {
    notes.tellOf(state);
  }

  /**
   * Says why nothing was heard of the user: there is no microphone, or it is muted or off.
   *
   * @throws SynthesisException if the voice fails
   */
  public void tellWhyNothingIsHeard() throws SynthesisException {
    notes.tellWhyNothingIsHeard(microphone());
  }

  /** How the microphone is, as far as the user was told. */
  public MicrophoneState told() {
    return notes.told();
  }

  private MicrophoneState microphone() {
    return MicrophoneState.of(condition);
  }

  private void speak(String key, Object... values) throws SynthesisException {
    if (ended()) {
      return;
    }
    String sentence = Messages.of(equipment.language()).text(key, values);
    Saying saying = Saying.plain(sentence, equipment.wordsPerMinute(), equipment.pitch());
    Clip clip = equipment.voice().say(saying);
    listener.says(sentence);
    coachSpeaks = true;
    coachSounds = true;
    boolean heard = false;
    while (!ended() && !heard) {
      heard = sound(clip);
    }
    coachSpeaks = false;
    spokenUntil = frame;
    pass(tailFrames);
    coachSounds = false;
  }

  /**
   * Plays a sentence to its end. If the loudspeaker takes nothing meanwhile, waits until it does.
   *
   * @return whether the user could hear it
   */
  private boolean sound(Clip sentence) {
    mixer.play(0, sentence, 1);
    boolean heard = true;
    while (!ended() && mixer.drain().stream().noneMatch(Playback.Finished.class::isInstance)) {
      turn();
      heard &= condition.loudspeaker();
    }
    while (!ended() && !condition.loudspeaker()) {
      turn();
    }
    return heard;
  }

  /**
   * Asks, and waits for an answer by voice or by key. An answer may begin over the question's end.
   * "Next", its key and the space bar skip the question.
   *
   * @param key the question's key in the catalogue
   * @param answers the words that answer it
   * @param patience how long to wait after the question
   * @return the answer; {@code NEXT} if the question was skipped, {@code STOP} if the dialogue is
   *     ended, empty if no answer came
   * @throws SynthesisException if the voice fails
   */
  public Optional<Word> ask(String key, Set<Word> answers, Duration patience, Object... values)
      throws SynthesisException {
    Set<Word> taken = EnumSet.copyOf(answers);
    taken.add(Word.NEXT);
    Optional<Word> answered =
        await(
            key,
            answersOf(taken).or(new Answers<>(Map.of(), Map.of(' ', Word.NEXT))),
            () -> listener.awaits(answers),
            patience,
            values);
    return ended() ? Optional.of(Word.STOP) : answered;
  }

  /**
   * Asks, and waits for one of any answers, as {@link #ask} does. Nothing skips the question but an
   * answer; "stop" and its key end the dialogue.
   *
   * @param key the question's key in the catalogue
   * @param answers what answers it; the recognizer must know the phrases
   * @param patience how long to wait after the question
   * @return the answer; empty if none came, or the dialogue is ended
   * @throws SynthesisException if the voice fails
   */
  public <T> Optional<T> choose(String key, Answers<T> answers, Duration patience, Object... values)
      throws SynthesisException {
    return await(key, answers, () -> listener.awaits(Set.of()), patience, values);
  }

  private <T> Optional<T> await(
      String key, Answers<T> answers, Runnable begun, Duration patience, Object... values)
      throws SynthesisException {
    Answers<?> asked = Answers.none().or(answers).or(answersOf(Set.of(Word.STOP)));
    replies.ask(asked);
    replies.resetSkipped();
    Set<String> phrases = asked.spoken();
    // The coach may say the answers itself: they count only if they end after its echo.
    equipment.ear().listenFor(phrases, Set.of(), Set.of(), phrases);
    notes.tellIfChanged(microphone());
    speak(key, values);
    if (replies.open()) {
      notes.tellIfChangedAndKeys(microphone());
    }
    if (replies.open()) {
      cue(Cue.LISTENING);
      begun.run();
    }
    long until = frame + Pcm.frames(patience);
    while (replies.open() && frame < until) {
      turn();
      if (notes.tellIfChangedAndKeys(microphone())) {
        until = frame + Pcm.frames(patience);
      }
    }
    equipment.ear().listenFor(Set.of(), Set.of());
    replies.askNothing();
    replies.resetSkipped();
    return ended() ? Optional.empty() : replies.answer(answers);
  }

  /**
   * How these words of a session are said and pressed.
   *
   * @param words in the order in which they take a key that several have
   */
  public Answers<Word> answersOf(Set<Word> words) {
    return replies.answersOf(words);
  }

  /** Lets a time pass. */
  public void pass(long frames) {
    long until = frame + frames;
    while (!ended() && frame < until) {
      turn();
    }
  }

  /**
   * Plays sounds that are no voice, one after another, and returns the exchanges with the room.
   *
   * @param frames how long to go on
   */
  public List<Turn> probe(List<Clip> sounds, long frames) {
    coachSounds = true;
    sounds.forEach(sound -> mixer.play(0, sound, 1));
    List<Turn> turns = new ArrayList<>();
    for (int at = 0; at < frames && !ended(); at += Pcm.CHUNK_FRAMES) {
      turns.add(turn());
    }
    mixer.drain();
    coachSounds = false;
    return turns;
  }

  /** Plays a cue, without waiting for its end. */
  public void cue(Cue cue) {
    mixer.cue(equipment.cues().apply(cue), 1);
  }

  /** Begins to wait for a word: a key that was pressed earlier does not skip it. */
  public void listenFor(String word) {
    replies.resetSkipped();
    listener.listensFor(word);
  }

  /** Tells the listener of a phrase that was heard. */
  public void tell(Hearing.Heard heard) {
    listener.heard(heard.phrase());
  }

  /** One exchange with the room. */
  public Turn turn() {
    short[] played = new short[Pcm.CHUNK_FRAMES];
    short[] heard = new short[Pcm.CHUNK_FRAMES];
    mixer.render(played);
    condition = room.exchange(played, heard);
    short known = first.orElse(heard[0]);
    first = Optional.of(known);
    for (short sample : heard) {
      alive |= sample != known;
    }
    List<Hearing> hearings =
        equipment.ear().hear(played, new AudioChunk(frame, heard), coachSpeaks);
    if (!coachSounds) {
      level.accept(equipment.ear().withoutCoach());
    }
    frame += heard.length;
    replies.take(hearings, frame);
    return new Turn(Clip.of(played), Clip.of(heard), hearings);
  }

  /** Sets how long the coach's echo lasts, once it was measured. */
  public void setEchoTail(Duration tail) {
    tailFrames = Pcm.frames(tail);
  }

  /** The frame at which the coach's last sentence ended, without its echo. */
  public long spokenUntil() {
    return spokenUntil;
  }

  /** The number of the next frame, counted from the dialogue's start. */
  public long frame() {
    return frame;
  }

  /** The level of the room and of what the user says in it, measured while the coach is silent. */
  public RoomLevel level() {
    return level;
  }

  /** The ear that hears the user. */
  public Ear ear() {
    return equipment.ear();
  }

  /** Whether the microphone ever gave anything but one and the same value, and still does. */
  public boolean alive() {
    return alive && microphone().hears();
  }

  /** Whether a key has skipped the word that is waited for. */
  public boolean skipped() {
    return replies.skipped();
  }

  /** Ends the dialogue. */
  public void end() {
    replies.end();
  }

  /** Whether a key, or "stop" after a question, has ended the dialogue. */
  public boolean ended() {
    return replies.ended();
  }
}
