package saydone.research.fitting;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import saydone.hearing.decoder.Candidate;
import saydone.hearing.decoder.Ears;

/**
 * Fits the recognizer's decision to the tables of {@link LookTable} and writes the resource that
 * the recognizer reads.
 *
 * <p>It fits a logistic regression for each look, with a small bias for each phrase. The thresholds
 * are not fitted but chosen once: a fit would suit only these tables, while what counts is the
 * result of {@code saydone evaluate} on recordings of other people.
 */
public final class DecisionFitting {

  private static final double PENALTY = 0.5;
  private static final double PHRASE_PENALTY = 8;

  /** How much surer the decision must be at each look than at the last, in logits. */
  private static final double[] EARLIER = {0.65, 0.25, 0, 0.65};

  /** The order in which the looks are fitted: the last one also fits a bias for each phrase. */
  private static final List<Integer> ORDER = List.of(Candidate.LAST, 1, 0, Candidate.MIDST);

  /** How much surer the decision must be of a risky phrase than of a harmless one, in logits. */
  private static final double RISKIER = 0.7;

  private static final double ASK = 0.4;

  /** The same for "stop", which is worth a question even when it is less likely. */
  private static final double ASK_OF_STOP = 0.2;

  /** How sure the decision must be of a harmless phrase at the last look, in logits. */
  private static final double SURE = 1.6;

  /** The fewest recordings of a kind of sound that is mentioned in the outcome. */
  private static final int MENTIONED = 15;

  private final List<List<Look>> clips;
  private final List<String> phrases;
  private final List<String> names;

  /** Where the features of this decision stand in {@link Candidate#FEATURES}. */
  private final int[] columns;

  private final int features;
  private final double[] bias;
  private final IdentityHashMap<Look, Double> probabilities = new IdentityHashMap<>();
  private final double[][] weights = new double[Candidate.LOOKS][0];

  /** Thresholds of each look, for harmless and for risky phrases. */
  private final double[][] accept = new double[2][Candidate.LOOKS];

  private DecisionFitting(Ears ears, List<Look> looks) {
    names = ears.features();
    columns = names.stream().mapToInt(Candidate.FEATURES::indexOf).toArray();
    features = columns.length;
    phrases = looks.stream().map(Look::phrase).distinct().sorted().toList();
    bias = new double[phrases.size()];
    clips =
        List.copyOf(
            looks.stream()
                .collect(Collectors.groupingBy(Look::clip, TreeMap::new, Collectors.toList()))
                .values());
    fitWeights(looks);
    Arrays.setAll(accept[0], look -> probability(SURE + EARLIER[look]));
    Arrays.setAll(accept[1], look -> probability(SURE + EARLIER[look] + RISKIER));
    clips.forEach(clip -> clip.forEach(look -> probabilities.put(look, probability(look))));
  }

