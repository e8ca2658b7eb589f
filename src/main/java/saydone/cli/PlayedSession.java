package saydone.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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
import saydone.session.Fact;
import saydone.session.Progress;
import saydone.session.Saved;
import saydone.voice.catalogue.NoSuchVoiceException;

/**
 * Prints a session while it is played, to the writers of a command.
 *
 * @param notices is told what the patient should know but need not act on
 * @param show how much of what goes on
 */
record PlayedSession(PrintWriter out, PrintWriter err, Consumer<String> notices, ShowOption show) {

  /**
   * How long a program that is being ended still tries to save; what came of it is printed before
   * the program is halted.
   */
  static final Duration LAST_SAVING = Duration.ofSeconds(1);

  static PlayedSession of(CommandLine command, ShowOption show) {
    Main saydone = (Main) command.getCommandSpec().root().userObject();
    return new PlayedSession(
        command.getOut(), command.getErr(), saydone.notices().on(command.getErr()), show);
  }

  /** Gets to know a new patient before the session. */
  void meet(Venue room, SessionRecord record, Choices choices)
      throws NoSuchVoiceException, DataFolderException {
    room.meet(Language.of(record.script().language()), choices, show.dialogue(out), notices);
  }

  /**
   * Plays a session, and says where its record lies and how to go on.
   *
   * @return how it ended; empty if it did not end
   */
  Optional<Fact.Outcome> play(Venue room, SessionRecord record, Choices choices)
      throws NoSuchVoiceException, DataFolderException, JournalException {
    try (Sitting sitting = room.open(record, choices, notices)) {
      err.println(
          show.showsAll()
              ? DuplexOption.described(sitting.echoCanceller())
              // No word of it is a command, as a screen reader may say it into the microphone.
              : "Session: " + record.script().name() + ".");
      return play(sitting, OpenRecord.of(record, Clock.systemUTC()));
    } catch (NoSoundDeviceException e) {
      throw new CommandException(
          ExitCode.SOUND,
          e.getMessage()
              + " Without sound devices you can hear a rehearsal: "
              + Started.again()
              + " rehearse "
              + Scripts.DEFAULT,
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandException(ExitCode.ENDED_EARLY, "Interrupted before the session began.", e);
    }
  }

  /**
   * Plays a session into its record, and closes that.
   *
   * @throws CommandException if something of it is lost. The coach has said so by then; without the
   *     cause, it is not taken for a record that could not be read, and nothing is said aloud
   */
  private Optional<Fact.Outcome> play(Sitting sitting, OpenRecord opened) {
    HaltCode.OF_THE_PROGRAM.saved(false);
    try (opened) {
      Runnable done =
          Readiness.farewell(() -> tellOf(opened, Readiness.within(LAST_SAVING, opened::save)));
      Optional<Fact.Outcome> outcome = sitting.play(opened, show.session(out));
      done.run();
      tellOf(opened, Optional.of(opened.save()));
      return outcome;
    } catch (JournalException e) {
      throw new CommandException(ExitCode.DATA, String.valueOf(e.getMessage()));
    }
  }

  /**
   * Tells what is on the disk, where it lies, and what is not.
   *
   * @param saved what came of the last saving; empty if it has not ended
   */
  private void tellOf(OpenRecord record, Optional<Saved> saved) {
    Optional<SessionFolder> folder = record.journal().map(Journal::folder);
    folder.ifPresent(lies -> err.println("Record: " + lies.path()));
    if (saved.isEmpty()) {
      err.println("The disk is slow: the last lines may not be saved.");
    }
    // As long as it is not known which session is played, nothing is to be saved.
    boolean known = folder.isPresent() || saved.filter(Saved::durable).isEmpty();
    List<Fact> unsaved = known ? record.unsaved() : List.of();
    HaltCode.OF_THE_PROGRAM.saved(saved.filter(Saved::durable).isPresent() && unsaved.isEmpty());
    if (!unsaved.isEmpty()) {
      err.println(
          "Not saved"
              + saved.map(why -> why.detail().isEmpty() ? "" : " (" + why.detail() + ")").orElse("")
              + ": "
              + Unsaved.described(unsaved)
              + ".");
    }
    saved
        .filter(place -> place.rest() == Saved.Where.SECOND_PLACE)
        .ifPresent(
            place ->
                err.println(
                    "The data folder cannot be written ("
                        + place.detail()
                        + "). "
                        + (place.durable() ? "The session" : "The rest")
                        + " lies in the folder above; history and resume find it there, and"
                        + " bring it to the data folder when that can be written."));
    folder.ifPresent(lies -> tellOf(lies, unsaved.isEmpty()));
    err.flush();
  }

  /** Tells only what is on the disk; nothing if that is not even the beginning. */
  private void tellOf(SessionFolder folder, boolean whole) {
    try {
      Progress progress = Progress.of(folder.read().facts());
      if (!whole && !progress.started()) {
        return;
      }
      String saved = whole ? "The session is saved." : "The rest is saved.";
      err.println(
          progress.outcome().equals(Optional.of(Fact.Outcome.COMPLETED))
              ? saved
              : progress.repetitions() > 0
                  ? saved + " Go on with it: saydone resume"
                  : whole ? "Nothing was counted. Begin again: saydone play" : saved);
    } catch (JournalException e) {
      err.println(e.getMessage());
    }
  }
}
