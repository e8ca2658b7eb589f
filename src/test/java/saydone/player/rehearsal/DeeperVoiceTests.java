package saydone.player.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import saydone.audio.Clip;
import saydone.audio.Headphones;
import saydone.audio.virtual.Acoustics;
import saydone.player.rehearsal.json.PatientReader;
import saydone.voice.Fundamental;
import saydone.voice.SynthesisException;
import saydone.voice.Synthesizer;
import saydone.voice.Utterance;

/** A rehearsal with the program's own voice and recognizer, whose patient changes the pitch. */
final class DeeperVoiceTests {

  private static final String PATIENT =
      """
      {
        "schemaVersion": 1,
        "name": "Hears deep voices better",
        "happenings": [{"at": {"repetition": 2}, "do": [
          {"say": "%1$s", "afterSeconds": 0.5},
          {"say": "%1$s", "afterSeconds": 2}]}],
        "maxMinutes": 3,
        "expect": {"default": {"outcome": "completed", "repetitions": "all",
          "commands": ["done", "%1$s"]}}
      }
      """;

  private final Remembering coach = new Remembering();

  /** The coach's voice, with what it said before and after it was asked for another pitch. */
  private static final class Remembering implements Synthesizer {

    private final List<Clip> before = Collections.synchronizedList(new ArrayList<>());
    private final List<Clip> after = Collections.synchronizedList(new ArrayList<>());

    @Override
    public Clip synthesize(Utterance utterance) throws SynthesisException {
      Clip clip = Rehearsed.COACH.synthesize(utterance);
      switch (Math.abs(utterance.pitch().semitones())) {
        case 0 -> before.add(clip);
        case 4 -> after.add(clip);
        default -> {}
      }
      return clip;
    }

    @Override
    public String name() {
      return "remembering";
    }
  }

  @Test
  void deeperIsHeardAndTheCoachSpeaksDeeper() throws Exception {
    play("deeper", "Deeper.");

    assertEquals(Math.pow(2, -4 / 12.0), change(), 0.08);
  }

  @Test
  void higherIsHeardAndTheCoachSpeaksHigher() throws Exception {
    play("higher", "Higher.");

    assertEquals(Math.pow(2, 4 / 12.0), change(), 0.08);
  }

  private void play(String word, String answer) throws Exception {
    PatientScript patient =
        PatientReader.read("pitch.json", PATIENT.formatted(word).getBytes(StandardCharsets.UTF_8));
    Rehearsed.Played session =
        Rehearsed.play(
            coach,
            ShortScripts.counted(4),
            patient,
            Acoustics.QUIET,
            new Headphones(),
            1,
            Optional.empty());

    assertTrue(session.outcome().differences().isEmpty(), session.toString());
    assertEquals(
        2,
        session.transcript().lines().filter(line -> line.contains("coach: " + answer)).count(),
        session.transcript());
  }

  /** How many times as high the coach spoke in the end as in the beginning. */
  private double change() {
    return Fundamental.hertz(coach.after) / Fundamental.hertz(coach.before);
  }
}
