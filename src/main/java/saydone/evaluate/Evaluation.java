package saydone.evaluate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import saydone.audio.AudioChunk;
import saydone.audio.Pcm;
import saydone.evaluate.EvaluationReport.FalseAlarms;
import saydone.evaluate.EvaluationReport.LeftOut;
import saydone.evaluate.EvaluationReport.Miss;
import saydone.evaluate.EvaluationReport.Outcome;
import saydone.evaluate.EvaluationReport.Quantiles;
import saydone.evaluate.Recordings.Recording;
import saydone.evaluate.TestStream.Placed;
import saydone.hearing.Hearing;
import saydone.thread.Threads;

/**
 * Plays recordings through listening chains in virtual time and counts what they hear. The
 * recordings are dealt into streams of about ten minutes, each with a chain of its own; several
 * streams may be played at once, and their number does not change the result.
 */
public final class Evaluation {

  private static final int RECORDINGS_A_STREAM = 200;

  /** A hearing that comes this soon after a recording began belongs to the one before. */
  private static final int GRACE_FRAMES = Pcm.SAMPLE_RATE_HZ / 4;

  private final Function<Set<String>, ListeningChain> chains;
  private final Set<String> active;
  private final Conditions conditions;

  /**
   * An evaluation.
   *
   * @param chains makes a chain that listens for some phrases; called once for each stream, on any
   *     thread
   * @param active the active phrases
   */
  public Evaluation(
      Function<Set<String>, ListeningChain> chains, Set<String> active, Conditions conditions) {
    this.chains = chains;
    this.active = Set.copyOf(active);
    this.conditions = conditions;
  }

  /**
   * Runs the evaluation on those of some recordings that can be measured; the report names the
   * others.
   *
   * @param jobs how many streams are played at once
   * @throws IOException if a recording cannot be read
   * @throws InterruptedException if the thread is interrupted meanwhile
   */
  public EvaluationReport run(Recordings recordings, int jobs)
      throws IOException, InterruptedException {
    return run(Screening.of(recordings), jobs, unused -> {});
  }

