package saydone.player.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saydone.command.Command.Word;
import saydone.command.Evidence;
import saydone.markup.MarkedText;
import saydone.session.Device;
import saydone.session.Effect;
import saydone.session.Event;
import saydone.session.Fact;
import saydone.session.Signal;

final class TranscriptTests {

  private final StringWriter text = new StringWriter();
  private final Transcript transcript = new Transcript(text);

  @Test
  void aRepetitionReadsFromTheWordToTheNumber() throws Exception {
    Told told = new Told();
    transcript.said(Told.said(72_340, 72_700, Word.DONE, "done"));
    transcript.observe(
        Told.frames(72_880),
        Told.done(),
        told.effects(
            Told.counted(1),
            new Effect.PlayCue(Signal.TICK),
            new Effect.Speak(1, MarkedText.plain("one"), 150, 0, Duration.ZERO)));

    assertLines(
        "[01:12.3] patient: \"done\"",
        "[01:12.8] heard: done (0.93)",
        "[01:12.8] cue: tick",
        "[01:12.8] coach: one");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "COMMANDS | heard: done (0.93)",
        "DIALOGUE | heard: done (0.93), cue: tick, coach: one",
        "ALL      | heard: done (0.93), cue: tick, coach: one, heard: no command"
      })
  void lessCanBeWrittenDown(Transcript.Detail detail, String lines) throws Exception {
    Told told = new Told();
    Transcript less = new Transcript(text, detail);
    less.observe(0, Told.done(), told.effects(Told.counted(1), new Effect.PlayCue(Signal.TICK)));
    less.carriedOut(
        0, List.of(new Effect.Speak(1, MarkedText.plain("one"), 150, 0, Duration.ZERO)));
    less.observe(0, new Event.NotUnderstood(Evidence.NONE), told.effects());

    assertEquals(
        lines, text.toString().replace("[00:00.0] ", "").lines().collect(Collectors.joining(", ")));
  }

  @Test
  void aSentenceStandsWhereItBeginsToSound() throws Exception {
    Told told = new Told();
    transcript.observe(
        0,
        new Event.Begin(),
        told.effects(
            new Effect.Speak(1, MarkedText.plain("First."), 150, 0, Duration.ZERO),
            new Effect.Speak(2, MarkedText.plain("Second."), 150, 0, Duration.ZERO)));
    transcript.observe(Told.frames(2000), new Event.SpeechFinished(1), told.effects());
    transcript.observe(Told.frames(3000), new Event.SpeechFinished(2), told.effects());

    assertLines("[00:00.0] coach: First.", "[00:02.0] coach: Second.");
  }

  @Test
  void aSilencedCoachDoesNotSayTheRest() throws Exception {
    Told told = new Told();
    transcript.observe(
        0,
        new Event.Begin(),
        told.effects(
            new Effect.Speak(1, MarkedText.plain("First."), 150, 0, Duration.ZERO),
            new Effect.Speak(2, MarkedText.plain("Second."), 150, 0, Duration.ZERO)));
    transcript.observe(
        Told.frames(500),
        Told.heard(Word.STOP, "stop"),
        told.effects(
            new Effect.Silence(),
            new Effect.Speak(3, MarkedText.plain("End?"), 150, 0, Duration.ZERO)));

    assertLines(
        "[00:00.0] coach: First.",
        "[00:00.5] heard: stop (0.93)",
        "[00:00.5] coach: (silenced)",
        "[00:00.5] coach: End?");
  }

  @Test
  void keysDoubtsTalkDevicesAndTheEndAreWrittenDown() throws Exception {
    Told told = new Told();
    transcript.observe(
        0,
        new Event.CommandGiven(Word.DONE, Event.Source.KEY, "space", 1, Evidence.NONE),
        told.effects());
    transcript.observe(
        0, new Event.CommandUnsure(Word.NEXT, "next", 0.5, Evidence.NONE), told.effects());
    transcript.said(new Said(0, 1, "(coughs)", Optional.empty(), false));
    transcript.observe(0, new Event.NotUnderstood(Evidence.NONE), told.effects());
    transcript.observe(
        0,
        new Event.DeviceChanged(Device.MICROPHONE, false, ""),
        told.effects(new Effect.Append(new Fact.SessionEnded(Fact.Outcome.ENDED_EARLY, 2, 30))));

    assertLines(
        "[00:00.0] key: space (done)",
        "[00:00.0] heard: perhaps next (0.50)",
        "[00:00.0] patient: (coughs)",
        "[00:00.0] heard: no command",
        "[00:00.0] device: microphone lost",
        "[00:00.0] session: ended-early, 2 of 30 repetitions");
  }

  @Test
  void aFileIsUtf8(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("transcript.txt");
    try (Transcript lines = Transcript.to(file)) {
      lines.said(new Said(0, 1, "Grüß Gott", Optional.empty(), false));
    }

    assertEquals(List.of("[00:00.0] patient: \"Grüß Gott\""), Files.readAllLines(file));
  }

  private void assertLines(String... lines) {
    assertEquals(List.of(lines), text.toString().lines().toList());
  }
}
