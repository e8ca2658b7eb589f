package saydone.player;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import saydone.audio.Clip;
import saydone.audio.Pcm;
import saydone.audio.Room;
import saydone.hearing.Ear;
import saydone.script.json.InvalidScriptException;
import saydone.script.json.ScriptReader;
import saydone.session.Effect;
import saydone.session.Event;
import saydone.session.Fact;
import saydone.session.PhaseName;
import saydone.session.Plan;
import saydone.session.Progress;
import saydone.session.Session;
import saydone.session.Transition;
import saydone.voice.Diction;
import saydone.voice.Pronouncer;

/**
 * A live session: the room's pace is the session's. The test gives one chunk of time after the
 * other, and waits each time until the session's thread has worked on it.
 */
@Timeout(60)
final class PlayLiveTests {

  private static final String SCRIPT =
      """
      {"schemaVersion": 1, "id": "one", "name": "One", "affectedSide": "none",
       "exercises": [{"id": "raise", "name": "Raise", "side": "both", "position": "Sit.",
         "instructions": ["Lift the heels."], "dose": {"reps": 3, "getReadySeconds": 1}}]}
      """;

  /** More than the session takes, even if the voice's threads are late on a busy machine. */
  private static final int LONGEST = chunks(Duration.ofHours(1));

  private final PacedRoom room = new PacedRoom();
  private final Queue<Character> pressed = new ConcurrentLinkedQueue<>();
  private int presses;
  private final List<Fact> facts = Collections.synchronizedList(new ArrayList<>());
  private volatile @Nullable PhaseName phase;
  private final Semaphore workedOn = new Semaphore(0);
  private final FutureTask<Optional<Fact.Outcome>> playing = new FutureTask<>(this::play);
  private final Thread thread = new Thread(playing, "session of the test");

  @AfterEach
  void end() throws InterruptedException {
    thread.interrupt();
    thread.join();
  }

  @Test
  void aSessionGoesFromItsBeginToItsEndAtThePaceOfTheRoom() throws Exception {
    thread.start();
    for (int repetition = 1; repetition <= 3; repetition++) {
      int count = repetition;
      passUntil(this::counting);
      pass(chunks(Duration.ofSeconds(4)));
      pressed.add(' ');
      passUntil(() -> counted() == count);
    }
    passToTheEnd();

    assertEquals(Optional.of(Fact.Outcome.COMPLETED), playing.get());
    assertEquals(3, counted());
    Fact.SessionEnded ended =
        assertInstanceOf(Fact.SessionEnded.class, facts.get(facts.size() - 1));
    assertEquals(3, ended.repetitions());
  }

  @Test
  void theSessionWaitsForTheRoom() throws Exception {
    thread.start();
    pass(1);

    assertTrue(counted() == 0 && !playing.isDone());
    assertEquals(0, workedOn.availablePermits());
    assertInstanceOf(Fact.SessionStarted.class, facts.get(0));
  }

  @Test
  void whoInterruptsItGetsNoOutcomeAndKeepsTheRecord() throws Exception {
    thread.start();
    passUntil(this::counting);
    pass(chunks(Duration.ofSeconds(4)));
    pressed.add(' ');
    passUntil(() -> counted() == 1);
    thread.interrupt();

    assertEquals(Optional.empty(), playing.get());
    assertEquals(1, counted());
    assertTrue(facts.stream().noneMatch(Fact.SessionEnded.class::isInstance));
  }

  @Test
  void anAdapterThatFailsIsTold() throws Exception {
    thread.start();
    pass(1);
    room.failure = new IllegalStateException("the adapter is broken");
    room.letTimePass(1);

    ExecutionException failed = assertThrows(ExecutionException.class, playing::get);
    IllegalStateException told = assertInstanceOf(IllegalStateException.class, failed.getCause());
    assertSame(room.failure, told.getCause());
  }

  private Optional<Fact.Outcome> play() throws InvalidScriptException {
    return new Player(
            new Session(
                new Plan(
                    ScriptReader.read("one.json", SCRIPT.getBytes(StandardCharsets.UTF_8)).script(),
                    Optional.empty(),
                    true)),
            Progress.NONE,
            room,
            new PlayerParts(
                new Diction(new BriefVoice(), Pronouncer.NONE),
                cue -> Clip.silence(Duration.ofMillis(20)),
                new CompletableFuture<Ear>(),
                this::key,
                new NoLog(),
                List.of(this::watch),
                false,
                Optional.empty(),
                Optional.empty(),
                ChosenManner.ORDINARY,
                ChosenStrictness.ORDINARY,
                spoken -> {}))
        .playLive();
  }

  /**
   * The session's thread asks for keys in each chunk until there is none; it has then worked on the
   * chunk.
   */
  private Optional<KeySource.Press> key() {
    Optional<KeySource.Press> next =
        Optional.ofNullable(pressed.poll())
            .map(key -> new KeySource.Press(key, Duration.ofMinutes(++presses)));
    if (next.isEmpty()) {
      workedOn.release();
    }
    return next;
  }

  private void watch(long frame, Event event, Transition transition) {
    phase = transition.state().phaseName();
    for (Effect effect : transition.effects()) {
      if (effect instanceof Effect.Append append) {
        facts.add(append.fact());
      }
    }
  }

  private long counted() {
    return List.copyOf(facts).stream().filter(Fact.RepetitionCounted.class::isInstance).count();
  }

  private boolean counting() {
    return phase == PhaseName.COUNTING;
  }

  /** Lets so many chunks of time pass, each worked on before the next. */
  private void pass(int chunks) throws InterruptedException {
    for (int chunk = 0; chunk < chunks; chunk++) {
      room.letTimePass(1);
      assertTrue(workedOn.tryAcquire(20, TimeUnit.SECONDS), "the session does not listen");
    }
  }

  private void passUntil(BooleanSupplier condition) throws InterruptedException {
    for (int chunk = 0; !condition.getAsBoolean(); chunk++) {
      assertTrue(chunk < LONGEST, "this never happens; " + facts);
      pass(1);
    }
  }

  /** The last sound is played out after the session's thread has stopped asking for keys. */
  private void passToTheEnd() throws InterruptedException {
    for (int chunk = 0; !playing.isDone(); chunk++) {
      assertTrue(chunk < LONGEST, "this never ends; " + facts);
      room.letTimePass(1);
      workedOn.tryAcquire(5, TimeUnit.MILLISECONDS);
    }
  }

  private static int chunks(Duration duration) {
    return (int) (Pcm.frames(duration) / Pcm.CHUNK_FRAMES);
  }

  /** A room in which time passes when the test lets it. */
  private static final class PacedRoom implements Room {

    private final Semaphore time = new Semaphore(0);
    private volatile @Nullable IllegalStateException failure;

    void letTimePass(int chunks) {
      time.release(chunks);
    }

    @Override
    public Condition exchange(short[] loudspeaker, short[] microphone) {
      try {
        time.acquire();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      IllegalStateException thrown = failure;
      if (thrown != null) {
        throw thrown;
      }
      return Condition.WORKING;
    }

    @Override
    public void close() {}
  }
}
