package saydone.session;

import java.util.Locale;

/** The questions of a session, in the order in which they are asked. */
public enum Question {
  /** Which side is weak. */
  SIDE,
  /** Whether the patient can do the movement alone: 2 for yes, 1 for a little, 0 for no. */
  ABILITY,
  /** Pain from 0 to 10 before the first exercise. */
  PAIN_BEFORE,
  /** Effort (Borg CR10) from 0 to 10 after the last exercise. */
  EFFORT_AFTER,
  /** Pain from 0 to 10 after the last exercise. */
  PAIN_AFTER;

  /** The name as it stands in files and in the keys of messages, such as {@code pain-before}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
