package saydone.hearing.decoder;

import saydone.hearing.Segment;

/**
 * What the acoustic model makes of a segment: how well each word of the network fits it. A segment
 * that is looked at again is decoded from where the decoder stands, or from its beginning if it has
 * spoken on since. One thread.
 */
final class AcousticOpinion {

  /** So many frames before a word are decoded with it. */
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
   * @param cepstra of the stream
   * @param network the words that are expected at first
   */
  AcousticOpinion(AcousticModel model, Cepstra cepstra, WordNetwork network) {
    this.model = model;
    this.cepstra = cepstra;
    this.network = network;
    decoder = new SegmentDecoder(network, model);
  }

  /** How the words fit a segment, if it is one of the active phrases; good until the next look. */
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
   * Where the word begins within a segment: when a noise came up before it, later than the segment.
   */
  private long wordStart(Segment segment) {
    long start = segment.firstSpeech();
    while (start < segment.lastSpeech() && cepstra.level(start) < segment.faintest()) {
      start++;
    }
    return start;
  }
}
