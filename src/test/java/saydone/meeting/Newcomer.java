package saydone.meeting;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import saydone.audio.Clip;
import saydone.audio.Cues;
import saydone.audio.EchoCanceller;
import saydone.audio.NoEchoCanceller;
import saydone.audio.Pcm;
import saydone.audio.Room;
import saydone.audio.suppression.SpectralNoiseSuppressor;
import saydone.audio.virtual.Acoustics;
import saydone.audio.virtual.VirtualRoom;
import saydone.command.Command.Word;
import saydone.dialogue.Dialogue;
import saydone.hearing.Ear;
import saydone.hearing.Recognizer;
import saydone.hearing.decoder.IsolatedWordRecognizer;
import saydone.hearing.decoder.SpeechModel;
import saydone.hearing.decoder.UtteranceRecorder;
import saydone.language.Language;
import saydone.menu.Menu;
import saydone.menu.Offered;
import saydone.menu.PrescriptionQuestion;
import saydone.menu.ReminderQuestions;
import saydone.voice.Diction;
import saydone.voice.Pitch;
import saydone.voice.Pronouncer;
import saydone.voice.SynthesisException;
import saydone.voice.Synthesizer;
import saydone.voice.Utterance;
import saydone.voice.freetts.FreeTtsSynthesizer;
import saydone.voice.freetts.FreeTtsVoice;

/**
 * Somebody who meets the coach for the first time, in a virtual room with the program's own
 * engines: says the word that is asked for, or something else instead, answers questions in order,
 * and presses keys when a sentence begins. The models are loaded once.
 */
public final class Newcomer implements Dialogue.Listener {

  private static final SpeechModel MODEL = SpeechModel.load();
  private static final Diction COACH =
      new Diction(new FreeTtsSynthesizer(), Pronouncer.of(Language.ENGLISH));
  private static final Synthesizer MOUTH =
      new FreeTtsSynthesizer(FreeTtsVoice.KEVIN16.withPitch(90, 11));
  private static final Cues CUES = Cues.load();
  private static final int WORDS_PER_MINUTE = 195;
  private static final String SILENCE = "";

  private static final int SEED = 7;

  /** How often keys are asked for until one is pressed: 0.8 seconds after a sentence began. */
  private static final int REACTION_POLLS = 80;

  /** How often keys are asked for until one that is held repeats itself: every 30 ms. */
  private static final int HELD_POLLS = 3;

  private VirtualRoom room = new VirtualRoom(Acoustics.QUIET, SEED);
  private Supplier<EchoCanceller> canceller = NoEchoCanceller::new;
  private Language language = Language.ENGLISH;
  private final Optional<Room.Condition> deaf;
  private final Deque<String> answers;
  private final Map<String, String> instead = new HashMap<>();
  private final Map<String, Character> keys = new HashMap<>();
  private final Map<String, Character> keysForWords = new HashMap<>();
  private final Set<String> leaving = new HashSet<>();
  private final List<Pressed> pressed = new ArrayList<>();
  private Optional<Character> held = Optional.empty();
  private int polls;
  private final List<String> said = new ArrayList<>();
  private Duration reaction = Duration.ofMillis(500);

  /** A key that is pressed when keys were asked for so many times, once in each exchange. */
  private record Pressed(char key, int poll) {}

  private Newcomer(Optional<Room.Condition> deaf, String... answers) {
    this.deaf = deaf;
    this.answers = new ArrayDeque<>(List.of(answers));
  }

  /**
   * Somebody who answers.
   *
   * @param answers what is said to each question; empty for silence
   */
  public static Newcomer answering(String... answers) {
    return new Newcomer(Optional.empty(), answers);
  }

  /** Somebody whose microphone gives only zeros. */
  public static Newcomer muted() {
    return new Newcomer(Optional.of(Room.Condition.WORKING));
  }

  /** Somebody without a microphone. */
  public static Newcomer unplugged() {
    return new Newcomer(Optional.of(new Room.Condition(false, true, false)));
  }

  /** The same, but another word is said for a word; nothing, if that is empty. */
  public Newcomer saying(String word, String other) {
    instead.put(word, other);
    return this;
  }

  /** The same, but words are said after a time. */
  public Newcomer after(Duration time) {
    reaction = time;
    return this;
  }

  /** The same, but a key is pressed while a sentence is said. */
  public Newcomer pressing(char key, String sentence) {
    keys.put(sentence, key);
    return this;
  }

