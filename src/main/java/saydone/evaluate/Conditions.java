package saydone.evaluate;

import java.util.Optional;
import java.util.OptionalDouble;
import saydone.audio.Clip;
import saydone.audio.virtual.Acoustics;

/**
 * The conditions under which recordings are heard.
 *
 * @param noise a sound that goes on all the time, repeated as needed; empty for a quiet room
 * @param snrDb how far the words are above the noise, in dB
 * @param room the impulse response from the speaker to the microphone; empty for none
 * @param gainDb the gain of everything, in dB, as if the speaker came nearer or went away
 * @param coach what the loudspeaker says; empty if it is silent
 * @param seed the seed of the order, the gaps, the levels and the echo's reverberation
 */
public record Conditions(
    Optional<Clip> noise,
    double snrDb,
    Optional<Clip> room,
    double gainDb,
    Optional<Coach> coach,
    long seed) {

  /**
   * A coach that speaks all the time.
   *
   * @param speech what it says, repeated as needed
   * @param echo how the speech is heard in the microphone
   * @param wordsAboveDb how far each word is above the echo, in dB, while both speak; empty for
   *     words at the levels that they have without a coach
   */
  public record Coach(Clip speech, Acoustics.Echo echo, OptionalDouble wordsAboveDb) {}

  /** A quiet room and a silent coach. */
  public static Conditions quiet(long seed) {
    return new Conditions(Optional.empty(), 0, Optional.empty(), 0, Optional.empty(), seed);
  }

  /** These conditions in another order and with other gaps and levels. */
  public Conditions withSeed(long other) {
    return new Conditions(noise, snrDb, room, gainDb, coach, other);
  }

  /** These conditions with noise. */
  public Conditions withNoise(Clip sound, double decibels) {
    return new Conditions(Optional.of(sound), decibels, room, gainDb, coach, seed);
  }

  /** These conditions in a room. */
  public Conditions withRoom(Clip response) {
    return new Conditions(noise, snrDb, Optional.of(response), gainDb, coach, seed);
  }

  /** These conditions at another level. */
  public Conditions withGain(double decibels) {
    return new Conditions(noise, snrDb, room, decibels, coach, seed);
  }

  /** These conditions while the coach speaks. */
  public Conditions withCoach(Coach speaker) {
    return new Conditions(noise, snrDb, room, gainDb, Optional.of(speaker), seed);
  }
}
