package saydone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/**
 * What {@code saydone.jar} bundles is named in {@code NOTICE}, each with a licence that is in the
 * jar.
 */
class NoticeTests {

  /**
   * Groups whose artifacts only tests, what runs them and benchmarks use. All others are in the
   * jar.
   */
  private static final List<String> FOR_TESTS =
      List.of(
          "com.ethlo.time",
          "com.fasterxml.jackson.dataformat",
          "com.microsoft.onnxruntime",
          "com.networknt",
          "com.tngtech.archunit",
          "net.sf.jopt-simple",
          "org.apache.maven.surefire",
          "org.apiguardian",
          "org.jacoco",
          "org.junit.jupiter",
          "org.junit.platform",
          "org.openjdk.jmh",
          "org.opentest4j",
          "org.yaml");

  private static final Pattern ARTIFACT = Pattern.compile("(?m)^  Artifact: (\\S+)$");
  private static final Pattern LICENCE = Pattern.compile("(?m)^  Licence: .+, (META-INF/\\S+)$");

  @Test
  void theNoticeNamesEachBundledArtifactInItsVersion() throws IOException, URISyntaxException {
    Path repository = repository();
    Set<String> bundled = new TreeSet<>();
    // Each jar on the class path has a manifest.
    for (URL manifest :
        Collections.list(NoticeTests.class.getClassLoader().getResources("META-INF/MANIFEST.MF"))) {
      if (manifest.openConnection() instanceof JarURLConnection connection) {
        Path jar = Path.of(connection.getJarFileURL().toURI());
        if (jar.startsWith(repository)) {
          bundled.add(coordinates(repository.relativize(jar)));
        }
      }
    }
    bundled.removeIf(artifact -> FOR_TESTS.contains(artifact.substring(0, artifact.indexOf(':'))));
    assertFalse(bundled.isEmpty(), "no artifact on the class path");
    assertEquals(bundled, licencesByArtifact().keySet());
  }

  @Test
  void theLicenceOfEachBundledArtifactIsInTheJar() throws IOException {
    for (Map.Entry<String, List<String>> entry : licencesByArtifact().entrySet()) {
      assertFalse(entry.getValue().isEmpty(), entry.getKey() + " has no licence in NOTICE");
      for (String licence : entry.getValue()) {
        assertFalse(Files.readString(source(licence)).isBlank(), licence);
      }
    }
  }

  /**
   * The files that {@code NOTICE} gives as licences, by the artifact; a blank line ends what is
   * said of one.
   */
  private static Map<String, List<String>> licencesByArtifact() throws IOException {
    Map<String, List<String>> found = new TreeMap<>();
    for (String paragraph : Files.readString(Path.of("NOTICE")).split("\n\n", -1)) {
      List<String> licences =
          LICENCE.matcher(paragraph).results().map(hit -> hit.group(1)).toList();
      ARTIFACT.matcher(paragraph).results().forEach(hit -> found.put(hit.group(1), licences));
    }
    return found;
  }

  /** Where a file of the jar's {@code META-INF} comes from. */
  private static Path source(String file) {
    return file.equals("META-INF/LICENSE")
        ? Path.of("LICENSE")
        : Path.of("src/main/resources").resolve(file);
  }

  /** The local Maven repository: what is above {@code info/picocli/picocli/VERSION/FILE}. */
  private static Path repository() throws URISyntaxException {
    Path jar =
        Path.of(CommandLine.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    return jar.resolve("../../../../..").normalize();
  }

  /** {@code GROUP:ARTIFACT:VERSION} of {@code GROUP/WITH/SLASHES/ARTIFACT/VERSION/FILE}. */
  private static String coordinates(Path jar) {
    List<String> names = new ArrayList<>();
    jar.forEach(name -> names.add(name.toString()));
    int artifact = names.size() - 3;
    return String.join(".", names.subList(0, artifact))
        + ":"
        + String.join(":", names.subList(artifact, artifact + 2));
  }
}
