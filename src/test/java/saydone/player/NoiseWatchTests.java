package saydone.player;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import saydone.audio.AudioChunk;
import saydone.audio.Clip;
import saydone.audio.MicrophoneProfile;
import saydone.audio.Pcm;
import saydone.audio.virtual.Level;
import saydone.voice.SynthesisException;
import saydone.voice.Utterance;
import saydone.voice.freetts.FreeTtsSynthesizer;

final class NoiseWatchTests {

  private static final double QUIET = -60;
  private static final double LOUD = -30;

  /** The amplitude of a hiss at -70 dBFS. */
  private static final double HISS = 10;

  private static Clip talk = Clip.of(new short[0]);

  private final Random random = new Random(1);
  private final List<String> told = new ArrayList<>();
  private NoiseWatch watch = new NoiseWatch(Optional.empty());
  private long frame;

  @BeforeAll
  static void synthesizeTalk() throws SynthesisException {
    try (FreeTtsSynthesizer voice = new FreeTtsSynthesizer()) {
      talk =
          voice.synthesize(
              new Utterance(
                  "I told my neighbor that the weather would turn and that she should bring in"
                      + " her washing before noon because by then it would certainly be raining"
                      + " cats and dogs all over the valley and she only laughed at me and hung"
                      + " out more of it",
                  200));
    }
  }

  @Test
  void noiseThatLastsIsToldOnceAndItsEndOnce() {
    noise(QUIET, 20);
    noise(LOUD, 60);
    noise(QUIET, 60);

    assertEquals(2, told.size(), told.toString());
    assertTold(0, "loud", 23, 30);
    assertTold(1, "quiet", 84, 90);
  }

  @Test
  void aDoorIsNoNoise() {
    noise(QUIET, 20);
    for (int slam = 0; slam < 20; slam++) {
      noise(-10, 0.5);
      noise(QUIET, 1.5);
    }
    assertEquals(List.of(), told);
  }

  @Test
  void aNoiseOfAFewSecondsIsNotTold() {
    noise(QUIET, 20);
    noise(LOUD, 4);
    noise(QUIET, 20);
    assertEquals(List.of(), told);
  }

  @Test
  void aFewSentencesOfThePatientAreNoTalk() {
    noise(QUIET, 5);
    for (int time = 0; time < 4; time++) {
      talk(-26, 7);
      noise(QUIET, 7);
    }
    assertEquals(List.of(), told);
  }

  @Test
  void commandsInQuickSuccessionAreNoTalk() {
    noise(QUIET, 5);
    for (int command = 0; command < 40; command++) {
      talk(-26, 0.6);
      noise(QUIET, 1);
    }
    assertEquals(List.of(), told);
  }

  @Test
  void talkThatLastsIsToldOnceAndItsEndOnce() {
    noise(QUIET, 20);
    talk(-36, 50);
    noise(QUIET, 60);

    assertEquals(2, told.size(), told.toString());
    assertTold(0, "loud", 30, 36);
    assertTold(1, "quiet", 74, 80);
    assertTrue(watch.levels().contains("median -60 dBFS"), watch.levels());
  }

  @Test
  void talkFarBelowThePatientIsBearable() {
    noise(QUIET, 20);
    talk(-48, 60);
    assertEquals(List.of(), told);
  }

  @Test
  void whoIsKnownToSpeakLoudlyIsHeardInMoreTalk() {
    watch = new NoiseWatch(Optional.of(profile(OptionalDouble.of(-12))));
    noise(QUIET, 20);
    talk(-36, 60);
    assertEquals(List.of(), told);
  }

  @Test
  void whoIsKnownToSpeakSoftlyIsHeardInLessTalk() {
    watch = new NoiseWatch(Optional.of(profile(OptionalDouble.of(-40))));
    noise(-70, 20);
    talk(-48, 60);
    assertEquals(1, told.size(), told.toString());
  }

  @Test
  void steadyNoiseBelowItsThresholdIsNoTalk() {
    noise(-26 - 12, 60);
    assertEquals(List.of(), told);
  }

