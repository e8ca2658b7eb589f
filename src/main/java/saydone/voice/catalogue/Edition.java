package saydone.voice.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.stream.Stream;
import saydone.voice.Voice;

/**
 * The edition of a voice, which changes when its sound may change: with the program that speaks,
 * its lexicon and its model, and with what Saydone does to the sound. None of these has a reliable
 * version number, so their files' size and date are used.
 */
final class Edition {

  private Edition() {}

  /** A text that changes when this program changes, or the file from which the voice comes. */
  static String of(Voice voice) {
    return ofThisProgram() + " " + ofOrigin(voice.origin());
  }

  private static String ofThisProgram() {
    CodeSource source = Edition.class.getProtectionDomain().getCodeSource();
    if (source == null) {
      return "";
    }
    try {
      Path code = Path.of(source.getLocation().toURI());
      return Files.isDirectory(code) ? newestIn(code.resolve("saydone")) : stamp(code);
    } catch (URISyntaxException | IOException | UncheckedIOException e) {
      return source.getLocation().toString();
    }
  }

  /** The date of the newest file, for a program that runs from a folder of classes. */
  private static String newestIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      long newest = files.mapToLong(file -> file.toFile().lastModified()).max().orElse(0);
      return Long.toString(newest);
    }
  }

  private static String ofOrigin(String origin) {
    try {
      Path file = Path.of(origin);
      return Files.isRegularFile(file) ? stamp(file) : "";
    } catch (InvalidPathException | IOException e) {
      return "";
    }
  }

  private static String stamp(Path file) throws IOException {
    return Files.size(file) + "/" + Files.getLastModifiedTime(file).toMillis();
  }
}
