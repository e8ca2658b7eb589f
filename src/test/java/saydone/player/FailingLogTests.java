package saydone.player;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import saydone.audio.Headphones;
import saydone.audio.suppression.SpectralNoiseSuppressor;
import saydone.hearing.Ear;
import saydone.language.Language;
import saydone.script.json.InvalidScriptException;
import saydone.session.Effect;
import saydone.session.Event;
import saydone.session.Fact;
import saydone.session.Progress;
import saydone.session.Saved;
import saydone.session.Signal;
import saydone.session.Transition;

/** What the player does when the disk fails in the middle of a session. */
final class FailingLogTests {

  private static final String SCRIPT =
      """
      {"schemaVersion": 1, "id": "two", "name": "Two", "affectedSide": "none",
       "defaults": {"getReadySeconds": 0, "restSeconds": 0},
       "exercises": [{"id": "raise", "name": "Raise", "side": "both", "position": "Sit.",
         "instructions": ["Lift both heels."], "dose": {"reps": 3}}]}
      """;

  private static final Logger LOG = Logger.getLogger(Logbook.class.getName());

  private final DiskThatFills disk = new DiskThatFills();
  private final Queue<Character> keys = new ArrayDeque<>();
  private final List<String> spoken = new ArrayList<>();
  private final List<Signal> cues = new ArrayList<>();
  private String phase = "";
  private int pressed;

  @Test
  void aRepetitionThatCannotBeWrittenIsNotConfirmedAndNotLost() throws InvalidScriptException {
    LOG.setLevel(Level.OFF);
    Script play =
        new Script(
            List.of(
                this::countOne,
                this::countWithFullDisk,
                this::makeRoom,
                this::goOn,
                this::countAgain));
    new TestParts()
        .ear(
            CompletableFuture.completedFuture(
                new Ear(
                    Language.ENGLISH,
                    new Headphones(),
                    new SpectralNoiseSuppressor(),
                    new DeafRecognizer())))
        .keys(this::key)
        .log(disk)
        .observers(this::watch, play)
        .player(TestParts.session(SCRIPT, true), new SilentRoom())
        .playAtOnce(Duration.ofMinutes(3));

    assertTrue(play.steps.isEmpty(), "the session went on to its end");
    assertEquals(3, Progress.of(disk.durable).repetitions());
    assertTrue(disk.durable.stream().anyMatch(Fact.SessionEnded.class::isInstance));
  }

  @AfterEach
  void logAgain() {
    LOG.setLevel(null);
  }

  /** Each key comes long after the one before. */
  private Optional<KeySource.Press> key() {
    return Optional.ofNullable(keys.poll())
        .map(key -> new KeySource.Press(key, Duration.ofMinutes(++pressed)));
  }

  private boolean countOne() {
    if (phase.equals("counting") && keys.isEmpty()) {
      keys.add(' ');
      return true;
    }
    return false;
  }

  private boolean countWithFullDisk() {
    boolean counted = disk.durable.stream().anyMatch(Fact.RepetitionCounted.class::isInstance);
    // Waits for the first reminder, because a second repetition at once would not count.
    if (!counted || spoken.stream().noneMatch(text -> text.startsWith("Take your time"))) {
      return false;
    }
    disk.full = true;
    cues.clear();
    spoken.clear();
    keys.add(' ');
    return true;
  }

  private boolean makeRoom() {
    if (!phase.equals("paused") || spoken.isEmpty()) {
      return false;
    }
    assertFalse(cues.contains(Signal.TICK));
    assertTrue(spoken.get(0).startsWith("I cannot save your session"), spoken.get(0));
    disk.full = false;
    return true;
  }

  private boolean goOn() {
    if (spoken.stream().noneMatch(text -> text.startsWith("Saving works again"))) {
      return false;
    }
    keys.add('c');
    return true;
  }

  private boolean countAgain() {
    return countOne();
  }

  private void watch(long frame, Event event, Transition transition) {
    phase = transition.state().phaseName().text();
    for (Effect effect : transition.effects()) {
      if (effect instanceof Effect.Speak speak) {
        spoken.add(speak.text().shown());
      } else if (effect instanceof Effect.PlayCue cue) {
        cues.add(cue.signal());
      }
    }
  }

  /** Steps of a test, each taken once its time has come. */
  private static final class Script implements SessionObserver {

    private final Queue<BooleanSupplier> steps;

    Script(List<BooleanSupplier> steps) {
      this.steps = new ArrayDeque<>(steps);
    }

    @Override
    public void observe(long frame, Event event, Transition transition) {
      if (!steps.isEmpty() && steps.peek().getAsBoolean()) {
        steps.remove();
      }
    }
  }

  /** A log on a disk that can be full; keeps what it could not write, as the journal does. */
  private static final class DiskThatFills implements FactLog {

    private final List<Fact> durable = new ArrayList<>();
    private final Queue<Fact> pending = new ArrayDeque<>();
    private boolean full;

    @Override
    public void append(Fact fact, Duration at) {
      pending.add(fact);
    }

    @Override
    public Saved save() {
      if (full) {
        return Saved.in(Saved.Where.NOWHERE, "no space left on device");
      }
      durable.addAll(pending);
      pending.clear();
      return Saved.AT_HOME;
    }

    @Override
    public List<Fact> unsaved() {
      return List.copyOf(pending);
    }

    @Override
    public long nextNumber() {
      return 1L + durable.size() + pending.size();
    }

    @Override
    public void clock(Duration at, Instant wall) {}
  }
}
