package saydone.session;

import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Where a session is at one moment. Immutable; only {@link Session#on} makes a new one.
 *
 * @param phase what the session is doing
 * @param progress what has been done, a fold over the recorded facts
 * @param delivery how the coach speaks
 * @param speech what the coach is saying
 * @param memory what the coach remembers of this sitting
 * @param health what works
 * @param timers which timers run
 */
public record State(
    Phase phase,
    Progress progress,
    Delivery delivery,
    Speech speech,
    Memory memory,
    Health health,
    Timers timers) {

  /** The state before a session begins, with what an earlier sitting recorded. */
  static State before(Progress recorded) {
    return new State(
        new Greeting(recorded.started(), false),
        recorded,
        Delivery.ORDINARY,
        Speech.NONE,
        Memory.NONE,
        Health.GOOD,
        Timers.NONE);
  }

  /** Another phase begins: no timer runs on, and it is still to be told when all was spoken. */
  State movedTo(Phase next) {
    return new State(next, progress, delivery, speech.unsettled(), memory, health, Timers.NONE);
  }

  /** The phase changes its values; timers run on. */
  State become(Phase next) {
    return new State(next, progress, delivery, speech, memory, health, timers);
  }

  /** The state after what an event alone says of the voice and the timers. */
  State after(Event event) {
    if (event instanceof Event.SpeechFinished finished) {
      return with(speech.finished(finished.id()));
    }
    if (event instanceof Event.TimerFired fired) {
      return with(timers.fired(fired.timer()));
    }
    return this;
  }

  /** A fact was recorded. */
  State after(Fact fact) {
    return new State(
        phase, progress.after(fact), delivery, speech, memory, health.after(fact), timers);
  }

  /** What was done in an earlier sitting counts. */
  State with(Progress recorded) {
    return new State(phase, recorded, delivery, speech, memory, health, timers);
  }

  State with(Delivery changed) {
    return new State(phase, progress, changed, speech, memory, health, timers);
  }

  State with(Speech changed) {
    return new State(phase, progress, delivery, changed, memory, health, timers);
  }

  State with(Memory changed) {
    return new State(phase, progress, delivery, speech, changed, health, timers);
  }

  State with(Health changed) {
    return new State(phase, progress, delivery, speech, memory, changed, timers);
  }

  State with(Timers changed) {
    return new State(phase, progress, delivery, speech, memory, health, changed);
  }

  // What the player asks.

  /** The same with another rate and another volume of the coach. */
  public State speaking(int wordsPerMinute, int volumePercent) {
    return with(delivery.at(wordsPerMinute, volumePercent));
  }

  /**
   * The same at another pitch of the coach.
   *
   * @param semitones above the voice's own pitch; empty if the voice cannot change its pitch
   */
  public State pitched(OptionalInt semitones) {
    return with(delivery.pitched(semitones));
  }

  /** The coach's rate of speech. */
  public int wordsPerMinute() {
    return delivery.wordsPerMinute();
  }

  /** The volume of voice and cues in percent. */
  public int volumePercent() {
    return delivery.volumePercent();
  }

  /**
   * The coach's pitch, in semitones above the voice's own; empty if the voice cannot change its
   * pitch.
   */
  public OptionalInt semitones() {
    return delivery.semitones();
  }

  /** The name of the phase that the session is in. */
  public PhaseName phaseName() {
    return phase.name();
  }

  /** Whether the session is over and the room can be closed. */
  public boolean finished() {
    return phase instanceof Finished;
  }

  /** The coach is still speaking, or about to. */
  public boolean speaking() {
    return speech.sounding();
  }

  /** The id of what the coach is saying or says next; empty if it is silent. */
  public OptionalLong saying() {
    return speech.outstanding().stream().mapToLong(Speech.Line::id).findFirst();
  }
}
