package saydone.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import saydone.home.DamagedFileException;
import saydone.home.DataFolder;

/** The schema and the reader of a profile say the same, each checked by the other. */
final class ProfileSchemaTests {

  private static final JsonSchemaFactory DRAFT = JsonSchemaFactory.getInstance(VersionFlag.V202012);

  private static final JsonSchema SCHEMA = DRAFT.getSchema(ProfileSchema.text());

  private final DataFolder folder;

  ProfileSchemaTests(@TempDir Path temporary) {
    folder = new DataFolder(temporary.resolve("data"));
  }

  private static Set<ValidationMessage> schemaProblems(String profile) {
    return SCHEMA.validate(profile, InputFormat.JSON);
  }

  private static String with(String field) {
    return "{\"schemaVersion\": 1, " + field + "}";
  }

  @Test
  void theSchemaIsItselfValid() {
    JsonSchema metaschema = DRAFT.getSchema(SchemaLocation.of(SchemaId.V202012));
    assertEquals(Set.of(), metaschema.validate(ProfileSchema.text(), InputFormat.JSON));
  }

  @Test
  void theSchemaAcceptsWhatIsWritten() {
    assertEquals(Set.of(), schemaProblems(ProfileTests.FULL.json()));
    assertEquals(Set.of(), schemaProblems(Profile.NONE.json()));
  }

  @Test
  void theSchemaHasEveryFieldThatIsWritten() {
    Set<String> fields = new TreeSet<>();
    SCHEMA.getSchemaNode().get("properties").fieldNames().forEachRemaining(fields::add);
    assertEquals(
        Set.of(
            "schemaVersion",
            "weakSide",
            "levels",
            "precautions",
            "answerSeconds",
            "answerSource",
            "reminders",
            "quietUntil"),
        fields);
    for (String field : fields) {
      assertTrue(ProfileTests.FULL.json().contains("\"" + field + "\""), field);
      assertTrue(SCHEMA.getSchemaNode().get("properties").get(field).has("title"), field);
      assertTrue(SCHEMA.getSchemaNode().get("properties").get(field).has("description"), field);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"weakSide\": \"right\"",
        "\"weakSide\": \"both\"",
        "\"levels\": {}",
        "\"levels\": {\"a\": {}}",
        "\"levels\": {\"a-1\": {\"b\": \"passive\", \"c\": \"resisted\"}}",
        "\"precautions\": {}",
        "\"precautions\": {\"a\": {\"said\": \"2026-11-22T09:00:00.5Z\", \"scriptVersion\": \"2\","
            + " \"by\": \"voice\"}}",
        "\"answerSeconds\": 1",
        "\"answerSeconds\": 60.0",
        "\"answerSeconds\": 8, \"answerSource\": \"learned\"",
        "\"answerSeconds\": 8, \"answerSource\": \"set\"",
        "\"reminders\": {\"times\": []}",
        "\"reminders\": {\"times\": [\"07:00\", \"21:00\"], \"days\": [\"sunday\"]}",
        "\"reminders\": {\"times\": [\"20:59\"], \"by\": \"voice\"}",
        "\"quietUntil\": \"2026-11-22T18:00:00Z\"",
        "\"unknown\": [1]",
      })
  void bothAccept(String field) throws Exception {
    assertEquals(Set.of(), schemaProblems(with(field)));
    folder.keep(Profile.NAME, with(field));
    Profile.read(folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"weakSide\": null",
        "\"levels\": []",
        "\"levels\": {\"A\": {}}",
        "\"levels\": {\"\": {}}",
        "\"levels\": {\"a\": {\"b c\": \"active\"}}",
        "\"levels\": {\"a\": {\"b\": \"ACTIVE\"}}",
        "\"levels\": {\"a\": \"active\"}",
        "\"precautions\": {\"a\": {\"said\": \"2026-11-22T09:00:00Z\"}}",
        "\"precautions\": {\"a\": {\"scriptVersion\": \"1.0\"}}",
        "\"precautions\": {\"a\": {\"said\": \"today\", \"scriptVersion\": \"1.0\"}}",
        "\"precautions\": {\"a\": {\"said\": \"2026-11-22T09:00:00Z\", \"scriptVersion\": \" \"}}",
        "\"precautions\": {\"a-\": {\"said\": \"2026-11-22T09:00:00Z\", \"scriptVersion\": \"1\"}}",
        "\"answerSeconds\": 0",
        "\"answerSeconds\": 61",
        "\"answerSeconds\": 1.5",
        "\"answerSeconds\": \"8\"",
        "\"answerSeconds\": 8, \"answerSource\": \"SET\"",
        "\"answerSeconds\": 8, \"answerSource\": null",
        "\"answerSource\": \"set\"",
        "\"reminders\": {}",
        "\"reminders\": []",
        "\"reminders\": {\"times\": [\"6:00\"]}",
        "\"reminders\": {\"times\": [\"06:59\"]}",
        "\"reminders\": {\"times\": [\"21:01\"]}",
        "\"reminders\": {\"times\": [\"10:60\"]}",
        "\"reminders\": {\"times\": [\"10:00\"], \"days\": []}",
        "\"reminders\": {\"times\": [\"10:00\"], \"days\": [\"Monday\"]}",
        "\"quietUntil\": \"tomorrow\"",
        "\"schemaVersion\": 2",
      })
  void bothRefuse(String field) throws Exception {
    String profile = field.startsWith("\"schemaVersion\"") ? "{" + field + "}" : with(field);
    assertNotEquals(Set.of(), schemaProblems(profile));
    folder.keep(Profile.NAME, profile);
    assertThrows(DamagedFileException.class, () -> Profile.read(folder));
  }

  @Test
  void bothRefuseAFileWithoutAVersion() throws Exception {
    assertNotEquals(Set.of(), schemaProblems("{}"));
    folder.keep(Profile.NAME, "{}");
    assertThrows(DamagedFileException.class, () -> Profile.read(folder));
  }
}
