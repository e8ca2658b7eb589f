package saydone.evaluate;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import saydone.audio.Clip;
import saydone.audio.NoiseSuppressor;
import saydone.audio.Pcm;
import saydone.audio.Wav;
import saydone.audio.webrtc.WebRtcNoiseSuppressor;
import saydone.command.Phrases;
import saydone.evaluate.Recordings.Recording;
import saydone.evaluate.TestStream.Placed;
import saydone.hearing.decoder.Candidate;
import saydone.hearing.decoder.Ears;
import saydone.hearing.decoder.IsolatedWordRecognizer;
import saydone.hearing.decoder.SpeechModel;
import saydone.language.Language;

/**
 * For developers: runs labelled recordings through the recognizer and writes down every look that
 * it takes, as {@link Look}s, for {@link DecisionFitting}. Active are a dozen phrases drawn at
 * random for each recording, so that the decision does not depend on particular ones; three times
 * in four the phrase that is said is among them.
 *
 * <pre>
 * java -cp target/classes:... saydone.evaluate.LookTable FOLDER TABLE.tsv [seed=1] [most=200]
 *     [noise=FILE.wav snr=10] [room=FILE.wav] [suppress=true] [ears=both]
 * </pre>
 */
public final class LookTable {

  private static final int ACTIVE = 12;
  private static final double ACTIVE_PART = 0.75;

  private final Ears ears;
  private final Set<String> sayable;
  private final Random random;
  private final Optional<NoiseSuppressor> suppressor;
  private final List<Look> looks = new ArrayList<>();
  private final Map<Long, Integer> segments = new HashMap<>();
  private Placed current = new Placed(new Recording("", Path.of("")), 0, 0, 0, 0, 0);
  private boolean command;
  private boolean active;
  private int clips;

  private LookTable(
      Ears ears, Set<String> sayable, long seed, Optional<NoiseSuppressor> suppressor) {
    this.ears = ears;
    this.suppressor = suppressor;
    this.sayable = sayable;
    this.random = new Random(seed);
  }

  /** Runs the tool. */
  public static void main(String[] arguments) throws IOException {
    Map<String, String> options = new HashMap<>();
    for (String argument : List.of(arguments).subList(2, arguments.length)) {
      int equals = argument.indexOf('=');
      options.put(argument.substring(0, equals), argument.substring(equals + 1));
    }
    long seed = Long.parseLong(options.getOrDefault("seed", "1"));
    Conditions conditions = Conditions.quiet(seed);
    if (options.containsKey("noise")) {
      double snr = Double.parseDouble(options.getOrDefault("snr", "10"));
      conditions = conditions.withNoise(clip(options, "noise"), snr);
    }
    if (options.containsKey("room")) {
      conditions = conditions.withRoom(clip(options, "room"));
    }
    Recordings recordings = Recordings.in(Path.of(arguments[0]));
    Set<String> sayable = new LinkedHashSet<>(Phrases.of(Language.ENGLISH).all());
    sayable.removeIf(phrase -> phrase.startsWith("twenty "));
    sayable.addAll(recordings.phrases());
    LookTable table =
        new LookTable(
            Ears.valueOf(options.getOrDefault("ears", "both").toUpperCase(Locale.ROOT)),
            sayable,
            seed,
            options.containsKey("suppress") ? suppressor() : Optional.empty());
    int most = Integer.parseInt(options.getOrDefault("most", "200"));
    table.collect(table.sample(recordings, most), conditions, recordings.phrases());
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(Path.of(arguments[1])))) {
      table.looks.forEach(look -> out.println(look.line()));
    }
  }

  private static Optional<NoiseSuppressor> suppressor() {
    Optional<NoiseSuppressor> suppressor = WebRtcNoiseSuppressor.open();
    if (suppressor.isEmpty()) {
      throw new IllegalStateException("no noise suppression on this machine");
    }
    return suppressor;
  }

  private static Clip clip(Map<String, String> options, String name) throws IOException {
    return Wav.read(Path.of(options.getOrDefault(name, "")));
  }

  /** At most so many recordings of each label. */
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
    Consumer<Placed> placed =
        next -> {
          current = next;
          clips++;
          recognizer.listenFor(draw(next.recording().label(), phrases));
        };
    new TestStream(recordings, conditions)
        .play(
            placed,
            (loudspeaker, microphone, coachSpeaks) -> {
              suppressor.ifPresent(noise -> noise.process(microphone.samples()));
              recognizer.accept(microphone);
            });
  }

  private Set<String> draw(String label, Set<String> phrases) {
    command = phrases.contains(label);
    active = command && random.nextDouble() < ACTIVE_PART;
    List<String> others = new ArrayList<>(sayable);
    others.remove(label);
    Collections.shuffle(others, random);
    Set<String> drawn = new LinkedHashSet<>(others.subList(0, active ? ACTIVE - 1 : ACTIVE));
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
            candidate.risky(),
            candidate.checkpoint(),
            features));
  }
}
