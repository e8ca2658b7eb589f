package saydone.player;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import saydone.command.Command.Word;
import saydone.command.Evidence;
import saydone.script.json.ScriptReader;
import saydone.session.Event;
import saydone.session.Plan;
import saydone.session.Progress;
import saydone.session.Session;
import saydone.session.State;

/** Which changes of the coach's manner are reported, to be remembered. */
class ChosenMannerTests {

  private final List<CoachManner> told = new ArrayList<>();
  private final ChosenManner manner = new ChosenManner(CoachManner.ORDINARY, true, told::add);
  private final Session session;
  private State state;

  ChosenMannerTests() throws Exception {
    Plan plan =
        new Plan(
            ScriptReader.read(Path.of("scripts", "foot-drop.json")).script(),
            Optional.empty(),
            false);
    session = new Session(plan);
    state = manner.at(session.start(Progress.NONE));
    next(new Event.Begin());
  }

  @Test
  void nothingIsToldAsLongAsNothingWasChosen() {
    say(Word.HELP);

    assertEquals(List.of(), told);
  }

  @Test
  void eachIsToldByItselfWhenItWasChosen() {
    say(Word.SLOWER);
    say(Word.SOFTER);
    say(Word.DEEPER);

    assertEquals(
        List.of(
            new CoachManner(OptionalInt.of(125), OptionalInt.empty(), OptionalInt.empty()),
            new CoachManner(OptionalInt.empty(), OptionalInt.of(70), OptionalInt.empty()),
            new CoachManner(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.of(-2))),
        told);
  }

  @Test
  void aPitchThatTheVoiceCannotHaveIsNeitherUsedNorForgotten() {
    CoachManner deep =
        new CoachManner(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.of(-4));
    ChosenManner able = ChosenManner.forgetful(deep, true);
    ChosenManner unable = new ChosenManner(deep, false, told::add);

    assertEquals(OptionalInt.of(-4), able.at(session.start(Progress.NONE)).semitones());
    state = unable.at(session.start(Progress.NONE));
    assertEquals(OptionalInt.empty(), state.semitones());
    next(new Event.Begin());
    say(Word.HIGHER);
    assertEquals(OptionalInt.empty(), state.semitones());
    assertEquals(List.of(), told);
  }

  @Test
  void theOrdinaryMannerIsThatOfASession() {
    assertEquals(Session.ORDINARY_RATE, CoachManner.ORDINARY.rate());
    assertEquals(Session.ORDINARY_VOLUME, state.volumePercent());
    assertEquals(OptionalInt.of(0), state.semitones());
  }

  private void say(Word word) {
    next(new Event.CommandGiven(word, Event.Source.VOICE, "", 1, Evidence.NONE));
  }

  private void next(Event event) {
    State before = state;
    state = session.on(before, event, Duration.ofSeconds(1)).state();
    manner.follow(before, state);
  }
}
