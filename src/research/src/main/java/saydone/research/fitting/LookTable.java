package saydone.research.fitting;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import saydone.audio.NoEchoCanceller;
import saydone.audio.Pcm;
import saydone.audio.suppression.SpectralNoiseSuppressor;
import saydone.command.Care;
import saydone.command.Phrases;
import saydone.evaluate.Conditions;
import saydone.evaluate.Recordings;
import saydone.evaluate.Recordings.Recording;
import saydone.evaluate.TestStream;
import saydone.evaluate.TestStream.Placed;
import saydone.hearing.Ear;
import saydone.hearing.decoder.Candidate;
import saydone.hearing.decoder.Ears;
import saydone.hearing.decoder.IsolatedWordRecognizer;
import saydone.hearing.decoder.SpeechModel;
import saydone.language.Language;

/**
 * Runs labelled recordings through a session's ear and writes down every look that it takes, as
 * {@link Look}s, for {@link DecisionFitting}. For each recording a dozen phrases, forty or 114,
 * drawn at random, are active, so that the decision does not depend on particular ones. Three times
 * in four the phrase that is said is among them.
 */
public final class LookTable {

  /** As many as where the coach asks, as a session has commands, and as these have forms. */
  private static final int[] ACTIVE = {12, 40, 114};

  private static final double ACTIVE_PART = 0.75;

  private final Ears ears;
  private final Set<String> sayable;
  private final Random random;
  private final List<Look> looks = new ArrayList<>();
  private final Map<Long, Integer> segments = new HashMap<>();
  private Placed current = new Placed(new Recording("", Path.of("")), 0, 0, 0, 0, 0);
  private boolean command;
  private boolean active;
  private int clips;

  private LookTable(Ears ears, Set<String> sayable, long seed) {
    this.ears = ears;
    this.sayable = sayable;
    this.random = new Random(seed);
  }

  /**
   * Writes the looks.
   *
   * @param recordings the recordings that are heard
   * @param table the file that is written
   * @param conditions the conditions in which they are heard; their seed also draws the phrases
   * @param ears which models the recognizer judges by
   * @param most the most recordings of each label that are heard
   * @throws IOException if a recording cannot be read, or the table not be written
   */
  public static void write(
      Recordings recordings, Path table, Conditions conditions, Ears ears, int most)
      throws IOException {
    Set<String> sayable = new LinkedHashSet<>(Phrases.of(Language.ENGLISH).all());
    sayable.removeIf(phrase -> phrase.startsWith("twenty "));
    sayable.addAll(recordings.phrases());
    LookTable looking = new LookTable(ears, sayable, conditions.seed());
    looking.collect(looking.sample(recordings, most), conditions, recordings.phrases());
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(table))) {
      looking.looks.forEach(look -> out.println(look.line()));
    }
  }

  /** At most {@code most} recordings of each label, in random order. */
  private List<Recording> sample(Recordings recordings, int most) {
    List<Recording> shuffled = new ArrayList<>(recordings.commands());
    shuffled.addAll(recordings.others());
    Collections.shuffle(shuffled, random);
    Map<String, Integer> counts = new HashMap<>();
    return shuffled.stream()
        .filter(recording -> counts.merge(recording.label(), 1, Integer::sum) <= most)
        .toList();
  }

  private void collect(List<Recording> recordings, Conditions conditions, Set<String> phrases)
      throws IOException {
    IsolatedWordRecognizer recognizer =
        IsolatedWordRecognizer.studying(SpeechModel.load(Language.ENGLISH, ears), this::looked);
    try (Ear ear =
        new Ear(
            Language.ENGLISH, new NoEchoCanceller(), new SpectralNoiseSuppressor(), recognizer)) {
      Consumer<Placed> placed =
          next -> {
            current = next;
            clips++;
            Set<String> drawn = draw(next.recording().label(), phrases);
            ear.listenFor(drawn, drawn);
          };
      new TestStream(recordings, conditions).play(placed, ear::hear);
    }
  }

  private Set<String> draw(String label, Set<String> phrases) {
    command = phrases.contains(label);
    active = command && random.nextDouble() < ACTIVE_PART;
    List<String> others = new ArrayList<>(sayable);
    others.remove(label);
    Collections.shuffle(others, random);
    int count = ACTIVE[random.nextInt(ACTIVE.length)];
    Set<String> drawn = new LinkedHashSet<>(others.subList(0, active ? count - 1 : count));
    if (active) {
      drawn.add(label);
    }
    return drawn;
  }

  private void looked(Candidate candidate, long firstFrame, long lastFrame) {
    boolean beside = lastFrame < current.start() || firstFrame > current.end();
    if (lastFrame < current.first() || (command && beside)) {
      return;
    }
    List<Double> features = new ArrayList<>();
    for (double feature : candidate.features()) {
      features.add((double) (float) feature);
    }
    looks.add(
        new Look(
            clips,
            segments.computeIfAbsent(firstFrame, unused -> segments.size()),
            current.recording().label(),
            active,
            current.length() / (double) Pcm.SAMPLE_RATE_HZ,
            candidate.phrase(),
            Phrases.of(Language.ENGLISH).careOf(candidate.phrase()).contains(Care.RISKY),
            candidate.checkpoint(),
            features));
  }
}
