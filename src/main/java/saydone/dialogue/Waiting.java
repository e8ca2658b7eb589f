package saydone.dialogue;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import saydone.audio.AudioChunk;
import saydone.audio.Pcm;
import saydone.audio.Room;
import saydone.hearing.Ear;
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
  private final Replies replies;
  private long frame;
  private MicrophoneState microphone = MicrophoneState.WORKS;
  private long microphoneSince;

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
    replies = new Replies(language, pressed, phrase -> listener.heard(phrase.phrase()));
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
    replies.ask(answers);
    ear.listenFor(answers.spoken(), Set.of());
    long look = frame;
    boolean goOn = true;
    while (goOn && replies.open()) {
      if (frame >= look) {
        look = frame + Pcm.frames(every);
        goOn = !called.getAsBoolean();
      } else {
        turn();
      }
    }
    ear.listenFor(Set.of(), Set.of());
    replies.askNothing();
    return replies.answer(answers);
  }

  private void turn() {
    short[] heard = new short[Pcm.CHUNK_FRAMES];
    MicrophoneState now = MicrophoneState.of(room.exchange(SILENCE, heard));
    if (now != microphone) {
      microphone = now;
      microphoneSince = frame;
    }
    AudioChunk chunk = new AudioChunk(frame, heard);
    frame = chunk.endFrame();
    replies.take(ear.hear(SILENCE, chunk, false), frame);
  }

  /** How the microphone is; at first it is taken to work. */
  public MicrophoneState microphone() {
    return microphone;
  }

  /** For how long the microphone has been as it is. */
  public Duration microphoneSteady() {
    return Pcm.duration(frame - microphoneSince);
  }

  /** Whether a key has ended it. */
  public boolean ended() {
    return replies.ended();
  }
}
