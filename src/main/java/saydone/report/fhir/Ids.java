package saydone.report.fhir;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names of resources. The same thing has the same id in each export, and nothing else has it.
 */
final class Ids {

  private Ids() {}

  /** The id of what has this name, a UUID of version 3 (RFC 4122). */
  static String of(String... name) {
    String whole = "saydone\n" + String.join("\n", List.of(name));
    return UUID.nameUUIDFromBytes(whole.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** The URI of a script. */
  static String script(String script) {
    return urn("script", script);
  }

  /** The URI of an exercise of a script, in all its versions and levels. */
  static String exercise(String script, String exercise) {
    return urn("exercise", script, exercise);
  }

  private static String urn(String... parts) {
    return Stream.of(parts)
        .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
        .collect(Collectors.joining(":", "urn:saydone:", ""));
  }
}
