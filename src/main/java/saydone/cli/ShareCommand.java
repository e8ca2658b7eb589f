package saydone.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import saydone.app.PastSessions;
import saydone.app.Settings;
import saydone.archive.ArchiveWriter;
import saydone.archive.Manifest;
import saydone.home.DataFolderException;
import saydone.json.Problem;
import saydone.language.Language;
import saydone.message.Messages;
import saydone.script.json.InvalidScriptException;
import saydone.session.Note;
import saydone.share.SharedNote;
import saydone.share.SharedPrescription;
import saydone.share.SharedRecord;
import saydone.voice.catalogue.NoSuchVoiceException;

/** {@code saydone share}: one file for the therapist, or one back for the patient. */
@Command(
    name = "share",
    mixinStandardHelpOptions = true,
    description = {
      "Writes one file for your therapist: what your sessions came to, and the scripts as they were"
          + " played. No sound is in it, and of what was heard only the words with which an"
          + " exercise was left. Nothing is sent.",
      "With --script or --note it writes one for a patient instead, who takes it by: saydone"
          + " prescribe FILE"
    })
@SuppressWarnings("NullAway.Init")
final class ShareCommand implements Callable<Integer> {

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "The file, a ZIP file (default: saydone-share-, the day, .zip).")
  private @Nullable Path out;

  @Option(
      names = "--script",
      paramLabel = "SCRIPT",
      description = "Give this script to a patient, and nothing of what lies on this computer.")
  private @Nullable Path script;

  @Option(
      names = "--note",
      paramLabel = "TEXT",
      description =
          "Give this note to a patient; the coach reads it once, when the next session begins.")
  private @Nullable String note;

  @Option(names = "--by", paramLabel = "NAME", description = "Who wrote the note, as it is spoken.")
  private @Nullable String by;

  @Mixin private DaysOption days;
  @Mixin private DataOption data;
  @Spec private CommandSpec spec;

  private final Messages printed = Messages.printed(Language.ENGLISH);
  private final Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS);

  @Override
  public Integer call() throws DataFolderException, InvalidScriptException, NoSuchVoiceException {
    if (script == null && note == null && by == null) {
      record();
      return ExitCode.OK;
    }
    if (days.given()) {
      throw wrong("--from and --to choose sessions, which do not go with a script or a note");
    }
    if ((note == null) != (by == null)) {
      throw wrong("--note and --by go together, such as: --note \"Well done.\" --by Anna");
    }
    return prescription();
  }

  private void record() throws DataFolderException {
    DaysOption.Chosen chosen = days.chosen();
    BroughtHome.to(data.folder(), spec.commandLine().getErr());
    SharedRecord shared =
        SharedRecord.of(
            PastSessions.newestFirst(data.folder(), now),
            ZoneId.systemDefault(),
            chosen.first(),
            chosen.last(),
            now,
            Main.Version.name());
    if (shared.sessions() == 0) {
      throw wrong("There is no session to share in " + data.folder().path());
    }
    Path file = file();
    try {
      told(file, shared.write(file, now, Main.Version.name()));
    } catch (IOException e) {
      throw OutputFiles.notMade(file, e);
    }
    print(printed.text("share.record", shared.sessions()));
    print(printed.text("share.not"));
  }

  private int prescription() throws InvalidScriptException, NoSuchVoiceException {
    Optional<SharedNote> written = Optional.ofNullable(note).map(text -> note(text, by));
    Optional<SharedPrescription.Prescribed> given = Optional.empty();
    if (script != null) {
      given = Optional.of(SharedPrescription.Prescribed.read(script));
      PrintWriter err = spec.commandLine().getErr();
      List<Problem> found =
          new ScriptCheck(Settings.NONE, data.folder(), err::println)
              .problems(script.toString(), given.get().read());
      found.forEach(err::println);
      if (found.stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR)) {
        return ExitCode.SCRIPT;
      }
    }
    Path file = file();
    try {
      told(file, new SharedPrescription(given, written, now).write(file, Main.Version.name()));
    } catch (IOException e) {
      throw OutputFiles.notMade(file, e);
    }
    given.ifPresent(each -> print(printed.text("share.prescription", each.read().script().name())));
    written.ifPresent(each -> print(printed.text("share.note", each.from())));
    return ExitCode.OK;
  }

  private static SharedNote note(String text, @Nullable String by) {
    if (!Note.isFine(text, Note.LONGEST_TEXT)) {
      throw wrong("--note needs words, and at most " + Note.LONGEST_TEXT + " characters");
    }
    String from = by == null ? "" : by;
    if (!Note.isFine(from, Note.LONGEST_FROM)) {
      throw wrong("--by needs a name, of at most " + Note.LONGEST_FROM + " characters");
    }
    return new SharedNote(from, text);
  }

  private Path file() {
    LocalDate today = LocalDate.ofInstant(now, ZoneId.systemDefault());
    Path file = out == null ? Path.of("saydone-share-" + today + ".zip") : out;
    if (!ArchiveWriter.isZip(file)) {
      throw wrong("--out " + file + " must end in .zip");
    }
    return file;
  }

  private void told(Path file, Manifest made) {
    print(printed.text("share.made", String.valueOf(file), made.items().size()));
  }

  private void print(String line) {
    PrintWriter to = spec.commandLine().getOut();
    to.println(line);
    to.flush();
  }

  private static CommandException wrong(String message) {
    return new CommandException(ExitCode.USAGE, message);
  }
}