  @Test
  void noiseBetweenTheTwoThresholdsChangesNothing() {
    noise(QUIET, 20);
    noise(LOUD, 40);
    noise(-26 - 8.5, 60);
    assertEquals(1, told.size(), told.toString());
  }

  @Test
  void aRoomThatComesAndGoesIsToldOfEverMoreRarely() {
    for (int time = 0; time < 60; time++) {
      noise(LOUD, 15);
      noise(QUIET, 15);
    }
    assertTrue(told.size() <= 8, told.toString());
    assertTold(1, "quiet", 30, 60);
  }

  @Test
  void noiseInWhichMostWordsAreHeardIsBearable() {
    noise(-26 - 10, 60);
    assertEquals(List.of(), told);
  }

  @Test
  void whoIsKnownToSpeakLoudlyIsHeardInMoreNoise() {
    watch = new NoiseWatch(Optional.of(profile(OptionalDouble.of(-12))));
    noise(LOUD, 60);
    assertEquals(List.of(), told);
  }

  @Test
  void whoIsKnownToSpeakSoftlyIsHeardInLessNoise() {
    watch = new NoiseWatch(Optional.of(profile(OptionalDouble.of(-45))));
    noise(-50, 60);
    assertEquals(1, told.size(), told.toString());
  }

  @Test
  void theLevelOfThePatientIsFollowedFromTheWordsThatWereHeard() {
    noise(QUIET, 10);
    for (int word = 0; word < 5; word++) {
      long start = frame;
      noise(-45, 0.5);
      watch.heard(start, frame);
      noise(QUIET, 2);
    }
    noise(-50, 30);
    assertEquals(1, told.size(), told.toString());
    assertTrue(watch.levels().contains("speech -45 dBFS"), watch.levels());
  }

  private static MicrophoneProfile profile(OptionalDouble speechDbfs) {
    return new MicrophoneProfile(
        "microphone", "loudspeaker", Instant.EPOCH, -70, speechDbfs, 0, Optional.empty(), 3, 3);
  }

  private void assertTold(int index, String what, double fromSeconds, double toSeconds) {
    String[] parts = told.get(index).split(" ", -1);
    assertEquals(what, parts[0], told.toString());
    double at = Double.parseDouble(parts[1]);
    assertTrue(at >= fromSeconds && at <= toSeconds, told.toString());
  }

  private void noise(double dbfs, double seconds) {
    double amplitude = 32_768 * Math.pow(10, dbfs / 20);
    long chunks = Pcm.frames(Duration.ofMillis((long) (seconds * 1000))) / Pcm.CHUNK_FRAMES;
    for (long chunk = 0; chunk < chunks; chunk++) {
      short[] samples = new short[Pcm.CHUNK_FRAMES];
      for (int i = 0; i < samples.length; i++) {
        samples[i] = Pcm.saturate((int) Math.round(amplitude * random.nextGaussian()));
      }
      accept(samples);
    }
  }

  /** Somebody talks without taking breath, at a level without the pauses, over a faint hiss. */
  private void talk(double dbfs, double seconds) {
    double gain = Math.pow(10, (dbfs - Level.ofSpeech(talk)) / 20);
    long chunks = Pcm.frames(Duration.ofMillis((long) (seconds * 1000))) / Pcm.CHUNK_FRAMES;
    for (long chunk = 0; chunk < chunks; chunk++) {
      short[] samples = new short[Pcm.CHUNK_FRAMES];
      for (int i = 0; i < samples.length; i++) {
        short said = talk.sample((int) ((frame + i) % talk.frames()));
        samples[i] = (short) Math.round(gain * said + HISS * random.nextGaussian());
      }
      accept(samples);
    }
  }

  private void accept(short[] samples) {
    Optional<Boolean> quiet = watch.accept(new AudioChunk(frame, samples));
    frame += samples.length;
    quiet.ifPresent(
        is -> told.add((is ? "quiet " : "loud ") + frame / (double) Pcm.SAMPLE_RATE_HZ));
  }
}
