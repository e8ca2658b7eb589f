package saydone.audio.adaptive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import saydone.audio.Pcm;
import saydone.audio.virtual.Acoustics.Echo;
import saydone.audio.virtual.EchoPath;

/** The coach is noise that comes and goes; the patient is a tone. */
final class AdaptiveEchoCancellerTests {

  private static final int SECOND = Pcm.SAMPLE_RATE_HZ / Pcm.CHUNK_FRAMES;
  private static final double TONE = 3000;

  private final AdaptiveEchoCanceller canceller = new AdaptiveEchoCanceller();
  private final Random random = new Random(1);
  private EchoPath path = path(0);
  private long frame;

  @Test
  void theCoachIsHardlyLeftAfterFiveSeconds() {
    live(5 * SECOND, 2000, 0);
    double left = live(SECOND, 2000, 0);
    assertTrue(left < 0.7 * 2000 / 10, "left: " + left);
  }

  @Test
  void whoeverSpeaksOverTheCoachKeepsTheirLevel() {
    live(5 * SECOND, 2000, 0);
    double level = live(SECOND / 2, 2000, TONE);
    assertTrue(level > 0.8 * TONE / Math.sqrt(2) && level < 1.2 * TONE / Math.sqrt(2), "" + level);
  }

  @Test
  void whatItLearnedOutlastsAPatientWhoSpeaksMeanwhile() {
    live(5 * SECOND, 2000, 0);
    live(2 * SECOND, 2000, TONE);
    live(SECOND / 2, 2000, 0);
    double left = live(SECOND, 2000, 0);
    assertTrue(left < 0.7 * 2000 / 5, "left: " + left);
  }

  @ParameterizedTest
  @ValueSource(doubles = {20, 100, -100})
  void theCoachIsHardlyLeftThoughTheClocksDriftApart(double millionths) {
    path = path(millionths);
    live(20 * SECOND, 2000, 0);
    double left = live(SECOND, 2000, 0);
    assertTrue(left < 0.7 * 2000 / 15, "left: " + left);
  }

  @Test
  void theClocksDriftOnWhileTheCoachIsSilent() {
    path = path(100);
    live(20 * SECOND, 2000, 0);
    live(10 * SECOND, 0, 0);
    double left = live(SECOND, 2000, 0);
    assertTrue(left < 0.7 * 2000 / 10, "left: " + left);
  }

  @Test
  void aPatientWhoSpeaksMeanwhileDoesNotMoveTheClocks() {
    path = path(-40);
    live(20 * SECOND, 2000, 0);
    live(2 * SECOND, 2000, TONE);
    live(SECOND / 2, 2000, 0);
    double left = live(SECOND, 2000, 0);
    assertTrue(left < 0.7 * 2000 / 5, "left: " + left);
  }

  @Test
  void theMicrophoneIsLeftAloneWhileTheLoudspeakerIsSilent() {
    short[] heard = {1, -2, 3};
    short[] microphone = new short[Pcm.CHUNK_FRAMES];
    System.arraycopy(heard, 0, microphone, 0, heard.length);
    short[] before = microphone.clone();
    canceller.process(new short[Pcm.CHUNK_FRAMES], microphone);
    assertArrayEquals(before, microphone);
  }

  private static EchoPath path(double driftPpm) {
    return new EchoPath(new Echo(0.7, Duration.ofMillis(150), true, driftPpm), new Random(2));
  }

  /** Lives for some chunks; returns the RMS of what the canceller left. */
  private double live(int chunks, double coach, double patient) {
    double sum = 0;
    for (int chunk = 0; chunk < chunks; chunk++) {
      short[] loudspeaker = new short[Pcm.CHUNK_FRAMES];
      float[] mix = new float[Pcm.CHUNK_FRAMES];
      for (int i = 0; i < mix.length; i++) {
        loudspeaker[i] = Pcm.saturate((int) (coach * random.nextGaussian()));
        mix[i] = (float) (10 * random.nextGaussian());
        mix[i] += (float) (patient * Math.sin(2 * Math.PI * 440 * frame / Pcm.SAMPLE_RATE_HZ));
        frame++;
      }
      path.addTo(mix, loudspeaker);
      short[] microphone = new short[mix.length];
      for (int i = 0; i < mix.length; i++) {
        microphone[i] = Pcm.saturate(Math.round(mix[i]));
      }
      canceller.process(loudspeaker, microphone);
      for (short sample : microphone) {
        sum += (double) sample * sample;
      }
    }
    return Math.sqrt(sum / chunks / Pcm.CHUNK_FRAMES);
  }
}
