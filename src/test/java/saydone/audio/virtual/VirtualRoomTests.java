package saydone.audio.virtual;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import saydone.audio.Clip;
import saydone.audio.Pcm;
import saydone.audio.Room.Condition;
import saydone.audio.virtual.Acoustics.Echo;
import saydone.audio.virtual.Acoustics.Noise;

final class VirtualRoomTests {

  private static final long SEED = 7;

  /** Far below one step of a sample, so that sums can be compared exactly. */
  private static final Acoustics SILENT =
      new Acoustics(-26, -96, Acoustics.QUIET.noise(), Acoustics.QUIET.echo());

  private final short[] loudspeaker = new short[Pcm.CHUNK_FRAMES];
  private final short[] microphone = new short[Pcm.CHUNK_FRAMES];

  @Test
  void aSoundBeginsAtItsSample() {
    VirtualRoom room = new VirtualRoom(SILENT, SEED);
    room.sound(1234, Clip.of(new short[] {5000, -5000}), 0.5);

    short[] heard = listen(room, 10);

    assertEquals(2500, heard[1234], 3);
    assertEquals(-2500, heard[1235], 3);
    heard[1234] = 0;
    heard[1235] = 0;
    assertTrue(peak(heard) <= 3);
  }

  @Test
  void soundsAddUpAndSaturate() {
    VirtualRoom room = new VirtualRoom(SILENT, SEED);
    room.sound(0, Clip.of(new short[] {20_000, 1000}), 1);
    room.sound(0, Clip.of(new short[] {20_000, 1000}), 1);

    short[] heard = listen(room, 1);

    assertEquals(Short.MAX_VALUE, heard[0]);
    assertEquals(2000, heard[1], 3);
  }

  @Test
  void aSoundInThePastIsRefused() {
    VirtualRoom room = new VirtualRoom(SILENT, SEED);
    listen(room, 1);

    assertThrows(
        IllegalArgumentException.class, () -> room.sound(159, Clip.of(new short[] {1}), 1));
  }

  @Test
  void theLoudspeakerComesBackLateAndWeaker() {
    VirtualRoom room =
        new VirtualRoom(SILENT.withEcho(new Echo(0.3, Duration.ofMillis(80), false)), SEED);
    loudspeaker[7] = 10_000;
    room.exchange(loudspeaker, microphone);
    loudspeaker[7] = 0;

    short[] heard = listen(room, 20);

    assertEquals(3000, heard[1280 + 7 - Pcm.CHUNK_FRAMES], 3);
    assertEquals(1, count(heard, 100));
  }

  @Test
  void wallsAnswerTenDecibelsBelowTheDirectWay() {
    VirtualRoom room =
        new VirtualRoom(SILENT.withEcho(new Echo(0.5, Duration.ofMillis(10), true)), SEED);
    loudspeaker[0] = 32_000;
    room.exchange(loudspeaker, microphone);
    loudspeaker[0] = 0;

    short[] heard = listen(room, 20);
    assertEquals(16_000, heard[0], 3);
    heard[0] = 0;
    double reflected = 0;
    for (short sample : heard) {
      reflected += (double) sample * sample;
    }

    // Reflections that fall on the same frame may add up or cancel.
    assertEquals(-10, 10 * Math.log10(reflected / (16_000.0 * 16_000)), 1.5);
    assertTrue(peak(Arrays.copyOfRange(heard, 16 * 130, heard.length)) <= 3);
  }

  @Test
  void anEchoThatComesAtOnceCannotDrift() {
    Echo atOnce = new Echo(0.5, Duration.ZERO, true);

    assertThrows(IllegalArgumentException.class, () -> atOnce.withDrift(-20));
  }

  @Test
  void noiseLiesAsFarBelowSpeechAsAskedFor() {
    VirtualRoom room = new VirtualRoom(SILENT.withNoise(new Noise(tone(700), 10)), SEED);

    short[] heard = listen(room, 500);

    assertEquals(-36, Level.ofAll(Clip.of(heard)), 0.2);
  }

  @Test
  void aLoopedNoiseHasNoSeam() {
    VirtualRoom room = new VirtualRoom(SILENT.withNoise(new Noise(tone(160), 0)), SEED);

    short[] heard = listen(room, 500);

    double steepest = 0;
    for (int i = 1; i < heard.length; i++) {
      steepest = Math.max(steepest, Math.abs(heard[i] - heard[i - 1]));
    }
    // A tone of 160 Hz at -26 dBFS moves by at most 146 from sample to sample.
    assertTrue(steepest < 220, "steepest step: " + steepest);
  }

  @Test
  void aQuietRoomIsNeverQuiteSilent() {
    VirtualRoom room = new VirtualRoom(Acoustics.QUIET, SEED);

    short[] heard = listen(room, 300);

    assertEquals(-65, Level.ofAll(Clip.of(heard)), 0.3);
  }

