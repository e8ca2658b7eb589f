package saydone.cli;

import java.io.PrintWriter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import saydone.dialogue.Dialogue;
import saydone.player.SessionObserver;
import saydone.player.rehearsal.Transcript;

/**
 * The option for what a live session prints while it goes on. Without it nothing is printed but its
 * start, its end and what is wrong: the coach says everything aloud, and a screen reader would read
 * each line into the microphone.
 */
final class ShowOption {

  /** What is printed. */
  enum Show {
    /** The commands. */
    HEARD,
    /** All that is said and done. */
    TRANSCRIPT
  }

  @Option(
      names = "--show",
      paramLabel = "heard|transcript",
      description =
          "What is printed while it goes on: heard, the commands that were heard; transcript, all"
              + " that is said and done, too. Without it, only its start, its end and what is"
              + " wrong.")
  private @Nullable Show show;

  /** The option that was not given, where all is printed. */
  static ShowOption all() {
    ShowOption all = new ShowOption();
    all.show = Show.TRANSCRIPT;
    return all;
  }

  /** Whether anything is printed while it goes on. */
  boolean shows() {
    return show != null;
  }

  /** Whether all is printed. */
  boolean showsAll() {
    return show == Show.TRANSCRIPT;
  }

  /** What prints a session. */
  SessionObserver session(PrintWriter out) {
    return show == null
        ? (frame, event, transition) -> {}
        : new Transcript(out, showsAll() ? Transcript.Detail.DIALOGUE : Transcript.Detail.COMMANDS);
  }

  /** What prints a talk before a session, or instead of one. */
  Dialogue.Listener dialogue(PrintWriter out) {
    return new DialoguePrinter(out, Optional.ofNullable(show));
  }
}
