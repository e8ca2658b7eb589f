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

/**
 * A program that runs and is talked to line by line. A daemon thread reads what it answers, and
 * ends with it. Else belongs to whoever holds it; not safe for several threads.
 */
final class Conversation implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Conversation.class);

  /** Stands for the end of what the program writes; no line that a program ends is like it. */
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
   * @throws IOException if there is no room for temporary files
   */
  static Conversation begin(List<String> command) throws ProgramException, IOException {
    PrivateFolder folder = new PrivateFolder();
    try {
      Process process =
          new ProcessBuilder(command).redirectError(folder.file("errors").toFile()).start();
      Conversation conversation = new Conversation(command, process, folder);
      Thread reader = new Thread(conversation::read, "saydone-voice");
      reader.setDaemon(true);
      reader.start();
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

  /** How the program was called. */
  List<String> command() {
    return command;
  }

  /** Where it may leave sounds; deleted at the end. */
  PrivateFolder folder() {
    return folder;
  }

  /** Whether it can be talked to. */
  boolean goesOn() {
    return !over && process.isAlive();
  }

  /**
   * Says a line to the program.
   *
   * @throws ProgramException if it does not take it; then this is over
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
      throw over("does not listen" + Run.complaint(folder.file("errors"), ": "), e);
    }
  }

  /**
   * Waits for an answer, passing over all others.
   *
   * @param patience how long; then the program is ended
   * @param loading from its start to its first answer the program may take so long, and is not
   *     ended before
   * @throws ProgramException if it does not come
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
          throw over("ended" + Run.complaint(folder.file("errors"), ": "), null);
        }
        line = next;
      }
      answered = true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw over("was interrupted", e);
    }
  }

  private ProgramException late(Duration patience, Duration loading) {
    if (!answered && System.nanoTime() - begun < loading.toNanos()) {
      return new ProgramException("is still loading");
    }
    return over("gave no answer within " + patience.toMillis() + " ms and was ended", null);
  }

  private ProgramException over(String clause, @Nullable Throwable cause) {
    close();
    return cause == null ? new ProgramException(clause) : new ProgramException(clause, cause);
  }

  /** Ends the program with all that it started, and deletes what it left. */
  @Override
  public void close() {
    if (!over) {
      over = true;
      Run.end(process);
      folder.close();
    }
  }
}