  /**
   * Fits the decision and writes it.
   *
   * @param ears which models judge
   * @param resource the file that is written
   * @param tables the files that {@link LookTable} wrote
   * @throws IOException if a table cannot be read, or the resource not be written
   */
  public static void fit(Ears ears, Path resource, List<Path> tables) throws IOException {
    List<Look> looks = new ArrayList<>();
    int clips = 0;
    for (Path table : tables) {
      int before = clips;
      try (Stream<String> lines = Files.lines(table)) {
        for (String line : (Iterable<String>) lines::iterator) {
          Look look = Look.parse(line).inTable(before);
          if (ears.network() ? look.known() : look.checkpoint() != Candidate.MIDST) {
            looks.add(look);
          }
          clips = Math.max(clips, look.clip() + 1);
        }
      }
    }
    DecisionFitting fitted = new DecisionFitting(ears, looks);
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(resource))) {
      fitted.write(out);
    }
  }

  private void fitWeights(List<Look> looks) {
    double said = looks.stream().filter(Look::command).count();
    double others = Math.max(1, looks.size() - said);
    // Other sounds together count as much as the phrases that were said.
    double otherWeight = said / others;
    for (int look : ORDER) {
      int checkpoint = look;
      boolean last = look == Candidate.LAST;
      List<LogisticRegression.Case> cases = new ArrayList<>();
      for (Look one : looks) {
        if (one.checkpoint() == checkpoint) {
          int phrase = phrases.indexOf(one.phrase());
          double[] values = measured(one);
          if (last) {
            values = Arrays.copyOf(values, features + phrases.size());
            values[features + phrase] = 1;
          }
          double weight = one.command() ? 1 : otherWeight;
          cases.add(
              new LogisticRegression.Case(values, last ? 0 : bias[phrase], one.right(), weight));
        }
      }
      if (cases.isEmpty()) {
        continue;
      }
      double[] penalties = new double[features + (last ? phrases.size() : 0)];
      Arrays.fill(penalties, PENALTY);
      Arrays.fill(penalties, features, penalties.length, PHRASE_PENALTY);
      penalties[0] = 0;
      double[] fitted = LogisticRegression.fit(cases, penalties);
      weights[look] = Arrays.copyOf(fitted, features);
      if (last) {
        System.arraycopy(fitted, features, bias, 0, bias.length);
      }
    }
  }

  private double[] measured(Look look) {
    return Arrays.stream(columns).mapToDouble(look.features()::get).toArray();
  }

  private double probability(Look look) {
    double sum = bias[phrases.indexOf(look.phrase())];
    for (int i = 0; i < features; i++) {
      sum += weights[look.checkpoint()][i] * look.features().get(columns[i]);
    }
    return probability(sum);
  }

  private static double probability(double logit) {
    return 1 / (1 + Math.exp(-logit));
  }

  /** The looks that would be heard in a recording: in each segment, the first that is believed. */
  private List<Look> heard(List<Look> clip) {
    List<Look> heard = new ArrayList<>();
    int done = -1;
    for (Look look : clip) {
      double threshold = accept[look.risky() ? 1 : 0][look.checkpoint()];
      if (look.segment() != done && fitted(look) >= threshold && isLikeliest(look, clip)) {
        done = look.segment();
        heard.add(look);
      }
    }
    return heard;
  }

  private double fitted(Look look) {
    return probabilities.getOrDefault(look, 0.0);
  }

  /** Whether no other phrase is likelier at the same look. */
  private boolean isLikeliest(Look look, List<Look> clip) {
    return clip.stream()
        .filter(other -> other.segment() == look.segment())
        .filter(other -> other.checkpoint() == look.checkpoint())
        .noneMatch(other -> fitted(other) > fitted(look));
  }

  /** A line that says what the recognizer would hear in the recordings to which it was fitted. */
  private String outcome() {
    int said = 0;
    int right = 0;
    int wrong = 0;
    Map<String, Integer> others = new TreeMap<>();
    Map<String, Integer> recordings = new TreeMap<>();
    for (List<Look> clip : clips) {
      Look any = clip.get(0);
      List<Look> heard = heard(clip);
      if (any.command()) {
        said++;
        right += !heard.isEmpty() && heard.get(0).right() ? 1 : 0;
        wrong += !heard.isEmpty() && !heard.get(0).right() ? 1 : 0;
      } else {
        recordings.merge(any.label(), 1, Integer::sum);
        others.merge(any.label(), heard.size(), Integer::sum);
      }
    }
    return String.format(
        Locale.ROOT,
        "%d said, %d right, %d wrong; false, and of how many sounds: %s",
        said,
        right,
        wrong,
        others.entrySet().stream()
            .filter(kind -> recordings.getOrDefault(kind.getKey(), 0) >= MENTIONED)
            .map(kind -> kind + "/" + recordings.get(kind.getKey()))
            .collect(Collectors.joining(" ")));
  }

  private void write(PrintWriter out) {
    out.println(
        "# Written by saydone.research.fitting.DecisionFitting; see Decision for the meaning.");
    out.println("# In its tables: " + outcome());
    out.println("features = " + String.join(" ", names));
    for (int look = 0; look < Candidate.LOOKS; look++) {
      if (weights[look].length == 0) {
        continue;
      }
      out.println(
          "weights."
              + look
              + " = "
              + Arrays.stream(weights[look])
                  .mapToObj(weight -> String.format(Locale.ROOT, "%.4f", weight))
                  .collect(Collectors.joining(" ")));
      out.printf(Locale.ROOT, "accept.%d = %.4f%n", look, accept[0][look]);
      out.printf(Locale.ROOT, "accept.%d.risky = %.4f%n", look, accept[1][look]);
    }
    out.println("ask = " + ASK);
    out.println("ask.stop = " + ASK_OF_STOP);
    out.println("least.ratioPerFrame = -1.6");
    Map<String, Double> biases = new LinkedHashMap<>();
    for (int i = 0; i < bias.length; i++) {
      biases.put(phrases.get(i), bias[i]);
    }
    biases.forEach(
        (phrase, value) ->
            out.printf(Locale.ROOT, "bias.%s = %.3f%n", phrase.replace(' ', '_'), value));
  }
}
