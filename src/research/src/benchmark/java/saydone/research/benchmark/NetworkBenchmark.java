package saydone.research.benchmark;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import saydone.audio.Pcm;
import saydone.hearing.network.KeywordNetwork;
import saydone.hearing.network.LogMelFilterbank;
import saydone.hearing.network.NetworkWeights;

/**
 * Microseconds for 20 milliseconds of sound, which is one step of the network: 200 are one percent
 * of a core. The network in Java, what comes before it, and the same network in ONNX Runtime on one
 * thread: step by step as well, and a whole second at once, which a player could not wait for.
 *
 * <p>Run in {@code src/research}; see its README.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 8, time = 1)
@Fork(2)
@SuppressWarnings("NullAway.Init") // JMH calls load() before the first measurement
public class NetworkBenchmark {

  private static final Path FOLDER = Path.of("target/benchmark");
  private static final int SEED = 1;
  private static final int STEP_SAMPLES = 2 * LogMelFilterbank.SHIFT;
  private static final int STEPS_A_SECOND = 50;
  private static final float TOLERANCE = 1e-3f;

  private final LogMelFilterbank filterbank = new LogMelFilterbank();
  private final short[] samples = new short[10 * Pcm.SAMPLE_RATE_HZ];
  private final float[][] frames = new float[samples.length / LogMelFilterbank.SHIFT - 2][];
  private KeywordNetwork network;
  private OnnxNetwork onnx;
  private OnnxNetwork onnxSecond;
  private int sample;
  private int frame;

  /** Loads both networks, and checks that they give the same. */
  @Setup
  public void load() throws Exception {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < samples.length; i++) {
      double swell = 1 + Math.sin(2 * Math.PI * 3 * i / Pcm.SAMPLE_RATE_HZ);
      samples[i] = (short) (3000 * swell * (2 * random.nextDouble() - 1));
    }
    int count = 0;
    for (short each : samples) {
      if (filterbank.accept(each)) {
        frames[count++] = filterbank.frame().clone();
      }
    }
    network = new KeywordNetwork(weights());
    Path model = FOLDER.resolve("network.onnx");
    onnx = new OnnxNetwork(model, LogMelFilterbank.BANDS, 1);
    onnxSecond = new OnnxNetwork(model, LogMelFilterbank.BANDS, STEPS_A_SECOND);
    for (int second = 0; second < 4; second++) {
      int from = second * 2 * STEPS_A_SECOND;
      float[] atOnce = onnxSecond.run(frames, from);
      for (int i = 0; i < STEPS_A_SECOND; i++) {
        network.accept(frames[from + 2 * i]);
        network.accept(frames[from + 2 * i + 1]);
        float[] ours = network.logits();
        float[] theirs = onnx.run(frames, from + 2 * i);
        requireSame(ours, theirs, 0);
        requireSame(ours, atOnce, i * ours.length);
      }
    }
  }

  private static void requireSame(float[] ours, float[] theirs, int from) {
    for (int i = 0; i < ours.length; i++) {
      if (!(Math.abs(ours[i] - theirs[from + i]) <= TOLERANCE)) {
        throw new IllegalStateException(
            "class " + i + ": " + ours[i] + " here, " + theirs[from + i] + " in ONNX Runtime");
      }
    }
  }

  private static NetworkWeights weights() throws IOException {
    Path file = FOLDER.resolve("network.weights");
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return NetworkWeights.read(file.toString(), in);
    }
  }

  /** Closes ONNX Runtime. */
  @TearDown
  public void close() throws Exception {
    onnx.close();
    onnxSecond.close();
  }

  /** Two frames from 320 samples. */
  @Benchmark
  public float[] filterbank() {
    for (int i = 0; i < STEP_SAMPLES; i++) {
      filterbank.accept(samples[sample++]);
    }
    sample %= samples.length;
    return filterbank.frame();
  }

  /** One step of the network in Java. */
  @Benchmark
  public float[] step() {
    int from = advance(1);
    network.accept(frames[from]);
    network.accept(frames[from + 1]);
    return network.logits();
  }

  /** One step of the same network in ONNX Runtime. */
  @Benchmark
  public float[] onnxRuntimeStep() throws Exception {
    return onnx.run(frames, advance(1));
  }

  /** A step of the same network in ONNX Runtime, fifty of them at once. */
  @Benchmark
  @OperationsPerInvocation(STEPS_A_SECOND)
  public float[] onnxRuntimeSecond() throws Exception {
    return onnxSecond.run(frames, advance(STEPS_A_SECOND));
  }

  /** The next frames, from the start again where there are not enough. */
  private int advance(int steps) {
    int from = frame + 2 * steps <= frames.length ? frame : 0;
    frame = from + 2 * steps;
    return from;
  }
}
