package saydone.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a message advises works as the program was started. */
final class StartedTests {

  @AfterEach
  void fromTheJar() {
    System.clearProperty(Started.LAUNCHER);
  }

  @Test
  void fromTheJarTheJarIsNamed() {
    assertEquals("java -jar target/saydone.jar", Started.again());
    assertEquals("java -Xmx512m -jar target/saydone.jar", Started.withMemory("512m"));
  }

  @Test
  void installedTheLauncherIsNamed() {
    System.setProperty(Started.LAUNCHER, "/usr/lib/saydone/bin/saydone");

    assertEquals("saydone", Started.again());
    assertEquals("_JAVA_OPTIONS=-Xmx512m saydone", Started.withMemory("512m"));
  }
}
