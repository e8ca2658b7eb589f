package saydone.archive;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names of files in an archive: parts between slashes, such as {@code scripts/foot-drop.json}, none
 * of which can lead out of a folder or mean something else on another system.
 */
final class EntryName {

  private static final int LONGEST = 240;
  private static final String PART = "[\\p{L}\\p{M}\\p{N}'_-][\\p{L}\\p{M}\\p{N} '._()+,&=-]*";
  private static final Pattern NAME = Pattern.compile(PART + "(/" + PART + "){0,5}");
  private static final Pattern ENDS_BADLY = Pattern.compile("[ .](/|$)");

  /** What Windows takes for a device, with whatever ending. */
  private static final Pattern DEVICE =
      Pattern.compile("(^|/)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\.[^/]*)?(/|$)");

  private EntryName() {}

  /** Whether a file in an archive may have this name. */
  static boolean isFine(String name) {
    return name.length() <= LONGEST
        && NAME.matcher(name).matches()
        && !ENDS_BADLY.matcher(name).find()
        && !DEVICE.matcher(name.toLowerCase(Locale.ROOT)).find();
  }

  /** The name as a system takes it that does not tell capital letters apart. */
  static String folded(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
