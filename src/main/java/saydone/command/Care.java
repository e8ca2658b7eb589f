package saydone.command;

/**
 * The care with which a command is handled, because of what a mistake costs. {@link Command.Word}
 * is the table of which word asks for which.
 */
public enum Care {
  /** To act on it by mistake loses something: more certainty is asked than of other words. */
  RISKY,
  /** It may act while the coach speaks: it silences the coach, or leads nowhere else. */
  OVER_COACH,
  /**
   * Over the coach, it is believed if it was perhaps heard: to fall silent and ask costs little,
   * and to ask whether it was said would take as long.
   */
  IF_PERHAPS
}
