package saydone.report.fhir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import saydone.report.Summary;
import saydone.script.Dose.CountBy;
import saydone.script.Exercise.Assistance;
import saydone.script.Exercise.WorkingSide;
import saydone.script.Script;
import saydone.script.Script.Symptom;
import saydone.script.Side;
import saydone.script.WeakSide;
import saydone.session.Fact;
import saydone.session.Fact.ExerciseEnded.Because;
import saydone.session.Question;

class FhirBundleTests {

  private static final Optional<Side> LEFT = Optional.of(Side.LEFT);
  private static final Optional<Side> RIGHT = Optional.of(Side.RIGHT);
  private static final String START = "2026-11-22T10:15:30Z";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Ten of the first, three of six left and none right of the second. */
  private static final Fact[] STOPPED = {
    new Fact.SideChosen(WeakSide.LEFT, OptionalInt.empty()),
    new Fact.Answered(Question.PAIN_BEFORE, 3),
    new Fact.ExerciseStarted(0, "up"),
    new Fact.SetStarted(0, LEFT, 1),
    new Fact.RepetitionCounted(0, LEFT, 1, 10, CountBy.SET),
    new Fact.SetEnded(0, LEFT, 1, 10, 10),
    new Fact.ExerciseEnded(0, "up", true),
    new Fact.ExerciseStarted(1, "heel"),
    new Fact.SetStarted(1, LEFT, 1),
    new Fact.RepetitionCounted(1, LEFT, 1, 3, CountBy.SET),
    new Fact.SymptomReported(
        Symptom.PAIN, OptionalInt.of(1), LEFT, OptionalInt.of(1), OptionalInt.of(3)),
    new Fact.SymptomScored(Symptom.PAIN, 7),
    new Fact.ExerciseEnded(1, "heel", false, Optional.of(Because.SYMPTOM)),
    new Fact.Answered(Question.EFFORT_AFTER, 4),
    new Fact.Answered(Question.PAIN_AFTER, 5),
    new Fact.SessionEnded(Fact.Outcome.ENDED_EARLY, 13, 22),
  };

  @Test
  void aSessionIsAProcedureWithOneForEachExercise() {
    List<JsonNode> procedures = of("Procedure", bundle(PlayedScript.at(START, STOPPED)));
    JsonNode session = procedures.get(0);
    JsonNode up = procedures.get(1);
    JsonNode heel = procedures.get(2);

    assertEquals(3, procedures.size());
    assertEquals("stopped", session.at("/status").asText());
    assertEquals("ended-early", session.at("/statusReason/coding/0/code").asText());
    assertEquals("229065009", session.at("/code/coding/0/code").asText());
    assertEquals("Foot", session.at("/code/text").asText());
    assertEquals("2026-11-22T10:15:30Z", session.at("/performedPeriod/start").asText());
    assertEquals("2026-11-22T10:15:45Z", session.at("/performedPeriod/end").asText());
    assertEquals("completed", up.at("/status").asText());
    assertTrue(up.at("/statusReason").isMissingNode());
    assertEquals("stopped", heel.at("/status").asText());
    assertEquals("symptom", heel.at("/statusReason/coding/0/code").asText());
    assertEquals("Heel raise", heel.at("/code/text").asText());
    assertEquals("urn:uuid:" + session.at("/id").asText(), heel.at("/partOf/0/reference").asText());
  }

  @Test
  void repetitionsAreToldBySideAndLevel() {
    assertEquals(
        List.of(
            "Repetitions, Ankle dorsiflexion: Left Passive 10 of 10",
            "Repetitions, Heel raise: Left Active 3 of 6",
            "Repetitions, Heel raise: Right Active 0 of 6"),
        observed("repetitions", bundle(PlayedScript.at(START, STOPPED)))
            .map(FhirBundleTests::repetitions)
            .toList());
  }

