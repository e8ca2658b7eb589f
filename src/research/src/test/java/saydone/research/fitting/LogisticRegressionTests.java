package saydone.research.fitting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import saydone.research.fitting.LogisticRegression.Case;

final class LogisticRegressionTests {

  private static List<Case> cases(double bias, double slope, double offset) {
    Random random = new Random(5);
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      double x = random.nextGaussian();
      double p = 1 / (1 + Math.exp(-(bias + slope * x)));
      cases.add(new Case(new double[] {1, x}, offset, random.nextDouble() < p, 1));
    }
    return cases;
  }

  @Test
  void findsTheWeightsThatMadeTheCases() {
    double[] weights = LogisticRegression.fit(cases(-1, 2, 0), new double[] {0, 0});
    assertEquals(-1, weights[0], 0.1);
    assertEquals(2, weights[1], 0.1);
  }

  @Test
  void takesTheOffsetAsGiven() {
    double[] weights = LogisticRegression.fit(cases(-1, 2, 0.5), new double[] {0, 0});
    assertEquals(-1.5, weights[0], 0.1);
  }

  @Test
  void drawsWeightsToZeroByTheirPenalty() {
    double[] weights = LogisticRegression.fit(cases(-1, 2, 0), new double[] {0, 1e6});
    assertTrue(Math.abs(weights[1]) < 0.05);
  }

  @Test
  void staysFiniteWhenTheCasesCanBeToldApartWithoutError() {
    List<Case> cases =
        List.of(
            new Case(new double[] {1, -1}, 0, false, 1), new Case(new double[] {1, 1}, 0, true, 1));
    double[] weights = LogisticRegression.fit(cases, new double[] {0, 0.1});
    assertTrue(weights[1] > 0.5 && weights[1] < 10);
  }
}
