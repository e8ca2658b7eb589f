package saydone.fhir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.ResourceType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import saydone.report.fhir.FhirBundle;
import saydone.report.fhir.FhirSession;
import saydone.script.Script;

class ValidationTests {

  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

  @ParameterizedTest
  @ValueSource(strings = {"foot-drop.json", "shoulder-pendulum.json", "balance-sit-to-stand.json"})
  void theValidatorFindsNothingWrong(String name) throws Exception {
    String json = everyWay(Played.script(name));
    assertEquals(List.of(), Validation.problems(json, Validation.terms(json)));
  }

  @Test
  void thereIsEachKindOfResourceInEachState() throws Exception {
    Bundle bundle = Validation.read(everyWay(Played.script("foot-drop.json")));
    Map<ResourceType, Long> kinds =
        bundle.getEntry().stream()
            .map(each -> each.getResource().getResourceType())
            .collect(Collectors.groupingBy(each -> each, Collectors.counting()));
    List<String> states = new ArrayList<>();
    List<Observation> pain = new ArrayList<>();
    for (Bundle.BundleEntryComponent entry : bundle.getEntry()) {
      if (entry.getResource() instanceof Procedure procedure && !procedure.hasPartOf()) {
        states.add(procedure.getStatus().toCode());
      } else if (entry.getResource() instanceof Observation observation
          && observation.getCode().hasCoding("http://loinc.org", "72514-3")) {
        pain.add(observation);
      }
    }

    assertEquals(Bundle.BundleType.COLLECTION, bundle.getType());
    assertEquals(1, kinds.get(ResourceType.Patient));
    assertEquals(1, kinds.get(ResourceType.CarePlan));
    assertTrue(kinds.getOrDefault(ResourceType.ServiceRequest, 0L) >= 5, kinds.toString());
    assertEquals(List.of("not-done", "completed", "stopped", "stopped", "not-done"), states);
    assertEquals(4, pain.size());
  }

  @Test
  void anEmptyHistoryIsValid() {
    String json = FhirBundle.of(List.of(), ZONE).json();
    assertEquals(List.of(), Validation.problems(json, List.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"a\" & 'b'", "]]> -- \\ {}", "  ", "a\u0000b\uD800\u202E", "größer 痛み 🦶"})
  void aNameMayHaveAnyCharacters(String name) {
    String json = FhirBundle.of(List.of(Played.named(name)), ZONE).json();
    assertEquals(List.of(), Validation.problems(json, Validation.terms(json)));
  }

  @Test
  void aNameThatLooksLikeATagIsTextToTheReader() {
    String name = "</div><script>alert(1)</script>";
    String json = FhirBundle.of(List.of(Played.named(name)), ZONE).json();
    List<String> problems = Validation.problems(json, Validation.terms(json));

    assertEquals(List.of(), problems);
    Procedure session =
        Validation.read(json).getEntry().stream()
            .map(Bundle.BundleEntryComponent::getResource)
            .filter(Procedure.class::isInstance)
            .map(Procedure.class::cast)
            .findFirst()
            .orElseThrow();
    assertEquals(name, session.getCode().getText());
    assertTrue(session.getText().getDiv().allText().contains(name));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"status\":\"completed\" | \"status\":\"finished\"",
        "\"type\":\"collection\" | \"type\":\"heap\"",
        "\"code\":\"min\" | \"code\":\"minutes\"",
        "\"code\":\"pain-before\",\"display\" | \"code\":\"pain-whenever\",\"display\"",
        "\"subject\":{\"reference\": | \"topic\":{\"reference\":",
        "\"periodUnit\":\"wk\" | \"periodUnit\":\"week\"",
        "<p> | <p onclick=\\\"x\\\">",
      })
  void whatIsWrongIsFound(String right, String wrong) throws Exception {
    String json = everyWay(Played.script("foot-drop.json"));
    assertTrue(json.contains(right), right);
    List<String> problems = Validation.problems(json.replace(right, wrong), Validation.terms(json));
    assertTrue(problems.stream().anyMatch(each -> each.startsWith("ERROR")), problems.toString());
  }

  private static String everyWay(Script script) {
    List<FhirSession> newestFirst =
        List.of(
            Played.notDone(script),
            Played.leftForPain(script),
            Played.interrupted(script),
            Played.completed(script),
            Played.withoutScript(script));
    return FhirBundle.of(newestFirst, ZONE).json();
  }
}
