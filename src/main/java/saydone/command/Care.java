package saydone.command;

/**
 * How carefully a command is handled, by what a mistake costs. {@link Command.Word} lists the care
 * that each word asks for.
 */
public enum Care {
  /** Acting on it by mistake loses something, so it needs more certainty than other words. */
  RISKY,
  /**
   * It may act while the coach speaks: it silences the coach, has it say the same again, or is
   * easily set right.
   */
  OVER_COACH,
  /**
   * While the coach speaks, it acts even if it was only perhaps heard. To fall silent and ask costs
   * little, and to ask whether it was said would take as long.
   */
  IF_PERHAPS,
  /** Only a number tells it from others, so it must stand out of them. */
  DISTINCT
}
