package saydone.player.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import saydone.command.Command.Word;
import saydone.player.rehearsal.Observations.Metrics;
import saydone.session.Effect;
import saydone.session.Signal;

final class ObservationsTests {

  private final Observations observations = new Observations();

  @Test
  void latencyRunsFromTheEndOfTheWordToItsTick() throws Exception {
    Told told = new Told();
    for (int repetition = 1; repetition <= 20; repetition++) {
      int end = 10_000 * repetition;
      observations.said(Told.said(end - 400, end, Word.DONE, "done"));
      observations.observe(
          Told.frames(end + 10 * repetition),
          Told.done(),
          told.effects(Told.counted(repetition), new Effect.PlayCue(Signal.TICK)));
    }

    Metrics metrics = observations.metrics();
    assertEquals(20, metrics.ticks());
    assertEquals(Duration.ofMillis(100), metrics.tickMedian());
    assertEquals(Duration.ofMillis(190), metrics.tick95());
    assertEquals(Duration.ofMillis(200_200), metrics.sessionTime());
    assertEquals(1.6683, metrics.sessionMinutesPerSecond(Duration.ofSeconds(2)), 1e-3);
  }

  @Test
  void aCommandThatNobodySaidIsFalse() throws Exception {
    Told told = new Told();
    observations.said(Told.said(1000, 1400, Word.DONE, "done"));
    observations.observe(Told.frames(1500), Told.heard(Word.NEXT, "next"), told.effects());

    assertEquals("[\"next\" at 1.5 s]", observations.falseCommands().toString());
    assertEquals(1, observations.metrics().falseCommands());
  }

  @Test
  void oneSayingExplainsOneHearing() throws Exception {
    Told told = new Told();
    observations.said(Told.said(1000, 1400, Word.DONE, "done"));
    observations.observe(Told.frames(1500), Told.done(), told.effects());
    observations.observe(Told.frames(1900), Told.done(), told.effects());

    assertEquals(1, observations.falseCommands().size());
  }

  @Test
  void aSayingOfLongAgoExplainsNothing() throws Exception {
    Told told = new Told();
    observations.said(Told.said(1000, 1400, Word.DONE, "done"));
    observations.observe(Told.frames(4500), Told.done(), told.effects());

    assertEquals(1, observations.falseCommands().size());
  }

  @Test
  void repetitionsAreFoldedFromTheFacts() throws Exception {
    Told told = new Told();
    observations.observe(Told.frames(10), Told.done(), told.effects(Told.counted(1)));

    assertEquals(List.of(((Effect.Append) Told.counted(1)).fact()), observations.facts());
    assertEquals(1, observations.progress().repetitions());
  }

  @Test
  void whatWasAskedAboutAndAnsweredYesIsConfirmed() throws Exception {
    Told told = new Told();
    observations.observe(Told.frames(100), Told.perhaps(Word.PAUSE), told.effects());
    observations.observe(Told.frames(900), Told.heard(Word.YES, "yes"), told.effects(Told.acted()));

    assertEquals(Set.of(Word.PAUSE), observations.confirmed());
  }

  @Test
  void whatWasAnsweredNoOrNotAtAllIsNotConfirmed() throws Exception {
    Told told = new Told();
    observations.observe(Told.frames(100), Told.perhaps(Word.PAUSE), told.effects());
    observations.observe(Told.frames(900), Told.heard(Word.NO, "no"), told.effects(Told.acted()));
    observations.observe(Told.frames(990), Told.heard(Word.YES, "yes"), told.effects(Told.acted()));
    observations.observe(Told.frames(2000), Told.perhaps(Word.NEXT), told.effects());

    assertEquals(Set.of(), observations.confirmed());
  }
}
