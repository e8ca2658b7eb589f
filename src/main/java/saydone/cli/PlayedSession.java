package saydone.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.Optional;
import picocli.CommandLine;
import saydone.app.Choices;
import saydone.app.OpenRecord;
import saydone.app.Scripts;
import saydone.app.SessionRecord;
import saydone.app.Sitting;
import saydone.app.Venue;
import saydone.audio.javasound.NoSoundDeviceException;
import saydone.home.DataFolderException;
import saydone.journal.Journal;
import saydone.journal.JournalException;
import saydone.journal.SessionFolder;
import saydone.language.Language;
import saydone.player.Readiness;
import saydone.player.rehearsal.Transcript;
import saydone.session.Fact;
import saydone.session.Progress;
import saydone.voice.catalogue.NoSuchVoiceException;

/** Prints a session while it is played, to the writers of a command. */
record PlayedSession(PrintWriter out, PrintWriter err) {

  static PlayedSession of(CommandLine command) {
    return new PlayedSession(command.getOut(), command.getErr());
  }

  /** Gets to know a new patient before the session. */
  void meet(Venue room, SessionRecord record, Choices choices)
      throws NoSuchVoiceException, DataFolderException {
    room.meet(
        Language.of(record.script().language()), choices, new DialoguePrinter(out), err::println);
  }

  /**
   * Plays a session, and says where its record lies and how to go on.
   *
   * @return how it ended; empty if it did not end
   */
  Optional<Fact.Outcome> play(Venue room, SessionRecord record, Choices choices)
      throws NoSuchVoiceException, DataFolderException, JournalException {
    try (Sitting sitting = room.open(record, choices, err::println)) {
      err.println(DuplexOption.described(sitting.echoCanceller()));
      try (OpenRecord opened = OpenRecord.of(record, Clock.systemUTC())) {
        Runnable done = Readiness.farewell(() -> tellOf(opened));
        Optional<Fact.Outcome> outcome = sitting.play(opened, new Transcript(out));
        done.run();
        tellOf(opened);
        return outcome;
      }
    } catch (NoSoundDeviceException e) {
      throw new CommandException(
          ExitCode.SOUND,
          e.getMessage()
              + " Without sound devices you can hear a rehearsal: java -jar target/saydone.jar"
              + " rehearse "
              + Scripts.DEFAULT,
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandException(ExitCode.ENDED_EARLY, "Interrupted before the session began.", e);
    }
  }

  private void tellOf(OpenRecord record) {
    record.journal().map(Journal::folder).ifPresent(this::tellOf);
    err.flush();
  }

  /** Tells only what is on the disk. */
  private void tellOf(SessionFolder folder) {
    err.println("Record: " + folder.path());
    try {
      Progress progress = Progress.of(folder.read().facts());
      err.println(
          progress.outcome().equals(Optional.of(Fact.Outcome.COMPLETED))
              ? "The session is saved."
              : progress.repetitions() > 0
                  ? "The session is saved. Go on with it: saydone resume"
                  : "Nothing was counted. Begin again: saydone play");
    } catch (JournalException e) {
      err.println(e.getMessage());
    }
  }
}
