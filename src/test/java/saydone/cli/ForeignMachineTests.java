package saydone.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole program, started on machines with other settings. */
final class ForeignMachineTests {

  private final Path folder;

  ForeignMachineTests(@TempDir Path folder) {
    this.folder = folder;
  }

  /** "I asked a question, or I listen again": in Turkish, the small letter of I has no dot. */
  @Test
  void aTurkishMachineSoundsLikeAnyOther() throws Exception {
    assertArrayEquals(cue("en", "US"), cue("tr", "TR"));
  }

  /**
   * Started anew for each, because the embedded voice sounds a little different after the first.
   */
  private byte[] cue(String language, String country) throws Exception {
    Path wav = folder.resolve(language + ".wav");
    Started started =
        start(
            "LC_ALL=C.UTF-8",
            "-Duser.language=" + language + " -Duser.country=" + country,
            "cues listening --wav '" + wav + "' --data '" + folder + "'");
    assertEquals(ExitCode.OK, started.code(), started.output());
    return Files.readAllBytes(wav);
  }

  @Test
  void anUmlautInAPathIsToldOfWhereTheMachineKnowsOnlyAscii() throws Exception {
    Started script = start("LC_ALL=C", "", "check \"$(printf 'F\\303\\274\\303\\237e.json')\"");
    Started home =
        start("LC_ALL=C XDG_DATA_HOME=\"$(printf '/nowhere/M\\303\\274ller')\"", "", "history");

    Started user =
        start("LC_ALL=C", "-Duser.home=\"$(printf '/home/M\\303\\274ller')\"", "history");

    Started here =
        start(
            "cd '"
                + folder
                + "' && umlaut=$(printf '\\303\\234bung') && mkdir \"$umlaut\" && cd \"$umlaut\" &&"
                + " LC_ALL=C",
            "",
            "history --data d");

    for (Started ascii : List.of(script, home, user, here)) {
      assertEquals(ExitCode.USAGE, ascii.code(), ascii.output());
      assertTrue(ascii.output().contains("LC_ALL=C.UTF-8"), ascii.output());
      assertFalse(ascii.output().contains("Exception"), ascii.output());
    }
  }

  @Test
  void noLibraryFollowsTheLocaleOfTheMachine() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      Conventions.leaveTheLocale();
      assertEquals(Locale.ROOT, Locale.getDefault());
    } finally {
      Locale.setDefault(before);
    }
  }

  /** How a process ended, and what it printed. */
  private record Started(int code, String output) {}

  private static Started start(String environment, String options, String arguments)
      throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        new ProcessBuilder(
                "sh",
                "-c",
                environment
                    + " exec '"
                    + java
                    + "' -XX:TieredStopAtLevel=1 -Djava.awt.headless=true "
                    + options
                    + " -cp '"
                    + System.getProperty("java.class.path")
                    + "' saydone.cli.Main "
                    + arguments)
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
    try (InputStream output = process.getInputStream()) {
      String printed = new String(output.readAllBytes(), StandardCharsets.UTF_8);
      return new Started(process.waitFor(), printed);
    }
  }
}
