package saydone.research.voices;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import saydone.audio.Clip;
import saydone.audio.Loudness;
import saydone.audio.Pcm;
import saydone.language.Language;
import saydone.voice.Diction;
import saydone.voice.Pronouncer;
import saydone.voice.Saying;
import saydone.voice.SynthesisException;
import saydone.voice.Voice;

/**
 * Measures a voice on the forty prompts of the resource {@code prompts.txt}: how fast it answers,
 * what memory it takes, how loud it is, and how well a listener understands it that knows neither
 * the voice nor the prompts.
 */
public final class VoiceBenchmark {

  private static final String RESOURCE = "/saydone/research/voices/prompts.txt";
  private static final int ORDINARY_RATE = 150;

  private VoiceBenchmark() {}

  /**
   * The figures of a voice.
   *
   * @param voice the name of the voice
   * @param coldMillis the time from opening the voice to the first sample of the first prompt; the
   *     disk is warm
   * @param warmMillis the median time from asking for a prompt to its first sample
   * @param warm95Millis the same, for 95 of 100 prompts
   * @param realTimeFactor the time that synthesis took, divided by the length of the sound
   * @param memoryMegabytes the memory that stays on the heap, or the peak of the voice's program;
   *     empty if it is not known
   * @param wordsPerMinute how fast it speaks when told {@value ORDINARY_RATE}, pauses within a
   *     prompt included
   * @param loudnessLufs the mean loudness over the prompts
   * @param loudnessSpread the standard deviation of the loudness over the prompts, in LU
   * @param truePeakDbtp the highest true peak
   * @param wordErrors the word error rate, 0 for none; empty if there was no listener
   */
  public record Figures(
      String voice,
      double coldMillis,
      double warmMillis,
      double warm95Millis,
      double realTimeFactor,
      OptionalDouble memoryMegabytes,
      double wordsPerMinute,
      double loudnessLufs,
      double loudnessSpread,
      double truePeakDbtp,
      OptionalDouble wordErrors) {}

  /** The prompts. */
  public static List<String> prompts() {
    try (InputStream in = VoiceBenchmark.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the program was built without " + RESOURCE);
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How to install a listener; empty if there is one. */
  public static Optional<String> remedy() {
    return Dictation.remedy();
  }

  /**
   * Measures a voice, which takes some twenty seconds, most of it for the listener.
   *
   * @throws SynthesisException if the voice cannot be opened, or cannot speak a prompt
   * @throws UncheckedIOException if the listener fails
   */
  public static Figures measure(Voice voice) throws SynthesisException {
    List<String> prompts = prompts();
    List<Clip> clips = new ArrayList<>();
    double[] millis = new double[prompts.size()];
    double coldMillis;
    OptionalDouble memory;
    long heapBefore = heapBytes();
    try (PeakMemory programs = new PeakMemory()) {
      long opened = System.nanoTime();
      try (Diction speaking =
          new Diction(voice.open(), Pronouncer.of(Language.of(voice.language())))) {
        speaking.say(Saying.plain(prompts.get(0), ORDINARY_RATE));
        coldMillis = millisSince(opened);
        for (String prompt : prompts) {
          long asked = System.nanoTime();
          clips.add(speaking.say(Saying.plain(prompt, ORDINARY_RATE)));
          millis[clips.size() - 1] = millisSince(asked);
        }
        memory =
            programs.kilobytes().isPresent()
                ? OptionalDouble.of(programs.kilobytes().getAsLong() / 1024.0)
                : heapSince(heapBefore);
      }
    }
    double soundMillis = clips.stream().mapToDouble(clip -> clip.duration().toMillis()).sum();
    double[] loudness =
        clips.stream()
            .mapToDouble(clip -> Loudness.integratedLufs(clip.samples(), Pcm.SAMPLE_RATE_HZ))
            .toArray();
    double words = prompts.stream().mapToInt(prompt -> prompt.split("\\s+", -1).length).sum();
    double taken = Arrays.stream(millis).sum();
    return new Figures(
        voice.name(),
        coldMillis,
        percentile(millis, 50),
        percentile(millis, 95),
        taken / soundMillis,
        memory,
        words / (soundMillis / 60_000),
        Arrays.stream(loudness).average().orElseThrow(),
        deviation(loudness),
        clips.stream()
            .mapToDouble(clip -> Loudness.truePeakDbtp(clip.samples(), Pcm.SAMPLE_RATE_HZ))
            .max()
            .orElseThrow(),
        Dictation.remedy().isPresent()
            ? OptionalDouble.empty()
            : OptionalDouble.of(wordErrors(prompts, clips).rate()));
  }

  private static WordErrors wordErrors(List<String> prompts, List<Clip> clips) {
    List<String> heard = Dictation.of(clips);
    return IntStream.range(0, prompts.size())
        .mapToObj(i -> WordErrors.between(prompts.get(i), heard.get(i)))
        .reduce(WordErrors.NONE, WordErrors::plus);
  }

  private static double millisSince(long nanos) {
    return (System.nanoTime() - nanos) / 1e6;
  }

  /** The bytes of the heap that are still in use after a collection. */
  private static long heapBytes() {
    MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    memory.gc();
    return memory.getHeapMemoryUsage().getUsed();
  }

  private static OptionalDouble heapSince(long before) {
    return OptionalDouble.of(Math.max(0, heapBytes() - before) / (1024.0 * 1024.0));
  }

  private static double percentile(double[] values, int percent) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
  }

  private static double deviation(double[] values) {
    double mean = Arrays.stream(values).average().orElseThrow();
    return Math.sqrt(
        Arrays.stream(values)
            .map(value -> (value - mean) * (value - mean))
            .average()
            .orElseThrow());
  }
}
