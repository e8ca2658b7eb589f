package saydone.research.cues;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import saydone.audio.Clip;
import saydone.audio.Cue;
import saydone.audio.Pcm;
import saydone.audio.Wav;

/**
 * Renders the cues and writes their WAV files.
 *
 * <p>Each cue has a rhythm and a timbre that no other has, because pitch alone is hard to remember:
 *
 * <pre>
 * tick             .          one knock on wood              0.05 s
 * not understood   - -        two equal low reed notes       0.20 s
 * listening        .-         two marimba notes, upward      0.20 s
 * not listening    --  .      two marimba notes, downward    0.22 s
 * paused           ----       one hummed tone that sinks     0.42 s
 * rest over        .. ..      two pairs of knocks            0.40 s
 * exercise over    -  -  -    three bell notes, upward       0.38 s
 * session over     - -----    a bell, then a chord of bells  0.50 s
 * microphone lost  --- . .    a buzzer, long, short, short   0.48 s
 * </pre>
 *
 * <p>All are equally loud, and peak below -6 dBFS.
 */
public final class CueGenerator {

  /** The level of each cue by {@link SoundLevel}: that of a tick which peaks at -6 dBFS. */
  private static final double LEVEL_DB = -24;

  private static final double PEAK = 0.5;

  private CueGenerator() {}

  /**
   * Writes all cues.
   *
   * @param folder where the WAV files go; it is created if need be
   * @throws IOException if a file cannot be written
   */
  public static void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (Cue cue : Cue.values()) {
      Wav.write(folder.resolve(cue.fileName()), render(cue));
    }
  }

  /** Renders one cue; always the same samples. */
  public static Clip render(Cue cue) {
    List<Note> notes = notes(cue);
    int endMillis = notes.stream().mapToInt(Note::endMillis).max().orElseThrow();
    double[] sound = new double[endMillis * Pcm.SAMPLE_RATE_HZ / 1000];
    notes.forEach(note -> note.addTo(sound));

    double gain = StrictMath.pow(10, (LEVEL_DB - SoundLevel.decibels(sound)) / 20);
    short[] samples = new short[sound.length];
    for (int i = 0; i < sound.length; i++) {
      double value = gain * sound[i];
      if (StrictMath.abs(value) > PEAK) {
        throw new IllegalStateException(cue + " peaks above -6 dBFS: give it more body");
      }
      samples[i] = Pcm.sample((float) value);
    }
    return Clip.of(samples);
  }

  private static List<Note> notes(Cue cue) {
    return switch (cue) {
      case TICK -> List.of(new Note(0, 50, 900, Timbre.WOOD));
      case NOT_UNDERSTOOD ->
          List.of(new Note(0, 80, 247, Timbre.REED), new Note(120, 80, 220, Timbre.REED));
      case LISTENING ->
          List.of(new Note(0, 70, 523, Timbre.MARIMBA), new Note(70, 130, 784, Timbre.MARIMBA));
      case NOT_LISTENING ->
          List.of(new Note(0, 130, 784, Timbre.MARIMBA), new Note(160, 60, 523, Timbre.MARIMBA));
      case PAUSED -> List.of(new Note(0, 420, 523, 330, Timbre.HUM));
      case REST_OVER ->
          List.of(
              new Note(0, 60, 600, Timbre.WOOD),
              new Note(90, 60, 750, Timbre.WOOD),
              new Note(250, 60, 600, Timbre.WOOD),
              new Note(340, 60, 750, Timbre.WOOD));
      case EXERCISE_OVER ->
          List.of(
              new Note(0, 80, 523, Timbre.BELL),
              new Note(130, 80, 659, Timbre.BELL),
              new Note(260, 120, 784, Timbre.BELL));
      case SESSION_OVER ->
          List.of(
              new Note(0, 110, 784, Timbre.BELL),
              new Note(120, 380, 523, Timbre.BELL),
              new Note(120, 380, 659, Timbre.BELL),
              new Note(120, 380, 1047, Timbre.BELL));
      case MICROPHONE_LOST ->
          List.of(
              new Note(0, 220, 330, Timbre.BUZZ),
              new Note(270, 80, 330, Timbre.BUZZ),
              new Note(400, 80, 330, Timbre.BUZZ));
    };
  }
}