  @Test
  void aLevelThatChangedIsToldApart() {
    JsonNode bundle =
        bundle(
            PlayedScript.at(
                START,
                new Fact.SessionStarted("foot", "1.0", 22, 2),
                new Fact.SideChosen(WeakSide.RIGHT, OptionalInt.empty()),
                new Fact.ExerciseStarted(0, "up"),
                new Fact.SetStarted(0, RIGHT, 1),
                new Fact.RepetitionCounted(0, RIGHT, 1, 4, CountBy.PATIENT),
                new Fact.LevelChanged(
                    0,
                    "up",
                    Assistance.ACTIVE,
                    Fact.LevelChanged.Cause.ASKED,
                    20,
                    OptionalInt.of(1),
                    OptionalInt.of(8),
                    OptionalInt.of(1),
                    Optional.of(WorkingSide.AFFECTED),
                    OptionalInt.of(8)),
                new Fact.RepetitionCounted(0, RIGHT, 1, 8, CountBy.PATIENT)));
    assertEquals(
        List.of(
            "Repetitions, Ankle dorsiflexion: Right Passive 4 of 4",
            "Repetitions, Ankle dorsiflexion: Right Active 4 of 4"),
        observed("repetitions", bundle).map(FhirBundleTests::repetitions).limit(2).toList());
    String request = of("Procedure", bundle).get(1).at("/basedOn/0/reference").asText();
    assertEquals("active", byAddress(request, bundle).at("/orderDetail/0/coding/0/code").asText());
  }

  @Test
  void painEffortAndDurationAreObservations() {
    JsonNode bundle = bundle(PlayedScript.at(START, STOPPED));
    List<JsonNode> pain = observed("72514-3", bundle).toList();
    JsonNode during = pain.get(2);
    JsonNode effort = observed("effort", bundle).findFirst().orElseThrow();
    JsonNode duration = observed("55411-3", bundle).findFirst().orElseThrow();

    assertEquals(
        List.of(3, 5, 7),
        pain.stream().map(each -> each.at("/valueQuantity/value").asInt()).toList());
    assertEquals(
        List.of("pain-before", "pain-after", "pain-during"),
        pain.stream().map(each -> each.at("/code/coding/1/code").asText()).toList());
    assertEquals("2026-11-22T10:15:40Z", during.at("/effectiveDateTime").asText());
    assertEquals("Pain during the session, Heel raise", during.at("/code/text").asText());
    assertEquals("Left", component("side", during).at("/valueCodeableConcept/text").asText());
    assertEquals(1, component("set", during).at("/valueInteger").asInt());
    assertEquals(3, component("repetitions", during).at("/valueQuantity/value").asInt());
    assertEquals(4, effort.at("/valueQuantity/value").asInt());
    assertEquals("min", duration.at("/valueQuantity/code").asText());
    assertEquals("0.25", duration.at("/valueQuantity/value").asText());
    assertTrue(
        of("Observation", bundle).stream()
            .allMatch(each -> each.at("/status").asText().equals("final")));
  }

  @Test
  void aSymptomWithoutAScoreIsNotNumbered() {
    JsonNode bundle =
        bundle(
            PlayedScript.at(
                START,
                new Fact.SymptomReported(Symptom.PAIN),
                new Fact.SymptomReported(Symptom.DIZZY)));
    JsonNode pain = observed("72514-3", bundle).findFirst().orElseThrow();
    JsonNode dizzy = observed("404640003", bundle).findFirst().orElseThrow();

    assertEquals("unknown", pain.at("/dataAbsentReason/coding/0/code").asText());
    assertTrue(pain.at("/valueQuantity").isMissingNode());
    assertTrue(dizzy.at("/valueBoolean").asBoolean());
  }

  @Test
  void whereNothingWasCountedNothingWasDone() {
    JsonNode bundle = bundle(PlayedScript.at(START, new Fact.ExerciseStarted(0, "up")));
    assertEquals(
        List.of("not-done interrupted", "not-done broken-off", "not-done not-reached"),
        of("Procedure", bundle).stream()
            .map(
                each ->
                    each.at("/status").asText()
                        + " "
                        + each.at("/statusReason/coding/0/code").asText())
            .toList());
    assertTrue(
        of("Observation", bundle).stream()
            .allMatch(each -> each.at("/status").asText().equals("preliminary")));
  }

