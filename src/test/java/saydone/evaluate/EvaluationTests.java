package saydone.evaluate;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saydone.audio.AudioChunk;
import saydone.audio.Clip;
import saydone.audio.Pcm;
import saydone.audio.Wav;
import saydone.command.Evidence;
import saydone.hearing.Hearing;

/** The words are tones: 500 Hz says "low", 2,000 Hz says "high". */
final class EvaluationTests {

  private final Path folder;

  EvaluationTests(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeEach
  void record() throws IOException {
    for (int i = 0; i < 6; i++) {
      tone(folder.resolve("commands/low/" + i + ".wav"), 500);
      tone(folder.resolve("commands/very_high/" + i + ".wav"), 2000);
    }
    tone(folder.resolve("commands/very_high/wrong.wav"), 500);
    tone(folder.resolve("other/hum/1.wav"), 500);
    tone(folder.resolve("other/buzz/1.wav"), 60);
  }

  private static void tone(Path file, double hertz) throws IOException {
    int frames = Pcm.SAMPLE_RATE_HZ;
    ByteBuffer bytes = ByteBuffer.allocate(frames * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < frames; i++) {
      boolean sounds = i > frames / 4 && i < frames / 2;
      double phase = 2 * Math.PI * hertz * i / Pcm.SAMPLE_RATE_HZ;
      bytes.putShort((short) (sounds ? 8000 * Math.sin(phase) : 0));
    }
    Files.createDirectories(file.getParent());
    AudioFormat format = new AudioFormat(Pcm.SAMPLE_RATE_HZ, Short.SIZE, 1, true, false);
    AudioSystem.write(
        new AudioInputStream(new ByteArrayInputStream(bytes.array()), format, frames),
        AudioFileFormat.Type.WAVE,
        file.toFile());
  }

  /** Tells the tones apart by how often they cross zero; decides 50 ms after they end. */
  private static final class ToneChain implements ListeningChain {

    private static final int DELAY_CHUNKS = 5;
    private static final double LOUD = 200;

    private final Set<String> active;
    private int crossings;
    private int loudChunks;
    private int silentChunks;

    ToneChain(Set<String> active) {
      this.active = active;
    }

    @Override
    public List<Hearing> hear(short[] loudspeaker, AudioChunk microphone, boolean coachSpeaks) {
      double sum = 0;
      int changes = 0;
      short[] samples = microphone.samples();
      for (int i = 1; i < samples.length; i++) {
        sum += Math.abs(samples[i]);
        changes += samples[i] >= 0 == samples[i - 1] >= 0 ? 0 : 1;
      }
      if (sum / samples.length > LOUD) {
        loudChunks++;
        crossings += changes;
        silentChunks = 0;
        return List.of();
      }
      if (loudChunks == 0 || ++silentChunks < DELAY_CHUNKS) {
        return List.of();
      }
      double perChunk = (double) crossings / loudChunks;
      loudChunks = 0;
      crossings = 0;
      String phrase = perChunk < 3 ? "" : perChunk < 15 ? "low" : "very high";
      if (!active.contains(phrase)) {
        return List.of();
      }
      long now = microphone.endFrame();
      return List.of(new Hearing.Heard(phrase, 1, now - 1, now - 1, now, Evidence.NONE));
    }

    @Override
    public String name() {
      return "tones";
    }

    @Override
    public void close() {}
  }

  private EvaluationReport evaluate(Conditions conditions, int jobs)
      throws IOException, InterruptedException {
    Recordings recordings = Recordings.in(folder);
    return new Evaluation(ToneChain::new, recordings.phrases(), conditions).run(recordings, jobs);
  }

  @Test
  void countsWhatWasHeardRightAndWrong() throws IOException, InterruptedException {
    EvaluationReport report = evaluate(Conditions.quiet(1), 1);
    assertEquals(Proportion.of(12, 13), report.all().right());
    assertEquals(Proportion.of(1, 13), report.all().wrong());
    assertEquals(Proportion.of(6, 6), requireNonNull(report.phrases().get("low")).right());
    assertEquals(Map.of("very high", Map.of("low", 1)), report.confusions());
  }

  @Test
  void countsFalseCommandsByTheHourOfEachSound() throws IOException, InterruptedException {
    EvaluationReport report = evaluate(Conditions.quiet(1), 1);
    assertEquals(3600, requireNonNull(report.others().get("hum")).perHour(), 1e-6);
    assertEquals(Map.of("low", 1), requireNonNull(report.others().get("hum")).phrases());
    assertEquals(0, requireNonNull(report.others().get("buzz")).heard());
  }

  @Test
  void measuresTheLatencyFromTheEndOfTheWord() throws IOException, InterruptedException {
    assertEquals(50, evaluate(Conditions.quiet(1), 1).latencyMillis().p50(), 15);
  }

  @Test
  void findsTheSameHoweverManyJobs() throws IOException, InterruptedException {
    EvaluationReport one = evaluate(Conditions.quiet(3), 1);
    EvaluationReport two = evaluate(Conditions.quiet(3), 2);
    assertEquals(one.all(), two.all());
    assertEquals(one.latencyMillis(), two.latencyMillis());
    assertEquals(one.others(), two.others());
  }

  @Test
  void hearsLessInLoudNoise() throws IOException, InterruptedException {
    short[] noise = new short[16_000];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = (short) ((i * 7919 % 2003) - 1000);
    }
    Conditions loud = Conditions.quiet(1).withNoise(Clip.of(noise), 0);
    assertEquals(0, evaluate(loud, 1).all().right().count());
  }

