package saydone.player.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import saydone.audio.AudioFileException;
import saydone.audio.Clip;
import saydone.audio.SoundFiles;
import saydone.audio.Wav;
import saydone.voice.SynthesisException;

/**
 * A patient's voice from a folder of recordings, which are named by what they say:
 *
 * <pre>
 * done.wav             one take of "done"
 * how-many.wav         a hyphen or an underscore stands for a space
 * stop/a.wav, b.wav    several takes of "stop"
 * </pre>
 *
 * <p>Another voice says what the folder lacks. Hidden files are left out.
 */
public final class RecordedVoice implements PatientVoice {

  private final Path folder;
  private final PatientVoice other;

  /**
   * A voice from a folder.
   *
   * @param other says what the folder lacks
   */
  public RecordedVoice(Path folder, PatientVoice other) {
    this.folder = folder;
    this.other = other;
  }

  @Override
  public List<Clip> takes(String words) throws SynthesisException {
    List<Clip> takes = new ArrayList<>();
    try {
      for (Path file : files(words)) {
        takes.add(Wav.read(file));
      }
    } catch (AudioFileException e) {
      throw new SynthesisException(String.valueOf(e.getMessage()), e);
    } catch (IOException | UncheckedIOException e) {
      throw new SynthesisException(
          "The folder of recordings " + folder + " cannot be read: " + e.getMessage(), e);
    }
    return takes.isEmpty() ? other.takes(words) : takes;
  }

  /**
   * What lies in a folder of recordings and is left out, in the order of the names.
   *
   * @throws IOException if the folder cannot be read
   */
  public static List<Path> leftOut(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder, 2)) {
      return files.filter(SoundFiles::isHiddenWav).sorted().toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /**
   * The files in the order of their names, so that the same seed chooses the same take everywhere.
   */
  private List<Path> files(String words) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      List<Path> named = entries.filter(entry -> spoken(entry).equals(words)).sorted().toList();
      List<Path> files = new ArrayList<>();
      for (Path entry : named) {
        if (Files.isDirectory(entry)) {
          try (Stream<Path> takes = Files.list(entry)) {
            takes.filter(SoundFiles::isWav).sorted().forEach(files::add);
          }
        } else if (SoundFiles.isWav(entry)) {
          files.add(entry);
        }
      }
      return files;
    }
  }

  private static String spoken(Path entry) {
    String name = entry.getFileName().toString().toLowerCase(Locale.ROOT);
    String stem = name.endsWith(".wav") ? name.substring(0, name.length() - 4) : name;
    return stem.replaceAll("[-_]", " ");
  }
}
