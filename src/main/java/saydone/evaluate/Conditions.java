package saydone.evaluate;

import java.util.Optional;
import saydone.audio.Clip;

/**
 * Under what conditions the recordings are heard.
 *
 * @param noise sound that goes on all the time, repeated as needed; empty for a quiet room
 * @param snrDb how far the words are above the noise, in dB
 * @param room the impulse response of a room from the speaker to the microphone
 * @param gainDb added to everything, as if the speaker came nearer or went away
 * @param coach what the loudspeaker says all the time, repeated as needed
 * @param echoGain how much of the loudspeaker comes back into the microphone, 0 to 1 or more
 * @param echoDelayMillis how late it comes back
 * @param seed of the order, the gaps and the levels
 */
public record Conditions(
    Optional<Clip> noise,
    double snrDb,
    Optional<Clip> room,
    double gainDb,
    Optional<Clip> coach,
    double echoGain,
    int echoDelayMillis,
    long seed) {

  /** A quiet room and a silent coach. */
  public static Conditions quiet(long seed) {
    return new Conditions(Optional.empty(), 0, Optional.empty(), 0, Optional.empty(), 0, 0, seed);
  }

  /** These conditions in another order and with other gaps and levels. */
  public Conditions withSeed(long other) {
    return new Conditions(noise, snrDb, room, gainDb, coach, echoGain, echoDelayMillis, other);
  }

  /** These conditions with noise. */
  public Conditions withNoise(Clip sound, double decibels) {
    return new Conditions(
        Optional.of(sound), decibels, room, gainDb, coach, echoGain, echoDelayMillis, seed);
  }

  /** These conditions in a room. */
  public Conditions withRoom(Clip response) {
    return new Conditions(
        noise, snrDb, Optional.of(response), gainDb, coach, echoGain, echoDelayMillis, seed);
  }

  /** These conditions at another level. */
  public Conditions withGain(double decibels) {
    return new Conditions(noise, snrDb, room, decibels, coach, echoGain, echoDelayMillis, seed);
  }

  /** These conditions while the coach speaks. */
  public Conditions withCoach(Clip speech, double gain, int delayMillis) {
    return new Conditions(noise, snrDb, room, gainDb, Optional.of(speech), gain, delayMillis, seed);
  }
}
