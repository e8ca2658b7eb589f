package saydone.view;

import java.util.Locale;
import saydone.session.PhaseName;

/** What the page draws beside the word of a phase; no two have the same outline. */
enum Shape {
  /** A loudspeaker: the coach is telling something. */
  TELLING,
  /** A question mark in a bubble. */
  ASKING,
  /** A triangle that points on. */
  READY,
  /** A tick in a circle. */
  COUNTING,
  /** An hourglass. */
  HOLDING,
  /** A moon. */
  RESTING,
  /** Two bars. */
  PAUSED,
  /** An ear that is crossed out. */
  DEAF,
  /** A flag. */
  FINISHED,
  /** A dashed circle: nothing goes on. */
  NOTHING;

  static Shape of(PhaseName phase) {
    return switch (phase) {
      case GREETING, ACKNOWLEDGING, PRECAUTIONS, INTRODUCING -> TELLING;
      case OFFERING_EARLIER,
          ASKING,
          CONFIRMING_SIDE,
          RETURNING,
          OFFERING,
          CONFIRMING_STOP,
          CLARIFYING,
          CHOOSING,
          SCORING_PAIN,
          AFTER_SYMPTOM ->
          ASKING;
      case GETTING_READY, AWAITING_HOLD -> READY;
      case COUNTING, COUNTING_ALOUD, PACING, WHOLE_SET -> COUNTING;
      case HOLDING -> HOLDING;
      case RESTING -> RESTING;
      case PAUSED -> PAUSED;
      case DEAF -> DEAF;
      case CLOSING, FINISHED -> FINISHED;
    };
  }

  /** The name in the page, such as {@code counting}. */
  String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
