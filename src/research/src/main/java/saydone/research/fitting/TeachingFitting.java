package saydone.research.fitting;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import saydone.audio.Clip;
import saydone.hearing.network.NetworkWeights;
import saydone.hearing.taught.Cohort;
import saydone.hearing.taught.Impression;
import saydone.hearing.taught.Likeness;
import saydone.hearing.taught.Resemblance;
import saydone.hearing.taught.Take;
import saydone.hearing.taught.TaughtEar;
import saydone.hearing.taught.TaughtEar.Likely;
import saydone.hearing.taught.TaughtPhrase;
import saydone.hearing.taught.TaughtPhrases;
import saydone.language.Language;

/**
 * Fits how far from its takes a taught phrase may lie, and writes the resource that {@link
 * Likeness} reads. It belongs to the weights of the network and is fitted anew with them.
 *
 * <p>In {@code PEOPLE/NAME/WORD/*.wav} somebody says a word several times, a file each time. Three
 * files are taught. The person's other files of this word should be heard; all files of other
 * words, by anybody, should not. The first lines of the resource say how this turns out for each
 * person with a fit to the others.
 */
public final class TeachingFitting {

  private static final int TAUGHT = 3;
  private static final int FOLDS = 3;
  private static final int FEWEST_WORDS = 5;

  /** Of each weight but the constant. */
  private static final double PENALTY = 0.01;

  /** How sure the likeness must be, in logits; {@link #RISKIER} more for a risky phrase. */
  private static final double SURE = 3.0;

  private static final double RISKIER = 0.7;

  private final NetworkWeights weights = NetworkWeights.load(Language.ENGLISH);
  private final Cohort cohort = Cohort.load(Language.ENGLISH);
  private final Map<String, Map<String, List<Said>>> people = new TreeMap<>();

  /** A take, and what the network makes of it. */
  private static final class Said {

    private final Take take;
    private final Impression heard;

    Said(Take take, NetworkWeights weights) {
      this.take = take;
      heard = Impression.of(weights, take);
    }
  }

  /**
   * A take that was compared with what was taught.
   *
   * @param said whether it is the word that the person taught
   * @param own whether the person who taught says it
   */
  private record Trial(String person, boolean said, boolean own, Optional<Likely> match) {

    double[] features() {
      return match
          .map(made -> made.resemblance().features())
          .orElseGet(() -> new double[Resemblance.WEIGHTS]);
    }
  }

  private TeachingFitting(Path folder) throws IOException {
    long seed = 1;
    for (var person : Takes.clips(folder).entrySet()) {
      Map<String, List<Said>> words = new TreeMap<>();
      for (var word : person.getValue().entrySet()) {
        List<Said> takes = new ArrayList<>();
        for (Clip clip : word.getValue()) {
          Takes.take(clip, seed++).ifPresent(take -> takes.add(new Said(take, weights)));
        }
        words.put(word.getKey(), takes);
      }
      people.put(person.getKey(), words);
    }
  }

  /**
   * Fits the likeness and writes it.
   *
   * @param people the folder of takes
   * @param resource the file that is written
   * @throws IOException if a take cannot be read, or the resource not be written
   */
  public static void fit(Path people, Path resource) throws IOException {
    TeachingFitting fitting = new TeachingFitting(people);
    List<Trial> trials = fitting.trials();
    try (PrintStream out =
        new PrintStream(Files.newOutputStream(resource), false, StandardCharsets.UTF_8)) {
      fitting.write(fit(trials), trials, out);
    }
  }

  private List<Trial> trials() {
    List<Trial> trials = new ArrayList<>();
    for (var person : people.entrySet()) {
      List<Map.Entry<String, List<Said>>> words =
          person.getValue().entrySet().stream()
              .filter(word -> word.getValue().size() > TAUGHT)
              .toList();
      if (words.size() >= FEWEST_WORDS) {
        for (int fold = 0; fold < FOLDS; fold++) {
          for (var word : words) {
            trials.addAll(trials(person.getKey(), word.getKey(), word.getValue(), fold));
          }
        }
      }
    }
    return trials;
  }

