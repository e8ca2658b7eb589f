package saydone.hearing.decoder;

import java.util.Arrays;
import java.util.List;

/**
 * How well each phone of a word fits the frames that it takes, along the word's best path. A word
 * that was not said often fits well but for one phone, which a mean over all phones hides. A ratio
 * is the mean, over the phone's frames, of its log likelihood less that of the likeliest phone
 * without context. At 0 or more it fits as well as any.
 *
 * @param worst the ratio of the phone that fits worst
 * @param secondWorst the ratio of the next
 * @param first the ratio of the first phone
 * @param last the ratio of the last phone
 * @param longest the part of the word's time that its longest phone takes, 0 to 1
 * @param hasty the part of the phones that take the shortest possible time, 0 to 1
 */
public record PhoneFit(
    double worst, double secondWorst, double first, double last, double longest, double hasty) {

  private static final float IMPOSSIBLE = -1e30f;
  private static final int STATES = AcousticModel.STATES;

  /** The fit of a word that no path goes through, or that was not aligned. */
  static final PhoneFit NONE = new PhoneFit(-20, -20, -20, -20, 1, 1);

  /**
   * Aligns a word.
   *
   * @param word the model
   * @param scores of the senones, by frame
   * @param best the score of the likeliest phone, by frame
   * @param first the first frame of the word
   * @param end the frame after the word
   */
  static PhoneFit of(WordModel word, List<float[]> scores, float[] best, int first, int end) {
    int states = word.length();
    int frames = end - first;
    int[] path = frames < 1 ? new int[0] : path(word, scores, first, end);
    if (path.length == 0) {
      return NONE;
    }
    double[] ratio = new double[states / STATES];
    int[] length = new int[ratio.length];
    for (int i = 0; i < frames; i++) {
      int phone = path[i] / STATES;
      ratio[phone] += scores.get(first + i)[word.senones()[path[i]]] - best[first + i];
      length[phone]++;
    }
    return of(ratio, length, frames);
  }

  private static PhoneFit of(double[] ratio, int[] length, int frames) {
    int count = 0;
    int longest = 0;
    int hasty = 0;
    for (int phone = 0; phone < ratio.length; phone++) {
      // A pause that was skipped takes no frame.
      if (length[phone] > 0) {
        ratio[count++] = ratio[phone] / length[phone];
        longest = Math.max(longest, length[phone]);
        hasty += length[phone] <= STATES ? 1 : 0;
      }
    }
    double[] sorted = Arrays.copyOf(ratio, count);
    Arrays.sort(sorted);
    return new PhoneFit(
        sorted[0],
        sorted[Math.min(1, count - 1)],
        ratio[0],
        ratio[count - 1],
        (double) longest / frames,
        (double) hasty / count);
  }

  /** The state of each frame on the best path through all of the word; empty if there is none. */
  private static int[] path(WordModel word, List<float[]> scores, int first, int end) {
    int states = word.length();
    int frames = end - first;
    int[][] from = new int[frames][states];
    float[] now = new float[states];
    Arrays.fill(now, IMPOSSIBLE);
    now[0] = scores.get(first)[word.senones()[0]];
    for (int i = 1; i < frames; i++) {
      float[] score = scores.get(first + i);
      for (int state = states - 1; state >= 0; state--) {
        float most = now[state] + word.stay()[state];
        int came = state;
        if (state > 0 && now[state - 1] + word.advance()[state - 1] > most) {
          most = now[state - 1] + word.advance()[state - 1];
          came = state - 1;
        }
        int shortcut = word.entries()[state];
        if (shortcut != WordModel.NO_SHORTCUT && now[shortcut] + word.advance()[shortcut] > most) {
          most = now[shortcut] + word.advance()[shortcut];
          came = shortcut;
        }
        now[state] = Math.max(IMPOSSIBLE, most + score[word.senones()[state]]);
        from[i][state] = came;
      }
    }
    if (now[states - 1] <= IMPOSSIBLE / 2) {
      return new int[0];
    }
    int[] path = new int[frames];
    path[frames - 1] = states - 1;
    for (int i = frames - 1; i > 0; i--) {
      path[i - 1] = from[i][path[i]];
    }
    return path;
  }
}
