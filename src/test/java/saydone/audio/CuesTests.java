package saydone.audio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CuesTests {

  private static final Cues BUILT_IN = Cues.load();

  private final Path folder;
  private final List<AudioFileException> problems = new ArrayList<>();

  CuesTests(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void withoutAFolderTheCuesAreTheBuiltInOnes() {
    Cues cues = Cues.load(folder.resolve("cues"), problems::add);
    for (Cue cue : Cue.values()) {
      assertFalse(cues.replaced(cue));
      assertArrayEquals(BUILT_IN.clip(cue).samples(), cues.clip(cue).samples());
    }
    assertEquals(List.of(), problems);
  }

  @Test
  void aWavOfTheSameNameReplacesACueAndIsMadeAsLoud() throws IOException {
    write("rest-over.wav", 0.02, 500);
    Cues cues = Cues.load(folder, problems::add);
    assertEquals(List.of(), problems);
    assertTrue(cues.replaced(Cue.REST_OVER));
    assertFalse(cues.replaced(Cue.TICK));
    Clip clip = cues.clip(Cue.REST_OVER);
    assertEquals(8_000, clip.frames());
    assertEquals(loudness(BUILT_IN.clip(Cue.REST_OVER)), loudness(clip), 0.1);
  }

  @Test
  void loudnessGivesWayToTheTruePeak() throws IOException {
    short[] click = new short[100];
    click[50] = 1_000;
    Wav.write(folder.resolve("tick.wav"), Clip.of(click));
    Clip clip = Cues.load(folder, problems::add).clip(Cue.TICK);
    assertEquals(-1, Loudness.truePeakDbtp(clip.samples(), Pcm.SAMPLE_RATE_HZ), 0.05);
  }

  @Test
  void aCueIsShort() throws IOException {
    write("paused.wav", 0.1, 2_001);
    assertProblem("paused.wav lasts 2001 ms; a cue may last 2000 ms. Cut it, ");
  }

  @Test
  void silenceIsNoCue() throws IOException {
    write("paused.wav", 0, 300);
    assertProblem("paused.wav is silent. Put a sound in its place, or delete it.");
  }

  @Test
  void whatIsNoSoundIsNamedWithTheRemedy() throws IOException {
    Files.writeString(folder.resolve("paused.wav"), "no sound at all");
    assertProblem("paused.wav is not a sound file of a known kind, or is damaged. Convert it ");
  }

  @Test
  void anotherNameIsToldWithThoseThatThereAre() throws IOException {
    write("pause.wav", 0.1, 300);
    assertProblem(
        "pause.wav replaces no cue. Name it tick.wav, not-understood.wav, listening.wav, ");
  }

  private void assertProblem(String message) {
    Cues cues = Cues.load(folder, problems::add);
    assertEquals(1, problems.size());
    String said = String.valueOf(problems.get(0).getMessage());
    assertTrue(said.contains(message), said);
    assertTrue(said.contains(folder.toString()), said);
    assertFalse(cues.replaced(Cue.PAUSED));
    assertArrayEquals(BUILT_IN.clip(Cue.PAUSED).samples(), cues.clip(Cue.PAUSED).samples());
  }

  private void write(String name, double amplitude, int millis) throws IOException {
    short[] samples = new short[Pcm.SAMPLE_RATE_HZ / 1000 * millis];
    for (int i = 0; i < samples.length; i++) {
      samples[i] =
          (short)
              Math.round(32_000 * amplitude * Math.sin(2 * Math.PI * 600 * i / Pcm.SAMPLE_RATE_HZ));
    }
    Wav.write(folder.resolve(name), Clip.of(samples));
  }

  private static double loudness(Clip clip) {
    return Loudness.loudestLufs(clip.samples(), Pcm.SAMPLE_RATE_HZ);
  }

  @Test
  void theNameMayBeInCapitalsAndHiddenFilesAreLeftOut(@TempDir Path folder) throws Exception {
    Wav.write(folder.resolve("TICK.WAV"), BUILT_IN.clip(Cue.PAUSED));
    Files.writeString(folder.resolve("._TICK.WAV"), "no sound");
    Files.writeString(folder.resolve(".DS_Store"), "no sound");
    List<AudioFileException> problems = new ArrayList<>();
    Cues cues = Cues.load(folder, problems::add);

    assertEquals(List.of(), problems);
    assertTrue(cues.replaced(Cue.TICK));
    assertEquals(List.of(folder.resolve("._TICK.WAV")), Cues.leftOut(folder));
  }
}
