package saydone.voice.cache;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saydone.audio.Clip;
import saydone.voice.Pitch;
import saydone.voice.SynthesisException;
import saydone.voice.Synthesizer;
import saydone.voice.Utterance;
import saydone.voice.Voices;
import saydone.voice.catalogue.FallbackSynthesizer;

final class CachedVoiceFolderTests {

  /** Each of its clips is a frame longer than the one before. */
  private static final class Singer implements Synthesizer {

    private final String name;
    private final List<Utterance> asked = new ArrayList<>();
    private boolean hoarse;

    Singer(String name) {
      this.name = name;
    }

    @Override
    public Clip synthesize(Utterance utterance) throws SynthesisException {
      asked.add(utterance);
      if (hoarse) {
        throw new SynthesisException(name + " is hoarse.");
      }
      return Clip.of(new short[100 * name.length() + asked.size()]);
    }

    @Override
    public String name() {
      return name;
    }
  }

  private final Path path;
  private final Singer singer = new Singer("singer");

  CachedVoiceFolderTests(@TempDir Path folder) {
    path = folder.resolve("speech");
  }

  @Test
  void theNextSessionHasWhatThisOneSpoke() throws SynthesisException {
    Clip spoken = stored(singer, "1").synthesize(new Utterance("one", 150));
    Clip again = stored(singer, "1").synthesize(new Utterance("one", 150));
    assertArrayEquals(spoken.samples(), again.samples());
    assertEquals(1, singer.asked.size());
  }

  @Test
  void anotherTextRatePitchVoiceOrEditionIsAnotherClip() throws SynthesisException {
    Singer other = new Singer("other");
    stored(singer, "1").synthesize(new Utterance("one", 150));
    stored(singer, "1").synthesize(new Utterance("two", 150));
    stored(singer, "1").synthesize(new Utterance("one", 151));
    stored(singer, "1").synthesize(new Utterance("one", 150, new Pitch(-2)));
    stored(singer, "2").synthesize(new Utterance("one", 150));
    stored(other, "1").synthesize(new Utterance("one", 150));
    assertEquals(5, singer.asked.size());
    assertEquals(1, other.asked.size());
  }

  /** Whatever else an utterance gets must get into the name of its clip, too. */
  @Test
  void anUtteranceIsNothingButItsTextsRateAndPitch() {
    assertEquals(
        List.of("pitch", "reading", "wordsPerMinute", "written"),
        Arrays.stream(Utterance.class.getDeclaredFields())
            .filter(field -> !Modifier.isStatic(field.getModifiers()) && !field.isSynthetic())
            .map(Field::getName)
            .sorted()
            .toList());
  }

  @Test
  void aFileNameTellsNothingOfTheText() throws Exception {
    stored(singer, "1").synthesize(new Utterance("My own words.", 150));
    String name = onlyFile().getFileName().toString();
    assertEquals(64 + ".clip".length(), name.length());
    assertFalse(name.contains("own"));
  }

  @Test
  void whatIsDamagedIsSpokenAnew() throws Exception {
    stored(singer, "1").synthesize(new Utterance("one", 150));
    Files.write(onlyFile(), new byte[10]);
    stored(singer, "1").synthesize(new Utterance("one", 150));
    stored(singer, "1").synthesize(new Utterance("one", 150));
    assertEquals(2, singer.asked.size());
  }

  @Test
  void aFailureIsNotKept() {
    singer.hoarse = true;
    Synthesizer voice = stored(singer, "1");
    assertThrows(SynthesisException.class, () -> voice.synthesize(new Utterance("one", 150)));
    assertThrows(SynthesisException.class, () -> voice.synthesize(new Utterance("one", 150)));
    assertEquals(2, singer.asked.size());
  }

  @Test
  void whatOneVoiceSpokeForAnotherIsNeverTakenForTheOthers() throws SynthesisException {
    Singer other = new Singer("stand-in");
    singer.hoarse = true;
    Clip instead = chain(singer, other).synthesize(new Utterance("one", 150));
    singer.hoarse = false;
    Clip own = chain(singer, other).synthesize(new Utterance("one", 150));
    assertEquals(801, instead.frames());
    assertEquals(602, own.frames());
    singer.hoarse = true;
    FallbackSynthesizer next = chain(singer, other);
    Clip kept = next.synthesize(new Utterance("one", 150));
    assertEquals(602, kept.frames(), "of the voice that is hoarse, from before");
    assertEquals(List.of(new Utterance("one", 150)), other.asked);
    assertSame(kept, next.synthesize(new Utterance("one", 150)));
  }

  private FallbackSynthesizer chain(Synthesizer first, Synthesizer second) {
    long tenMinutes = Duration.ofMinutes(10).toSeconds() * 16_000;
    return new FallbackSynthesizer(
        List.of(cached(first, "1", tenMinutes), cached(second, "1", tenMinutes)));
  }

  /** With nothing in memory. */
  private Synthesizer stored(Synthesizer voice, String edition) {
    return cached(voice, edition, 0);
  }

  private Synthesizer cached(Synthesizer voice, String edition, long memoryFrames) {
    return new CachedVoice(
        Voices.of(voice),
        edition,
        Optional.of(new ClipFolder(path, 1 << 20, FreeSpace.OF_DISK, Runnable::run, () -> {})),
        memoryFrames,
        Runnable::run);
  }

  private Path onlyFile() throws IOException {
    try (Stream<Path> files = Files.list(path)) {
      List<Path> all = files.toList();
      assertEquals(1, all.size());
      return all.get(0);
    }
  }
}
