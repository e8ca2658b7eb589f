package saydone.hearing.decoder;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import saydone.audio.AudioChunk;
import saydone.audio.RoomLevel;
import saydone.command.Evidence;
import saydone.hearing.Segment;
import saydone.hearing.network.NetworkOpinion;

/**
 * Cuts a stream into segments that stand out of the noise, and says when to look at one: at each of
 * the {@link Decision#CHECKPOINTS} after its last speech, until a phrase is heard in it. A segment
 * ends at the last checkpoint. A click is not looked at, nor the end of talk without a pause; where
 * there is no pause, a phrase may be looked at in the {@link #midst midst}.
 *
 * <p>The caller {@link #follow follows} each frame, takes a {@link #look look} if there is one, and
 * {@link #settle settles} it. One thread.
 */
final class Segments {

  /** A segment with less speech than this, in frames, is a click. */
  static final int SHORTEST_SPEECH = 8;

  /** A segment that is longer, in frames, is talk. */
  static final int LONGEST = 300;

  /** A phrase in the midst of a segment lasts no longer than this, in frames. */
  private static final int LONGEST_PHRASE = 60;

  /** After this many frames of silence a segment ends. */
  static final int LAST_CHECKPOINT = Decision.CHECKPOINTS.get(Decision.CHECKPOINTS.size() - 1);

  private final CepstralFrontEnd frontEnd = new CepstralFrontEnd();
  private final Cepstra cepstra = new Cepstra();
  private final SpeechSegmenter segmenter = new SpeechSegmenter();
  private final RoomLevel level = new RoomLevel();
  private final SoundLevels sounds = new SoundLevels();
  private long origin = -1;
  private boolean followed;
  private boolean tooLong;
  private boolean heard;
  private long lastForeignSpeech = Long.MIN_VALUE / 2;
  private long lastSpeech = Long.MIN_VALUE / 2;
  private long heardUntil = Long.MIN_VALUE / 2;

  /** The cepstra of the stream that were followed so far. */
  Cepstra cepstra() {
    return cepstra;
  }

  /** Takes the next chunk and gives the cepstra that it completes, each to be followed. */
  List<double[]> accept(AudioChunk chunk) {
    if (origin < 0) {
      origin = chunk.firstFrame() + CepstralFrontEnd.WINDOW / 2;
    }
    level.accept(chunk);
    sounds.accept(chunk.samples());
    return frontEnd.accept(chunk.samples());
  }

  /**
   * Goes on by a frame.
   *
   * @return whether a segment begins with it
   */
  boolean follow(double[] cepstrum) {
    cepstra.add(cepstrum);
    segmenter.accept(cepstrum[0]);
    boolean begins = segmenter.open() && !followed;
    if (begins) {
      followed = true;
      tooLong = false;
      heard = false;
    }
    tooLong |= cepstra.count() - segmenter.firstSpeech() > LONGEST;
    return begins;
  }

  /** Whether a segment is open. */
  boolean open() {
    return segmenter.open();
  }

  /** The first frame of the open segment. */
  long firstSpeech() {
    return segmenter.firstSpeech();
  }

  /** Whether a segment is open in which a phrase may still be heard. */
  boolean speechBegun() {
    return segmenter.open() && !tooLong && !heard;
  }

  /**
   * The open segment, if it is to be looked at now.
   *
   * @param phrases the phrases that were active when it began; if there were none, there is no look
   * @param now the room's frame at which it is looked at
   */
  Optional<Segment> look(Set<String> phrases, long now) {
    int look = Decision.CHECKPOINTS.indexOf(segmenter.silentFrames());
    if (!segmenter.open()
        || look < 0
        || segmenter.speechFrames() < SHORTEST_SPEECH
        || tooLong
        || heard
        || phrases.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        segment(
            phrases,
            look,
            segmenter.firstSpeech(),
            segmenter.lastSpeech(),
            segmenter.speechFrames(),
            now));
  }

  /**
   * The part of the open segment in which a phrase was named, if no pause has ended it.
   *
   * @param phrases the phrases that were active when it was said
   * @param named the frame at which it was named
   * @param now the room's frame at which it is looked at
   */
  Optional<Segment> midst(Set<String> phrases, long named, long now) {
    boolean ended = segmenter.silentFrames() >= Decision.CHECKPOINTS.get(0) && !tooLong;
    if (!segmenter.open()
        || ended
        || named < segmenter.firstSpeech()
        || named <= heardUntil + NetworkOpinion.NAMED_AFTER_END
        || phrases.isEmpty()) {
      return Optional.empty();
    }
    long first = Math.max(segmenter.firstSpeech(), named - LONGEST_PHRASE);
    int length = (int) (named - first + 1);
    return Optional.of(segment(phrases, Candidate.MIDST, first, named, length, now));
  }

  private Segment segment(
      Set<String> phrases, int look, long first, long last, int speechFrames, long now) {
    return new Segment(
        phrases,
        look,
        first,
        last,
        speechFrames,
        cepstra.count(),
        lastSpeech,
        heardUntil,
        Math.min(Candidate.LONG_GAP, segmenter.firstSpeech() - lastForeignSpeech),
        segmenter.faintest(),
        SpeechSegmenter.decibels(segmenter.prominence()),
        sounds.around(first, last),
        new Evidence.Levels(level.floorDbfs(), level.peakDbfs()),
        origin,
        now);
  }

  /**
   * Ends the segment if there was enough silence.
   *
   * @param phraseHeard whether a phrase was heard at this frame; no more looks follow, as the rest
   *     is its own end, such as the "t" of "next"
   */
  void settle(boolean phraseHeard) {
    if (!segmenter.open()) {
      return;
    }
    if (phraseHeard) {
      hear(segmenter.firstSpeech(), segmenter.lastSpeech());
    }
    if (segmenter.silentFrames() >= LAST_CHECKPOINT) {
      close(heard);
    }
  }

  /** Notes that a phrase was heard in the midst of the open segment. */
  void settleMidst(Segment midst) {
    hear(midst.firstSpeech(), midst.lastSpeech());
  }

  private void hear(long first, long last) {
    heard = true;
    heardUntil = last;
    sounds.own(first, last);
  }

  /** Forgets the open segment, if there is one. */
  void discard() {
    if (segmenter.open()) {
      close(true);
    }
  }

  private void close(boolean accounted) {
    lastSpeech = segmenter.lastSpeech();
    if (accounted) {
      // What goes on long after a phrase in the midst is no part of it.
      boolean rest = lastSpeech - heardUntil < NetworkOpinion.NAMED_AFTER_END;
      heardUntil = rest || !heard ? lastSpeech : heardUntil;
    } else if (segmenter.speechFrames() >= SHORTEST_SPEECH) {
      lastForeignSpeech = lastSpeech;
    }
    segmenter.close();
    followed = false;
  }
}