  /** The same, but a key was pressed before and is held for ever. */
  public Newcomer holding(char key) {
    held = Optional.of(key);
    return this;
  }

  /** The same, but a key is pressed instead of a word. */
  public Newcomer pressingFor(String word, char key) {
    keysForWords.put(word, key);
    return saying(word, SILENCE);
  }

  /** The same, but the program ends when a sentence begins; this throws {@link Left}. */
  public Newcomer leavingAt(String sentence) {
    leaving.add(sentence);
    return this;
  }

  /** The same in a room where the microphone hears the coach, loud. */
  public Newcomer inEcho() {
    room =
        new VirtualRoom(
            Acoustics.QUIET.withEcho(new Acoustics.Echo(0.5, Duration.ofMillis(120), true)), SEED);
    return this;
  }

  /** The same with an echo canceller; without one, the meeting is half duplex. */
  public Newcomer behind(Supplier<EchoCanceller> other) {
    canceller = other;
    return this;
  }

  /** The same with a coach of another language, who hears no word. */
  public Newcomer in(Language other) {
    language = other;
    return this;
  }

  /** The program ended, as by Ctrl-C. */
  public static final class Left extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /** The meeting with this person. */
  public FirstMeeting meeting() {
    EchoCanceller opened = canceller.get();
    Recognizer recognizer =
        language.equals(Language.ENGLISH)
            ? new IsolatedWordRecognizer(MODEL)
            : new UtteranceRecorder();
    return new FirstMeeting(dialogue(opened, recognizer), recorder -> dialogue(opened, recorder));
  }

  /** A menu that this person is asked by. */
  public Menu menu(List<Offered> scripts) {
    return new Menu(
        dialogue(canceller.get(), new IsolatedWordRecognizer(MODEL)), scripts, phrases -> phrases);
  }

  /** Questions about reminders that this person is asked. */
  public ReminderQuestions reminderQuestions() {
    return new ReminderQuestions(dialogue(canceller.get(), new IsolatedWordRecognizer(MODEL)));
  }

  /** A question about what came from the therapist. */
  public PrescriptionQuestion prescriptionQuestion() {
    return new PrescriptionQuestion(dialogue(canceller.get(), new IsolatedWordRecognizer(MODEL)));
  }

  private Dialogue dialogue(EchoCanceller opened, Recognizer recognizer) {
    return new Dialogue(
        deaf.<Room>map(DeafRoom::new).orElse(room),
        new Dialogue.Equipment(
            COACH,
            CUES::clip,
            new Ear(language, opened, new SpectralNoiseSuppressor(), recognizer),
            this::poll,
            language,
            150,
            85,
            Pitch.OWN),
        this);
  }

  private Optional<Character> poll() {
    polls++;
    if (held.isPresent() && polls % HELD_POLLS == 0) {
      return held;
    }
    return pressed.isEmpty() || pressed.get(0).poll() > polls
        ? Optional.empty()
        : Optional.of(pressed.remove(0).key());
  }

  private void press(char key, int after) {
    pressed.add(new Pressed(key, polls + after));
  }

  /** What the coach said. */
  public List<String> said() {
    return said;
  }

  @Override
  public void says(String sentence) {
    said.add(sentence);
    if (leaving.contains(sentence)) {
      throw new Left();
    }
    Optional.ofNullable(keys.get(sentence)).ifPresent(key -> press(key, REACTION_POLLS));
  }

  @Override
  public void awaits(Set<Word> asked) {
    speak(answers.isEmpty() ? SILENCE : answers.remove(), Duration.ofMillis(500));
  }

  @Override
  public void listensFor(String word) {
    speak(instead.getOrDefault(word, word), reaction);
    Optional.ofNullable(keysForWords.get(word)).ifPresent(key -> press(key, 0));
  }

  @Override
  public void heard(String phrase) {}

  private void speak(String words, Duration after) {
    if (!words.isEmpty()) {
      try {
        Clip clip = MOUTH.synthesize(new Utterance(words, WORDS_PER_MINUTE));
        room.sound(room.frame() + Pcm.frames(after), clip, room.speechGain(clip));
      } catch (SynthesisException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** A room whose microphone gives only zeros. */
  private record DeafRoom(Condition condition) implements Room {
    @Override
    public Condition exchange(short[] loudspeaker, short[] microphone) {
      Arrays.fill(microphone, (short) 0);
      return condition;
    }

    @Override
    public void close() {}
  }
}
