package saydone.report.fhir;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Past sessions as a Bundle of FHIR R4 (4.0.1), of the type {@code collection}, in JSON:
 *
 * <pre>{@code
 * {"resourceType":"Bundle","type":"collection","entry":[
 * {"fullUrl":"urn:uuid:...","resource":{"resourceType":"CodeSystem", ...}}
 * ,{"fullUrl":"urn:uuid:...","resource":{"resourceType":"Patient", ...}}
 * ,{"fullUrl":"urn:uuid:...","resource":{"resourceType":"CarePlan", ...}}
 * ,{"fullUrl":"urn:uuid:...","resource":{"resourceType":"ServiceRequest", ...}}
 * ,{"fullUrl":"urn:uuid:...","resource":{"resourceType":"Procedure", ...}}
 * ,{"fullUrl":"urn:uuid:...","resource":{"resourceType":"Observation", ...}}
 * ]}
 * }</pre>
 *
 * <p>It has the {@link Term}s; a Patient of whom nothing is told; each script that was played as a
 * {@link Plan}; and each session as {@link SessionResources}, the one played first first. Of the
 * same sessions, in the same zone, it is the same to the character. The ids of what a session
 * becomes follow from its folder's name and its start, those of patient and plans from the session
 * played first.
 *
 * @param sessions the sessions, the one played last first
 * @param zone the time zone in which times are told
 */
public record FhirBundle(List<FhirSession> sessions, ZoneId zone) {

  private static final String HEAD = "{\"resourceType\":\"Bundle\",\"type\":\"collection\"";

  /** Copies the list. */
  public FhirBundle {
    sessions = List.copyOf(sessions);
  }

  /** The Bundle of these sessions, the one played last first. */
  public static FhirBundle of(List<FhirSession> sessions, ZoneId zone) {
    return new FhirBundle(sessions, zone);
  }

  /** The text of the Bundle, with a line end after each line. */
  public String json() {
    return lines().collect(Collectors.joining("\n", "", "\n"));
  }

  /** The lines of the Bundle. Each is made when it is asked for, so that they may be many. */
  public Stream<String> lines() {
    if (sessions.isEmpty()) {
      // FHIR has no empty lists.
      return Stream.of(HEAD + "}");
    }
    Map<String, FhirSession> byKey = byKey();
    String record = Ids.of("record", byKey.keySet().iterator().next());
    Followed followed = Followed.by(byKey.values(), record);
    String patientId = Ids.of(record, "patient");
    Element patient = Element.reference(patientId);
    Stream<Element> rest =
        Stream.of(
                Stream.of(patient(patientId)),
                followed.resources(patient),
                byKey.entrySet().stream()
                    .flatMap(each -> resources(each.getKey(), each.getValue(), followed, patient)))
            .flatMap(each -> each);
    return Stream.of(
            Stream.of(HEAD + ",\"entry\":["),
            Stream.of(Term.codeSystem().entry().json()),
            rest.map(each -> "," + each.entry().json()),
            Stream.of("]}"))
        .flatMap(each -> each);
  }

  /**
   * The sessions by what tells them apart, the one played first first. A folder in the data folder
   * and one in its second place can have the same name.
   */
  private Map<String, FhirSession> byKey() {
    Map<String, FhirSession> byKey = new LinkedHashMap<>();
    for (int i = sessions.size() - 1; i >= 0; i--) {
      FhirSession session = sessions.get(i);
      String first = session.folder() + "\n" + session.summary().started();
      String key = first;
      for (int number = 2; byKey.containsKey(key); number++) {
        key = first + "\n" + number;
      }
      byKey.put(key, session);
    }
    return byKey;
  }

  private Stream<Element> resources(
      String key, FhirSession session, Followed followed, Element patient) {
    return new SessionResources(
            session,
            Ids.of("session", key),
            patient,
            session.script().flatMap(followed::plan),
            Period.of(session.summary(), zone))
        .all().stream();
  }

  private static Element patient(String id) {
    String text = "The patient whose sessions these are. The record does not say who that is.";
    return Element.resource("Patient", id).with("text", Narrative.of(text, List.of()));
  }
}
