package saydone.dialogue;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import saydone.audio.AudioChunk;
import saydone.audio.Pcm;
import saydone.audio.Room;
import saydone.command.Command.Word;
import saydone.command.Keys;
import saydone.command.Presses;
import saydone.hearing.Ear;
import saydone.hearing.Hearing;
import saydone.language.Language;

/**
 * Waits in silence for a phrase or a key, for as long as it takes. It needs no voice and no
 * loudspeaker. The key for "stop" (S) ends it.
 *
 * <p>Runs on the calling thread, exchange by exchange; the room paces it. Time is counted in
 * frames.
 */
public final class Waiting {

  private static final short[] SILENCE = new short[Pcm.CHUNK_FRAMES];

  private final Room room;
  private final Ear ear;
  private final Supplier<Optional<Character>> pressed;
  private final Dialogue.Listener listener;
  private final Keys keys;
  private final Presses presses;
  private long frame;
  private boolean ended;

  /**
   * Waits in a room; closes nothing.
   *
   * @param ear hears the user
   * @param pressed gives the next key that was pressed; empty if there is none
   * @param language the language of the keys
   * @param listener is told what was heard
   */
  public Waiting(
      Room room,
      Ear ear,
      Supplier<Optional<Character>> pressed,
      Language language,
      Dialogue.Listener listener) {
    this.room = room;
    this.ear = ear;
    this.pressed = pressed;
    this.listener = listener;
    keys = Keys.of(language);
    presses = new Presses(keys);
  }

  /**
   * Waits for one of some answers, until there is something else to do.
   *
   * @param answers what is waited for; the recognizer must know the phrases
   * @param every how often to look whether there is
   * @param called whether there is something else to do
   * @return the answer; empty if there is something else to do, or it is {@link #ended}
   */
  public <T> Optional<T> waitFor(Answers<T> answers, Duration every, BooleanSupplier called) {
    ear.listenFor(answers.spoken(), Set.of());
    Optional<T> answer = Optional.empty();
    long look = frame;
    boolean goOn = true;
    while (goOn && !ended && answer.isEmpty()) {
      if (frame >= look) {
        look = frame + Pcm.frames(every);
        goOn = !called.getAsBoolean();
      } else {
        answer = turn(answers);
      }
    }
    ear.listenFor(Set.of(), Set.of());
    return answer;
  }

  private <T> Optional<T> turn(Answers<T> answers) {
    short[] heard = new short[Pcm.CHUNK_FRAMES];
    room.exchange(SILENCE, heard);
    AudioChunk chunk = new AudioChunk(frame, heard);
    frame = chunk.endFrame();
    Optional<T> answer = Optional.empty();
    for (Hearing hearing : ear.hear(SILENCE, chunk, false)) {
      if (hearing instanceof Hearing.Heard phrase) {
        Optional<T> meaning = answers.meaning(phrase.phrase());
        meaning.ifPresent(known -> listener.heard(phrase.phrase()));
        answer = answer.or(() -> meaning);
      }
    }
    Optional<T> byVoice = answer;
    return byKey(answers).filter(key -> byVoice.isEmpty()).or(() -> byVoice);
  }

  private <T> Optional<T> byKey(Answers<T> answers) {
    Optional<T> answer = Optional.empty();
    for (Optional<Character> key = pressed.get(); key.isPresent(); key = pressed.get()) {
      if (presses.acts(key.get(), Pcm.duration(frame))) {
        char lower = Character.toLowerCase(key.get());
        ended |= lower == keys.of(Word.STOP);
        answer = answer.or(() -> answers.meaning(lower));
      }
    }
    return answer;
  }

  /** Whether a key has ended it. */
  public boolean ended() {
    return ended;
  }
}
