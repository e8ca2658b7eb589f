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
import saydone.audio.Clip;
import saydone.audio.Cues;
import saydone.audio.EchoCanceller;
import saydone.audio.NoEchoCanceller;
import saydone.audio.Pcm;
import saydone.audio.Room;
import saydone.audio.virtual.Acoustics;
import saydone.audio.virtual.VirtualRoom;
import saydone.command.Command.Word;
import saydone.dialogue.Dialogue;
import saydone.hearing.Ear;
import saydone.hearing.Recognizer;
import saydone.hearing.decoder.IsolatedWordRecognizer;
import saydone.hearing.decoder.SpeechModel;
import saydone.language.Language;
import saydone.voice.Diction;
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

  private final VirtualRoom room = new VirtualRoom(Acoustics.QUIET, 7);
  private final boolean muted;
  private final Deque<String> answers;
  private final Map<String, String> instead = new HashMap<>();
  private final Map<String, Character> keys = new HashMap<>();
  private final Set<String> skipped = new HashSet<>();
  private final List<Character> pressed = new ArrayList<>();
  private final List<String> said = new ArrayList<>();
  private Duration reaction = Duration.ofMillis(500);

  private Newcomer(boolean muted, String... answers) {
    this.muted = muted;
    this.answers = new ArrayDeque<>(List.of(answers));
  }

  /**
   * Somebody who answers.
   *
   * @param answers what is said to each question; empty for silence
   */
  public static Newcomer answering(String... answers) {
    return new Newcomer(false, answers);
  }

  /** Somebody whose microphone gives only zeros. */
  public static Newcomer muted() {
    return new Newcomer(true);
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

  /** The same, but a key is pressed when a sentence begins. */
  public Newcomer pressing(char key, String sentence) {
    keys.put(sentence, key);
    return this;
  }

  /** The same, but the space bar is pressed instead of a word. */
  public Newcomer skipping(String word) {
    skipped.add(word);
    return saying(word, SILENCE);
  }

  /** The meeting with this person. */
  public FirstMeeting meeting() {
    EchoCanceller canceller = new NoEchoCanceller();
    return new FirstMeeting(
        dialogue(canceller, new IsolatedWordRecognizer(MODEL)),
        recorder -> dialogue(canceller, recorder));
  }

  private Dialogue dialogue(EchoCanceller canceller, Recognizer recognizer) {
    return new Dialogue(
        muted ? new MutedRoom() : room,
        new Dialogue.Equipment(
            COACH,
            CUES::clip,
            new Ear(Language.ENGLISH, canceller, Optional.empty(), recognizer),
            () -> pressed.isEmpty() ? Optional.empty() : Optional.of(pressed.remove(0)),
            Language.ENGLISH,
            150,
            85),
        this);
  }

  /** What the coach said. */
  public List<String> said() {
    return said;
  }

  @Override
  public void says(String sentence) {
    said.add(sentence);
    Optional.ofNullable(keys.get(sentence)).ifPresent(pressed::add);
  }

  @Override
  public void awaits(Set<Word> asked) {
    speak(answers.isEmpty() ? SILENCE : answers.remove(), Duration.ofMillis(500));
  }

  @Override
  public void listensFor(String word) {
    speak(instead.getOrDefault(word, word), reaction);
    if (skipped.contains(word)) {
      pressed.add(' ');
    }
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
  private static final class MutedRoom implements Room {
    @Override
    public Condition exchange(short[] loudspeaker, short[] microphone) {
      Arrays.fill(microphone, (short) 0);
      return Condition.WORKING;
    }

    @Override
    public void close() {}
  }
}
