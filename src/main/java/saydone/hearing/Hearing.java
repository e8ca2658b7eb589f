package saydone.hearing;

import java.util.Map;

/**
 * What a recognizer made of one utterance. Frames count from the opening of the room.
 *
 * <p>{@code evidence} holds the engine's measurements by name (levels in dB, scores as
 * log-likelihood ratios, {@code computeMillis}), for the journal; its keys differ by engine.
 */
public sealed interface Hearing {

  /** The first frame of the utterance. */
  long startFrame();

  /** The frame after the last frame of the utterance, as near as the engine knows. */
  long endFrame();

  /**
   * The frame at which it was decided: {@code decidedFrame - endFrame} is the latency in audio
   * time.
   */
  long decidedFrame();

  /** The engine's measurements by name. */
  Map<String, Double> evidence();

  /** The same hearing with other evidence. */
  Hearing withEvidence(Map<String, Double> other);

  /**
   * A phrase was heard.
   *
   * @param phrase one of the active phrases
   * @param confidence 0 to 1
   */
  record Heard(
      String phrase,
      double confidence,
      long startFrame,
      long endFrame,
      long decidedFrame,
      Map<String, Double> evidence)
      implements Hearing {

    /** Rejects a blank phrase and a confidence outside 0 to 1. */
    public Heard {
      if (phrase.isBlank() || !(confidence >= 0 && confidence <= 1)) {
        throw new IllegalArgumentException("no hearing: \"" + phrase + "\" at " + confidence);
      }
      evidence = Map.copyOf(evidence);
    }

    @Override
    public Heard withEvidence(Map<String, Double> other) {
      return new Heard(phrase, confidence, startFrame, endFrame, decidedFrame, other);
    }
  }

  /**
   * A phrase was perhaps heard: too likely to ignore, too unlikely to act on.
   *
   * @param phrase one of the active phrases
   * @param confidence 0 to 1
   */
  record Unsure(
      String phrase,
      double confidence,
      long startFrame,
      long endFrame,
      long decidedFrame,
      Map<String, Double> evidence)
      implements Hearing {

    /** Rejects a blank phrase and a confidence outside 0 to 1. */
    public Unsure {
      if (phrase.isBlank() || !(confidence >= 0 && confidence <= 1)) {
        throw new IllegalArgumentException("no hearing: \"" + phrase + "\" at " + confidence);
      }
      evidence = Map.copyOf(evidence);
    }

    @Override
    public Unsure withEvidence(Map<String, Double> other) {
      return new Unsure(phrase, confidence, startFrame, endFrame, decidedFrame, other);
    }
  }

  /** Somebody said something that is none of the active phrases. */
  record NotUnderstood(
      long startFrame, long endFrame, long decidedFrame, Map<String, Double> evidence)
      implements Hearing {

    /** Copies the evidence. */
    public NotUnderstood {
      evidence = Map.copyOf(evidence);
    }

    @Override
    public NotUnderstood withEvidence(Map<String, Double> other) {
      return new NotUnderstood(startFrame, endFrame, decidedFrame, other);
    }
  }
}
