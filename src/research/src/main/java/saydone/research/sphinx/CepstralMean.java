package saydone.research.sphinx;

import edu.cmu.sphinx.frontend.BaseDataProcessor;
import edu.cmu.sphinx.frontend.Data;
import edu.cmu.sphinx.frontend.DoubleData;
import edu.cmu.sphinx.frontend.endpoint.SpeechEndSignal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Subtracts the mean cepstrum of an utterance from it, so that microphone, room and speaker matter
 * less. The mean is that of the utterance's loud frames, drawn towards the usual mean so far: a
 * maximum a posteriori estimate, since a word alone is too short for a mean of its own.
 *
 * <p>It replaces Sphinx4's LiveCMN, which begins with the silence before the first word, cannot be
 * given a better mean, and follows a change of speaker only seconds later.
 */
final class CepstralMean extends BaseDataProcessor {

  /**
   * Frames are loud within this much of the loudest one, in c0: 29 dB, as c0 is five times the mean
   * log energy of the bands.
   */
  private static final double LOUD = 33;

  /** How many frames the usual mean counts for, beside those of the utterance. */
  private static final double USUAL_FRAMES = 60;

  /** The same before the first utterance, when the usual mean is only that of the model. */
  private static final double MODEL_FRAMES = 10;

  /** How many loud frames would replace the usual mean completely. */
  private static final double REPLACING_FRAMES = 150;

  private static final double MOST_REPLACED = 0.5;

  private final double[] usual;
  private final Queue<Data> normalized = new ArrayDeque<>();
  private boolean first = true;

  /** Begins with the mean cepstrum of the speech that the acoustic model was trained with. */
  CepstralMean(double[] modelMean) {
    usual = modelMean.clone();
  }

  @Override
  public @Nullable Data getData() {
    if (normalized.isEmpty()) {
      List<Data> utterance = readUtterance();
      normalize(
          utterance.stream()
              .filter(DoubleData.class::isInstance)
              .map(CepstralMean::values)
              .toList());
      normalized.addAll(utterance);
    }
    return normalized.poll();
  }

  private static double[] values(Data data) {
    return ((DoubleData) data).getValues();
  }

  private List<Data> readUtterance() {
    List<Data> utterance = new ArrayList<>();
    Data data = getPredecessor().getData();
    while (data != null) {
      utterance.add(data);
      data = data instanceof SpeechEndSignal ? null : getPredecessor().getData();
    }
    return utterance;
  }

  private void normalize(List<double[]> cepstra) {
    double loudest = cepstra.stream().mapToDouble(c -> c[0]).max().orElse(0);
    List<double[]> loud = cepstra.stream().filter(c -> c[0] > loudest - LOUD).toList();
    if (loud.isEmpty()) {
      return;
    }
    double priorFrames = first ? MODEL_FRAMES : USUAL_FRAMES;
    double part = loud.size() / REPLACING_FRAMES;
    double replaced = first ? Math.min(1, 2 * part) : Math.min(MOST_REPLACED, part);
    for (int i = 0; i < usual.length; i++) {
      int coefficient = i;
      double sum = loud.stream().mapToDouble(c -> c[coefficient]).sum();
      double mean = (sum + priorFrames * usual[i]) / (loud.size() + priorFrames);
      cepstra.forEach(c -> c[coefficient] -= mean);
      usual[i] += replaced * (sum / loud.size() - usual[i]);
    }
    first = false;
  }
}
