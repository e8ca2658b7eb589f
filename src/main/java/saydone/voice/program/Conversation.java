package saydone.voice.program;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saydone.thread.Threads;

/**
 * A running program that takes requests and gives answers line by line. A daemon thread reads its
 * answers, and ends with the program. Otherwise not safe for several threads.
 */
final class Conversation implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Conversation.class);

  /**
   * Stands for the end of the program's output; no line equals it, as lines have no line breaks.
   */
  private static final String END = "\n";

  private final List<String> command;
  private final Process process;
  private final PrivateFolder folder;
  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
  private final long begun = System.nanoTime();
  private boolean answered;
  private boolean over;

  private Conversation(List<String> command, Process process, PrivateFolder folder) {
    this.command = command;
    this.process = process;
    this.folder = folder;
  }

  /**
   * Starts a program.
   *
   * @throws ProgramException if it cannot be started
   * @throws IOException if the temporary folder cannot be made
   */
  static Conversation begin(List<String> command) throws ProgramException, IOException {
    PrivateFolder folder = new PrivateFolder();
    try {
      Process process =
          new ProcessBuilder(command).redirectError(folder.file("errors").toFile()).start();
      Conversation conversation = new Conversation(command, process, folder);
      Threads.start("saydone-voice", conversation::read);
      return conversation;
    } catch (IOException e) {
      folder.close();
      throw new ProgramException("cannot be started: " + e.getMessage(), e);
    }
  }

  private void read() {
    try (BufferedReader answers = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = answers.readLine(); line != null; line = answers.readLine()) {
        lines.add(line.strip());
      }
    } catch (IOException e) {
      LOG.debug("the program was ended", e);
    } finally {
      lines.add(END);
    }
  }

  /** The command line of the program. */
  List<String> command() {
    return command;
  }

  /** The folder in which the program may leave sounds; deleted by {@link #close}. */
  PrivateFolder folder() {
    return folder;
  }

  /** Whether the program runs and this was not closed. */
  boolean goesOn() {
    return !over && process.isAlive();
  }

  /**
   * Sends a line to the program.
   *
   * @throws ProgramException if the program does not take it; this is then closed
   */
  void say(String line) throws ProgramException {
    byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
    if (bytes.length > Run.MOST_INPUT_BYTES) {
      throw new IllegalArgumentException("more than a pipe holds: " + bytes.length);
    }
    try {
      OutputStream in = process.getOutputStream();
      in.write(bytes);
      in.flush();
    } catch (IOException e) {
      throw over("does not listen", Run.complaint(folder.file("errors")), e);
    }
  }

  /**
   * Waits for an answer, and ignores all other lines.
   *
   * @param answer the line to wait for
   * @param patience how long to wait; then the program is ended
   * @param loading how long the program may take from its start to its first answer; it is not
   *     ended before that
   * @throws ProgramException if the answer does not come
   */
  void awaitAnswer(String answer, Duration patience, Duration loading) throws ProgramException {
    long asked = System.nanoTime();
    try {
      String line = "";
      while (!line.equals(answer)) {
        long left = patience.toNanos() - (System.nanoTime() - asked);
        String next = lines.poll(left, TimeUnit.NANOSECONDS);
        if (next == null) {
          throw late(patience, loading);
        }
        if (next.equals(END)) {
          throw over("ended", Run.complaint(folder.file("errors")), null);
        }
        line = next;
      }
      answered = true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw over("was interrupted", "", e);
    }
  }

  private ProgramException late(Duration patience, Duration loading) {
    if (!answered && System.nanoTime() - begun < loading.toNanos()) {
      return new ProgramException("is still loading");
    }
    return over("gave no answer within " + patience.toMillis() + " ms and was ended", "", null);
  }

  private ProgramException over(String clause, String complaint, @Nullable Throwable cause) {
    close();
    return new ProgramException(clause, complaint, cause);
  }

  /** Ends the program with all that it started, and deletes its folder. */
  @Override
  public void close() {
    if (!over) {
      over = true;
      Run.end(process);
      folder.close();
    }
  }
}