  @Test
  void aScriptIsAPlanWithARequestForEachLevel() {
    JsonNode bundle = bundle(PlayedScript.at(START, STOPPED));
    JsonNode plan = of("CarePlan", bundle).get(0);
    List<JsonNode> requests = of("ServiceRequest", bundle);
    JsonNode passive = requests.get(0);
    JsonNode active = requests.get(1);
    JsonNode heel = requests.get(2);

    assertEquals("Foot", plan.at("/title").asText());
    assertEquals("A. Therapist", plan.at("/author/display").asText());
    assertEquals(3, plan.at("/activity").size());
    assertEquals(
        "urn:uuid:" + heel.at("/id").asText(), plan.at("/activity/2/reference/reference").asText());
    assertEquals(5, heel.at("/occurrenceTiming/repeat/frequency").asInt());
    assertEquals("wk", heel.at("/occurrenceTiming/repeat/periodUnit").asText());
    assertEquals(6, heel.at("/quantityRatio/numerator/value").asInt());
    assertEquals(2, heel.at("/quantityRatio/denominator/value").asInt());
    assertEquals(
        List.of("Active", "Each side", "Sets: 2", "Repetitions per set: 3", "Rest: 30 s"),
        details(heel));
    assertEquals(
        List.of("Passive", "Weak side", "Sets: 1", "Repetitions per set: 10", "Hold: 3 s"),
        details(passive).subList(0, 5));
    assertTrue(details(active).contains("Tempo: 2 s, 1.500 s"), details(active).toString());
    assertTrue(passive.at("/asNeededCodeableConcept").isMissingNode());
    assertEquals("other-level", active.at("/asNeededCodeableConcept/coding/0/code").asText());
    assertEquals(
        "urn:uuid:" + plan.at("/id").asText(),
        of("Procedure", bundle).get(0).at("/basedOn/0/reference").asText());
  }

  @Test
  void ofTwoPlansOfAScriptTheLastOneIsActive() {
    Script other =
        PlayedScript.script(
            """
            {"schemaVersion": 1, "id": "foot", "name": "Foot", "version": "2.0",
             "affectedSide": "none", "exercises": [
              {"id": "heel", "name": "Heel raise", "side": "each", "assistance": "active",
               "position": "Sit.", "instructions": ["Lift the {side} heel."], "dose": {"reps": 4}}]}
            """);
    FhirSession first = PlayedScript.at(START, STOPPED);
    FhirSession second = PlayedScript.at("2026-11-23T10:15:30Z", other);
    FhirSession unknown = new FhirSession("later", second.summary(), Optional.empty());

    assertEquals(
        List.of("unknown", "active"),
        of("CarePlan", bundle(unknown, second, second, first)).stream()
            .map(each -> each.at("/status").asText())
            .toList());
    assertTrue(
        of("Procedure", bundle(unknown)).stream()
            .allMatch(each -> each.at("/basedOn").isMissingNode()));
  }

  @Test
  void theSameIsTheSameEachTimeAndNothingElseHasItsIds() {
    FhirSession first = PlayedScript.at(START, STOPPED);
    FhirSession second = PlayedScript.at("2026-11-23T10:15:30Z", STOPPED);
    FhirBundle one = FhirBundle.of(List.of(second, first, first), ZoneOffset.UTC);
    FhirBundle again = FhirBundle.of(List.of(second, first, first), ZoneOffset.UTC);

    assertEquals(one.json(), again.json());
    List<String> ids = ids(read(one));
    assertEquals(ids.size(), Set.copyOf(ids).size());
    Set<String> alone = new HashSet<>(ids(bundle(first)));
    assertTrue(ids.containsAll(alone), "what was played later changes no id");
    assertNotEquals(List.of(), ids(bundle(second)).stream().filter(ids::contains).toList());
  }

  @Test
  void everyReferenceLeadsToAResource() {
    JsonNode bundle = bundle(PlayedScript.at(START, STOPPED));
    Set<String> addresses = new HashSet<>();
    bundle.at("/entry").forEach(each -> addresses.add(each.at("/fullUrl").asText()));
    List<String> references = bundle.findValuesAsText("reference");
    assertFalse(references.isEmpty());
    assertEquals(
        List.of(),
        references.stream()
            .filter(each -> !each.isEmpty())
            .filter(each -> !addresses.contains(each))
            .toList());
  }

  @Test
  void timesAreToldWhereTheReaderIs() {
    FhirBundle bundle =
        FhirBundle.of(List.of(PlayedScript.at(START, STOPPED)), ZoneId.of("Europe/Berlin"));
    assertEquals(
        "2026-11-22T11:15:30+01:00",
        of("Procedure", read(bundle)).get(0).at("/performedPeriod/start").asText());
  }

  @Test
  void aStartOfWhichTheClockWasWrongIsNotTold() {
    JsonNode bundle = bundle(PlayedScript.at("1970-01-01T00:00:10Z", STOPPED));
    JsonNode session = of("Procedure", bundle).get(0);
    assertTrue(session.at("/performedPeriod/start").isMissingNode());
    assertEquals("1970-01-01T00:00:25Z", session.at("/performedPeriod/end").asText());
  }

