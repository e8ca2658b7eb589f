package saydone.audio;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The result of a microphone check: what is known of a microphone, its user and the room. Levels
 * are RMS in decibels relative to full scale (dBFS), behind the echo canceller.
 *
 * @param microphone the name of the microphone, as the system calls it
 * @param loudspeaker the name of the loudspeaker
 * @param measured when the check took place
 * @param noiseFloorDbfs the level of the room when nobody speaks
 * @param speechDbfs the level of the user's words, pauses left out; empty if none was said
 * @param clippedShare the share of the samples of the words that were at full scale, 0 to 1
 * @param echo how the loudspeaker is heard in the microphone; empty if it is not, as with
 *     headphones
 * @param wordsHeard how many of the words were heard
 * @param wordsAsked how many words were asked for
 */
public record MicrophoneProfile(
    String microphone,
    String loudspeaker,
    Instant measured,
    double noiseFloorDbfs,
    OptionalDouble speechDbfs,
    double clippedShare,
    Optional<Echo> echo,
    int wordsHeard,
    int wordsAsked) {

  /** Rejects values that cannot have been measured. */
  public MicrophoneProfile {
    requireRange("noiseFloorDbfs", noiseFloorDbfs, RoomLevel.SILENCE_DBFS, 0);
    speechDbfs.ifPresent(level -> requireRange("speechDbfs", level, RoomLevel.SILENCE_DBFS, 0));
    requireRange("clippedShare", clippedShare, 0, 1);
    requireRange("wordsHeard", wordsHeard, 0, wordsAsked);
  }

  /** How long the coach's voice is still heard after it was played; zero without echo. */
  public Duration echoTail() {
    return echo.map(Echo::tail).orElse(Duration.ZERO);
  }

  private static void requireRange(String name, double value, double least, double most) {
    if (!(value >= least && value <= most)) {
      throw new IllegalArgumentException(name + " must be " + least + " to " + most + ": " + value);
    }
  }

  /**
   * How the loudspeaker is heard in the microphone.
   *
   * @param gain the linear gain of the sound that arrives first, 0 to 100
   * @param delay from the exchange in which a sample is played to that in which it is heard
   * @param tail from the exchange in which the last sample is played to the end of its echo
   */
  public record Echo(double gain, Duration delay, Duration tail) {

    /** Rejects values that no room has. */
    public Echo {
      requireRange("echo gain", gain, 0, 100);
      requireRange("echo delay in milliseconds", (double) delay.toMillis(), 0, 10_000);
      requireRange("echo tail in milliseconds", (double) tail.toMillis(), 0, 10_000);
    }
  }
}
