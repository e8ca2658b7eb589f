package saydone.dialogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import saydone.audio.AudioChunk;
import saydone.audio.NoEchoCanceller;
import saydone.audio.Pcm;
import saydone.audio.Room;
import saydone.audio.suppression.SpectralNoiseSuppressor;
import saydone.command.Evidence;
import saydone.hearing.Ear;
import saydone.hearing.Hearing;
import saydone.hearing.Recognizer;
import saydone.language.Language;

final class WaitingTests {

  private static final Answers<String> ANSWERS =
      new Answers<>(Map.of("wake up", "woken"), Map.of('\n', "pressed"));
  private static final Duration SOON = Duration.ofSeconds(10);

  /** What is said, by the chunk in which it is recognized. */
  private final Map<Long, String> said = new HashMap<>();

  /** What is pressed, by the chunk before which it is. */
  private final Map<Long, Character> presses = new HashMap<>();

  /** How the microphone is from a chunk on. */
  private final NavigableMap<Long, Room.Condition> conditions =
      new TreeMap<>(Map.of(0L, new Room.Condition(true, false, false)));

  private final Queue<Character> pressed = new ArrayDeque<>();
  private final List<String> told = new ArrayList<>();
  private long chunks;
  private Set<String> listensFor = Set.of();

  /** A silent room without a loudspeaker. */
  private final class SilentRoom implements Room {

    @Override
    public Condition exchange(short[] loudspeaker, short[] microphone) {
      Optional.ofNullable(presses.get(chunks)).ifPresent(pressed::add);
      return conditions.floorEntry(chunks).getValue();
    }

    @Override
    public void close() {}
  }

  /** Hears what is said, if it listens for it. */
  private final class Listener implements Recognizer {

    @Override
    public void listenFor(Set<String> phrases) {
      listensFor = phrases;
    }

    @Override
    public List<Hearing> accept(AudioChunk chunk) {
      return Optional.ofNullable(said.get(chunks++)).stream()
          .filter(listensFor::contains)
          .<Hearing>map(
              phrase ->
                  new Hearing.Heard(
                      phrase,
                      0.9,
                      chunk.firstFrame(),
                      chunk.endFrame(),
                      chunk.endFrame(),
                      Evidence.NONE))
          .toList();
    }

    @Override
    public void discard() {}

    @Override
    public String name() {
      return "told";
    }

    @Override
    public void close() {}
  }

  private final Waiting waiting =
      new Waiting(
          new SilentRoom(),
          new Ear(
              Language.ENGLISH,
              new NoEchoCanceller(),
              new SpectralNoiseSuppressor(),
              new Listener()),
          () -> Optional.ofNullable(pressed.poll()),
          Language.ENGLISH,
          new Dialogue.Listener() {
            @Override
            public void says(String sentence) {}

            @Override
            public void listensFor(String word) {}

            @Override
            public void heard(String phrase) {
              told.add(phrase);
            }
          });

  @Test
  void anHourLaterItIsWoken() {
    said.put(360_000L, "wake up");
    assertEquals(Optional.of("woken"), waiting.waitFor(ANSWERS, SOON, () -> false));
    assertEquals(360_001, chunks);
    assertEquals(List.of("wake up"), told);
    assertFalse(waiting.ended());
  }

  @Test
  void whatItDoesNotWaitForIsNothing() {
    said.put(5L, "done");
    said.put(10L, "wake up");
    assertEquals(Optional.of("woken"), waiting.waitFor(ANSWERS, SOON, () -> false));
    assertEquals(List.of("wake up"), told);
  }

  @Test
  void aKeyWakesItToo() {
    presses.put(100L, '\n');
    assertEquals(Optional.of("pressed"), waiting.waitFor(ANSWERS, SOON, () -> false));
    assertEquals(101, chunks);
  }

  @Test
  void theKeyForStopEndsIt() {
    presses.put(100L, 'S');
    assertEquals(Optional.empty(), waiting.waitFor(ANSWERS, SOON, () -> false));
    assertTrue(waiting.ended());
  }

  @Test
  void looksAtOnceAndThenEachTenSecondsWhetherThereIsSomethingElseToDo() {
    List<Long> looks = new ArrayList<>();
    assertEquals(
        Optional.empty(),
        waiting.waitFor(
            ANSWERS,
            SOON,
            () -> {
              looks.add(Pcm.duration(chunks * Pcm.CHUNK_FRAMES).toSeconds());
              return looks.size() == 4;
            }));
    assertEquals(List.of(0L, 10L, 20L, 30L), looks);
    assertFalse(waiting.ended());
  }

  @Test
  void itKnowsHowTheMicrophoneIsAndForHowLong() {
    conditions.put(1000L, new Room.Condition(true, false, true, false));
    conditions.put(3000L, new Room.Condition(false, false, true, false));
    conditions.put(5000L, new Room.Condition(true, false, false, false));
    List<String> looks = new ArrayList<>();
    waiting.waitFor(
        ANSWERS,
        SOON,
        () -> {
          looks.add(waiting.microphone() + " " + waiting.microphoneSteady().toSeconds());
          return looks.size() == 7;
        });
    assertEquals(
        List.of("WORKS 0", "WORKS 10", "MUTED 10", "MUTED 20", "LOST 10", "LOST 20", "WORKS 10"),
        looks);
  }

  /** It woke somebody, or ended what came before. */
  @Test
  void aKeyThatIsStillHeldDoesNothing() {
    for (long chunk = 0; chunk < 1000; chunk += 3) {
      presses.put(chunk, '\n');
    }
    presses.put(2000L, '\n');
    assertEquals(Optional.of("pressed"), waiting.waitFor(ANSWERS, SOON, () -> false));
    assertEquals(2001, chunks);
  }

  @Test
  void afterwardsItListensForNothing() {
    said.put(5L, "wake up");
    waiting.waitFor(ANSWERS, SOON, () -> false);
    said.put(8L, "wake up");
    assertEquals(
        Optional.empty(),
        waiting.waitFor(new Answers<>(Map.of(), Map.of()), SOON, () -> chunks > 10));
  }
}
