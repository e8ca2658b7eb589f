package saydone.voice.program;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a program once, with text as its input and files as its output, within a time. It needs no
 * thread besides the caller's: the program's output goes to files, and its input fits into any
 * system's pipe, so that the caller waits for nothing but the program's end.
 */
final class Run {

  /**
   * The most bytes of input: the smallest pipe of any system holds as many, so that writing never
   * waits.
   */
  static final int MOST_INPUT_BYTES = 4096;

  private static final Logger LOG = LoggerFactory.getLogger(Run.class);
  private static final Duration DYING = Duration.ofMillis(150);
  private static final int LONGEST_COMPLAINT = 200;

  private Run() {}

  /**
   * Runs a program to its end.
   *
   * @param command an absolute path and arguments
   * @param input its standard input, at most {@link #MOST_INPUT_BYTES} in UTF-8
   * @param output the file that takes its standard output
   * @param errors the file that takes its standard error
   * @param patience how long it may take; then it is ended with all that it started
   * @throws ProgramException if it cannot be started, takes longer, or ends with another code than
   *     0
   */
  static void toEnd(List<String> command, String input, Path output, Path errors, Duration patience)
      throws ProgramException {
    byte[] bytes = input.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > MOST_INPUT_BYTES) {
      throw new IllegalArgumentException("more than a pipe holds: " + bytes.length);
    }
    Process process;
    try {
      process =
          new ProcessBuilder(command)
              .redirectOutput(output.toFile())
              .redirectError(errors.toFile())
              .start();
    } catch (IOException e) {
      throw new ProgramException("cannot be started: " + e.getMessage(), e);
    }
    try {
      give(process, bytes);
      if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new ProgramException(
            "gave no answer within " + patience.toMillis() + " ms and was ended");
      }
      if (process.exitValue() != 0) {
        throw new ProgramException(
            "ended with code " + process.exitValue(), complaint(errors), null);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ProgramException("was interrupted", e);
    } finally {
      end(process);
    }
  }

  /**
   * Writes a program's input. A program may end without reading; its result tells whether that
   * matters.
   */
  private static void give(Process process, byte[] input) {
    try (OutputStream in = process.getOutputStream()) {
      in.write(input);
    } catch (IOException e) {
      LOG.debug("the program did not read its input", e);
    }
  }

  /** The first line of a program's error output; empty if there is none. */
  static String complaint(Path errors) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(errors), Charset.defaultCharset()))) {
      return lines
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty())
          .findFirst()
          .map(line -> line.substring(0, Math.min(LONGEST_COMPLAINT, line.length())))
          .orElse("");
    } catch (IOException | UncheckedIOException e) {
      LOG.debug("{} cannot be read", errors, e);
      return "";
    }
  }

  /** Ends a program with all that it started, and waits a moment until it is gone. */
  static void end(Process process) {
    List<ProcessHandle> family = process.descendants().toList();
    process.destroyForcibly();
    family.forEach(ProcessHandle::destroyForcibly);
    try {
      process.waitFor(DYING.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
