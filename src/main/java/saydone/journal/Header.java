package saydone.journal;

import java.time.Instant;

/**
 * The first line of a journal: what the file is, and what was prescribed.
 *
 * @param version the version of the format
 * @param program the version of the program that began the session
 * @param started the wall time at which the session began
 * @param prescription what the script asked for
 */
public record Header(int version, String program, Instant started, Prescription prescription) {

  /** The version of the format that this program writes. */
  public static final int CURRENT_VERSION = 1;
}
