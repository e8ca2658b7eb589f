package saydone.report.fhir;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import saydone.script.Script;

/** The plans that sessions followed. */
final class Followed {

  private final Map<Script, Plan> plans = new HashMap<>();

  /** Each plan once, in the order in which they were followed first. */
  private final Map<String, Plan> byId = new LinkedHashMap<>();

  /** By the id of a script: the id of the plan that was followed last. */
  private final Map<String, String> last = new HashMap<>();

  private Followed() {}

  /**
   * The plans of these sessions.
   *
   * @param sessions the one played first first
   * @param record what tells the patient's record from others
   */
  static Followed by(Collection<FhirSession> sessions, String record) {
    Followed followed = new Followed();
    for (FhirSession session : sessions) {
      session.script().ifPresent(script -> followed.add(script, record));
    }
    return followed;
  }

  private void add(Script script, String record) {
    Plan plan = plans.computeIfAbsent(script, each -> Plan.of(each, record));
    byId.putIfAbsent(plan.id(), plan);
    last.put(script.id(), plan.id());
  }

  /** The plan of a script that was followed. */
  Optional<Plan> plan(Script script) {
    return Optional.ofNullable(plans.get(script));
  }

  /** What all plans become. */
  Stream<Element> resources(Element patient) {
    return byId.values().stream()
        .flatMap(each -> each.resources(patient, last.containsValue(each.id())).stream());
  }
}
