package saydone.audio.virtual;

import java.time.Duration;
import java.util.Optional;
import saydone.audio.Clip;

/**
 * How a virtual room sounds.
 *
 * @param speechDbfs the level of a patient's speech at the microphone, pauses left out
 * @param floorDbfs the level of the microphone's own hiss, which is never absent
 * @param noise another sound that is heard all the time
 * @param echo how the loudspeaker reaches the microphone
 */
public record Acoustics(
    double speechDbfs, double floorDbfs, Optional<Noise> noise, Optional<Echo> echo) {

  /** A quiet room with headphones: no noise but the microphone's, no echo. */
  public static final Acoustics QUIET = new Acoustics(-26, -65, Optional.empty(), Optional.empty());

  /** Rejects levels that no microphone has. */
  public Acoustics {
    requireRange("speechDbfs", speechDbfs, -70, 0);
    requireRange("floorDbfs", floorDbfs, -96, -20);
  }

  /** The same room with this noise. */
  public Acoustics withNoise(Noise louder) {
    return new Acoustics(speechDbfs, floorDbfs, Optional.of(louder), echo);
  }

  /** The same room with this echo. */
  public Acoustics withEcho(Echo way) {
    return new Acoustics(speechDbfs, floorDbfs, noise, Optional.of(way));
  }

  private static void requireRange(String name, double value, double least, double most) {
    if (!(value >= least && value <= most)) {
      throw new IllegalArgumentException(name + " must be " + least + " to " + most + ": " + value);
    }
  }

  /**
   * A noise that is heard all the time.
   *
   * @param sound a recording, which is looped without a seam; at least a tenth of a second, not
   *     silent
   * @param snrDb the level of the patient's speech above that of the noise, in decibels
   */
  public record Noise(Clip sound, double snrDb) {

    /** Rejects silence and levels that cannot be meant. */
    public Noise {
      requireRange("snrDb", snrDb, -30, 60);
      if (sound.frames() < Loop.LEAST_FRAMES || Level.ofAll(sound) < -90) {
        throw new IllegalArgumentException(
            "a noise needs at least a tenth of a second of sound that is not silent");
      }
    }
  }

  /**
   * The way from the loudspeaker to the microphone.
   *
   * @param gain the linear gain of the sound that arrives first, 0 to 2
   * @param delay when that sound arrives, at most a second; at least 10 ms if the clocks drift
   * @param reverberation whether the walls reflect: a tail of about a tenth of a second, 10 dB
   *     below
   * @param driftPpm by how many millionths the loudspeaker's clock is slower than the microphone's,
   *     so that the delay grows; negative if it is faster; 0 for devices with one clock
   */
  public record Echo(double gain, Duration delay, boolean reverberation, double driftPpm) {

    private static final int LEAST_DRIFTING_MILLIS = 10;

    /** Rejects a gain, a delay or a drift that no room and no device has. */
    public Echo {
      requireRange("gain", gain, 0, 2);
      requireRange("drift in millionths", driftPpm, -1000, 1000);
      requireRange(
          "delay in milliseconds",
          (double) delay.toMillis(),
          driftPpm == 0 ? 0 : LEAST_DRIFTING_MILLIS,
          1000);
    }

    /** A way between devices with one clock. */
    public Echo(double gain, Duration delay, boolean reverberation) {
      this(gain, delay, reverberation, 0);
    }

    /** The same way between devices whose clocks drift apart. */
    public Echo withDrift(double millionths) {
      return new Echo(gain, delay, reverberation, millionths);
    }
  }
}
