package saydone.share;

import java.util.regex.Pattern;
import saydone.journal.SessionCopy;

/**
 * The files of a data folder that move to another computer, by their names with slashes between the
 * parts. What is known of a microphone stays, and so does what the coach has said.
 */
final class Portable {

  static final String SESSIONS = "sessions/";
  static final String TAUGHT = "taught.json";

  private static final Pattern KEPT =
      Pattern.compile(
          "profile\\.json|settings\\.json|notes\\.json|prescribed\\.json|taught\\.json");

  private static final Pattern SCRIPT =
      Pattern.compile("scripts/(former/)?[^/]+\\.json", Pattern.CASE_INSENSITIVE);

  private Portable() {}

  /** Whether a file is one of those. */
  static boolean is(String name) {
    return isSession(name) || KEPT.matcher(name).matches() || SCRIPT.matcher(name).matches();
  }

  /** Whether a file is one of a session. */
  static boolean isSession(String name) {
    String[] parts = name.split("/", 3);
    return name.startsWith(SESSIONS)
        && parts.length == 3
        && SessionCopy.isName(parts[1])
        && SessionCopy.isFile(parts[2]);
  }
}
