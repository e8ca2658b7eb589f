package saydone.hearing.decoder;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import saydone.audio.AudioChunk;
import saydone.command.Evidence;
import saydone.hearing.Hearing;
import saydone.hearing.Recognizer;
import saydone.hearing.network.LogMelFilterbank;
import saydone.hearing.taught.Take;

/**
 * Recognizes nothing and keeps the last utterance, whatever it was, as a {@link Take}. Finds
 * utterances as {@link IsolatedWordRecognizer} does, and reports each as not understood. One
 * thread.
 */
public final class UtteranceRecorder implements Recognizer {

  /** How many frames before an utterance are kept: as far as the network looks back. */
  private static final int LEAD_FRAMES = 150;

  private static final int KEPT_FRAMES = LEAD_FRAMES + Segments.LONGEST + Segments.LAST_CHECKPOINT;

  private final CepstralFrontEnd frontEnd = new CepstralFrontEnd();
  private final SpeechSegmenter segmenter = new SpeechSegmenter();
  private final LogMelFilterbank bands = new LogMelFilterbank();
  private final Deque<float[]> frames = new ArrayDeque<>();
  private boolean listening;
  private long framesBefore;
  private long origin = -1;
  private Optional<Take> last = Optional.empty();

  /** Listens if any phrase is active, whichever; is deaf otherwise. */
  @Override
  public void listenFor(Set<String> phrases) {
    listening = !phrases.isEmpty();
  }

  @Override
  public List<Hearing> accept(AudioChunk chunk) {
    if (origin < 0) {
      origin = chunk.firstFrame();
    }
    for (short sample : chunk.samples()) {
      if (bands.accept(sample)) {
        frames.add(bands.frame().clone());
        if (frames.size() > KEPT_FRAMES) {
          frames.remove();
          framesBefore++;
        }
      }
    }
    List<Hearing> hearings = new ArrayList<>();
    for (double[] cepstrum : frontEnd.accept(chunk.samples())) {
      segmenter.accept(cepstrum[0]);
      if (segmenter.open() && segmenter.silentFrames() >= Segments.LAST_CHECKPOINT) {
        if (listening && segmenter.speechFrames() >= Segments.SHORTEST_SPEECH) {
          last = take();
          last.ifPresent(take -> hearings.add(heard(chunk.endFrame())));
        }
        segmenter.close();
      }
    }
    return hearings;
  }

  private Optional<Take> take() {
    long begin = Math.max(framesBefore, segmenter.firstSpeech() - LEAD_FRAMES);
    long first = segmenter.firstSpeech() - begin;
    long end = segmenter.lastSpeech() - begin;
    if (first < 0 || end - first > Segments.LONGEST) {
      return Optional.empty();
    }
    float[][] kept = frames.stream().skip(begin - framesBefore).toArray(float[][]::new);
    return Optional.of(new Take(kept, (int) first, (int) Math.min(end, kept.length - 1)));
  }

  private Hearing heard(long now) {
    return new Hearing.NotUnderstood(
        frame(segmenter.firstSpeech()), frame(segmenter.lastSpeech()), now, Evidence.NONE);
  }

  private long frame(long cepstrum) {
    return origin + cepstrum * CepstralFrontEnd.SHIFT + CepstralFrontEnd.WINDOW / 2;
  }

  /** The last utterance; empty if it was too long to be a phrase, or there was none yet. */
  public Optional<Take> last() {
    return last;
  }

  /** Whether something is being said, however long it is. */
  @Override
  public boolean speechBegun() {
    return segmenter.open();
  }

  @Override
  public void discard() {
    if (segmenter.open()) {
      segmenter.close();
    }
  }

  @Override
  public String name() {
    return "recorder";
  }

  /** Does nothing: there is nothing to release. */
  @Override
  public void close() {}
}
