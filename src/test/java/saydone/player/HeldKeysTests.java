package saydone.player;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saydone.audio.Pcm;
import saydone.audio.Room;
import saydone.command.Command;
import saydone.command.Command.Word;
import saydone.script.json.InvalidScriptException;
import saydone.session.Effect;
import saydone.session.Event;
import saydone.session.Fact;
import saydone.session.PhaseName;
import saydone.session.Transition;

/** A session by keys that are held, or pressed twice by a hand that trembles. */
final class HeldKeysTests {

  private static final String SCRIPT =
      """
      {"schemaVersion": 1, "id": "three", "name": "Three", "affectedSide": "ask",
       "defaults": {"getReadySeconds": 0, "restSeconds": 0},
       "exercises": [
         {"id": "up", "name": "Up", "side": "affected", "position": "Sit.",
          "instructions": ["Lift the {affected} foot."], "dose": {"reps": 10}},
         {"id": "down", "name": "Down", "side": "affected", "position": "Sit.",
          "instructions": ["Lower it."], "dose": {"reps": 10}},
         {"id": "raise", "name": "Raise", "side": "both", "position": "Sit.",
          "instructions": ["Lift both heels."], "dose": {"reps": 10}}]}
      """;

  /** How long a keyboard waits before a key that is held repeats itself. */
  private static final int DELAY_MILLIS = 660;

  private static final int INTERVAL_MILLIS = 33;

  /** A key that is pressed at a time. */
  private record Press(Duration at, char key) implements Comparable<Press> {
    @Override
    public int compareTo(Press other) {
      return at.compareTo(other.at);
    }
  }

  private final SilentRoom room = new SilentRoom();
  private final Queue<Press> typed = new PriorityQueue<>();

  /** What the patient does when a phase is reached for the first time. */
  private final Map<PhaseName, Runnable> doing = new EnumMap<>(PhaseName.class);

  private Optional<Duration> handedOver = Optional.empty();
  private final List<Command> commands = new ArrayList<>();
  private final List<Fact> facts = new ArrayList<>();
  private final List<PhaseName> phases = new ArrayList<>();

  @Test
  void aSpaceThatIsHeldCountsOneRepetition() throws InvalidScriptException {
    doing.put(PhaseName.ASKING, () -> press('l', 500));
    doing.put(PhaseName.COUNTING, () -> hold(' ', 3000, 13_000));
    play(Duration.ofSeconds(40));

    assertEquals(1, count(Fact.RepetitionCounted.class));
  }

  @Test
  void aSpaceThatIsPressedAgainLaterCountsAgain() throws InvalidScriptException {
    doing.put(PhaseName.ASKING, () -> press('l', 500));
    doing.put(
        PhaseName.COUNTING,
        () -> {
          hold(' ', 3000, 5000);
          hold(' ', 8000, 10_000);
        });
    play(Duration.ofSeconds(40));

    assertEquals(2, count(Fact.RepetitionCounted.class));
  }

  @Test
  void anNThatIsHeldGoesOneExerciseFurther() throws InvalidScriptException {
    doing.put(PhaseName.ASKING, () -> press('l', 500));
    doing.put(PhaseName.COUNTING, () -> hold('n', 1000, 11_000));
    play(Duration.ofSeconds(40));

    assertEquals(2, count(Fact.ExerciseStarted.class));
    assertEquals(1, count(Fact.ExerciseEnded.class));
  }

  @ParameterizedTest
  @CsvSource({"n, 150", "n, 600", "N, 33"})
  void anNThatIsPressedTwiceGoesOneExerciseFurther(char key, int gap)
      throws InvalidScriptException {
    doing.put(PhaseName.ASKING, () -> press('l', 500));
    doing.put(
        PhaseName.COUNTING,
        () -> {
          press('n', 1000);
          press(key, 1000 + gap);
        });
    play(Duration.ofSeconds(20));

    assertEquals(2, count(Fact.ExerciseStarted.class));
  }

