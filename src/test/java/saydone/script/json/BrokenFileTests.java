package saydone.script.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are no script at all. */
class BrokenFileTests {

  private static final String TOO_LARGE =
      "sample.json: is larger than 1 MB, so it is hardly a script; name the script's own file";

  private static void assertRefused(String line, byte[] bytes) {
    assertEquals(List.of(line), SampleScript.problemsOf(bytes));
  }

  private static void assertRefused(String line, String text) {
    assertRefused(line, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void assertRefused(String what, Path file) {
    InvalidScriptException invalid =
        assertThrows(InvalidScriptException.class, () -> ScriptReader.read(file));
    assertEquals(file + ": " + what, invalid.getMessage());
  }

  /** Work that would never end, or grow with the square of the file, ends the test here. */
  private static void assertEnds(Executable work) {
    assertTimeoutPreemptively(Duration.ofSeconds(60), work);
  }

  @Test
  void refusesAFileThatDoesNotExist(@TempDir Path folder) {
    assertRefused("does not exist; check the name", folder.resolve("missing.json"));
  }

  @Test
  void refusesAFolder(@TempDir Path folder) {
    assertRefused("is a folder, not a script; name a file in it", folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\n\t\r\n", "\uFEFF"})
  void refusesAnEmptyFile(String text) {
    assertRefused(
        "sample.json: is empty; begin with a copy of another script, such as foot-drop.json", text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "x-UTF-16LE-BOM"})
  void refusesUtf16(String charset) {
    assertRefused(
        "sample.json: is not in UTF-8, but seems to be in UTF-16; save it as UTF-8",
        SampleScript.text().getBytes(Charset.forName(charset)));
  }

  @Test
  void refusesLatin1AtItsFirstCharacterBeyondAscii() {
    assertRefused(
        "sample.json:5:17: byte E9 is not UTF-8, so this file seems to be in another encoding, "
            + "such as Latin-1; save it as UTF-8",
        SampleScript.with("\"Every field\"", "\"Every\u00e9 field\"")
            .getBytes(StandardCharsets.ISO_8859_1));
  }

  @Test
  void refusesACharacterThatIsCutOffAtTheEnd() {
    byte[] bytes = "{\"name\": \"caf\u00e9".getBytes(StandardCharsets.UTF_8);

    assertRefused(
        "sample.json:1:14: byte C3 is not UTF-8, so this file seems to be in another encoding, "
            + "such as Latin-1; save it as UTF-8",
        Arrays.copyOf(bytes, bytes.length - 1));
  }

  @Test
  void refusesTenMegabytesFromAFile(@TempDir Path folder) throws IOException {
    byte[] bytes = ("{\"name\": \"" + "x".repeat(10_000_000)).getBytes(StandardCharsets.UTF_8);
    Path file = Files.write(folder.resolve("large.json"), bytes);

    assertEnds(
        () ->
            assertRefused(
                "is larger than 1 MB, so it is hardly a script; name the script's own file", file));
  }

  @Test
  void readsNoMoreThanOneMegabyteOfAStreamWithoutEnd() {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return '[';
          }
        };

    InvalidScriptException invalid =
        assertThrows(InvalidScriptException.class, () -> ScriptReader.read("sample.json", endless));

    assertEquals(TOO_LARGE, invalid.getMessage());
  }

  @Test
  void refusesAThousandLevels() {
    assertRefused(
        "sample.json:1:161: is nested deeper than 32 levels; compare with another script; five "
            + "levels are enough",
        "{\"a\":".repeat(1000) + "1" + "}".repeat(1000));
  }

  static Stream<String> onesThatTakeTheirTime() {
    return Stream.of(
        "[".repeat(1_000_000),
        "{\"exercises\": [" + "1,".repeat(500_000) + "1]}",
        "{\"exercises\": [" + "{},".repeat(300_000) + "{}]}",
        "{" + "\"a\":1,".repeat(150_000) + "\"a\":1}",
        "{\"schemaVersion\": " + "1".repeat(1_000_000) + "}",
        "{\"schemaVersion\": 1e999999999, \"defaults\": {\"sets\": 1e-999999999}}",
        "{\"id\": \"" + "a-".repeat(500_000) + "\"}",
        "{\"name\": \"" + "{x}".repeat(300_000) + "\"}",
        "{\"" + "n".repeat(1_000_000) + "\": 1}",
        SampleScript.text() + " ".repeat(1_000_000) + "x");
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("onesThatTakeTheirTime")
  void refusesEndlessStructures(String text) {
    assertEnds(() -> assertEquals(false, SampleScript.problemsOf(text).isEmpty()));
  }

  @Test
  void refusesMoreValuesThanAScriptHas() {
    assertRefused(
        "sample.json:1:40000: [19999]: has more than 20000 values up to here, so it is hardly a "
            + "script; name the script's own file",
        "[" + "1,".repeat(30_000) + "1]");
  }

  @Test
  void namesAFileOnOneLine() {
    InvalidScriptException invalid =
        assertThrows(InvalidScriptException.class, () -> ScriptReader.read("a\nb", new byte[0]));

    assertEquals(
        "a<U+000A>b: is empty; begin with a copy of another script, such as foot-drop.json",
        invalid.getMessage());
  }
}
