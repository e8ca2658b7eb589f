package saydone.research.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import saydone.draft.Draft;
import saydone.draft.document.HandOutReader;
import saydone.draft.document.UnreadableHandOutException;
import saydone.script.json.InvalidScriptException;
import saydone.script.json.ScriptReader;

/**
 * A hand-out gives a script, which is valid or says line by line what is left to do; or it is
 * refused in one line.
 */
final class DraftFuzzTests {

  private static final String NAME = "hand-out";
  private static final String FOLDER = "src/test/resources/saydone/draft";

  /** A small PDF; one that a browser printed takes so long to read that few others are tried. */
  private static final String PDF =
      """
      %PDF-1.4
      1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
      2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
      3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 4 0 R
        /Resources <</Font <</F 5 0 R>>>>>> endobj
      4 0 obj <</Length 87>> stream
      BT /F 9 Tf 9 99 Td (1. Heel raises. Lift both heels. 10-15 times, hold for 5 s.) Tj ET
      endstream endobj
      5 0 obj <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>> endobj
      trailer <</Root 1 0 R>>
      """;

  static Stream<byte[]> handOuts() {
    return Stream.concat(
        Stream.of(".txt", ".html", ".docx").flatMap(ending -> Seeds.in(FOLDER, ending)),
        Seeds.texts(PDF));
  }

  @MethodSource("handOuts")
  @FuzzTest
  void draft(byte[] bytes) {
    Draft draft;
    try {
      draft = Draft.of(HandOutReader.read(NAME, new ByteArrayInputStream(bytes)));
    } catch (UnreadableHandOutException e) {
      Promise.plain(String.valueOf(e.getMessage()));
      return;
    }
    try {
      int exercises =
          ScriptReader.read(NAME, draft.json().getBytes(StandardCharsets.UTF_8))
              .script()
              .exercises()
              .size();
      assertEquals(draft.exercises(), exercises);
      assertEquals(0, draft.todos());
    } catch (InvalidScriptException e) {
      assertTrue(draft.todos() > 0 || draft.exercises() == 0, () -> e.problems().toString());
      Promise.plain(NAME, e.problems());
    }
  }
}
