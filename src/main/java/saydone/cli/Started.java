package saydone.cli;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How the program was started, for messages that say how to start it again: installed, with a
 * launcher of its own, or from the jar.
 */
final class Started {

  /**
   * What the launcher of the installed program tells it: its own path. So does the launcher that
   * the JDK's {@code jpackage} makes.
   */
  static final String LAUNCHER = "jpackage.app-path";

  private Started() {}

  /** The beginning of a command line, up to the program's own commands and options. */
  static String again() {
    return isInstalled() ? "saydone" : "java -jar target/saydone.jar";
  }

  /**
   * The same with more memory.
   *
   * @param most how much the heap may take, as Java's option {@code -Xmx} has it: {@code 512m}
   */
  static String withMemory(String most) {
    // The launcher's own options go before what JAVA_TOOL_OPTIONS has, but not before these.
    return isInstalled()
        ? "_JAVA_OPTIONS=-Xmx" + most + " saydone"
        : "java -Xmx" + most + " -jar target/saydone.jar";
  }

  /** The program and its options of Java, to start it in a process of its own. */
  static List<String> command() {
    String launcher = System.getProperty(LAUNCHER);
    if (launcher != null) {
      return List.of(launcher);
    }
    String classes = System.getProperty("java.class.path", "");
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home", ""), "bin", "java").toString());
    line.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    if (classes.endsWith(".jar") && !classes.contains(File.pathSeparator)) {
      line.addAll(List.of("-jar", classes));
    } else {
      line.addAll(List.of("-cp", classes, Main.class.getName()));
    }
    return line;
  }

  private static boolean isInstalled() {
    return System.getProperty(LAUNCHER) != null;
  }
}
