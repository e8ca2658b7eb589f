package saydone.player.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import saydone.audio.Clip;
import saydone.audio.Headphones;
import saydone.audio.virtual.Acoustics;
import saydone.player.rehearsal.json.PatientReader;
import saydone.script.Script;
import saydone.script.json.ScriptReader;
import saydone.voice.SynthesisException;
import saydone.voice.Synthesizer;
import saydone.voice.Utterance;

/** A coach who sets the pace, and whose voice takes longer for a beat than the script gives it. */
final class SlowCoachTests {

  private static final Pattern LINE = Pattern.compile("\\[(\\d+):(\\d+\\.\\d)\\] (.*)");

  private static final String PATIENT =
      """
      {"schemaVersion": 1, "name": "Keys", "means": "keys", "maxMinutes": 10}
      """;

  private static final String PACED =
      """
      {
        "schemaVersion": 1,
        "id": "paced",
        "name": "Paced",
        "stopRules": [{"when": "pain", "say": "Rest."}],
        "ask": {"painBefore": false, "painAfter": false, "effortAfter": false},
        "exercises": [{
          "id": "arm-swing",
          "name": "Arm swing",
          "side": "both",
          "position": "Sit tall.",
          "instructions": ["Swing both arms."],
          "dose": {"reps": 12, "countBy": "coach", "tempo": {"up": 0.5, "down": 0.5}}
        }]
      }
      """;

  /** Half of a beat is a word that takes 0.5 s, and the other half one that takes 1.2 s. */
  private static final class Slow implements Synthesizer {

    @Override
    public Clip synthesize(Utterance utterance) throws SynthesisException {
      return Rehearsed.COACH.synthesize(
          new Utterance(utterance.textForPhones(), Utterance.SLOWEST, utterance.pitch()));
    }

    @Override
    public String name() {
      return "slow";
    }
  }

  /** A line of the transcript. */
  private record Line(double seconds, String text) {

    static Line of(String line) {
      Matcher parts = LINE.matcher(line);
      assertTrue(parts.matches(), line);
      return new Line(
          60 * Integer.parseInt(parts.group(1)) + Double.parseDouble(parts.group(2)),
          parts.group(3));
    }
  }

  @Test
  void eachCountIsSaidWithItsTickAndTheLastBeforeTheExerciseIsOver() throws Exception {
    List<Line> lines = played().lines().map(Line::of).toList();
    List<Line> ticks = lines.stream().filter(line -> line.text().equals("cue: tick")).toList();
    List<Line> moves = lines.stream().filter(line -> line.text().equals("coach: Move")).toList();

    assertEquals(12, ticks.size());
    assertEquals(12, moves.size());
    for (int number = 1; number < ticks.size(); number++) {
      Line tick = ticks.get(number - 1);
      Line count = lines.get(lines.indexOf(tick) + 1);
      assertEquals(tick.seconds(), count.seconds(), 0.2, count.text());
      assertTrue(moves.get(number).seconds() > count.seconds(), count.text());
    }
    List<String> texts = lines.stream().map(Line::text).toList();
    int over = texts.indexOf("cue: exercise-over");
    assertTrue(over > texts.lastIndexOf("coach: Move"), texts.toString());
    assertTrue(over > texts.lastIndexOf("cue: tick"), texts.toString());
  }

  private static String played() throws Exception {
    Script script =
        ScriptReader.read("paced.json", PACED.getBytes(StandardCharsets.UTF_8)).script();
    PatientScript patient =
        PatientReader.read("keys.json", PATIENT.getBytes(StandardCharsets.UTF_8));
    return Rehearsed.play(
            new Slow(), script, patient, Acoustics.QUIET, new Headphones(), 1, Optional.empty())
        .transcript();
  }
}
