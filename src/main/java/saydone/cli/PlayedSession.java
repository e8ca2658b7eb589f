package saydone.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.Optional;
import picocli.CommandLine;
import saydone.app.Choices;
import saydone.app.Scripts;
import saydone.app.SessionRecord;
import saydone.app.Sitting;
import saydone.app.Venue;
import saydone.audio.javasound.NoSoundDeviceException;
import saydone.home.DataFolderException;
import saydone.journal.Journal;
import saydone.journal.JournalException;
import saydone.player.rehearsal.Transcript;
import saydone.session.Fact;
import saydone.voice.catalogue.NoSuchVoiceException;

/** Prints a session while it is played, to the writers of a command. */
record PlayedSession(PrintWriter out, PrintWriter err) {

  static PlayedSession of(CommandLine command) {
    return new PlayedSession(command.getOut(), command.getErr());
  }

  /**
   * Plays a session, and says where its record lies.
   *
   * @return how it ended; empty if it did not end
   */
  Optional<Fact.Outcome> play(Venue room, SessionRecord record, Choices choices)
      throws NoSuchVoiceException, DataFolderException, JournalException {
    try (Sitting sitting = room.open(record, choices, err::println)) {
      err.println(DuplexOption.described(sitting.echoCanceller()));
      try (Journal journal = record.open(Clock.systemUTC().instant())) {
        Optional<Fact.Outcome> outcome = sitting.play(journal, new Transcript(out));
        err.println("Record: " + journal.folder().path());
        return outcome;
      }
    } catch (NoSoundDeviceException e) {
      throw new CommandException(
          ExitCode.SOUND,
          e.getMessage()
              + System.lineSeparator()
              + "Without sound devices you can hear a rehearsal: java -jar target/saydone.jar"
              + " rehearse "
              + Scripts.DEFAULT,
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandException(ExitCode.ENDED_EARLY, "Interrupted before the session began.", e);
    }
  }
}
