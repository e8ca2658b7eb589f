package saydone.evaluate;

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
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import saydone.speech.decoder.Candidate;

/**
 * For developers: fits the recognizer's decision to the tables of {@link LookTable} and writes the
 * resource that the recognizer reads.
 *
 * <pre>
 * java -cp target/classes:... saydone.evaluate.DecisionFitting \
 *     src/main/resources/saydone/speech/decoder/decision.properties TABLE.tsv ...
 * </pre>
 *
 * <p>First a logistic regression for each look, with a small bias for each phrase. Then the
 * thresholds, by trying: they maximize the phrases heard right, less {@value #COST_OF_WRONG} times
 * those heard wrong, less {@value #COST_OF_FALSE} for each command heard in another sound; for
 * risky phrases these costs count {@value #RISK} times.
 */
public final class DecisionFitting {

  private static final double COST_OF_WRONG = 8;
  private static final double COST_OF_FALSE = 2;
  private static final double RISK = 2.5;
  private static final double PENALTY = 0.5;
  private static final double PHRASE_PENALTY = 8;

  /** Other sounds together count as much as the phrases that were said, times this. */
  private static final double WEIGHT_OF_OTHERS = 2;

  private static final double ASK = 0.4;
  private static final int ROUNDS = 4;
  private static final double[] THRESHOLDS =
      DoubleStream.iterate(-1, logit -> logit <= 6, logit -> logit + 0.2)
          .map(logit -> 1 / (1 + Math.exp(-logit)))
          .toArray();

  private final List<List<Look>> clips;
  private final List<String> phrases;
  private final int features = Candidate.FEATURES.size();
  private final double[] bias;
  private final double[][] weights = new double[Candidate.LOOKS][];

  /** Thresholds of each look, for harmless and for risky phrases. */
  private final double[][] accept = new double[2][Candidate.LOOKS];

  private DecisionFitting(List<Look> looks) {
    phrases = looks.stream().map(Look::phrase).distinct().sorted().toList();
    bias = new double[phrases.size()];
    clips =
        List.copyOf(
            looks.stream()
                .collect(Collectors.groupingBy(Look::clip, TreeMap::new, Collectors.toList()))
                .values());
    fitWeights(looks);
    Arrays.fill(accept[0], 0.9);
    Arrays.fill(accept[1], 0.95);
    fitThresholds();
  }

  /** Runs the tool. */
  public static void main(String[] arguments) throws IOException {
    List<Look> looks = new ArrayList<>();
    int clips = 0;
    for (String table : List.of(arguments).subList(1, arguments.length)) {
      int before = clips;
      try (Stream<String> lines = Files.lines(Path.of(table))) {
        for (String line : (Iterable<String>) lines::iterator) {
          Look look = Look.parse(line).inTable(before);
          looks.add(look);
          clips = Math.max(clips, look.clip() + 1);
        }
      }
    }
    DecisionFitting fitted = new DecisionFitting(looks);
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(Path.of(arguments[0])))) {
      fitted.write(out);
    }
  }

  private void fitWeights(List<Look> looks) {
    double said = looks.stream().filter(Look::command).count();
    double others = Math.max(1, looks.size() - said);
    double otherWeight = WEIGHT_OF_OTHERS * said / others;
    for (int look = Candidate.LOOKS - 1; look >= 0; look--) {
      int checkpoint = look;
      boolean last = look == Candidate.LOOKS - 1;
      List<LogisticRegression.Case> cases = new ArrayList<>();
      for (Look one : looks) {
        if (one.checkpoint() == checkpoint) {
          int phrase = phrases.indexOf(one.phrase());
          List<Double> values = new ArrayList<>(one.features());
          if (last) {
            for (int i = 0; i < phrases.size(); i++) {
              values.add(i == phrase ? 1.0 : 0.0);
            }
          }
          double weight = one.command() ? 1 : otherWeight;
          cases.add(
              new LogisticRegression.Case(values, last ? 0 : bias[phrase], one.right(), weight));
        }
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

  private double probability(Look look) {
    double sum = bias[phrases.indexOf(look.phrase())];
    for (int i = 0; i < features; i++) {
      sum += weights[look.checkpoint()][i] * look.features().get(i);
    }
    return 1 / (1 + Math.exp(-sum));
  }

  private void fitThresholds() {
    IdentityHashMap<Look, Double> probabilities = new IdentityHashMap<>();
    clips.forEach(clip -> clip.forEach(look -> probabilities.put(look, probability(look))));
    for (int round = 0; round < ROUNDS; round++) {
      for (double[] thresholds : accept) {
        for (int look = 0; look < Candidate.LOOKS; look++) {
          double bestValue = Double.NEGATIVE_INFINITY;
          double best = thresholds[look];
          for (double threshold : THRESHOLDS) {
            thresholds[look] = threshold;
            double value = value(probabilities);
            if (value > bestValue) {
              bestValue = value;
              best = threshold;
            }
          }
          thresholds[look] = best;
        }
      }
    }
  }

  /** What the thresholds are worth over all recordings. */
  private double value(IdentityHashMap<Look, Double> probabilities) {
    double value = 0;
    for (List<Look> clip : clips) {
      int done = -1;
      boolean heard = false;
      for (Look look : clip) {
        double threshold = accept[look.risky() ? 1 : 0][look.checkpoint()];
        if (look.segment() == done || probabilities.getOrDefault(look, 0.0) < threshold) {
          continue;
        }
        done = look.segment();
        double risk = look.risky() ? RISK : 1;
        if (look.right()) {
          value += heard ? 0 : 1;
        } else {
          value -= risk * (look.command() ? COST_OF_WRONG : COST_OF_FALSE);
        }
        heard = true;
      }
    }
    return value;
  }

  private void write(PrintWriter out) {
    out.println("# Written by saydone.evaluate.DecisionFitting; see Decision for the meaning.");
    out.println("features = " + String.join(" ", Candidate.FEATURES));
    for (int look = 0; look < Candidate.LOOKS; look++) {
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
