package saydone.hearing.decoder;

import java.util.Arrays;
import saydone.hearing.decoder.SegmentDecoder.Match;
import saydone.hearing.decoder.WordNetwork.PhoneStates;

/**
 * The paths through one word and the noises after it, frame by frame (Viterbi, log likelihoods).
 * One thread.
 */
final class WordPaths {

  private final WordModel word;
  private final PhoneStates fillers;
  private final float[] inWord;
  private final int[] startInWord;
  private final float[] after;
  private final int[] startAfter;
  private final int[] endAfter;

  WordPaths(WordModel word, PhoneStates fillers) {
    this.word = word;
    this.fillers = fillers;
    inWord = new float[word.length()];
    startInWord = new int[word.length()];
    after = new float[fillers.slots().length];
    startAfter = new int[after.length];
    endAfter = new int[after.length];
  }

  /** Forgets all paths: a segment begins. */
  void reset() {
    Arrays.fill(inWord, SegmentDecoder.IMPOSSIBLE);
    Arrays.fill(after, SegmentDecoder.IMPOSSIBLE);
  }

  /**
   * Goes on by a frame.
   *
   * @param scores of the senones in this frame
   * @param fillerBefore the score of the best path of noises that can lead into the word
   * @param frame its number in the segment
   */
  void step(float[] scores, float fillerBefore, int frame) {
    stepAfter(scores, frame);
    int[] senones = word.senones();
    float[] stay = word.stay();
    float[] advance = word.advance();
    for (int state = senones.length - 1; state >= 0; state--) {
      float best = inWord[state] + stay[state];
      int start = startInWord[state];
      if (state == 0) {
        if (fillerBefore > best) {
          best = fillerBefore;
          start = frame;
        }
      } else {
        float came = inWord[state - 1] + advance[state - 1];
        if (came > best) {
          best = came;
          start = startInWord[state - 1];
        }
        int shortcut = word.entries()[state];
        if (shortcut != WordModel.NO_SHORTCUT) {
          float jumped = inWord[shortcut] + advance[shortcut];
          if (jumped > best) {
            best = jumped;
            start = startInWord[shortcut];
          }
        }
      }
      inWord[state] = best + scores[senones[state]];
      startInWord[state] = start;
    }
  }

  private void stepAfter(float[] scores, int frame) {
    int last = word.length() - 1;
    float entry = inWord[last] + word.advance()[last];
    int entryStart = startInWord[last];
    int entryEnd = frame;
    for (int filler = 0; filler < fillers.count(); filler++) {
      int at = filler * AcousticModel.STATES + AcousticModel.STATES - 1;
      float exit = after[at] + fillers.advance()[at];
      if (exit > entry) {
        entry = exit;
        entryStart = startAfter[at];
        entryEnd = endAfter[at];
      }
    }
    entry += SegmentDecoder.FILLER_ENTRY;
    for (int filler = 0; filler < fillers.count(); filler++) {
      int base = filler * AcousticModel.STATES;
      for (int state = base + AcousticModel.STATES - 1; state >= base; state--) {
        float best = after[state] + fillers.stay()[state];
        float came = state == base ? entry : after[state - 1] + fillers.advance()[state - 1];
        if (came > best) {
          best = came;
          startAfter[state] = state == base ? entryStart : startAfter[state - 1];
          endAfter[state] = state == base ? entryEnd : endAfter[state - 1];
        }
        after[state] = best + scores[fillers.slots()[state]];
      }
    }
  }

  /**
   * The best path that has come to the end of the word, or past it.
   *
   * @param first the number of the segment's first frame in the stream
   * @param frame the last frame decoded, by its number in the segment
   */
  Match match(long first, int frame) {
    int last = word.length() - 1;
    Match best = new Match(inWord[last], first + startInWord[last], first + frame + 1);
    for (int state = 0; state < after.length; state++) {
      if (after[state] > best.score()) {
        best = new Match(after[state], first + startAfter[state], first + endAfter[state]);
      }
    }
    return best;
  }
}
