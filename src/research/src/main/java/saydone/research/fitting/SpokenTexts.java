package saydone.research.fitting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import saydone.audio.Wav;
import saydone.language.Language;
import saydone.voice.Diction;
import saydone.voice.Pronouncer;
import saydone.voice.Saying;
import saydone.voice.SynthesisException;
import saydone.voice.freetts.FreeTtsSynthesizer;
import saydone.voice.freetts.FreeTtsVoice;

/**
 * Speaks texts with the embedded voice at many pitches and rates, as recordings from which the
 * network of {@code src/research/model} learns.
 *
 * <p>Each line of the table is a folder, how often to say the text, and the text, separated by
 * tabs; {@code synthesize.py} writes it.
 */
public final class SpokenTexts {

  private static final int LOWEST_HZ = 62;
  private static final int HIGHEST_HZ = 210;
  private static final int MOST_RANGE_HZ = 25;
  private static final int SLOWEST = 105;
  private static final int FASTEST = 235;
  private static final int VOICES = 40;

  private SpokenTexts() {}

  /**
   * Speaks the texts of a table.
   *
   * @param table the file of the texts
   * @param folder where the recordings go
   * @throws IOException if the table cannot be read, or a recording not be written
   */
  public static void say(Path table, Path folder) throws IOException, SynthesisException {
    List<String> lines = Files.readAllLines(table);
    Random random = new Random(1);
    for (int voice = 0; voice < VOICES; voice++) {
      int pitch = LOWEST_HZ + (HIGHEST_HZ - LOWEST_HZ) * voice / (VOICES - 1);
      Diction speaking =
          new Diction(
              new FreeTtsSynthesizer(
                  FreeTtsVoice.KEVIN16.withPitch(pitch, random.nextInt(MOST_RANGE_HZ))),
              Pronouncer.of(Language.ENGLISH));
      for (String line : lines) {
        String[] fields = line.split("\t", -1);
        if (random.nextInt(VOICES) < Integer.parseInt(fields[1])) {
          say(speaking, pitch, random, folder.resolve(fields[0]), fields[2]);
        }
      }
    }
  }

  private static void say(Diction voice, int pitch, Random random, Path folder, String text)
      throws IOException, SynthesisException {
    int rate = SLOWEST + random.nextInt(FASTEST - SLOWEST);
    Files.createDirectories(folder);
    Path file = folder.resolve(String.format(Locale.ROOT, "freetts_%d_%d.wav", pitch, rate));
    Wav.write(file, voice.say(Saying.plain(text, rate)));
  }
}
