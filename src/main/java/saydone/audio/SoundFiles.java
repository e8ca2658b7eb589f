package saydone.audio;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Which files of a folder are recordings, by their names. Recorders write {@code .WAV} as well as
 * {@code .wav}. A file whose name begins with a period is hidden, such as the {@code ._done.wav}
 * that macOS leaves beside {@code done.wav} on a foreign disk; there is no sound in it.
 */
public final class SoundFiles {

  /** Why a hidden file is left out. */
  public static final String HIDDEN = "a hidden file, which has no sound; delete it";

  /** Why a sound in another format is left out. */
  public static final String NOT_WAV = "not a WAV file; convert it, for example with sox";

  private static final List<String> OTHER_FORMATS =
      List.of("aac", "aif", "aiff", "amr", "au", "caf", "flac", "m4a", "mp3", "ogg", "opus", "wma");

  private SoundFiles() {}

  /** Whether a file is a recording by its name, which is not hidden. */
  public static boolean isWav(Path file) {
    return hasEnding(file, "wav") && !isHidden(file);
  }

  /** Whether a file would be a recording if it were not hidden. */
  public static boolean isHiddenWav(Path file) {
    return hasEnding(file, "wav") && isHidden(file);
  }

  /** Whether a file is, by its name, a sound in a format that is not read here. */
  public static boolean isOtherSound(Path file) {
    return OTHER_FORMATS.stream().anyMatch(ending -> hasEnding(file, ending)) && !isHidden(file);
  }

  /** Whether the name of a file or a folder begins with a period. */
  public static boolean isHidden(Path file) {
    return name(file).startsWith(".");
  }

  /** Whether a file is not hidden. */
  static boolean isSeen(Path file) {
    return !isHidden(file);
  }

  private static boolean hasEnding(Path file, String ending) {
    return name(file).toLowerCase(Locale.ROOT).endsWith("." + ending);
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
