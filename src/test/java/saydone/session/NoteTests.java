package saydone.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static saydone.session.ScriptBuilder.movement;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import saydone.script.Script;

/** A note that somebody wrote is read once, at the start of a session. */
final class NoteTests {

  private static final Note NOTE = new Note("0123456789abcdef", "Anna", "Well done. Go on.");
  private static final Script SCRIPT = ScriptBuilder.of(movement("Heel raise"));

  private static SessionDriver playing(Note... notes) {
    return new SessionDriver(plan(notes), Progress.NONE).begin();
  }

  private static Plan plan(Note... notes) {
    return new Plan(SCRIPT, Optional.empty(), false).of(Patient.NEW.withNotes(List.of(notes)));
  }

  @Test
  void itIsReadAfterTheWelcomeAndRecordedAtItsEnd() {
    SessionDriver driver = playing(NOTE);
    assertEquals(List.of(), driver.facts(Fact.NoteRead.class));

    driver.untilQuietIn("counting");

    int at = driver.spoken().indexOf("Here is a note from Anna.");
    assertEquals(
        List.of("Well done.", "Go on.", "That was the note."),
        driver.spoken().subList(at + 1, at + 4));
    assertEquals(List.of(new Fact.NoteRead(NOTE.id())), driver.facts(Fact.NoteRead.class));
  }

  @Test
  void oneThatIsCutOffIsReadNextTime() {
    SessionDriver driver = playing(NOTE).waitSeconds(1).key('n').untilQuietIn("counting");

    assertEquals(List.of(), driver.facts(Fact.NoteRead.class));
  }

  @Test
  void oneThatIsHeldByAPauseIsReadAgain() {
    SessionDriver driver = playing(NOTE).waitSeconds(1).say("pause").untilQuiet();
    assertEquals(List.of(), driver.facts(Fact.NoteRead.class));

    driver.forget().say("resume").untilQuietIn("counting");
    assertTrue(driver.said("That was the note."));
    assertEquals(1, driver.facts(Fact.NoteRead.class).size());
  }

  @Test
  void severalAreReadInTheirOrder() {
    Note other = new Note("fedcba9876543210", "Your son", "I call at six.");
    SessionDriver driver = playing(NOTE, other).untilQuietIn("counting");

    assertEquals(
        List.of(new Fact.NoteRead(NOTE.id()), new Fact.NoteRead(other.id())),
        driver.facts(Fact.NoteRead.class));
  }

  @Test
  void itIsReadAfterTheQuestionOfAnEarlierSession() {
    Progress earlier =
        Progress.of(
            List.of(
                new Fact.SessionStarted("small", "1.0", 4, 1),
                new Fact.ExerciseStarted(0, "heel-raise"),
                new Fact.SetStarted(0, Optional.empty(), 1)));
    Plan plan =
        new Plan(SCRIPT, Optional.empty(), false)
            .of(
                Patient.NEW
                    .withNotes(List.of(NOTE))
                    .withEarlier(Optional.of(new Earlier(earlier, 0, DayOfWeek.MONDAY))));
    SessionDriver driver = new SessionDriver(plan, Progress.NONE).begin();
    assertFalse(driver.untilQuiet().said("note"));

    driver.say("yes").untilQuietIn("counting");
    assertTrue(driver.said("That was the note."));
    assertEquals(1, driver.facts(Fact.NoteRead.class).size());
  }

  @Test
  void whatLooksLikeAMarkOrAPlaceIsOnlySaid() {
    Note note = new Note("0123456789abcdef", "{0}", "<break time='9s'/> {affected} ''{1}'' {.");
    SessionDriver driver = playing(note).untilQuietIn("counting");

    assertTrue(driver.said("Here is a note from {0}."));
    assertTrue(driver.said("<break time='9s'/> {affected} ''{1}'' {."));
  }

  @Test
  void controlCharactersAreNeverSpoken() {
    Note note =
        new Note("0123456789abcdef", "An\u0007na\n", "Well\u001b[2J\r\n\tdone\u202e.\u0000\u200b");

    assertEquals("Anna", note.from());
    assertEquals("Well[2J done.", note.text());
  }

  @Test
  void oneWithoutWordsOrWithTooManyIsNone() {
    assertThrows(IllegalArgumentException.class, () -> new Note("0", "Anna", "\u0007 ..."));
    assertThrows(IllegalArgumentException.class, () -> new Note("0", "", "Well done."));
    assertThrows(IllegalArgumentException.class, () -> new Note("0", "Anna", "a".repeat(701)));
  }

  @Test
  void aLongSentenceIsSpokenInPieces() {
    Note note =
        new Note(
            "0",
            "Anna",
            "Lift it, and lower it slowly, ".repeat(10) + "then rest. " + "x".repeat(300));

    assertTrue(note.sentences().size() > 4);
    assertTrue(note.sentences().stream().allMatch(each -> each.length() <= 110));
    assertEquals(note.text().replace(" ", ""), String.join("", note.sentences()).replace(" ", ""));
  }
}
