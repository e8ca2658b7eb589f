package saydone.script.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import saydone.script.json.Mistake.Seen;

/** The schema that editors use and the reader say the same, each checked by the other. */
class SchemaAgreementTests {

  private static final JsonSchemaFactory DRAFT = JsonSchemaFactory.getInstance(VersionFlag.V202012);

  private static final JsonSchema SCHEMA = DRAFT.getSchema(ScriptSchema.text());

  private static Set<ValidationMessage> schemaProblems(String script) {
    return SCHEMA.validate(script, InputFormat.JSON);
  }

  private static void assertBothAccept(String script) {
    assertEquals(List.of(), SampleScript.problemsOf(script));
    assertEquals(Set.of(), schemaProblems(script));
  }

  @Test
  void theSchemaIsItselfValid() {
    JsonSchema metaschema = DRAFT.getSchema(SchemaLocation.of(SchemaId.V202012));
    assertEquals(Set.of(), metaschema.validate(ScriptSchema.text(), InputFormat.JSON));
  }

  @Test
  void bothAcceptEveryField() {
    assertBothAccept(SampleScript.text());
  }

  static Stream<Path> shippedScripts() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("scripts"))) {
      return files.filter(file -> file.toString().endsWith(".json")).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("shippedScripts")
  void bothAcceptTheShippedScripts(Path file) throws IOException {
    assertBothAccept(Files.readString(file));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"reps\": 30",
        "\"reps\": 1",
        "\"reps\": 10.0",
        "\"reps\": 1e1",
        "\"reps\": 1.2E+1"
      })
  void bothAcceptEachWayOfWritingAWholeNumber(String reps) {
    assertBothAccept(SampleScript.with("\"reps\": 8", reps));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "300"})
  void bothAcceptTheBoundsOfAHold(String seconds) {
    assertBothAccept(SampleScript.with("\"holdSeconds\": 4", "\"holdSeconds\": " + seconds));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.5", "30", "0.75", "1e0"})
  void bothAcceptATempoWithDecimals(String seconds) {
    assertBothAccept(SampleScript.with("\"up\": 1.5", "\"up\": " + seconds));
  }

  @ParameterizedTest
  @ValueSource(strings = {"eversion", "can't", "heel-raise", "Übung", "l\u2019eau"})
  void bothAcceptAWordToRespell(String word) {
    assertBothAccept(SampleScript.with("\"eversion\"", "\"" + word + "\""));
  }

  @Test
  void bothAcceptTextOfTheLongestLength() {
    assertBothAccept(SampleScript.with("Sit on a firm chair.", "x".repeat(500)));
  }

  static Stream<Mistake> mistakesThatASchemaSees() {
    return Mistake.all().filter(mistake -> mistake.seen() == Seen.BY_BOTH);
  }

  @ParameterizedTest
  @MethodSource("mistakesThatASchemaSees")
  void bothRejectAMistakeThatASchemaSees(Mistake mistake) {
    assertNotEquals(List.of(), SampleScript.problemsOf(mistake.text()));
    assertNotEquals(Set.of(), schemaProblems(mistake.text()));
  }

  @Test
  void theSchemaHasATitleAndADescriptionForTheFieldsOfAScript() {
    SCHEMA
        .getSchemaNode()
        .get("properties")
        .properties()
        .forEach(
            field -> {
              assertTrue(field.getValue().has("title"), field.getKey());
              assertTrue(field.getValue().has("description"), field.getKey());
            });
  }
}
