package saydone.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saydone.audio.MicrophoneProfile;
import saydone.home.DataFolder;
import saydone.journal.LastSessions;
import saydone.journal.Sessions;
import saydone.language.Language;
import saydone.meeting.Newcomer;
import saydone.message.Messages;
import saydone.miccheck.ProfileFile;
import saydone.profile.Profile;
import saydone.teach.TaughtFile;

/** What is kept of a first meeting, and when it is offered. */
final class FirstTimeTests {

  private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
  private static final String MICROPHONE = "a microphone";

  private DataFolder folder = new DataFolder(Path.of("none"));

  @BeforeEach
  void newMachine(@TempDir Path temporary) {
    folder = new DataFolder(temporary.resolve("data"));
  }

  @Test
  void aNewMachineIsOfferedAMeetingUntilSomethingIsKnown() throws Exception {
    assertTrue(FirstTime.isDue(folder));

    Profile.NONE.save(folder);

    assertFalse(FirstTime.isDue(folder));
  }

  @Test
  void aSessionIsEnough() throws Exception {
    Scripts scripts = Scripts.read(Path.of(Scripts.DEFAULT));
    SessionRecord.begun(LastSessions.in(folder), scripts, Optional.empty(), "test")
        .open(NOW)
        .close();

    assertFalse(Sessions.in(folder).newestFirst().isEmpty());
    assertFalse(FirstTime.isDue(folder));
  }

  @Test
  void theMicrophoneIsKeptForTheSessionThatFollows() throws Exception {
    meet(Newcomer.answering("yes"));

    MicrophoneProfile kept = ProfileFile.load(folder, MICROPHONE, NOW).orElseThrow();
    assertEquals(3, kept.wordsHeard());
    assertEquals(NOW, kept.measured());
    assertTrue(TaughtFile.load(folder).isEmpty());
    assertEquals(Profile.NONE, Profile.read(folder));
    Profile.forget(folder);
    assertFalse(FirstTime.isDue(folder), "a microphone check is enough");
  }

  @Test
  void whatWasTaughtIsKeptWithWhatWasKnown() throws Exception {
    meet(Newcomer.answering("yes").saying("done", "banana"));
    meet(Newcomer.answering("yes").saying("next", "tomato"));

    assertEquals(List.of("done", "next"), TaughtFile.load(folder).names());
  }

  @Test
  void aLongTimeToAnswerIsKeptInWholeSeconds() throws Exception {
    meet(Newcomer.answering("yes").after(Duration.ofMillis(8200)));

    assertEquals(Optional.of(Duration.ofSeconds(9)), Profile.read(folder).answerTime());
  }

  @Test
  void whoLeavesWhileTheAdviceIsSaidLosesNothingOfTheCheck() throws Exception {
    leave(
        Newcomer.answering("yes")
            .after(Duration.ofMillis(8200))
            .leavingAt(text("mic.advice.WELL")));

    assertEquals(3, ProfileFile.load(folder, MICROPHONE, NOW).orElseThrow().wordsHeard());
    assertEquals(Optional.of(Duration.ofSeconds(9)), Profile.read(folder).answerTime());
    assertFalse(FirstTime.isDue(folder));
  }

  @Test
  void whoLeavesBetweenTwoLessonsKeepsTheFirst() throws Exception {
    leave(
        Newcomer.answering("yes")
            .saying("done", "banana")
            .saying("next", "tomato")
            .leavingAt(text("meeting.teach", "next")));

    assertEquals(List.of("done"), TaughtFile.load(folder).names());
  }

  @Test
  void whoLeavesAfterTheAnswerIsNotOfferedTheMeetingAgain() throws Exception {
    leave(Newcomer.answering("yes").leavingAt(text("meeting.skip")));

    assertFalse(FirstTime.isDue(folder));
  }

  @Test
  void whoLeavesInTheOfferIsOfferedTheMeetingAgain() throws Exception {
    leave(Newcomer.answering("").leavingAt(text("meeting.offer.again")));

    assertTrue(FirstTime.isDue(folder));
  }

  @Test
  void aMeetingIsNotOfferedAgainAfterANo() throws Exception {
    meet(Newcomer.answering("no"));

    assertFalse(FirstTime.isDue(folder));
    assertFalse(Files.exists(folder.path().resolve(ProfileFile.NAME)));
  }

  @Test
  void aDeadMicrophoneIsNotKept() throws Exception {
    meet(Newcomer.muted());

    assertFalse(Files.exists(folder.path().resolve(ProfileFile.NAME)));
    assertFalse(FirstTime.isDue(folder));
  }

  @Test
  void whatCannotBeKeptDoesNotEndTheMeeting() throws Exception {
    Files.createFile(folder.path());
    meet(Newcomer.answering("yes").saying("done", "banana"));

    assertEquals(0, Files.size(folder.path()));
  }

  @Test
  void wordsThatCannotBeReadAreNotWrittenOver() throws Exception {
    folder.keep(TaughtFile.NAME, "damaged");
    meet(Newcomer.answering("yes").saying("done", "banana"));

    assertEquals("damaged", Files.readString(folder.path().resolve(TaughtFile.NAME)));
  }

  private void leave(Newcomer newcomer) {
    assertThrows(Newcomer.Left.class, () -> meet(newcomer));
  }

  private static String text(String key, Object... values) {
    return Messages.of(Language.ENGLISH).text(key, values);
  }

  private void meet(Newcomer newcomer) throws Exception {
    new FirstTime(folder, Clock.fixed(NOW, ZoneOffset.UTC))
        .meet(newcomer.meeting(), MICROPHONE, "a loudspeaker");
  }
}
