package saydone.player.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saydone.audio.Clip;
import saydone.audio.Wav;
import saydone.voice.SynthesisException;

final class RecordedVoiceTests {

  private final Path folder;

  RecordedVoiceTests(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void aFileSaysTheWordOfItsName() throws Exception {
    write("how-many.wav", 100);

    assertEquals(100, voice().takes("how many").get(0).frames());
  }

  @Test
  void aFolderHasSeveralTakesInTheOrderOfTheirNames() throws Exception {
    Files.createDirectory(folder.resolve("done"));
    write("done/b.wav", 200);
    write("done/a.wav", 100);

    assertEquals(List.of(100, 200), voice().takes("done").stream().map(Clip::frames).toList());
  }

  @Test
  void anotherVoiceSaysWhatIsMissing() throws Exception {
    assertEquals(7, voice().takes("undo").get(0).frames());
  }

  @Test
  void aDamagedFileIsNamed() throws Exception {
    Files.writeString(folder.resolve("done.wav"), "no sound");

    SynthesisException e = assertThrows(SynthesisException.class, () -> voice().takes("done"));

    assertTrue(String.valueOf(e.getMessage()).contains("done.wav"), e.getMessage());
  }

  @Test
  void hiddenFilesAreLeftOutAndListed() throws Exception {
    Files.createDirectory(folder.resolve("done"));
    write("done/A.WAV", 100);
    Files.writeString(folder.resolve("done/._A.WAV"), "no sound");
    Files.writeString(folder.resolve("._stop.wav"), "no sound");

    assertEquals(100, voice().takes("done").get(0).frames());
    assertEquals(
        List.of(folder.resolve("._stop.wav"), folder.resolve("done/._A.WAV")),
        RecordedVoice.leftOut(folder));
  }

  private PatientVoice voice() {
    return new RecordedVoice(folder, words -> List.of(Clip.of(new short[7])));
  }

  private void write(String name, int frames) throws IOException {
    Wav.write(folder.resolve(name), Clip.of(new short[frames]));
  }
}