  @Test
  void speechIsBroughtToTheLevelOfTheRoom() {
    VirtualRoom room = new VirtualRoom(SILENT, SEED);
    short[] speech = Arrays.copyOf(tone(300).samples(), 3 * Pcm.SAMPLE_RATE_HZ);
    Clip withPause = Clip.of(speech);

    room.sound(0, withPause, room.speechGain(withPause));
    short[] heard = listen(room, 100);

    assertEquals(-26, Level.ofAll(Clip.of(heard)), 0.2);
  }

  @Test
  void theSameSeedGivesTheSameSamplesAndAnotherSeedOthers() {
    Acoustics acoustics =
        Acoustics.QUIET
            .withNoise(new Noise(hiss(), 10))
            .withEcho(new Echo(0.3, Duration.ofMillis(80), true));
    loudspeaker[0] = 10_000;

    short[] once = listen(new VirtualRoom(acoustics, 1), 50);
    short[] again = listen(new VirtualRoom(acoustics, 1), 50);
    short[] other = listen(new VirtualRoom(acoustics, 2), 50);

    assertArrayEquals(once, again);
    assertFalse(Arrays.equals(once, other));
  }

  @Test
  void aLostMicrophoneGivesZerosAndSaysSo() {
    VirtualRoom room = new VirtualRoom(Acoustics.QUIET, SEED);
    room.loseMicrophone(160, 320);

    assertEquals(Condition.WORKING, room.exchange(loudspeaker, microphone));
    assertEquals(new Condition(false, true, false), room.exchange(loudspeaker, microphone));
    assertEquals(0, peak(microphone));
    assertEquals(Condition.WORKING, room.exchange(loudspeaker, microphone));
    assertTrue(peak(microphone) > 0);
  }

  @Test
  void anEndedRoomSaysSo() {
    VirtualRoom room = new VirtualRoom(Acoustics.QUIET, SEED);
    room.endAt(320);

    assertFalse(room.exchange(loudspeaker, microphone).ended());
    assertFalse(room.exchange(loudspeaker, microphone).ended());
    assertTrue(room.exchange(loudspeaker, microphone).ended());
  }

  @Test
  void theRecordingHasCoachAndPatientAsTheyAre() {
    short[] recorded = new short[Pcm.CHUNK_FRAMES];
    VirtualRoom room =
        new VirtualRoom(
            SILENT.withEcho(new Echo(0.3, Duration.ofMillis(80), false)),
            SEED,
            chunk -> System.arraycopy(chunk, 0, recorded, 0, chunk.length));
    room.sound(0, Clip.of(new short[] {1000}), 1);
    loudspeaker[0] = 4000;

    room.exchange(loudspeaker, microphone);

    assertEquals(5000, recorded[0], 3);
    assertEquals(1000, microphone[0], 3);
  }

  @Test
  void anInhabitantMaySpeakInTheChunkThatBegins() {
    VirtualRoom room = new VirtualRoom(SILENT, SEED);
    room.inhabit(
        frame -> {
          if (frame == 320) {
            room.sound(frame + 3, Clip.of(new short[] {9000}), 1);
          }
        });

    short[] heard = listen(room, 5);

    assertEquals(9000, heard[323], 3);
  }

  @Test
  void speechEndsWithItsLastEnergeticBlock() {
    short[] samples = new short[16_000];
    Arrays.fill(samples, 2000, 5000, (short) 3000);
    Arrays.fill(samples, 5000, 16_000, (short) 20);

    assertEquals(5120, Level.endOfSpeech(Clip.of(samples)));
    assertEquals(0, Level.endOfSpeech(Clip.silence(Duration.ofSeconds(1))));
  }

  private short[] listen(VirtualRoom room, int chunks) {
    short[] heard = new short[chunks * Pcm.CHUNK_FRAMES];
    for (int chunk = 0; chunk < chunks; chunk++) {
      room.exchange(loudspeaker, microphone);
      System.arraycopy(microphone, 0, heard, chunk * Pcm.CHUNK_FRAMES, Pcm.CHUNK_FRAMES);
    }
    return heard;
  }

  private static Clip tone(double hz) {
    short[] samples = new short[Pcm.SAMPLE_RATE_HZ];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (short) (8000 * Math.sin(2 * Math.PI * hz * i / Pcm.SAMPLE_RATE_HZ));
    }
    return Clip.of(samples);
  }

  private static Clip hiss() {
    Random random = new Random(3);
    short[] samples = new short[Pcm.SAMPLE_RATE_HZ];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (short) (1000 * random.nextGaussian());
    }
    return Clip.of(samples);
  }

  private static int peak(short[] samples) {
    int peak = 0;
    for (short sample : samples) {
      peak = Math.max(peak, Math.abs(sample));
    }
    return peak;
  }

  private static int count(short[] samples, int above) {
    int count = 0;
    for (short sample : samples) {
      count += Math.abs(sample) > above ? 1 : 0;
    }
    return count;
  }
}
