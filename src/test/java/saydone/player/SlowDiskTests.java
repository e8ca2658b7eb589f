package saydone.player;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import saydone.audio.Mixer;
import saydone.audio.Pcm;
import saydone.script.json.InvalidScriptException;
import saydone.session.Effect;
import saydone.session.Event;
import saydone.session.Fact;
import saydone.session.PhaseName;
import saydone.session.Progress;
import saydone.session.Saved;
import saydone.session.Signal;
import saydone.session.Transition;
import saydone.voice.Diction;
import saydone.voice.Pronouncer;

/** A session whose disk takes its time for each forced write; in virtual time. */
final class SlowDiskTests {

  private static final String SCRIPT =
      """
      {"schemaVersion": 1, "id": "two", "name": "Two", "affectedSide": "none",
       "defaults": {"getReadySeconds": 0, "restSeconds": 0},
       "exercises": [{"id": "raise", "name": "Raise", "side": "both", "position": "Sit.",
         "instructions": ["Lift both heels."], "dose": {"reps": 5}}]}
      """;

  private static final long LONGEST = Pcm.frames(Duration.ofMinutes(10));

  private final Mixer mixer = new Mixer();
  private final Pump pump = new Pump(mixer, new SilentRoom(), Optional.empty());
  private final Queue<KeySource.Press> keys = new ArrayDeque<>();
  private final Map<Object, Long> when = new HashMap<>();
  private final List<String> said = new ArrayList<>();
  private PhaseName phase = PhaseName.GREETING;
  private long frame;

  @ParameterizedTest
  @ValueSource(ints = {100, 1000})
  void theTickIsLateAndStopIsNot(int millis) throws InvalidScriptException {
    SlowDisk disk = new SlowDisk(Duration.ofMillis(millis));
    Coach coach = coach(disk);
    playUntil(coach, disk, () -> phase == PhaseName.COUNTING);
    play(coach, disk, Duration.ofSeconds(5));
    int forced = disk.forced;
    long pressed = press(' ');
    playUntil(coach, disk, () -> when.containsKey(Signal.TICK));

    assertTrue(
        since(pressed, Signal.TICK).toMillis() >= millis, "not confirmed before it is there");
    assertTrue(since(pressed, Signal.TICK).toMillis() <= millis + 50);
    assertEquals(forced + 1, disk.forced, "one forced write for the command and the repetition");
    assertTrue(disk.durable.stream().anyMatch(Fact.RepetitionCounted.class::isInstance));

    // Another repetition, and "stop" while the disk is still busy with it.
    play(coach, disk, Duration.ofSeconds(5));
    when.clear();
    press(' ');
    play(coach, disk, Duration.ofMillis(20));
    assertFalse(when.containsKey(Signal.TICK));
    long stopped = press('s');
    play(coach, disk, Duration.ofMillis(500));

    assertEquals(PhaseName.CONFIRMING_STOP, phase);
    assertTrue(since(stopped, "silence").toMillis() <= 100);
    assertTrue(since(stopped, "End the session? Press Y for yes, or X for no.").toMillis() <= 500);
    playUntil(coach, disk, () -> when.containsKey(Signal.TICK));
    assertEquals(2, disk.durable.stream().filter(Fact.RepetitionCounted.class::isInstance).count());

    // That it is saved is said when it is.
    press('y');
    playUntil(coach, disk, () -> when.containsKey("The session is saved."));
    assertTrue(disk.durable.stream().anyMatch(Fact.SessionEnded.class::isInstance));
  }

  @Test
  void theFirstWordAndTheFirstKeyDoNotWaitForTheRecordToBeOpened() throws InvalidScriptException {
    SlowDisk disk = new SlowDisk(Duration.ofSeconds(6));
    Coach coach = coach(disk);
    playUntil(coach, disk, () -> !said.isEmpty());
    assertTrue(Pcm.duration(frame).toMillis() <= 50);

    play(coach, disk, Duration.ofSeconds(1));
    long stopped = press('s');
    play(coach, disk, Duration.ofMillis(500));
    assertEquals(PhaseName.CONFIRMING_STOP, phase);
    assertTrue(since(stopped, "silence").toMillis() <= 100);
    assertTrue(since(stopped, "End the session? Press Y for yes, or X for no.").toMillis() <= 500);
    assertEquals(List.of(), disk.durable, "not yet");

    play(coach, disk, Duration.ofSeconds(12));
    assertTrue(disk.durable.stream().anyMatch(Fact.SessionStarted.class::isInstance));
  }

