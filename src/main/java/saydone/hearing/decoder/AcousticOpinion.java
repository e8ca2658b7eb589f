package saydone.hearing.decoder;

import saydone.hearing.Segment;

/**
 * The acoustic model's opinion about a segment: how well each word of the word network fits it. A
 * second look at a segment goes on decoding where the first one stopped, or starts anew if more was
 * said since. One thread.
 */
final class AcousticOpinion {

  /** How many frames before a word are decoded with it. */
  private static final int LEAD_FRAMES = 25;

  private final AcousticModel model;
  private final Cepstra cepstra;
  private final SegmentMean mean = new SegmentMean();
  private WordNetwork network;
  private SegmentDecoder decoder;
  private long decodedSpeech = -1;
  private long wordStart;

  /**
   * An opinion about the segments of a stream.
   *
   * @param cepstra the cepstra of the stream
   * @param network the words that are expected at first
   */
  AcousticOpinion(AcousticModel model, Cepstra cepstra, WordNetwork network) {
    this.model = model;
    this.cepstra = cepstra;
    this.network = network;
    decoder = new SegmentDecoder(network, model);
  }

  /** How well each word fits a segment; valid until the next call. */
  Fits of(Segment segment, ActivePhrases active) {
    if (decodedSpeech != segment.lastSpeech()) {
      decodedSpeech = segment.lastSpeech();
      if (network != active.network()) {
        network = active.network();
        decoder = new SegmentDecoder(network, model);
      }
      wordStart = wordStart(segment);
      long first = wordStart - LEAD_FRAMES;
      first = Math.max(first, Math.max(cepstra.oldest(), segment.lastBefore() + 1));
      decoder.begin(cepstra, first, mean.of(cepstra, wordStart, segment.lastSpeech()));
    }
    decoder.advance();
    return new Fits(decoder, active, wordStart);
  }

  /**
   * Where the word begins within a segment: later than the segment if a faint noise came before it.
   */
  private long wordStart(Segment segment) {
    long start = segment.firstSpeech();
    while (start < segment.lastSpeech() && cepstra.level(start) < segment.faintest()) {
      start++;
    }
    return start;
  }
}
