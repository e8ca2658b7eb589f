package saydone.audio.javasound;

import saydone.audio.Pcm;

/**
 * Notices that a microphone gives nothing but one and the same value, exact zeros for the most
 * part, as one does that is muted, off or forbidden. A real room never does.
 *
 * <pre>
 *             5 s of one value
 *   sound ──────────────────────▶ digital silence
 *         ◀──────────────────────
 *    2 s of anything else, in all, while the coach is silent,
 *    or 5 s without a pause, whatever the coach does
 * </pre>
 *
 * <p>Some microphones suppress the noise of a quiet room down to exact zeros. So that such a one is
 * not reported after each word, an echo of the coach is no sign of life if it has the coach's
 * pauses, and the third silence within a minute of the one before must last twice as long, the
 * fourth four times, up to five minutes.
 *
 * <p>A microphone that comes back is told to be muted before it counts as working: a second and a
 * half are enough while it is on trial. Used by one thread.
 */
final class DigitalSilence {

  private static final long SILENT_FRAMES = 5L * Pcm.SAMPLE_RATE_HZ;
  private static final long MOST_SILENT_FRAMES = 60 * SILENT_FRAMES;

  /** As long as a {@link Supervisor} has a microphone on trial. */
  private static final long TRIAL_FRAMES = 2L * Pcm.SAMPLE_RATE_HZ;

  private static final long SILENT_ON_TRIAL_FRAMES = 3L * Pcm.SAMPLE_RATE_HZ / 2;
  private static final long ALIVE_FRAMES = 2L * Pcm.SAMPLE_RATE_HZ;
  private static final long UNBROKEN_FRAMES = 5L * Pcm.SAMPLE_RATE_HZ;
  private static final long PAUSE_FRAMES = Pcm.SAMPLE_RATE_HZ / 10;
  private static final long SOON_FRAMES = 60L * Pcm.SAMPLE_RATE_HZ;

  /** How long the coach may be heard after it has fallen silent. */
  private static final long ECHO_FRAMES = Pcm.SAMPLE_RATE_HZ;

  private short value;
  private long still;
  private long alive;
  private long unbroken;
  private long needed = SILENT_FRAMES;
  private long sinceCoach = ECHO_FRAMES;
  private long sinceFound = SOON_FRAMES;
  private long sinceBack = TRIAL_FRAMES;
  private boolean found;
  private boolean silent;

  /** The microphone was lost and is on trial from the next chunk on. */
  void back() {
    sinceBack = 0;
    still = 0;
  }

  /**
   * Takes the next chunk.
   *
   * @param played what the loudspeaker was given meanwhile
   * @param heard what the microphone gave
   * @return whether there is digital silence
   */
  boolean accept(short[] played, short[] heard) {
    sinceCoach = isAll(played, (short) 0) ? sinceCoach + played.length : 0;
    sinceFound += heard.length;
    sinceBack += heard.length;
    unbroken += heard.length;
    if (isAll(heard, value)) {
      still += heard.length;
      unbroken = still >= PAUSE_FRAMES ? 0 : unbroken;
    } else {
      still = 0;
      value = heard[heard.length - 1];
      alive += sinceCoach >= ECHO_FRAMES ? heard.length : 0;
    }
    if (silent && (alive >= ALIVE_FRAMES || unbroken >= UNBROKEN_FRAMES)) {
      silent = false;
      found = true;
      sinceFound = 0;
    } else if (!silent && still >= enough()) {
      silent = true;
      alive = 0;
      boolean soon = found && sinceFound < SOON_FRAMES + needed;
      needed = soon ? Math.min(2 * needed, MOST_SILENT_FRAMES) : SILENT_FRAMES;
    }
    return silent;
  }

  private long enough() {
    return sinceBack <= TRIAL_FRAMES ? SILENT_ON_TRIAL_FRAMES : needed;
  }

  private static boolean isAll(short[] samples, short value) {
    for (short sample : samples) {
      if (sample != value) {
        return false;
      }
    }
    return true;
  }
}
