package saydone.session;

import java.time.Duration;
import java.util.OptionalInt;

/**
 * How the coach speaks and sets the tempo. The patient changes it by voice, a step at a time.
 *
 * @param wordsPerMinute the rate of speech
 * @param volumePercent the volume of voice and cues
 * @param tempoPercent how long a coach-paced movement takes, in percent of what is prescribed
 * @param semitones how much higher than by itself the voice speaks; empty if it cannot change that
 */
record Delivery(int wordsPerMinute, int volumePercent, int tempoPercent, OptionalInt semitones) {

  /** The delivery until another is chosen. */
  static final Delivery ORDINARY =
      new Delivery(Session.ORDINARY_RATE, Session.ORDINARY_VOLUME, 100, OptionalInt.of(0));

  private static final int VOLUME_STEP = 15;
  private static final int SOFTEST = 10;
  private static final int LOUDEST = 100;
  private static final int RATE_STEP = 25;
  private static final int SLOWEST = 80;
  private static final int FASTEST = 450;
  private static final int TEMPO_STEP = 20;
  private static final int SLOWEST_TEMPO = 200;
  private static final int FASTEST_TEMPO = 60;
  private static final int PITCH_STEP = 2;
  private static final int DEEPEST = -6;
  private static final int HIGHEST = 6;

  /** The same at another rate and another volume. */
  Delivery at(int rate, int volume) {
    return new Delivery(rate, volume, tempoPercent, semitones);
  }

  /** Louder, up to the loudest. */
  Delivery louder() {
    return at(wordsPerMinute, Math.min(LOUDEST, volumePercent + VOLUME_STEP));
  }

  /** Softer, down to the softest. */
  Delivery softer() {
    return at(wordsPerMinute, Math.max(SOFTEST, volumePercent - VOLUME_STEP));
  }

  /** Slower speech, down to the slowest. */
  Delivery slower() {
    return at(Math.max(SLOWEST, wordsPerMinute - RATE_STEP), volumePercent);
  }

  /** Faster speech, up to the fastest. */
  Delivery faster() {
    return at(Math.min(FASTEST, wordsPerMinute + RATE_STEP), volumePercent);
  }

  /** The same at another pitch; empty if the voice cannot change its pitch. */
  Delivery pitched(OptionalInt other) {
    return new Delivery(wordsPerMinute, volumePercent, tempoPercent, other);
  }

  /** Deeper speech, down to the deepest, if the voice can change its pitch. */
  Delivery deeper() {
    return raised(-PITCH_STEP);
  }

  /** Higher speech, up to the highest, if the voice can change its pitch. */
  Delivery higher() {
    return raised(PITCH_STEP);
  }

  private Delivery raised(int by) {
    if (semitones.isEmpty()) {
      return this;
    }
    int raised = Math.max(DEEPEST, Math.min(HIGHEST, semitones.getAsInt() + by));
    return pitched(OptionalInt.of(raised));
  }

  /** A slower tempo of coach-paced movements. */
  Delivery slowerTempo() {
    int tempo = Math.min(SLOWEST_TEMPO, tempoPercent + TEMPO_STEP);
    return new Delivery(wordsPerMinute, volumePercent, tempo, semitones);
  }

  /** A faster tempo of coach-paced movements. */
  Delivery fasterTempo() {
    int tempo = Math.max(FASTEST_TEMPO, tempoPercent - TEMPO_STEP);
    return new Delivery(wordsPerMinute, volumePercent, tempo, semitones);
  }

  /** The time that a part of a coach-paced movement takes at this tempo. */
  Duration paced(Duration prescribed) {
    return prescribed.multipliedBy(tempoPercent).dividedBy(100);
  }
}
