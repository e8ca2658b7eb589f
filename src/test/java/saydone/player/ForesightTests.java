package saydone.player;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import saydone.command.Command;
import saydone.command.Command.Word;
import saydone.command.Evidence;
import saydone.command.Phrases;
import saydone.language.Language;
import saydone.script.json.InvalidScriptException;
import saydone.script.json.ScriptReader;
import saydone.session.Event;
import saydone.session.Plan;
import saydone.session.Progress;
import saydone.session.Session;
import saydone.session.State;
import saydone.session.Timer;
import saydone.session.Transition;
import saydone.voice.Saying;

final class ForesightTests {

  private static final String SCRIPT =
      """
      {"schemaVersion": 1, "id": "two", "name": "Two", "affectedSide": "ask",
       "defaults": {"getReadySeconds": 5, "restSeconds": 30},
       "exercises": [
         {"id": "raise", "name": "Raise", "side": "affected", "position": "Sit on a firm chair.",
          "instructions": ["Lift the heel of your {affected} foot."], "dose": {"reps": 6}},
         {"id": "hold", "name": "Hold it", "side": "both", "position": "Stand up behind the chair.",
          "instructions": ["Stay up on your toes."], "dose": {"reps": 2, "holdSeconds": 5}}]}
      """;

  private Session session = session(SCRIPT);
  private Foresight foresight = new Foresight(session);
  private State state = session.start(Progress.NONE);
  private Duration now = Duration.ZERO;

  ForesightTests() throws InvalidScriptException {
    happens(new Event.Begin());
  }

  private static Session session(String script) throws InvalidScriptException {
    return new Session(
        new Plan(
            ScriptReader.read("two.json", script.getBytes(StandardCharsets.UTF_8)).script(),
            Optional.empty(),
            false));
  }

  @Test
  void allThatIsSaidInASessionThatGoesWellWasForeseen() {
    Set<Saying> foreseen = new HashSet<>(ahead());
    int unforeseen = 0;
    for (int step = 0; step < 400 && !state.finished(); step++) {
      Optional<Event> next = next();
      if (next.isEmpty()) {
        break;
      }
      List<Saying> said = Foresight.said(happens(next.get()));
      for (Saying utterance : said) {
        if (!foreseen.contains(utterance)) {
          unforeseen++;
        }
      }
      foreseen.addAll(ahead());
    }
    assertTrue(state.finished(), "the session ended in " + state.phaseName());
    assertEquals(0, unforeseen);
  }

  @Test
  void countsComeFirstAndThenTheNearestSentence() {
    List<String> texts = texts(ahead());
    int sentence = texts.indexOf("Which side is weaker, left or right?");
    assertTrue(sentence > 0, texts.toString());
    assertTrue(texts.indexOf("three") >= 0, texts.toString());
    assertTrue(texts.indexOf("three") < sentence, texts.toString());
    assertTrue(sentence < texts.indexOf("Lift the heel of your right foot."), texts.toString());
  }

  @Test
  void bothAnswersAreForeseenWhereTheSideIsAsked() {
    List<String> texts = texts(ahead());
    assertTrue(texts.contains("Lift the heel of your right foot."), texts.toString());
    assertTrue(texts.contains("Lift the heel of your left foot."), texts.toString());
  }

  @Test
  void theThirdAnswerIsForeseenWhereBothSidesCanBeWeak() throws Exception {
    session = session(SCRIPT.replace("\"ask\"", "\"ask-or-both\""));
    foresight = new Foresight(session);
    state = session.start(Progress.NONE);
    happens(new Event.Begin());

    List<String> texts = texts(ahead());
    assertTrue(texts.contains("One side after the other, the left side first."), texts.toString());
  }

  @Test
  void theAnswerToEveryCommandIsForeseen() {
    for (Command command : session.vocabulary(state)) {
      Set<Saying> foreseen = new HashSet<>(ahead());
      Transition answer = session.on(state, said(command), now.plusSeconds(30));
      for (Saying utterance : Foresight.said(answer)) {
        assertTrue(foreseen.contains(utterance), command + ": " + utterance);
      }
    }
  }

  @Test
  void whatIsSaidSlowerIsForeseenSlower() {
    assertTrue(
        ahead().stream()
            .anyMatch(utterance -> utterance.wordsPerMinute() < state.wordsPerMinute()));
  }

  @Test
  void whatIsSaidDeeperIsForeseenDeeper() {
    assertTrue(ahead().stream().anyMatch(saying -> saying.pitch().semitones() < 0));
  }

  @Test
  void nothingIsForeseenTwice() {
    List<Saying> ahead = ahead();
    assertEquals(new HashSet<>(ahead).size(), ahead.size());
  }

  private List<Saying> ahead() {
    return foresight.after(new Foresight.Moment(state, now));
  }

  private static List<String> texts(List<Saying> utterances) {
    return utterances.stream().map(saying -> saying.text().spoken()).toList();
  }

  private Transition happens(Event event) {
    now = now.plusSeconds(15);
    Transition transition = session.on(state, event, now);
    state = transition.state();
    return transition;
  }

  /** The next event with a patient who does at once what is asked. */
  private Optional<Event> next() {
    if (state.speaking()) {
      return Optional.of(new Event.SpeechFinished(state.saying().orElseThrow()));
    }
    if (state.timers().runs(Timer.BEAT)) {
      return Optional.of(new Event.TimerFired(Timer.BEAT));
    }
    Set<Command> vocabulary = session.vocabulary(state);
    return List.<Command>of(Word.DONE, Word.LEFT, new Command.Numeral(1), Word.READY).stream()
        .filter(vocabulary::contains)
        .findFirst()
        .map(ForesightTests::said)
        .or(() -> state.timers().running().stream().findFirst().map(Event.TimerFired::new));
  }

  private static Event said(Command command) {
    return new Event.CommandGiven(
        command,
        Event.Source.VOICE,
        Phrases.of(Language.ENGLISH).of(command).get(0),
        1,
        Evidence.NONE);
  }
}
