package saydone.audio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MixerTests {

  private static final int CHUNK = Pcm.CHUNK_FRAMES;

  private final Mixer mixer = new Mixer();

  @Test
  void rendersSilenceWhenThereIsNothingToSay() {
    assertEquals(0, loudest(render(10), 0, 10 * CHUNK));
    assertTrue(mixer.drain().isEmpty());
  }

  @Test
  void saysPiecesOneAfterAnotherWithoutAGap() {
    mixer.play(1, constant(1000, 250), 1);
    mixer.play(2, constant(2000, 100), 1);

    short[] out = render(5);

    assertEquals(1000, out[100]);
    assertEquals(2000, out[300]);
    assertEquals(0, loudest(out, 350, 800));
    assertEquals(
        List.of(
            new Playback.Started(1, 0),
            new Playback.Finished(1, 250),
            new Playback.Started(2, 250),
            new Playback.Finished(2, 350)),
        mixer.drain());
  }

  @Test
  void reportsFramesOfTheWholeStream() {
    render(3);
    mixer.play(7, constant(1000, CHUNK), 1);
    render(2);

    assertEquals(
        List.of(new Playback.Started(7, 3 * CHUNK), new Playback.Finished(7, 4 * CHUNK)),
        mixer.drain());
    assertTrue(mixer.drain().isEmpty());
  }

  @Test
  void reportsAnEmptyPieceAsStartedAndFinished() {
    mixer.play(1, Clip.of(new short[0]), 1);
    render(1);

    assertEquals(List.of(new Playback.Started(1, 0), new Playback.Finished(1, 0)), mixer.drain());
  }

  @Test
  void knowsWhetherVoiceSounds() {
    assertFalse(mixer.voiceSounds());
    mixer.play(1, constant(1000, CHUNK + 10), 1);
    render(1);
    assertTrue(mixer.voiceSounds());
    render(1);
    assertTrue(mixer.voiceSounds());
    render(1);
    assertFalse(mixer.voiceSounds());
  }

  @Test
  void aCueAloneIsNoVoice() {
    mixer.cue(constant(1000, 300), 1);
    render(1);

    assertFalse(mixer.voiceSounds());
    assertTrue(mixer.drain().isEmpty());
  }

  @Test
  void aTickSoundsWithinOneChunkOfSilence() {
    render(5);
    mixer.cue(constant(1000, 640), 1);

    assertEquals(1000, render(1)[100]);
  }

  @Test
  void voiceWaitsForACueToEnd() {
    mixer.cue(constant(1000, 250), 1);
    mixer.play(1, constant(2000, 400), 1);

    short[] out = render(4);

    assertEquals(1000, out[200]);
    assertEquals(2000, out[400]);
    assertEquals(List.of(new Playback.Started(1, 250)), mixer.drain());
  }

  @Test
  void aCueComesFirstEvenIfVoiceWasAskedForJustBefore() {
    mixer.play(1, constant(2000, 400), 1);
    mixer.cue(constant(1000, 250), 1);

    assertEquals(1000, render(1)[100]);
  }

  @Test
  void aTickUnderVoiceSoundsAtOnceAndFarBelowIt() {
    mixer.play(1, constant(10_000, 1600), 1);
    render(2);
    mixer.cue(constant(10_000, 640), 1);

    int sum = render(1)[100];

    assertEquals(10_000 + 3160, sum, 1);
  }

  @Test
  void theNextPieceOfVoiceWaitsForACueThatBeganUnderTheLast() {
    mixer.play(1, constant(10_000, 200), 1);
    mixer.play(2, constant(10_000, 200), 1);
    render(1);
    mixer.cue(constant(1000, 400), 1);
    render(5);

    assertEquals(
        List.of(
            new Playback.Started(1, 0),
            new Playback.Finished(1, 200),
            new Playback.Started(2, CHUNK + 400),
            new Playback.Finished(2, CHUNK + 600)),
        mixer.drain());
  }

  @Test
  void silenceIsThereAfterFiveMilliseconds() {
    mixer.play(1, constant(20_000, 16_000), 1);
    mixer.play(2, constant(20_000, 16_000), 1);
    mixer.play(3, constant(20_000, 16_000), 1);
    render(3);
    mixer.drain();

    mixer.silence();
    short[] out = render(5);

    assertEquals(0, loudest(out, 80, out.length));
    assertTrue(largestStep(20_000, out) <= 20_000 / 80 + 1);
    assertEquals(
        List.of(
            new Playback.Cut(1, 3 * CHUNK),
            new Playback.Cut(2, 3 * CHUNK),
            new Playback.Cut(3, 3 * CHUNK)),
        mixer.drain());
    assertFalse(mixer.voiceSounds());
  }

  @Test
  void aCutPieceIsNeverReportedAsFinished() {
    mixer.play(1, constant(20_000, CHUNK + 20), 1);
    render(1);
    mixer.silence();
    render(3);

    assertEquals(List.of(new Playback.Started(1, 0), new Playback.Cut(1, CHUNK)), mixer.drain());
  }

  @Test
  void whatIsAskedAfterSilenceSoundsAtOnce() {
    mixer.play(1, constant(20_000, 16_000), 1);
    render(1);
    mixer.silence();
    mixer.play(2, constant(5000, 16_000), 1);

    short[] out = render(1);

    assertEquals(5000, out[120]);
    assertTrue(mixer.voiceSounds());
  }

  @Test
  void aCueAfterSilenceIsNotLowered() {
    mixer.play(1, constant(20_000, 16_000), 1);
    render(1);
    mixer.silence();
    mixer.cue(constant(5000, 640), 1);

    assertEquals(5000, render(1)[120]);
  }

  @Test
  void silenceLetsACueEnd() {
    mixer.cue(constant(5000, 640), 1);
    render(1);
    mixer.silence();

    assertEquals(5000, render(1)[100]);
  }

  @Test
  void silenceWithNothingToSilenceDoesNothing() {
    mixer.silence();
    render(1);

    assertTrue(mixer.drain().isEmpty());
  }

  @Test
  void fadesBothEndsOfAPiece() {
    mixer.play(1, constant(20_000, 480), 1);

    assertTrue(largestStep(0, render(4)) <= 20_000 / 32 + 1);
  }

  @Test
  void passesSamplesThroughUnchangedInTheMiddle() {
    Clip clip = Tones.clip(440, 0.9, 800);
    mixer.play(1, clip, 1);

    short[] out = render(5);

    assertArrayEquals(
        Arrays.copyOfRange(clip.samples(), 32, 768), Arrays.copyOfRange(out, 32, 768));
  }

  @Test
  void saturatesInsteadOfWrappingAround() {
    mixer.play(1, constant(30_000, 1600), 1);
    render(1);
    mixer.cue(constant(30_000, 1600), 1);

    assertEquals(Short.MAX_VALUE, render(1)[100]);
  }

  @Test
  void saturatesAtTheNegativeEndToo() {
    mixer.play(1, constant(-30_000, 1600), 2);

    assertEquals(Short.MIN_VALUE, render(1)[100]);
  }

  @Test
  void appliesTheGainOfAPiece() {
    mixer.play(1, constant(1000, 400), 0.5);

    assertEquals(500, render(1)[100]);
  }

  @Test
  void theVolumeGlidesToItsNewValue() {
    mixer.play(1, constant(20_000, 16_000), 1);
    render(1);
    mixer.setVolume(0.25);

    short[] out = render(3);

    assertTrue(largestStep(20_000, out) <= 20_000 / 320 + 1);
    assertEquals(5000, out[out.length - 1]);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 17, Double.NaN})
  void rejectsAGainThatMakesNoSense(double gain) {
    assertThrows(IllegalArgumentException.class, () -> mixer.play(1, constant(1, 1), gain));
    assertThrows(IllegalArgumentException.class, () -> mixer.cue(constant(1, 1), gain));
    assertThrows(IllegalArgumentException.class, () -> mixer.setVolume(gain));
  }

  @Test
  void takesRequestsAndGivesReportsAcrossThreads() throws InterruptedException {
    int pieces = 2000;
    Thread speaker =
        new Thread(
            () -> {
              for (int id = 0; id < pieces; id++) {
                mixer.play(id, constant(100, 5), 1);
              }
            });
    speaker.start();
    List<Playback> reports = new ArrayList<>();
    short[] out = new short[CHUNK];
    while (reports.size() < 2 * pieces) {
      mixer.render(out);
      reports.addAll(mixer.drain());
    }
    speaker.join();

    for (int id = 0; id < pieces; id++) {
      assertEquals(id, reports.get(2 * id).id());
      assertTrue(reports.get(2 * id) instanceof Playback.Started);
      assertEquals(id, reports.get(2 * id + 1).id());
      assertTrue(reports.get(2 * id + 1) instanceof Playback.Finished);
    }
  }

  private short[] render(int chunks) {
    short[] all = new short[chunks * CHUNK];
    short[] chunk = new short[CHUNK];
    for (int i = 0; i < chunks; i++) {
      mixer.render(chunk);
      System.arraycopy(chunk, 0, all, i * CHUNK, CHUNK);
    }
    return all;
  }

  private static Clip constant(int value, int frames) {
    short[] samples = new short[frames];
    Arrays.fill(samples, (short) value);
    return Clip.of(samples);
  }

  private static int loudest(short[] samples, int from, int to) {
    int loudest = 0;
    for (int i = from; i < to; i++) {
      loudest = Math.max(loudest, Math.abs(samples[i]));
    }
    return loudest;
  }

  private static int largestStep(int before, short[] samples) {
    int largest = 0;
    int previous = before;
    for (short sample : samples) {
      largest = Math.max(largest, Math.abs(sample - previous));
      previous = sample;
    }
    return largest;
  }
}
