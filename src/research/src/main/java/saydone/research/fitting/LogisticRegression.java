package saydone.research.fitting;

import java.util.List;

/**
 * Logistic regression with ridge penalty, by Newton's method (iteratively reweighted least
 * squares), for a few dozen features.
 */
final class LogisticRegression {

  private static final int MOST_STEPS = 30;
  private static final double CONVERGED = 1e-6;

  private LogisticRegression() {}

  /** A case to learn from. */
  static final class Case {

    private final double[] features;
    private final double offset;
    private final boolean right;
    private final double weight;

    /**
     * A case.
     *
     * @param features the same number in each case
     * @param offset added to the weighted sum of the features
     * @param right whether the outcome came true
     * @param weight how much the case counts
     */
    Case(double[] features, double offset, boolean right, double weight) {
      this.features = features.clone();
      this.offset = offset;
      this.right = right;
      this.weight = weight;
    }
  }

  /**
   * Finds the weights of the features.
   *
   * @param penalties how strongly each weight is drawn to zero, one for each feature
   * @return the weights, one for each feature
   */
  static double[] fit(List<Case> cases, double[] penalties) {
    int n = penalties.length;
    double[] weights = new double[n];
    for (int step = 0; step < MOST_STEPS; step++) {
      double[] gradient = new double[n];
      double[][] hessian = new double[n][n];
      for (Case one : cases) {
        double[] x = one.features;
        double sum = one.offset;
        for (int i = 0; i < n; i++) {
          sum += weights[i] * x[i];
        }
        double p = 1 / (1 + Math.exp(-sum));
        double error = one.weight * ((one.right ? 1 : 0) - p);
        double curvature = one.weight * p * (1 - p);
        for (int i = 0; i < n; i++) {
          if (x[i] != 0) {
            gradient[i] += error * x[i];
            double scale = curvature * x[i];
            double[] row = hessian[i];
            for (int j = 0; j <= i; j++) {
              row[j] += scale * x[j];
            }
          }
        }
      }
      for (int i = 0; i < n; i++) {
        gradient[i] -= penalties[i] * weights[i];
        hessian[i][i] += penalties[i] + 1e-9;
      }
      double[] move = solve(hessian, gradient);
      double largest = 0;
      for (int i = 0; i < n; i++) {
        weights[i] += move[i];
        largest = Math.max(largest, Math.abs(move[i]));
      }
      if (largest < CONVERGED) {
        break;
      }
    }
    return weights;
  }

  /**
   * Solves a system of equations with a positive definite matrix, of which only the lower half is
   * given (Cholesky).
   */
  private static double[] solve(double[][] matrix, double[] right) {
    int n = right.length;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = matrix[i][j];
        for (int k = 0; k < j; k++) {
          sum -= matrix[i][k] * matrix[j][k];
        }
        matrix[i][j] = i == j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / matrix[j][j];
      }
    }
    double[] solution = right.clone();
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < i; k++) {
        solution[i] -= matrix[i][k] * solution[k];
      }
      solution[i] /= matrix[i][i];
    }
    for (int i = n - 1; i >= 0; i--) {
      for (int k = i + 1; k < n; k++) {
        solution[i] -= matrix[k][i] * solution[k];
      }
      solution[i] /= matrix[i][i];
    }
    return solution;
  }
}
