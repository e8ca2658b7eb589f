package saydone.session;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The name of a session's phase, for use outside the session: in the journal, by a simulated
 * patient, with the sounds that are kept. The names stand in the order in which a session comes to
 * the phases; the last seven phases interrupt one of the others and give it back.
 */
public enum PhaseName {
  /** Asks whether to go on with a session that was not finished. */
  OFFERING_EARLIER,
  /** Says hello and what is coming. */
  GREETING,
  /** Awaits the answer to a question. */
  ASKING,
  /** Names the weak side of before, and awaits a no. */
  CONFIRMING_SIDE,
  /** Repeats the answer, which can still be set right. */
  ACKNOWLEDGING,
  /** Reads the precautions. */
  PRECAUTIONS,
  /** Asks whether to go on where an exercise was left. */
  RETURNING,
  /** Offers another level of an exercise. */
  OFFERING,
  /** Describes an exercise or a set. */
  INTRODUCING,
  /** Gives time to get into position. */
  GETTING_READY,
  /** Counts each "done" of the patient. */
  COUNTING,
  /** Listens to the patient's own count. */
  COUNTING_ALOUD,
  /** Sets the tempo and counts. */
  PACING,
  /** Lets the patient do a set in silence. */
  WHOLE_SET,
  /** Waits until the patient is ready to hold. */
  AWAITING_HOLD,
  /** Times a hold. */
  HOLDING,
  /** Times a rest. */
  RESTING,
  /** Says what was done, and goodbye. */
  CLOSING,
  /** Is over. */
  FINISHED,
  /** Holds everything until the patient goes on. */
  PAUSED,
  /** Asks whether the session is to end. */
  CONFIRMING_STOP,
  /** Asks "did you say ...?". */
  CLARIFYING,
  /** Asks which exercise is the only one of today. */
  CHOOSING,
  /** Asks how strong the pain is. */
  SCORING_PAIN,
  /** After a symptom: leaves in peace, and asks whether all is well, whether to end, to go on. */
  AFTER_SYMPTOM,
  /** Hears nothing but "wake up". */
  DEAF;

  /** The name as it stands in files and in the keys of messages, such as {@code getting-ready}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The name with this text; empty if there is none, as in a record of another version. */
  public static Optional<PhaseName> of(String text) {
    return Stream.of(values()).filter(name -> name.text().equals(text)).findFirst();
  }
}
