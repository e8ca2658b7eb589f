package saydone.hearing;

import saydone.command.Evidence;

/** What a recognizer made of one utterance. Frames count from the opening of the room. */
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

  /** What the engine measured, for the journal. */
  Evidence evidence();

  /** The same hearing with other evidence. */
  Hearing withEvidence(Evidence other);

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
      Evidence evidence)
      implements Hearing {

    /** Rejects a blank phrase and a confidence outside 0 to 1. */
    public Heard {
      if (phrase.isBlank() || !(confidence >= 0 && confidence <= 1)) {
        throw new IllegalArgumentException("no hearing: \"" + phrase + "\" at " + confidence);
      }
    }

    @Override
    public Heard withEvidence(Evidence other) {
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
      Evidence evidence)
      implements Hearing {

    /** Rejects a blank phrase and a confidence outside 0 to 1. */
    public Unsure {
      if (phrase.isBlank() || !(confidence >= 0 && confidence <= 1)) {
        throw new IllegalArgumentException("no hearing: \"" + phrase + "\" at " + confidence);
      }
    }

    @Override
    public Unsure withEvidence(Evidence other) {
      return new Unsure(phrase, confidence, startFrame, endFrame, decidedFrame, other);
    }
  }

  /** Somebody said something that is none of the active phrases. */
  record NotUnderstood(long startFrame, long endFrame, long decidedFrame, Evidence evidence)
      implements Hearing {

    @Override
    public NotUnderstood withEvidence(Evidence other) {
      return new NotUnderstood(startFrame, endFrame, decidedFrame, other);
    }
  }
}
