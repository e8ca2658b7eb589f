package saydone.meeting;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import saydone.hearing.taught.TaughtPhrase;
import saydone.miccheck.Findings;

/**
 * What a meeting learned of a patient.
 *
 * @param microphone what the microphone check found out; empty if there was none
 * @param taught the phrases that were taught
 * @param answerTime how long the patient took to answer, if that was long
 */
public record Learned(
    Optional<Findings> microphone, List<TaughtPhrase> taught, Optional<Duration> answerTime) {

  /** Nothing was learned. */
  public static final Learned NOTHING = new Learned(Optional.empty(), List.of(), Optional.empty());

  /** Copies the list. */
  public Learned {
    taught = List.copyOf(taught);
  }

  /** What a microphone check found out. */
  static Learned of(Findings microphone, Optional<Duration> answerTime) {
    return new Learned(Optional.of(microphone), List.of(), answerTime);
  }

  /** The same with other phrases that were taught. */
  Learned with(List<TaughtPhrase> phrases) {
    return new Learned(microphone, phrases, answerTime);
  }
}
