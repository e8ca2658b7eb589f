package saydone.player;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saydone.audio.AudioChunk;
import saydone.command.Evidence;
import saydone.hearing.Hearing;
import saydone.hearing.Recognizer;
import saydone.journal.AudioFolder;
import saydone.journal.SessionFolder;

/** When a sound is kept at all; what becomes of one is seen in the rehearsals. */
class CommandAudioTests {

  /** Hears a word in each chunk. */
  private static final class Eager implements Recognizer {

    @Override
    public void listenFor(Set<String> phrases) {}

    @Override
    public List<Hearing> accept(AudioChunk chunk) {
      long from = chunk.firstFrame();
      long to = chunk.endFrame();
      return List.of(new Hearing.Heard("done", 1, from, to, to, Evidence.NONE));
    }

    @Override
    public void discard() {}

    @Override
    public String name() {
      return "eager";
    }

    @Override
    public void close() {}
  }

  private static OptionalInt named(CommandAudio audio, long firstFrame, long line) {
    Hearing hearing = audio.accept(new AudioChunk(firstFrame, new short[160])).get(0);
    return audio.named(hearing, line).audio();
  }

  @Test
  void aSoundIsNamedOnceTheSessionHasARecordInTheDataFolder(@TempDir Path folder) {
    AtomicReference<Optional<AudioFolder>> now = new AtomicReference<>(Optional.empty());
    CommandAudio audio = new CommandAudio(new Eager(), now::get);

    assertEquals(OptionalInt.empty(), named(audio, 0, 3));
    now.set(Optional.of(new SessionFolder(folder).audio()));
    assertEquals(OptionalInt.of(4), named(audio, 160, 4));
  }
}