  /** R is "right" while the side is asked, and "say it again" once it was answered. */
  @Test
  void anRThatIsPressedTwiceAnswersAndDoesNotAskAgain() throws InvalidScriptException {
    doing.put(
        PhaseName.ASKING,
        () -> {
          press('r', 500);
          press('r', 700);
        });
    play(Duration.ofSeconds(20));

    assertEquals(1, phases.stream().filter(PhaseName.ASKING::equals).count());
    assertTrue(phases.contains(PhaseName.COUNTING));
    assertEquals(1, count(Fact.SideChosen.class));
  }

  @Test
  void aYThatIsPressedTwiceEndsTheSessionAndNothingElse() throws InvalidScriptException {
    doing.put(PhaseName.ASKING, () -> press('l', 500));
    doing.put(PhaseName.COUNTING, () -> press('s', 1000));
    doing.put(
        PhaseName.CONFIRMING_STOP,
        () -> {
          press('y', 800);
          press('y', 900);
        });

    assertEquals(Optional.of(Fact.Outcome.ENDED_EARLY), play(Duration.ofSeconds(60)));
    assertEquals(1, count(Fact.SessionEnded.class));
  }

  /** It chose the session in the menu. */
  @Test
  void anEnterThatIsHeldFromTheMenuOnDoesNotSkipTheGreeting() throws InvalidScriptException {
    handedOver = Optional.of(Duration.ZERO);
    hold('\n', 0, 5000);
    play(Duration.ofSeconds(10));

    assertEquals(List.of(), commands);
  }

  @Test
  void anEnterThatWaitedInTheTerminalSkipsTheGreeting() throws InvalidScriptException {
    press('\n', 0);
    play(Duration.ofSeconds(10));

    assertEquals(List.of(Word.READY), commands);
  }

  private void press(char key, int afterMillis) {
    typed.add(new Press(room.time().plusMillis(afterMillis), key));
  }

  private void hold(char key, int fromMillis, int untilMillis) {
    press(key, fromMillis);
    for (int at = fromMillis + DELAY_MILLIS; at < untilMillis; at += INTERVAL_MILLIS) {
      press(key, at);
    }
  }

  private Optional<Fact.Outcome> play(Duration longest) throws InvalidScriptException {
    Optional<Fact.Outcome> outcome =
        new TestParts()
            .keys(new Keyboard())
            .observers(this::watch)
            .player(TestParts.session(SCRIPT, true), room)
            .playAtOnce(longest);
    assertTrue(typed.isEmpty() || outcome.isPresent(), "not all was pressed");
    return outcome;
  }

  private final class Keyboard implements KeySource {
    @Override
    public Optional<KeySource.Press> poll() {
      return Optional.ofNullable(typed.peek())
          .filter(next -> next.at().compareTo(room.time()) <= 0)
          .map(next -> new KeySource.Press(typed.remove().key(), next.at()));
    }

    @Override
    public Optional<Duration> handedOver() {
      return handedOver;
    }
  }

  private void watch(long frame, Event event, Transition transition) {
    if (event instanceof Event.CommandGiven given) {
      commands.add(given.command());
    }
    for (Effect effect : transition.effects()) {
      if (effect instanceof Effect.Append append) {
        facts.add(append.fact());
      }
    }
    PhaseName phase = transition.state().phaseName();
    if (phases.isEmpty() || phase != phases.get(phases.size() - 1)) {
      phases.add(phase);
      Optional.ofNullable(doing.remove(phase)).ifPresent(Runnable::run);
    }
  }

  private long count(Class<? extends Fact> kind) {
    return facts.stream().filter(kind::isInstance).count();
  }

  /** A room in which nothing is heard; its time is that of the exchanges. */
  private static final class SilentRoom implements Room {

    private long frames;

    Duration time() {
      return Pcm.duration(frames);
    }

    @Override
    public Condition exchange(short[] loudspeaker, short[] microphone) {
      frames += loudspeaker.length;
      return Condition.WORKING;
    }

    @Override
    public void close() {}
  }
}
