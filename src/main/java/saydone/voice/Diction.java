package saydone.voice;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import saydone.audio.Clip;
import saydone.audio.Loudness;
import saydone.audio.Pcm;
import saydone.markup.MarkedText;
import saydone.markup.MarkedText.Pause;
import saydone.markup.MarkedText.Words;

/**
 * How a text is said, by any voice: its marks are followed ({@link MarkedText}), and its words
 * respelled by a {@link Pronouncer}. A text with marks is cut where the manner changes; the voice
 * speaks each stretch by itself, at the rate of that stretch, and the sounds are joined with the
 * pauses between them. Since the voice fades each sound in and out, nothing clicks. A text without
 * marks reaches the voice whole.
 *
 * <p>Belongs before everything that caches or replaces voices, so that these see plain text, as it
 * is to be read. Nothing is given to a voice but by a diction. Safe for several threads if the
 * voice is.
 */
public final class Diction implements AutoCloseable {

  /** What is left silent where the author marked no pause: as voices do after a sentence. */
  private static final Duration AFTER_SENTENCE = Duration.ofMillis(300);

  /** The same within a sentence. */
  private static final Duration AFTER_CLAUSE = Duration.ofMillis(120);

  private final Synthesizer voice;
  private final Pronouncer pronouncer;

  /**
   * Before a voice.
   *
   * @param pronouncer respells words
   */
  public Diction(Synthesizer voice, Pronouncer pronouncer) {
    this.voice = voice;
    this.pronouncer = pronouncer;
  }

  /**
   * The sound of something that is to be said.
   *
   * @throws SynthesisException if the voice cannot say it
   */
  public Clip say(Saying saying) throws SynthesisException {
    MarkedText text = saying.text();
    if (text.parts().size() == 1
        && text.parts().get(0) instanceof Words words
        && words.rate() == 1
        && words.volume() == 1) {
      return say(words.spoken(), saying.wordsPerMinute(), saying.pitch());
    }
    return joined(Stretch.of(text), saying.wordsPerMinute(), saying.pitch());
  }

  private Clip say(String text, int wordsPerMinute, Pitch pitch) throws SynthesisException {
    return voice.synthesize(pronouncer.utterance(text, wordsPerMinute, pitch));
  }

  private Clip joined(List<Stretch> stretches, int wordsPerMinute, Pitch pitch)
      throws SynthesisException {
    List<Clip> clips = new ArrayList<>();
    for (Stretch stretch : stretches) {
      clips.add(Clip.silence(stretch.silence()));
      if (!stretch.text().isEmpty()) {
        long rate = Math.round(wordsPerMinute * stretch.rate());
        int sayable = (int) Math.max(Utterance.SLOWEST, Math.min(Utterance.FASTEST, rate));
        clips.add(louder(say(stretch.text(), sayable, pitch), stretch.volume()));
      }
    }
    short[] samples = new short[clips.stream().mapToInt(Clip::frames).sum()];
    int at = 0;
    for (Clip clip : clips) {
      System.arraycopy(clip.samples(), 0, samples, at, clip.frames());
      at += clip.frames();
    }
    return Clip.of(samples);
  }

  /** As much louder as the true peak allows, or softer. */
  private static Clip louder(Clip clip, double factor) {
    if (factor == 1) {
      return clip;
    }
    short[] samples = clip.samples();
    double gain = factor;
    if (factor > 1) {
      double headroom = Mastering.PEAK_DBTP - Loudness.truePeakDbtp(samples, Pcm.SAMPLE_RATE_HZ);
      gain = Math.max(1, Math.min(factor, Math.pow(10, headroom / 20)));
    }
    for (int i = 0; i < samples.length; i++) {
      samples[i] = Pcm.saturate((int) Math.round(gain * samples[i]));
    }
    return Clip.of(samples);
  }

  /** The name of the voice. */
  public String name() {
    return voice.name();
  }

  /** Closes the voice. */
  @Override
  public void close() {
    voice.close();
  }

  /**
   * Words in one manner and the silence before them.
   *
   * @param text empty for the silence after the last word
   */
  private record Stretch(Duration silence, String text, double rate, double volume) {

    static List<Stretch> of(MarkedText text) {
      List<Stretch> stretches = new ArrayList<>();
      Optional<Duration> marked = Optional.empty();
      for (MarkedText.Part part : text.parts()) {
        if (part instanceof Pause pause) {
          marked = Optional.of(marked.orElse(Duration.ZERO).plus(pause.length()));
        } else if (part instanceof Words words) {
          int start = soundsFrom(words.spoken());
          int last = stretches.size() - 1;
          if (last >= 0) {
            // No voice can say punctuation alone: it ends the words before the mark.
            stretches.set(last, stretches.get(last).endedBy(words.spoken().substring(0, start)));
          }
          if (start < words.spoken().length()) {
            Duration unmarked = last < 0 ? Duration.ZERO : stretches.get(last).pauseAfter();
            stretches.add(
                new Stretch(
                    marked.orElse(unmarked),
                    words.spoken().substring(last < 0 ? 0 : start).strip(),
                    words.rate(),
                    words.volume()));
            marked = Optional.empty();
          }
        }
      }
      marked.ifPresent(after -> stretches.add(new Stretch(after, "", 1, 1)));
      return stretches;
    }

    private static int soundsFrom(String text) {
      int start = 0;
      while (start < text.length() && " \t\n.,;:!?".indexOf(text.charAt(start)) >= 0) {
        start++;
      }
      return start;
    }

    private Stretch endedBy(String punctuation) {
      return new Stretch(silence, text + punctuation.strip(), rate, volume);
    }

    private Duration pauseAfter() {
      char end = text.charAt(text.length() - 1);
      return ".!?".indexOf(end) >= 0
          ? AFTER_SENTENCE
          : ",;:".indexOf(end) >= 0 ? AFTER_CLAUSE : Duration.ZERO;
    }
  }
}