  /**
   * Teaches one word, then tries the person's other takes of it and everybody's takes of other
   * words.
   */
  private List<Trial> trials(String name, String word, List<Said> said, int fold) {
    List<Said> takes = new ArrayList<>(said);
    Collections.shuffle(takes, new Random(fold));
    // Nothing is fitted yet, so only distances count.
    TaughtEar ear =
        new TaughtEar(
            weights,
            new Likeness(cohort, onlyDistances(), 0, 0),
            TaughtPhrases.NONE.with(
                new TaughtPhrase(
                    word, takes.subList(0, TAUGHT).stream().map(one -> one.take).toList())));
    List<Trial> trials = new ArrayList<>();
    for (Said take : takes.subList(TAUGHT, takes.size())) {
      trials.add(new Trial(name, true, true, ear.match(take.heard, Set.of(word))));
    }
    for (var person : people.entrySet()) {
      for (var other : person.getValue().entrySet()) {
        if (!other.getKey().equals(word)) {
          for (Said take : other.getValue()) {
            boolean own = person.getKey().equals(name);
            trials.add(new Trial(name, false, own, ear.match(take.heard, Set.of(word))));
          }
        }
      }
    }
    return trials;
  }

  private static double[] fit(List<Trial> all) {
    List<Trial> trials = all.stream().filter(trial -> trial.match().isPresent()).toList();
    double said = trials.stream().filter(Trial::said).count();
    double otherWeight = said / Math.max(1, trials.size() - said);
    List<LogisticRegression.Case> cases =
        trials.stream()
            .map(
                trial ->
                    new LogisticRegression.Case(
                        trial.features(), 0, trial.said(), trial.said() ? 1 : otherWeight))
            .toList();
    double[] penalties = new double[Resemblance.WEIGHTS];
    Arrays.fill(penalties, 1, penalties.length, PENALTY);
    return LogisticRegression.fit(cases, penalties);
  }

  /** Weights by which what lies nearer is likelier, whatever else there is. */
  private static double[] onlyDistances() {
    double[] weights = new double[Resemblance.WEIGHTS];
    Arrays.fill(weights, 1, 3, -1);
    return weights;
  }

  private static double dot(double[] weights, double[] features) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * features[i];
    }
    return sum;
  }

  /** Writes how each person would have been heard with a fit to the others. */
  private static void report(List<Trial> trials, PrintStream out) {
    Map<String, double[]> fits = new TreeMap<>();
    for (Trial trial : trials) {
      fits.computeIfAbsent(
          trial.person(),
          name -> fit(trials.stream().filter(other -> !other.person().equals(name)).toList()));
    }
    for (double sure : new double[] {1, 2, 2.5, 3, 3.5, 4, 4.5}) {
      long said = 0;
      long right = 0;
      long others = 0;
      long wrong = 0;
      long own = 0;
      long ownWrong = 0;
      for (Trial trial : trials) {
        boolean taken =
            trial.match().isPresent()
                && dot(Objects.requireNonNull(fits.get(trial.person())), trial.features()) >= sure;
        if (trial.said()) {
          said++;
          right += taken ? 1 : 0;
        } else {
          others++;
          wrong += taken ? 1 : 0;
          own += trial.own() ? 1 : 0;
          ownWrong += trial.own() && taken ? 1 : 0;
        }
      }
      out.printf(
          Locale.ROOT,
          "# At %.1f logits: %.1f %% of %d heard, %.2f %% of %d other words taken for one; of the"
              + " person's own %.2f %% of %d.%n",
          sure,
          100.0 * right / said,
          said,
          100.0 * wrong / others,
          others,
          100.0 * ownWrong / own,
          own);
    }
  }

  private void write(double[] fitted, List<Trial> trials, PrintStream out) {
    out.println(
        "# Written by saydone.research.fitting.TeachingFitting; see Likeness for the meaning.");
    report(trials, out);
    out.println("weights =" + listed(fitted));
    out.printf(Locale.ROOT, "accept = %.4f%n", 1 / (1 + Math.exp(-SURE)));
    out.printf(Locale.ROOT, "accept.risky = %.4f%n", 1 / (1 + Math.exp(-SURE - RISKIER)));
  }

  private static String listed(double[] values) {
    StringBuilder list = new StringBuilder();
    for (double value : values) {
      list.append(String.format(Locale.ROOT, " %.3f", value));
    }
    return list.toString();
  }
}
