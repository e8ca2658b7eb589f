package saydone.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import saydone.app.NewMachine;
import saydone.app.Scripts;
import saydone.app.SessionRecord;
import saydone.journal.LastSessions;
import saydone.meeting.Newcomer;
import saydone.miccheck.ProfileFile;
import saydone.profile.Profile;

/** When {@code play} begins with a meeting. */
final class PlayFirstTimeTests {

  private static final String MEETING = "meeting in en in duplex FULL";

  private final Path folder;
  private final RecordedSession session;

  PlayFirstTimeTests(@TempDir Path folder) throws IOException {
    this.folder = folder;
    session = new RecordedSession(folder);
  }

  @Test
  void aMachineThatKnowsNothingMeetsThePatientBeforeTheSessionAndOnlyOnce() throws Exception {
    assertEquals(List.of(MEETING, "session"), play(Newcomer.answering("no")));
    assertEquals(List.of("session"), play(Newcomer.answering("no")));
  }

  @Test
  void whatTheMeetingFindsOutIsKeptInTheFolderOfTheSession() throws Exception {
    play(Newcomer.answering("yes"));

    assertEquals(
        3,
        ProfileFile.load(session.data("data"), "a microphone", Instant.now())
            .orElseThrow()
            .wordsHeard());
  }

  @ParameterizedTest
  @ValueSource(strings = {"--no-meet", "--keys"})
  void anOptionPassesTheMeeting(String option) throws Exception {
    assertEquals(List.of("session"), play(Newcomer.answering(), option));
  }

  @Test
  void keysPassAMeetingThatIsAskedFor() throws Exception {
    assertEquals(List.of("session"), play(Newcomer.answering(), "--keys", "--meet"));
  }

  @Test
  void whoIsKnownIsMetOnlyOnDemand() throws Exception {
    Profile.NONE.save(session.data("data"));

    assertEquals(List.of("session"), play(Newcomer.answering()));
    assertEquals(List.of(MEETING, "session"), play(Newcomer.answering("no"), "--meet"));
  }

  @Test
  void anEarlierSessionIsEnoughToBeKnown() throws Exception {
    SessionRecord.begun(
            LastSessions.in(session.data("data")),
            Scripts.read(session.script),
            Optional.empty(),
            "Saydone")
        .open(Instant.now())
        .close();

    assertEquals(List.of("session"), play(Newcomer.answering()));
  }

  @Test
  void theMeetingListensAsTheSessionDoes() throws Exception {
    assertEquals(
        List.of("meeting in en in duplex HALF", "session"),
        play(Newcomer.answering("no"), "--half-duplex"));
  }

  @Test
  void aRecordingIsNoPlaceToMeet() throws Exception {
    NewMachine machine = machine(Newcomer.answering());
    Ran ran =
        Ran.run(
            Main.commandLine(devices -> machine),
            "play",
            session.script.toString(),
            "--from",
            folder.resolve("silence.wav").toString(),
            "--data",
            session.data("data").path().toString());

    assertEquals(ExitCode.ENDED_EARLY, ran.code(), ran.err());
    assertEquals(List.of(), machine.happened());
    machine.close();
  }

  private List<String> play(Newcomer newcomer, String... options) throws IOException {
    NewMachine machine = machine(newcomer);
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "play",
                session.script.toString(),
                "--data",
                session.data("data").path().toString()));
    arguments.addAll(List.of(options));
    Ran ran = Ran.run(Main.commandLine(devices -> machine), arguments.toArray(String[]::new));
    assertEquals(ExitCode.ENDED_EARLY, ran.code(), ran.err());
    return machine.happened();
  }

  private NewMachine machine(Newcomer newcomer) throws IOException {
    return new NewMachine(newcomer, folder.resolve("silence.wav"));
  }
}