  private Coach coach(SlowDisk disk) throws InvalidScriptException {
    PlayerParts parts =
        new TestParts()
            .keys(() -> Optional.ofNullable(keys.poll()))
            .log(disk)
            .observers(
                new SessionObserver() {
                  @Override
                  public void observe(long at, Event event, Transition transition) {
                    phase = transition.state().phaseName();
                    carriedOut(at, transition.effects());
                  }

                  @Override
                  public void carriedOut(long at, List<Effect> effects) {
                    effects.forEach(effect -> note(at, effect));
                  }
                })
            .build();
    return new Coach(
        TestParts.session(SCRIPT, true),
        Progress.NONE,
        mixer,
        new Mouth(
            new Diction(new BriefVoice(), Pronouncer.NONE), mixer, Runnable::run, spoken -> {}),
        Optional.empty(),
        disk,
        parts);
  }

  private void note(long at, Effect effect) {
    if (effect instanceof Effect.PlayCue cue) {
      when.putIfAbsent(cue.signal(), at);
    } else if (effect instanceof Effect.Speak speak) {
      said.add(speak.text().shown());
      when.putIfAbsent(speak.text().shown(), at);
    } else if (effect instanceof Effect.Silence) {
      when.put("silence", at);
    }
  }

  private long press(char key) {
    keys.add(new KeySource.Press(key, Pcm.duration(frame)));
    return frame;
  }

  private Duration since(long from, Object what) {
    return Pcm.duration(Objects.requireNonNull(when.get(what), what::toString) - from);
  }

  private void play(Coach coach, SlowDisk disk, Duration time) {
    long end = frame + Pcm.frames(time);
    playUntil(coach, disk, () -> frame >= end);
  }

  private void playUntil(Coach coach, SlowDisk disk, BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      assertTrue(frame < LONGEST, "this never happens in " + phase + "; " + when.keySet());
      Exchange exchange = pump.turn();
      frame = exchange.endFrame();
      disk.pass(frame);
      coach.accept(exchange);
    }
  }

  /** A disk on which each forced write takes some time, and the thread that waits for it. */
  private static final class SlowDisk implements FactLog, Executor {

    private final long forceFrames;
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private final List<Fact> facts = new ArrayList<>();
    private final List<Fact> durable = new ArrayList<>();
    private int written;
    private int forced;
    private long now;
    private long busyUntil = -1;

    SlowDisk(Duration force) {
      forceFrames = Pcm.frames(force);
    }

    /** Time passes; a write that was begun is durable when its time is over. */
    void pass(long frame) {
      now = frame;
      while (busyUntil >= 0 ? now >= busyUntil : !tasks.isEmpty()) {
        if (busyUntil < 0) {
          begin();
        } else {
          busyUntil = -1;
          durable.addAll(facts.subList(durable.size(), written));
          tasks.remove().run();
        }
      }
    }

    private void begin() {
      if (facts.size() == durable.size()) {
        tasks.remove().run();
      } else {
        written = facts.size();
        forced++;
        busyUntil = now + forceFrames;
      }
    }

    @Override
    public void execute(Runnable task) {
      tasks.add(task);
      pass(now);
    }

    @Override
    public void append(Fact fact, Duration at) {
      facts.add(fact);
    }

    @Override
    public Saved save() {
      return Saved.AT_HOME;
    }

    @Override
    public List<Fact> unsaved() {
      return facts.subList(durable.size(), facts.size());
    }

    @Override
    public long nextNumber() {
      return 1L + facts.size();
    }

    @Override
    public void clock(Duration at, Instant wall) {}
  }
}
