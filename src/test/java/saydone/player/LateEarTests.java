package saydone.player;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import saydone.audio.AudioChunk;
import saydone.audio.Headphones;
import saydone.audio.Pcm;
import saydone.audio.Room;
import saydone.audio.suppression.SpectralNoiseSuppressor;
import saydone.command.Evidence;
import saydone.hearing.Ear;
import saydone.hearing.Hearing;
import saydone.hearing.Recognizer;
import saydone.language.Language;
import saydone.script.WeakSide;
import saydone.script.json.InvalidScriptException;
import saydone.session.Device;
import saydone.session.Effect;
import saydone.session.Event;
import saydone.session.Fact;
import saydone.session.Transition;

/** A session begins while its ear is still being loaded. */
final class LateEarTests {

  private static final String SCRIPT =
      """
      {"schemaVersion": 1, "id": "one", "name": "One", "affectedSide": "ask",
       "exercises": [{"id": "raise", "name": "Raise", "side": "affected", "position": "Sit.",
         "instructions": ["Lift the heel."], "dose": {"reps": 3}}]}
      """;

  /** What the microphone gives when the patient says "left". */
  private static final short LEFT = 7_777;

  private static final int SAID = chunks(Duration.ofSeconds(5));
  private static final int LOADED = chunks(Duration.ofSeconds(7));
  private static final Logger LOG = Logger.getLogger(Listening.class.getName());

  private final CompletableFuture<Ear> ear = new CompletableFuture<>();
  private final List<Fact> facts = new ArrayList<>();
  private final List<Long> frames = new ArrayList<>();
  private Runnable whenLoaded =
      () ->
          ear.complete(
              new Ear(
                  Language.ENGLISH, new Headphones(), new SpectralNoiseSuppressor(), new Marks()));

  @AfterEach
  void logAgain() {
    LOG.setLevel(null);
  }

  @Test
  void whatWasSaidBeforeTheEarWasLoadedIsHeardThen() throws InvalidScriptException {
    play();
    int chosen = facts.indexOf(new Fact.SideChosen(WeakSide.LEFT));
    assertTrue(chosen >= 0, facts.toString());
    Duration at = Pcm.duration(frames.get(chosen));
    assertTrue(at.toMillis() >= 7_000 && at.toMillis() <= 8_000, "heard at " + at);
  }

  @Test
  void anEarThatCannotBeLoadedLeavesTheKeys() throws InvalidScriptException {
    LOG.setLevel(Level.OFF);
    whenLoaded = () -> ear.completeExceptionally(new IllegalStateException("a part is missing"));
    play();
    List<Fact.DeviceChanged> lost =
        facts.stream()
            .filter(Fact.DeviceChanged.class::isInstance)
            .map(Fact.DeviceChanged.class::cast)
            .toList();
    assertEquals(1, lost.size());
    assertEquals(Device.MICROPHONE, lost.get(0).device());
    assertTrue(lost.get(0).detail().contains("a part is missing"), lost.get(0).detail());
  }

  private void play() throws InvalidScriptException {
    new TestParts()
        .ear(ear)
        .observers(this::watch)
        .player(TestParts.session(SCRIPT, false), new Studio())
        .playAtOnce(Duration.ofSeconds(10));
  }

  private void watch(long frame, Event event, Transition transition) {
    for (Effect effect : transition.effects()) {
      if (effect instanceof Effect.Append append) {
        facts.add(append.fact());
        frames.add(frame);
      }
    }
  }

  private static int chunks(Duration duration) {
    return (int) (Pcm.frames(duration) / Pcm.CHUNK_FRAMES);
  }

  /** The patient says "left" at one moment, and the ear is loaded at another. */
  private final class Studio implements Room {

    private int chunk;

    @Override
    public Condition exchange(short[] loudspeaker, short[] microphone) {
      if (chunk == SAID) {
        microphone[0] = LEFT;
      }
      if (chunk == LOADED) {
        whenLoaded.run();
      }
      chunk++;
      return new Condition(true, true, false);
    }

    @Override
    public void close() {}
  }

  /** A recognizer that hears "left" in the sample that stands for it. */
  private static final class Marks implements Recognizer {

    @Override
    public void listenFor(Set<String> phrases) {}

    @Override
    public List<Hearing> accept(AudioChunk chunk) {
      return chunk.samples()[0] == LEFT
          ? List.of(
              new Hearing.Heard(
                  "left", 1, chunk.firstFrame(), chunk.endFrame(), chunk.endFrame(), Evidence.NONE))
          : List.of();
    }

    @Override
    public void discard() {}

    @Override
    public String name() {
      return "marks";
    }

    @Override
    public void close() {}
  }
}