  @Test
  void withoutASessionThereIsNoEntry() {
    FhirBundle bundle = FhirBundle.of(List.of(), ZoneOffset.UTC);
    assertEquals("{\"resourceType\":\"Bundle\",\"type\":\"collection\"}\n", bundle.json());
  }

  @Test
  void hostileNamesAreTextAndNothingElse() {
    String hostile = "</div><script>alert(\"1\")</script> & 'x'\u0000\uD800\u202E";
    Summary summary = PlayedScript.at(START, STOPPED).summary();
    Summary named =
        new Summary(
            summary.program(),
            hostile,
            hostile,
            hostile,
            summary.frequency(),
            summary.started(),
            summary.ended(),
            summary.duration(),
            summary.outcome(),
            summary.affected(),
            summary.answers(),
            summary.repetitions(),
            summary.extra(),
            summary.prescribed(),
            summary.exercises(),
            summary.halved(),
            summary.pauses(),
            summary.reminders(),
            summary.symptoms(),
            summary.commands(),
            summary.notUnderstood(),
            summary.resumptions());
    FhirBundle bundle =
        FhirBundle.of(List.of(new FhirSession("folder", named, Optional.empty())), ZoneOffset.UTC);
    JsonNode session = of("Procedure", read(bundle)).get(0);

    assertEquals(
        "</div><script>alert(\"1\")</script> & 'x'\uFFFD\uFFFD\uFFFD",
        session.at("/code/text").asText());
    String shown = session.at("/text/div").asText();
    assertTrue(
        shown.contains(
            "&lt;/div&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39;"),
        shown);
    assertFalse(shown.contains("<script>"), shown);
    assertTrue(
        session.at("/instantiatesUri/0").asText().matches("urn:saydone:script:[A-Za-z0-9%.*_-]+"));
  }

  @Test
  void eachTermIsDefinedOnce() {
    JsonNode system = of("CodeSystem", bundle(PlayedScript.at(START))).get(0);
    List<String> codes = new ArrayList<>();
    system.at("/concept").forEach(each -> codes.add(each.at("/code").asText()));
    assertEquals(Stream.of(Term.values()).map(Term::code).toList(), codes);
    assertTrue(
        Stream.of(Term.values()).noneMatch(each -> each.display().isBlank()), codes.toString());
  }

  private static JsonNode bundle(FhirSession... newestFirst) {
    return read(FhirBundle.of(List.of(newestFirst), ZoneOffset.UTC));
  }

  private static JsonNode read(FhirBundle bundle) {
    try {
      return MAPPER.readTree(bundle.json());
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static List<JsonNode> of(String type, JsonNode bundle) {
    return StreamSupport.stream(bundle.at("/entry").spliterator(), false)
        .map(entry -> entry.at("/resource"))
        .filter(resource -> resource.at("/resourceType").asText().equals(type))
        .toList();
  }

  private static JsonNode byAddress(String address, JsonNode bundle) {
    return StreamSupport.stream(bundle.at("/entry").spliterator(), false)
        .filter(entry -> entry.at("/fullUrl").asText().equals(address))
        .map(entry -> entry.at("/resource"))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> ids(JsonNode bundle) {
    return StreamSupport.stream(bundle.at("/entry").spliterator(), false)
        .map(entry -> entry.at("/resource/id").asText())
        .toList();
  }

  private static Stream<JsonNode> observed(String code, JsonNode bundle) {
    return of("Observation", bundle).stream()
        .filter(each -> each.at("/code/coding/0/code").asText().equals(code));
  }

  private static JsonNode component(String code, JsonNode observation) {
    return StreamSupport.stream(observation.at("/component").spliterator(), false)
        .filter(each -> each.at("/code/coding/0/code").asText().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static String repetitions(JsonNode observation) {
    return observation.at("/code/text").asText()
        + ": "
        + component("side", observation).at("/valueCodeableConcept/text").asText()
        + " "
        + component("level", observation).at("/valueCodeableConcept/text").asText()
        + " "
        + observation.at("/valueQuantity/value").asText()
        + " of "
        + component("prescribed", observation).at("/valueQuantity/value").asText();
  }

  private static List<String> details(JsonNode request) {
    return StreamSupport.stream(request.at("/orderDetail").spliterator(), false)
        .map(each -> each.at("/text").asText())
        .collect(Collectors.toList());
  }
}
