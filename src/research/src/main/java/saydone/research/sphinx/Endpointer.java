package saydone.research.sphinx;

import edu.cmu.sphinx.frontend.Data;
import edu.cmu.sphinx.frontend.DoubleData;
import edu.cmu.sphinx.frontend.endpoint.SpeechClassifiedData;
import edu.cmu.sphinx.frontend.endpoint.SpeechClassifier;
import edu.cmu.sphinx.frontend.endpoint.SpeechEndSignal;
import edu.cmu.sphinx.frontend.endpoint.SpeechMarker;
import edu.cmu.sphinx.frontend.endpoint.SpeechStartSignal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import saydone.audio.Pcm;

/**
 * Cuts utterances out of a stream of blocks. Sphinx4's classifier takes a block that is louder than
 * the background for speech; its marker opens an utterance after enough speech and closes it after
 * enough silence. All time is counted in blocks of the stream.
 *
 * <p>For one thread.
 */
final class Endpointer {

  /** Frames of a block: 10 ms. */
  static final int BLOCK = Pcm.SAMPLE_RATE_HZ / 100;

  private static final int BLOCK_MILLIS = 10;
  private static final double BACKGROUND_ADAPTATION = 0.003;
  private static final double SPEECH_ABOVE_BACKGROUND_DB = 13;

  /** Shorter than Sphinx4's 200 ms, which would not open for "up" or "stop" said briskly. */
  private static final int START_SPEECH_BLOCKS = 8;

  private static final int END_SILENCE_BLOCKS = 15;
  private static final int LEADER_BLOCKS = 20;

  /**
   * The longest utterance, with the silence around it; no command lasts longer, and the rest is cut
   * off.
   */
  private static final int MAX_BLOCKS = 300;

  private final DataQueue source = new DataQueue();
  private final SpeechClassifier classifier =
      new SpeechClassifier(BLOCK_MILLIS, BACKGROUND_ADAPTATION, SPEECH_ABOVE_BACKGROUND_DB, 0);
  private final DataQueue classified = new DataQueue();
  private final SpeechMarker marker =
      new SpeechMarker(
          START_SPEECH_BLOCKS * BLOCK_MILLIS,
          END_SILENCE_BLOCKS * BLOCK_MILLIS,
          LEADER_BLOCKS * BLOCK_MILLIS);

  private final List<DoubleData> blocks = new ArrayList<>();
  private long received;
  private int firstSpeech;
  private int length;
  private boolean discarding;

  Endpointer() {
    classifier.setPredecessor(source);
    classifier.initialize();
    marker.setPredecessor(classified);
    marker.initialize();
  }

  /**
   * Takes the next block.
   *
   * @param block {@link #BLOCK} samples; they are kept, so they must not change
   * @return the utterance that ends with this block, if one does
   */
  Optional<Segment> accept(double[] block) {
    source.add(new DoubleData(block, Pcm.SAMPLE_RATE_HZ, received));
    received += block.length;
    classified.add(classify());
    boolean open = marker.inSpeech();
    Segment ended = null;
    for (Data data = marker.getData(); data != null; data = marker.getData()) {
      if (data instanceof SpeechStartSignal) {
        blocks.clear();
        length = 0;
      } else if (data instanceof SpeechEndSignal) {
        ended = new Segment(List.copyOf(blocks), firstSpeech, length - END_SILENCE_BLOCKS);
      } else if (data instanceof DoubleData heard) {
        length++;
        if (length <= MAX_BLOCKS) {
          blocks.add(heard);
        }
      }
    }
    if (!open && marker.inSpeech()) {
      firstSpeech = length - START_SPEECH_BLOCKS;
    }
    return Optional.ofNullable(ended);
  }

  /** The block with its class; the rest of a discarded utterance counts as silence. */
  private Data classify() {
    Data data = classifier.getData();
    if (discarding && data instanceof SpeechClassifiedData heard) {
      discarding = heard.isSpeech();
      heard.setSpeech(false);
    }
    return data;
  }

  /** Whether an utterance is open. */
  boolean inSpeech() {
    return marker.inSpeech();
  }

  /** Forgets the open utterance and what still belongs to it; keeps the background level. */
  void discard() {
    marker.initialize();
    discarding = true;
  }

  /**
   * An utterance.
   *
   * @param blocks the leader, the speech and the silence that ended it; cut if it is too long
   * @param firstSpeech the index of the first block that was speech
   * @param endSpeech the number of blocks to the last one that was speech, even if they were cut
   */
  record Segment(List<DoubleData> blocks, int firstSpeech, int endSpeech) {

    /** The number of samples in the stream before the speech. */
    long startSample() {
      return blocks.get(0).getFirstSampleNumber() + (long) firstSpeech * BLOCK;
    }

    /** The number of samples in the stream until the speech ends. */
    long endSample() {
      return blocks.get(0).getFirstSampleNumber() + (long) endSpeech * BLOCK;
    }

    /** The length of the speech. */
    double speechMillis() {
      return (double) (endSpeech - firstSpeech) * BLOCK_MILLIS;
    }

    /** Whether it is longer than any command. */
    boolean tooLong() {
      return endSpeech > blocks.size();
    }

    /** The RMS level of the blocks before the speech, in dBFS. */
    double noiseDbfs() {
      return level(0, firstSpeech);
    }

    /** The RMS level of the speech, in dBFS. */
    double speechDbfs() {
      return level(firstSpeech, Math.min(endSpeech, blocks.size()));
    }

    private double level(int from, int to) {
      double sum = 0;
      for (DoubleData block : blocks.subList(from, to)) {
        for (double sample : block.getValues()) {
          sum += sample * sample;
        }
      }
      double power = sum / Math.max(1, (to - from) * BLOCK) / (32768.0 * 32768.0);
      return 10 * Math.log10(Math.max(power, 1e-10));
    }
  }
}
