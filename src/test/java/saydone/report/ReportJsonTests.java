package saydone.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The schema and what is written agree, and nothing is written that the schema does not name. */
class ReportJsonTests {

  private static final JsonSchemaFactory DRAFT = JsonSchemaFactory.getInstance(VersionFlag.V202012);
  private static final JsonSchema SCHEMA = DRAFT.getSchema(ReportSchema.text());

  private static JsonNode json(Report report) throws Exception {
    String text = ReportJson.text(report);
    assertEquals(Set.of(), SCHEMA.validate(text, InputFormat.JSON), text);
    return new JsonMapper().readTree(text);
  }

  @Test
  void theSchemaIsItselfValid() {
    JsonSchema metaschema = DRAFT.getSchema(SchemaLocation.of(SchemaId.V202012));
    assertEquals(Set.of(), metaschema.validate(ReportSchema.text(), InputFormat.JSON));
  }

  @Test
  void theSchemaRejectsWhatIsNoReport() {
    String text = ReportJson.text(TwoSessions.report());
    for (String wrong :
        List.of(
            text.replace("saydone-report", "saydone-summary"),
            text.replace("\"version\" : 1", "\"version\" : 2"),
            text.replace("\"left\"", "\"both\""),
            text.replace("\"repetitions\" : 14", "\"repetitions\" : -1"))) {
      assertFalse(SCHEMA.validate(wrong, InputFormat.JSON).isEmpty(), wrong);
    }
  }

  @Test
  void sidesAndLevelsAreToldApart() throws Exception {
    JsonNode report = json(TwoSessions.report());
    JsonNode right = report.at("/exercises/3");

    assertEquals("heel-raise", right.get("exercise").asText());
    assertEquals("right", right.get("side").asText());
    assertEquals(3, right.get("repetitions").asInt());
    assertEquals(12, right.get("prescribed").asInt());
    assertEquals("2026-11-23", report.at("/sessions/0/day").asText());
    assertEquals(6, report.at("/sessions/0/summary/exercises/1/pain/strongest").asInt());
    assertEquals(32, report.at("/adherence/inAll/repetitions/done").asInt());
  }

  @Test
  void theTimeBetweenRepetitionsIsTold() throws Exception {
    Report report =
        TwoSessions.of(
            List.of(BusyWeek.counted(PlayedSession.at("2026-11-23T10:00:00Z"))), TwoSessions.WEEK);
    JsonNode json = json(report);

    assertEquals(4, json.at("/exercises/0/secondsBetween/firstHalf").asDouble());
    assertEquals(5.5, json.at("/exercises/0/secondsBetween/secondHalf").asDouble());
    assertEquals(2, json.at("/sessions/0/secondsBetween/0/intervalsInEachHalf").asInt());
    assertTrue(
        TextReport.text(report)
            .contains("passive: 4.0 seconds in the first half of a set, 5.5 in the second."));
  }

  @Test
  void anEmptyReportHasTheShape() throws Exception {
    assertEquals(0, json(TwoSessions.of(List.of(), TwoSessions.WEEK)).get("sessions").size());
  }

  @Test
  void aNameStaysAText() throws Exception {
    JsonNode report = json(TwoSessions.report(TwoSessions.HOSTILE));

    assertEquals(TwoSessions.HOSTILE, report.at("/exercises/0/name").asText());
    assertFalse(ReportJson.text(TwoSessions.report(TwoSessions.HOSTILE)).contains("\u001B"));
  }

  @Test
  void theSchemaNamesEveryFieldThatIsWritten() throws Exception {
    Set<String> named = new TreeSet<>();
    collect(new JsonMapper().readTree(ReportSchema.text()), named);
    Set<String> written = new TreeSet<>();
    collect(json(TwoSessions.report()), written);
    // Commands are named by what can be said, and counts by the level.
    written.removeAll(Set.of("done", "passive", "active"));

    written.removeAll(named);
    assertEquals(Set.of(), written);
  }

  private static void collect(JsonNode node, Set<String> names) {
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      names.add(field.getKey());
      collect(field.getValue(), names);
    }
    if (node.isArray()) {
      node.forEach(each -> collect(each, names));
    }
  }
}
