package saydone.voice.program;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Asks a program for its voices. */
final class Listing {

  private Listing() {}

  /**
   * The lines that a program prints.
   *
   * @throws ProgramException if it fails, or takes longer than {@code patience}
   */
  static List<String> of(List<String> command, Duration patience) throws ProgramException {
    try (PrivateFolder folder = new PrivateFolder()) {
      Path output = folder.file("output");
      Run.toEnd(command, "", output, folder.file("errors"), patience);
      // Bytes outside the user's character set become replacement characters. A name
      // with one cannot be chosen.
      return new String(Files.readAllBytes(output), Charset.defaultCharset()).lines().toList();
    } catch (IOException e) {
      throw new ProgramException("could not be asked for its voices: " + e.getMessage(), e);
    }
  }
}
