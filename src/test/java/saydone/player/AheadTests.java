package saydone.player;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import saydone.audio.Clip;
import saydone.script.json.InvalidScriptException;
import saydone.session.Event;
import saydone.session.Transition;
import saydone.voice.Saying;
import saydone.voice.Synthesizer;
import saydone.voice.Utterance;

/**
 * Synthesizing ahead, in a session in which nothing is heard, so that the coach reminds and then
 * pauses.
 */
final class AheadTests {

  private static final String SCRIPT =
      """
      {"schemaVersion": 1, "id": "two", "name": "Two", "affectedSide": "left",
       "defaults": {"getReadySeconds": 3, "restSeconds": 3},
       "exercises": [
         {"id": "paced", "name": "Paced", "side": "affected", "position": "Sit.",
          "instructions": ["Lift the {affected} heel."],
          "dose": {"reps": 4, "countBy": "coach", "holdSeconds": 5}},
         {"id": "raise", "name": "Raise", "side": "both", "position": "Stand.",
          "instructions": ["Lift both heels."], "dose": {"reps": 3}}]}
      """;

  @Test
  void synthesizingAheadChangesNothingThatHappens() throws InvalidScriptException {
    assertEquals(play(false).said, play(true).said);
  }

  @Test
  void afterTheGreetingNothingIsSaidThatWasNotSynthesizedBefore() throws InvalidScriptException {
    Course ahead = play(true);
    assertTrue(ahead.said.size() > 30, ahead.said.toString());
    assertEquals(List.of(), ahead.late);
    assertTrue(play(false).late.size() > 10);
  }

  private static Course play(boolean ahead) throws InvalidScriptException {
    Course course = new Course();
    new TestParts()
        .voice(course)
        .observers(course)
        .player(TestParts.session(SCRIPT, false), new SilentRoom())
        .playAtOnce(Duration.ofMinutes(4), ahead);
    return course;
  }

  /** A voice that remembers how often it was asked, and a witness of what was said. */
  private static final class Course implements Synthesizer, SessionObserver {

    private final Map<Utterance, Integer> asked = new HashMap<>();
    private final List<String> said = new ArrayList<>();
    private final List<String> late = new ArrayList<>();

    @Override
    public Clip synthesize(Utterance utterance) {
      asked.merge(utterance, 1, Integer::sum);
      return Clip.silence(Duration.ofMillis(50L * utterance.text().length()));
    }

    /**
     * Called after the effects were carried out, so the voice has been asked for the sayings once
     * already.
     */
    @Override
    public void observe(long frame, Event event, Transition transition) {
      for (Saying saying : Foresight.said(transition)) {
        Utterance utterance =
            new Utterance(saying.text().spoken(), saying.wordsPerMinute(), saying.pitch());
        said.add(frame + " " + utterance.text());
        if (asked.getOrDefault(utterance, 0) < 2 && !(event instanceof Event.Begin)) {
          late.add(utterance.text());
        }
      }
    }

    @Override
    public String name() {
      return "test";
    }
  }
}
