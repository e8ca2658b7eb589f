package saydone.research.voices;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * Measures the peak memory of the programs that this one started: the highest peak of any that ran
 * since. A thread looks every two milliseconds. Linux keeps the peak of each process, so that only
 * what a program takes in its last moments can be missed:
 *
 * <pre>
 * Name:   flite
 * VmHWM:      5120 kB
 * </pre>
 *
 * <p>On other systems nothing is measured.
 */
final class PeakMemory implements AutoCloseable {

  private static final long BETWEEN_LOOKS_NANOS = 2_000_000;

  private final String own = commandLine(ProcessHandle.current().pid());
  private final Thread watcher = new Thread(this::watch, "saydone-memory");
  private volatile boolean over;
  private volatile long mostKilobytes;

  /** Begins to measure. */
  PeakMemory() {
    watcher.setDaemon(true);
    watcher.start();
  }

  /** The peak so far, in kilobytes; empty if no program was seen. */
  OptionalLong kilobytes() {
    return mostKilobytes == 0 ? OptionalLong.empty() : OptionalLong.of(mostKilobytes);
  }

  private void watch() {
    while (!over) {
      ProcessHandle.current()
          .descendants()
          .mapToLong(process -> peak(process.pid()))
          .max()
          .ifPresent(most -> mostKilobytes = Math.max(mostKilobytes, most));
      LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
    }
  }

  /**
   * The peak of a process, in kilobytes. It is 0 for a process that has not become another program
   * yet, as it still has the memory of this one.
   */
  private long peak(long process) {
    String command = commandLine(process);
    if (command.isEmpty() || command.equals(own) || command.contains("jspawnhelper")) {
      return 0;
    }
    String peak = field(process, "VmHWM:").replaceAll("\\D", "");
    return peak.isEmpty() ? 0 : Long.parseLong(peak);
  }

  /** The command line of a process; empty if it is gone, or the system has no such file. */
  private static String commandLine(long process) {
    try {
      return Files.readString(
          Path.of("/proc/" + process + "/cmdline"), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return "";
    }
  }

  /** A field of a process's status; empty if it is gone, or the system has no such file. */
  private static String field(long process, String name) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + process + "/status"))) {
      return lines
          .filter(line -> line.startsWith(name))
          .findFirst()
          .map(line -> line.substring(name.length()).strip())
          .orElse("");
    } catch (IOException | UncheckedIOException e) {
      return "";
    }
  }

  @Override
  public void close() {
    over = true;
  }
}