  /**
   * Runs the evaluation.
   *
   * @param jobs how many streams are played at once
   * @param begun is told of each recording before it is heard, on any thread
   * @throws IOException if a recording cannot be read
   * @throws InterruptedException if the thread is interrupted meanwhile
   */
  public EvaluationReport run(Screening screening, int jobs, Consumer<Recording> begun)
      throws IOException, InterruptedException {
    Recordings recordings = screening.fit();
    List<List<Recording>> streams = new ArrayList<>(dealt(recordings.commands()));
    Map<String, List<Recording>> kinds =
        recordings.others().stream()
            .collect(Collectors.groupingBy(Recording::label, TreeMap::new, Collectors.toList()));
    kinds.values().forEach(kind -> streams.addAll(dealt(kind)));
    Set<Recording> said = Set.copyOf(recordings.commands());
    ExecutorService executor = Threads.shared("saydone-evaluation", jobs);
    try {
      List<Future<Played>> futures = new ArrayList<>();
      for (int i = 0; i < streams.size(); i++) {
        List<Recording> stream = streams.get(i);
        Conditions own = conditions.withSeed(conditions.seed() + i);
        futures.add(executor.submit(() -> play(stream, own, begun)));
      }
      List<Played> played = new ArrayList<>();
      for (Future<Played> future : futures) {
        played.add(future.get());
      }
      return report(played, said, screening.leftOut());
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException cause) {
        throw cause;
      }
      throw new IllegalStateException("a stream failed", e.getCause());
    } finally {
      executor.shutdownNow();
    }
  }

  private static List<List<Recording>> dealt(List<Recording> recordings) {
    int streams = (recordings.size() + RECORDINGS_A_STREAM - 1) / RECORDINGS_A_STREAM;
    List<List<Recording>> dealt = new ArrayList<>();
    for (int stream = 0; stream < streams; stream++) {
      dealt.add(new ArrayList<>());
    }
    for (int i = 0; i < recordings.size(); i++) {
      dealt.get(i % streams).add(recordings.get(i));
    }
    return dealt;
  }

  /**
   * A hearing, and the milliseconds that its chunk took; empty if it came at the end of the stream.
   */
  private record Timed(Hearing hearing, Optional<Double> millis) {}

  /** A stream that was played. */
  private static final class Played {
    private final List<Placed> placed = new ArrayList<>();
    private final List<Timed> heard = new ArrayList<>();
    private String engine = "";
    private long frames;
    private long processorNanos;
    private long peakHeapBytes;
  }

  private Played play(List<Recording> recordings, Conditions own, Consumer<Recording> begun)
      throws IOException {
    Played played = new Played();
    Runtime runtime = Runtime.getRuntime();
    try (ListeningChain chain = chains.apply(active)) {
      played.engine = chain.name();
      played.frames =
          new TestStream(recordings, own)
              .play(
                  placed -> {
                    begun.accept(placed.recording());
                    played.placed.add(placed);
                    played.peakHeapBytes =
                        Math.max(
                            played.peakHeapBytes, runtime.totalMemory() - runtime.freeMemory());
                  },
                  (loudspeaker, microphone, coachSpeaks) ->
                      hear(chain, loudspeaker, microphone, coachSpeaks, played));
      finish(chain, played);
      played.processorNanos += chain.elsewhere().toNanos();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return played;
  }

  private static void hear(
      ListeningChain chain,
      short[] loudspeaker,
      AudioChunk microphone,
      boolean coachSpeaks,
      Played played) {
    long busyBefore = ProcessorTime.nanos();
    long began = System.nanoTime();
    List<Hearing> hearings = chain.hear(loudspeaker, microphone, coachSpeaks);
    long nanos = System.nanoTime() - began;
    played.processorNanos += ProcessorTime.nanos() - busyBefore;
    hearings.forEach(hearing -> played.heard.add(new Timed(hearing, Optional.of(nanos / 1e6))));
  }

  private static void finish(ListeningChain chain, Played played) {
    long busyBefore = ProcessorTime.nanos();
    List<Hearing> hearings = chain.finish();
    played.processorNanos += ProcessorTime.nanos() - busyBefore;
    hearings.forEach(hearing -> played.heard.add(new Timed(hearing, Optional.empty())));
  }

  private EvaluationReport report(
      List<Played> streams, Set<Recording> said, List<LeftOut> leftOut) {
    Map<String, Counts> phrases = new TreeMap<>();
    Counts all = new Counts();
    Map<String, Alarms> others = new TreeMap<>();
    Map<String, Map<String, Integer>> confusions = new TreeMap<>();
    List<Miss> misses = new ArrayList<>();
    List<Double> latencies = new ArrayList<>();
    List<Double> computes = new ArrayList<>();
    for (Played stream : streams) {
      for (Placed placed : stream.placed) {
        String label = placed.recording().label();
        List<Timed> during = during(placed, stream.heard);
        if (!said.contains(placed.recording())) {
          others.computeIfAbsent(label, unused -> new Alarms()).add(placed, during);
          continue;
        }
        phrases.computeIfAbsent(label, unused -> new Counts()).add(label, during);
        all.add(label, during);
        miss(placed.recording(), during).ifPresent(misses::add);
        firstHeard(during)
            .ifPresent(
                first -> {
                  Hearing.Heard heard = (Hearing.Heard) first.hearing();
                  if (heard.phrase().equals(label)) {
                    latencies.add(
                        (heard.decidedFrame() - placed.end()) * 1000.0 / Pcm.SAMPLE_RATE_HZ);
                    first.millis().ifPresent(computes::add);
                  } else {
                    confusions
                        .computeIfAbsent(label, unused -> new TreeMap<>())
                        .merge(heard.phrase(), 1, Integer::sum);
                  }
                });
      }
    }
    double seconds = streams.stream().mapToLong(s -> s.frames).sum() / (double) Pcm.SAMPLE_RATE_HZ;
    double busy = streams.stream().mapToLong(s -> s.processorNanos).sum() / 1e9;
    return new EvaluationReport(
        streams.isEmpty() ? "" : streams.get(0).engine,
        List.copyOf(new TreeSet<>(active)),
        all.outcome(),
        Proportion.of(
            (int) latencies.stream().filter(ms -> ms <= EvaluationReport.PROMPT_MILLIS).count(),
            all.said),
        phrases.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    e -> e.getValue().outcome(),
                    (a, b) -> a,
                    LinkedHashMap::new)),
        others.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    e -> e.getValue().alarms(),
                    (a, b) -> a,
                    LinkedHashMap::new)),
        Quantiles.of(latencies),
        Quantiles.of(computes),
        seconds == 0 ? 0 : busy / seconds,
        streams.stream().mapToLong(s -> s.peakHeapBytes).max().orElse(0) / 1e6,
        seconds,
        confusions,
        misses.stream().sorted(Comparator.comparing(Miss::file)).toList(),
        leftOut);
  }

  /** What a recording of a phrase was heard as, if it was not heard right. */
  private static Optional<Miss> miss(Recording recording, List<Timed> during) {
    String said = recording.label();
    String heard =
        firstHeard(during).map(first -> ((Hearing.Heard) first.hearing()).phrase()).orElse("");
    if (heard.equals(said)) {
      return Optional.empty();
    }
    String perhaps =
        during.stream()
            .map(Timed::hearing)
            .filter(hearing -> heard.isEmpty() && hearing instanceof Hearing.Unsure)
            .map(hearing -> ((Hearing.Unsure) hearing).phrase())
            .findFirst()
            .orElse("");
    return Optional.of(new Miss(recording.file().toString(), said, heard, perhaps));
  }

  private static List<Timed> during(Placed placed, List<Timed> heard) {
    return heard.stream()
        .filter(timed -> timed.hearing().decidedFrame() > placed.first() + GRACE_FRAMES)
        .filter(timed -> timed.hearing().decidedFrame() <= placed.next() + GRACE_FRAMES)
        .toList();
  }

  private static Optional<Timed> firstHeard(List<Timed> during) {
    return during.stream().filter(timed -> timed.hearing() instanceof Hearing.Heard).findFirst();
  }

  /** Counts how a phrase was heard. */
  private static final class Counts {

    private int said;
    private int right;
    private int wrong;
    private int unsure;
    private int extra;

    void add(String label, List<Timed> during) {
      said++;
      List<Hearing.Heard> heard =
          during.stream()
              .map(Timed::hearing)
              .filter(Hearing.Heard.class::isInstance)
              .map(Hearing.Heard.class::cast)
              .toList();
      extra += Math.max(0, heard.size() - 1);
      if (!heard.isEmpty()) {
        if (heard.get(0).phrase().equals(label)) {
          right++;
        } else {
          wrong++;
        }
      } else if (during.stream()
          .anyMatch(
              timed ->
                  timed.hearing() instanceof Hearing.Unsure perhaps
                      && perhaps.phrase().equals(label))) {
        unsure++;
      }
    }

    Outcome outcome() {
      return new Outcome(
          Proportion.of(right, said),
          Proportion.of(wrong, said),
          Proportion.of(said - right - wrong, said),
          unsure,
          extra);
    }
  }

  /** Counts what was heard in one kind of other sounds. */
  private static final class Alarms {

    private final Map<String, Integer> phrases = new TreeMap<>();
    private long frames;
    private int unsure;
    private int notUnderstood;

    void add(Placed placed, List<Timed> during) {
      frames += placed.length();
      for (Timed timed : during) {
        if (timed.hearing() instanceof Hearing.Heard heard) {
          phrases.merge(heard.phrase(), 1, Integer::sum);
        } else if (timed.hearing() instanceof Hearing.Unsure) {
          unsure++;
        } else {
          notUnderstood++;
        }
      }
    }

    FalseAlarms alarms() {
      double seconds = frames / (double) Pcm.SAMPLE_RATE_HZ;
      int heard = phrases.values().stream().mapToInt(Integer::intValue).sum();
      return new FalseAlarms(
          seconds, heard, heard * 3600 / Math.max(1, seconds), unsure, notUnderstood, phrases);
    }
  }
}
