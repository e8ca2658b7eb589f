package saydone.audio.adaptive;

/**
 * Lowers what is left of the echo while nobody speaks over it, so that scraps of the coach's words
 * do not run into the patient's; but not below the noise of the room, so that the noise does not
 * come and go. It follows which part of the echo is usually left. If clearly more is left, somebody
 * speaks, and the sound passes as it is.
 *
 * <p>One thread; powers are mean squares of samples.
 */
final class RemainderGate {

  /**
   * The share of the echo's power that is held from one chunk to the next, as the echo rings on in
   * the room.
   */
  private static final double RINGING = 0.8;

  private static final double FALLING = 0.1;

  /**
   * The factor by which the part may grow with each chunk, twofold in 3 s: slowly, as more may be
   * the patient.
   */
  private static final double RISING = 1.0023;

  private static final double LEAST = 1e-5;
  private static final double CLEARLY_MORE = 6;
  private static final double LOWERED = 0.1;

  /** For how many chunks the gate stays open after speech, as words have gaps. */
  private static final int OPEN_CHUNKS = 20;

  /** The factor by which the noise of the room may grow with each chunk; it falls at once. */
  private static final double NOISE_RISING = 1.005;

  private static final double CLEARLY_ABOVE_NOISE = 6;

  /** The ratio of the usual power of the noise to that of its faintest moments. */
  private static final double TYPICAL_NOISE = 1.5;

  private double noise = Double.MAX_VALUE;
  private double held;
  private double part = 1;
  private int open;
  private double before = 1;
  private double now = 1;

  /** Takes the powers of a chunk: of the estimated echo, and of what is left without it. */
  void accept(double echo, double left) {
    held = Math.max(echo, RINGING * held);
    double ratio = left / Math.max(1, held);
    noise = left < noise ? Math.max(1, left) : noise * NOISE_RISING;
    boolean somebody = ratio > CLEARLY_MORE * part && left > CLEARLY_ABOVE_NOISE * noise;
    part = ratio < part ? part + FALLING * (ratio - part) : Math.min(1, part * RISING);
    part = Math.max(LEAST, part);
    open = somebody ? OPEN_CHUNKS : Math.max(0, open - 1);
    before = now;
    double toNoise = Math.sqrt(TYPICAL_NOISE * noise / Math.max(1, left));
    now = open > 0 ? 1 : Math.min(1, Math.max(LOWERED, toNoise));
  }

  /** The gain at a place in the chunk, 0 at its beginning and 1 at its end. */
  double gain(double place) {
    return before + (now - before) * place;
  }
}
