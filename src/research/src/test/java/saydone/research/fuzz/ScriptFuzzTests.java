package saydone.research.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import saydone.json.Problem;
import saydone.script.Lint;
import saydone.script.Script;
import saydone.script.json.InvalidScriptException;
import saydone.script.json.ReadScript;
import saydone.script.json.ScriptReader;

/** A script is read, or each of its problems is a line that names the file. */
final class ScriptFuzzTests {

  private static final String NAME = "script.json";

  static Stream<byte[]> scripts() {
    return Stream.of(
            Seeds.in("scripts", ".json"),
            Seeds.in("src/test/resources/saydone/script", ".json"),
            Seeds.in("src/test/resources/saydone/language/qaa", ".json"))
        .flatMap(each -> each);
  }

  @MethodSource("scripts")
  @FuzzTest
  void script(byte[] bytes) throws InvalidScriptException {
    ReadScript read;
    try {
      read = ScriptReader.read(NAME, bytes);
    } catch (InvalidScriptException e) {
      Promise.plain(NAME, e.problems());
      return;
    }
    for (Problem warning : read.findings(Lint.Voice.OF_ALL)) {
      Promise.plain(warning.toString());
    }
    Script again = ScriptReader.read(NAME, Rewritten.of(bytes)).script();
    assertEquals(read.script(), again);
  }
}
