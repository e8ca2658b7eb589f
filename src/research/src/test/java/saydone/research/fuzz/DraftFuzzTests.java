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

  static Stream<byte[]> handOuts() {
    return Stream.of(".txt", ".html", ".docx", ".pdf").flatMap(ending -> Seeds.in(FOLDER, ending));
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
