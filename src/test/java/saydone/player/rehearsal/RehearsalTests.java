package saydone.player.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import saydone.audio.EchoCanceller;
import saydone.audio.Headphones;
import saydone.audio.NoEchoCanceller;
import saydone.audio.virtual.Acoustics;
import saydone.audio.virtual.Acoustics.Echo;
import saydone.player.rehearsal.Observations.Metrics;
import saydone.player.rehearsal.json.PatientReader;

/** Rehearsals with the program's own voice, cues and recognizer. */
final class RehearsalTests {

  private static final String PAUSING =
      """
      {
        "schemaVersion": 1,
        "name": "Pausing",
        "happenings": [{"at": {"repetition": 2}, "do": [
          {"say": "pause", "afterSeconds": 0.5},
          {"say": "resume", "in": "paused", "afterSeconds": 2}]}],
        "maxMinutes": 3,
        "expect": {"default": {"outcome": "completed", "repetitions": "all", "pauses": 1,
          "commands": ["done", "pause", "resume"]}}
      }
      """;

  @Test
  void whatIsSaidIsHeardCountedAndConfirmedAtOnce() throws Exception {
    Rehearsed.Played session = play(Acoustics.QUIET);

    Metrics metrics = session.outcome().observations().metrics();
    assertTrue(session.outcome().differences().isEmpty(), session.toString());
    assertEquals(4, metrics.ticks());
    assertTrue(metrics.tickMedian().compareTo(Duration.ofMillis(300)) <= 0, metrics.toString());
    assertTrue(metrics.tick95().compareTo(Duration.ofMillis(700)) <= 0, metrics.toString());
  }

  @Test
  void theCoachDoesNotCountItsOwnEcho() throws Exception {
    Rehearsed.Played session =
        play(Acoustics.QUIET.withEcho(new Echo(0.3, Duration.ofMillis(80), true)));

    assertTrue(session.outcome().differences().isEmpty(), session.toString());
  }

  @Test
  void whereNothingCancelsTheEchoTheSessionIsDoneInTurns() throws Exception {
    Rehearsed.Played session =
        play(
            Acoustics.QUIET.withEcho(new Echo(0.7, Duration.ofMillis(200), true)),
            new NoEchoCanceller());

    assertTrue(session.outcome().differences().isEmpty(), session.toString());
    assertTrue(session.transcript().contains("Speak, or say help, when I am silent."));
    assertEquals(0, session.outcome().observations().metrics().falseCommands());
  }

  @Test
  void theSameSeedGivesTheSameFacts() throws Exception {
    Rehearsed.Played once = play(Acoustics.QUIET);
    Rehearsed.Played again = play(Acoustics.QUIET);

    assertEquals(once.outcome().observations().facts(), again.outcome().observations().facts());
    assertEquals(once.transcript(), again.transcript());
  }

  private static Rehearsed.Played play(Acoustics acoustics) throws Exception {
    return play(acoustics, new Headphones());
  }

  private static Rehearsed.Played play(Acoustics acoustics, EchoCanceller canceller)
      throws Exception {
    PatientScript patient =
        PatientReader.read("pausing.json", PAUSING.getBytes(StandardCharsets.UTF_8));
    return Rehearsed.play(
        ShortScripts.counted(4), patient, acoustics, canceller, 1, Optional.empty());
  }
}
