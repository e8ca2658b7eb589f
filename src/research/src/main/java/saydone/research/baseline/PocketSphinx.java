package saydone.research.baseline;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import saydone.audio.AudioChunk;
import saydone.audio.Pcm;
import saydone.command.Evidence;
import saydone.evaluate.ListeningChain;
import saydone.hearing.Hearing;

/**
 * The program {@code pocketsphinx_continuous}, as Debian ships it, with a JSGF grammar and
 * otherwise its own settings. At the end of a stream it is given all of it on its standard input.
 * For each utterance it prints the words, and when each segment began and ended:
 *
 * <pre>
 * seven
 * &lt;sil&gt; 11.080 11.480 1.000000
 * seven 11.490 12.210 1.000000
 * &lt;sil&gt; 12.220 12.550 1.000000
 * </pre>
 *
 * <p>It does not print when it decided, but this can be computed: it reads blocks of 2,048 samples,
 * and an utterance is over with the block that completes the frame after its last segment. A check
 * that gave it the stream block by block found this exact to the block.
 */
public final class PocketSphinx implements ListeningChain {

  /** The name of the program. */
  private static final String PROGRAM = "pocketsphinx_continuous";

  private static final String REMEDY = "On Debian: apt-get install pocketsphinx pocketsphinx-en-us";

  private static final Pattern SEGMENT = Pattern.compile("\\S+ [0-9.]+ ([0-9.]+) \\S+");
  private static final int BLOCK_FRAMES = 2048;

  /**
   * The time from the beginning of an utterance's last feature frame to the end of the window after
   * it.
   */
  private static final double FRAME_AFTER_SECONDS = 0.0356;

  private final String program;
  private final CommandGrammar grammar;
  private final ByteArrayOutputStream sound = new ByteArrayOutputStream();
  private long first = -1;
  private Duration processorTime = Duration.ZERO;

  /**
   * Listens for phrases.
   *
   * @throws UncheckedIOException if the temporary grammar cannot be written
   */
  public PocketSphinx(Set<String> phrases) {
    this(PROGRAM, phrases);
  }

  PocketSphinx(String program, Set<String> phrases) {
    this.program = program;
    grammar = new CommandGrammar(phrases);
  }

  /** How to install the program; empty if it is installed. */
  public static Optional<String> remedy() {
    return remedy(PROGRAM);
  }

  /**
   * How to install another program of Debian's packages of pocketsphinx; empty if it is installed.
   *
   * @param program such as {@code pocketsphinx_batch}
   */
  public static Optional<String> remedy(String program) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    boolean found =
        Stream.of(path.split(Pattern.quote(File.pathSeparator)))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    return found
        ? Optional.empty()
        : Optional.of("The program " + program + " is not installed. " + REMEDY);
  }

  @Override
  public List<Hearing> hear(short[] loudspeaker, AudioChunk microphone, boolean coachSpeaks) {
    if (first < 0) {
      first = microphone.firstFrame();
    }
    sound.writeBytes(Samples.littleEndian(microphone.samples()));
    return List.of();
  }

  /**
   * Runs the program on the whole stream.
   *
   * @return all hearings of the stream
   * @throws UncheckedIOException if the program cannot be run, or fails; the message says what to
   *     do
   */
  @Override
  public List<Hearing> finish() {
    try {
      Process process =
          new ProcessBuilder(
                  program,
                  "-infile",
                  "/dev/stdin",
                  "-jsgf",
                  grammar.file().toString(),
                  "-time",
                  "yes",
                  "-logfn",
                  File.separator.equals("/") ? "/dev/null" : "NUL")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      try {
        CompletableFuture<Void> given = CompletableFuture.runAsync(() -> give(process));
        List<Hearing> hearings = parse(process);
        int code = process.waitFor();
        if (code != 0) {
          throw new IOException(
              program
                  + " failed with exit code "
                  + code
                  + ": its model is missing, or a word is not in its dictionary. "
                  + REMEDY);
        }
        given.join();
        return hearings;
      } finally {
        process.destroy();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of();
    }
  }

  private void give(Process process) {
    try (OutputStream in = process.getOutputStream()) {
      sound.writeTo(in);
    } catch (IOException e) {
      throw new UncheckedIOException(program + " read only a part of the stream", e);
    }
  }

  private List<Hearing> parse(Process process) throws IOException {
    List<Hearing> hearings = new ArrayList<>();
    String hypothesis = "";
    double end = 0;
    try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        // Can be asked only while the program runs; the last line comes near its end.
        processorTime = process.info().totalCpuDuration().orElse(processorTime);
        var segment = SEGMENT.matcher(line);
        if (segment.matches()) {
          end = Double.parseDouble(segment.group(1));
        } else {
          add(hypothesis, end, hearings);
          hypothesis = line;
        }
      }
    }
    add(hypothesis, end, hearings);
    return hearings;
  }

  private void add(String hypothesis, double endSeconds, List<Hearing> hearings) {
    if (hypothesis.isBlank()) {
      return;
    }
    long end = first + Math.round(endSeconds * Pcm.SAMPLE_RATE_HZ);
    long now = first + decidedFrame(endSeconds);
    hearings.add(
        grammar
            .phrase(hypothesis)
            .<Hearing>map(phrase -> new Hearing.Heard(phrase, 1, end, end, now, Evidence.NONE))
            .orElseGet(() -> new Hearing.NotUnderstood(end, end, now, Evidence.NONE)));
  }

  /**
   * How many frames the program had read when it decided on an utterance.
   *
   * @param endSeconds when the utterance's last frame began
   */
  static long decidedFrame(double endSeconds) {
    double frames = (endSeconds + FRAME_AFTER_SECONDS) * Pcm.SAMPLE_RATE_HZ;
    return (long) Math.ceil(frames / BLOCK_FRAMES) * BLOCK_FRAMES;
  }

  /** The processor time of the program, up to its last line. */
  @Override
  public Duration elsewhere() {
    return processorTime;
  }

  /** {@code pocketsphinx}. */
  @Override
  public String name() {
    return "pocketsphinx";
  }

  /** Forgets the sound. */
  @Override
  public void close() {
    grammar.close();
  }
}