  @Test
  void aRoomDelaysTheEndOfAWordAsMuchAsTheWord() throws IOException, InterruptedException {
    short[] response = new short[4000];
    response[3200] = 30_000;
    EvaluationReport report = evaluate(Conditions.quiet(1).withRoom(Clip.of(response)), 1);
    assertEquals(12, report.all().right().count());
    assertEquals(50, report.latencyMillis().p50(), 15);
  }

  @Test
  void givesTablesAndALineForPeople() throws IOException, InterruptedException {
    EvaluationReport report = evaluate(Conditions.quiet(1), 1);
    assertTrue(report.text().contains("very high"));
    assertTrue(report.summary().startsWith("tones: 13 said: right 92.3 %, wrong 7.7 %"));
  }

  @Test
  void namesEachRecordingThatWasNotHeardRight() throws IOException, InterruptedException {
    Path wrong = folder.resolve("commands/very_high/wrong.wav");
    Path missed = folder.resolve("commands/very_high/too-low.wav");
    tone(missed, 60);
    EvaluationReport report = evaluate(Conditions.quiet(1), 1);
    assertEquals(
        List.of(
            new EvaluationReport.Miss(missed.toString(), "very high", "", ""),
            new EvaluationReport.Miss(wrong.toString(), "very high", "low", "")),
        report.misses());
    assertEquals(
        missed + "\tvery high\t-\n" + wrong + "\tvery high\tlow\n",
        report.missesText().replace(System.lineSeparator(), "\n"));
  }

  @Test
  void leavesOutAndNamesWhatWouldMakeTheTableWrong() throws IOException, InterruptedException {
    Path silent = folder.resolve("commands/low/silent.wav");
    Wav.write(silent, Clip.of(new short[8000]));
    EvaluationReport report = evaluate(Conditions.quiet(1), 1);
    assertEquals(13, report.all().right().of());
    assertEquals(
        List.of(new EvaluationReport.LeftOut(silent.toString(), "no sound in it")),
        report.leftOut());
    assertTrue(report.text().contains("1 left out"), report.text());
  }

  @Test
  void tellsOfEachRecordingThatItBegins() throws IOException, InterruptedException {
    Recordings recordings = Recordings.in(folder);
    AtomicInteger begun = new AtomicInteger();
    new Evaluation(ToneChain::new, recordings.phrases(), Conditions.quiet(1))
        .run(Screening.of(recordings), 2, unused -> begun.incrementAndGet());
    assertEquals(recordings.size(), begun.get());
  }

  /** Each tenth chunk waits until another thread has worked for three milliseconds. */
  private static ListeningChain waiting(Set<String> active, AtomicLong waitedNanos) {
    ToneChain tones = new ToneChain(active);
    return new ListeningChain() {
      @Override
      public List<Hearing> hear(short[] loudspeaker, AudioChunk microphone, boolean coachSpeaks) {
        if (microphone.firstFrame() / Pcm.CHUNK_FRAMES % 10 == 0) {
          waitedNanos.addAndGet(CompletableFuture.supplyAsync(EvaluationTests::work).join());
        }
        return tones.hear(loudspeaker, microphone, coachSpeaks);
      }

      @Override
      public String name() {
        return "waiting";
      }

      @Override
      public void close() {}
    };
  }

  private static long work() {
    long began = System.nanoTime();
    while (System.nanoTime() - began < 3_000_000) {
      Thread.onSpinWait();
    }
    return System.nanoTime() - began;
  }

  @Test
  void aChainThatWaitsForTheProcessorIsNotSlow() throws IOException, InterruptedException {
    Recordings recordings = Recordings.in(folder);
    AtomicLong waitedNanos = new AtomicLong();
    EvaluationReport report =
        new Evaluation(
                active -> waiting(active, waitedNanos), recordings.phrases(), Conditions.quiet(1))
            .run(recordings, 1);
    double busySeconds = report.realTimeFactor() * report.audioSeconds();
    assertTrue(busySeconds > 0);
    assertTrue(busySeconds < waitedNanos.get() / 1e9 / 2, busySeconds + " s of " + waitedNanos);
  }

  @Test
  void theTimeOfAProgramOfItsOwnCounts() throws IOException, InterruptedException {
    Recordings recordings = Recordings.in(folder);
    EvaluationReport report =
        new Evaluation(
                active ->
                    new ListeningChain() {
                      @Override
                      public List<Hearing> hear(
                          short[] loudspeaker, AudioChunk microphone, boolean coachSpeaks) {
                        return List.of();
                      }

                      @Override
                      public Duration elsewhere() {
                        return Duration.ofHours(1);
                      }

                      @Override
                      public String name() {
                        return "elsewhere";
                      }

                      @Override
                      public void close() {}
                    },
                recordings.phrases(),
                Conditions.quiet(1))
            .run(recordings, 1);
    // The words, the hum and the buzz are a stream each.
    assertEquals(3 * 3600, report.realTimeFactor() * report.audioSeconds(), 60);
  }

  @Test
  void otherFoldersAreKindsByTheirNames() throws IOException {
    Path talk = folder.resolve("talk");
    tone(talk.resolve("1.wav"), 60);
    tone(talk.resolve("television/2.wav"), 60);
    Recordings others = Recordings.other(talk);
    assertEquals(
        List.of("talk", "talk/television"),
        others.others().stream().map(Recordings.Recording::label).toList());
    assertEquals(4, Recordings.in(folder).and(others).others().size());
    IOException error =
        assertThrows(IOException.class, () -> Recordings.other(folder.resolve("nowhere")));
    assertTrue(requireNonNull(error.getMessage()).startsWith("There is no folder"));
  }

  @Test
  void saysWhatIsExpectedInAnEmptyFolder() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    IOException error = assertThrows(IOException.class, () -> Recordings.in(empty));
    assertTrue(requireNonNull(error.getMessage()).contains("commands/<word>/*.wav"));
  }
}
