package saydone.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import saydone.app.KeysException;
import saydone.app.PrescribedChange;
import saydone.app.Settings;
import saydone.app.Talk;
import saydone.archive.ArchiveException;
import saydone.audio.javasound.JavaSoundRoom;
import saydone.audio.javasound.NoSoundDeviceException;
import saydone.home.DamagedFileException;
import saydone.home.DataFolder;
import saydone.home.DataFolderException;
import saydone.json.Problem;
import saydone.language.Language;
import saydone.menu.PrescriptionQuestion;
import saydone.menu.Proposal;
import saydone.message.Messages;
import saydone.script.json.InvalidScriptException;
import saydone.session.Note;
import saydone.share.Notes;
import saydone.share.SharedNote;
import saydone.share.SharedPrescription;
import saydone.voice.SynthesisException;
import saydone.voice.catalogue.NoSuchVoiceException;

/** {@code saydone prescribe}: takes what a therapist gave, if the patient says yes. */
@Command(
    name = "prescribe",
    mixinStandardHelpOptions = true,
    description = {
      "Takes a script or a note from your therapist: a file made by saydone share, or a script.",
      "It says what changes, aloud if a loudspeaker works, and asks; yes or Y takes it. The script"
          + " before is kept. A note is read once, when the next session begins."
    })
@SuppressWarnings("NullAway.Init")
final class PrescribeCommand implements Callable<Integer>, LiveCommand {

  @Parameters(paramLabel = "FILE", description = "The file from your therapist.")
  private Path file;

  @Option(names = "--yes", description = "Do not ask.")
  private boolean yes;

  @Option(names = "--silent", description = "Say nothing aloud, and ask on the terminal.")
  private boolean silent;

  @Mixin private DataOption data;
  @Mixin private LiveOptions live;
  @ParentCommand private Main saydone;
  @Spec private CommandSpec spec;

  private final Messages printed = Messages.printed(Language.ENGLISH);
  private final Instant now = Clock.systemUTC().instant();

  @Override
  public Optional<JavaSoundRoom.Options> heardOn() {
    return yes || silent ? Optional.empty() : Optional.of(live.devices());
  }

  /** Does what was agreed to, before that is said. */
  @FunctionalInterface
  private interface Taking {
    void take() throws DataFolderException;
  }

  @Override
  public Integer call()
      throws ArchiveException,
          InvalidScriptException,
          NoSuchVoiceException,
          DataFolderException,
          KeysException,
          SynthesisException {
    PrintWriter err = spec.commandLine().getErr();
    DataFolder folder = data.folder();
    SharedPrescription shared = SharedPrescription.read(file);
    if (shared.script().isPresent()) {
      check(shared.script().get());
    }
    folder.check();
    Optional<PrescribedChange> change = Optional.empty();
    if (shared.script().isPresent()) {
      change = Optional.of(PrescribedChange.of(shared.script().get(), folder, err::println));
    }
    Proposal proposal = proposal(change, shared.note());
    Language language =
        shared
            .script()
            .map(script -> Language.of(script.read().script().language()))
            .orElse(Language.ENGLISH);
    Optional<PrescribedChange> asked = change;
    proposal.lines(Messages.of(language)).forEach(this::print);
    ask(language, proposal, () -> take(folder, asked, shared));
    return ExitCode.OK;
  }

  /** Refuses a script that would not play as it should; prints what else is to be said of it. */
  private void check(SharedPrescription.Prescribed script)
      throws InvalidScriptException, NoSuchVoiceException {
    PrintWriter err = spec.commandLine().getErr();
    List<Problem> found =
        new ScriptCheck(Settings.NONE, data.folder(), err::println)
            .problems(file.toString(), script.read());
    if (found.stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR)) {
      throw new InvalidScriptException(found);
    }
    found.forEach(err::println);
  }

  private static Proposal proposal(Optional<PrescribedChange> change, Optional<SharedNote> note) {
    return new Proposal(
        change.map(each -> each.script().read().script().name()),
        change.filter(each -> each.present().isEmpty()).isPresent(),
        change.map(PrescribedChange::changes).orElse(List.of()),
        note.map(SharedNote::from));
  }

  /** Tells what came and, if she agrees, has it taken. */
  private void ask(Language language, Proposal proposal, Taking taking)
      throws DataFolderException, KeysException, SynthesisException {
    if (heardOn().isPresent()) {
      try (Talk talk =
          Talk.open(
              language,
              data.folder(),
              live.listening(),
              saydone.place().devices(live.devices()),
              saydone.notices().on(spec.commandLine().getErr()))) {
        PrescriptionQuestion question =
            new PrescriptionQuestion(
                talk.dialogue(
                    new DialoguePrinter(
                        spec.commandLine().getOut(), Optional.of(ShowOption.Show.HEARD))));
        if (question.ask(proposal)) {
          taking.take();
          if (proposal.asks()) {
            question.taken();
          }
        } else {
          print(Messages.of(language).text("prescribe.left"));
        }
        return;
      } catch (NoSoundDeviceException e) {
        spec.commandLine().getErr().println(e.getMessage());
      }
    }
    if (yes || !proposal.asks() || isAllowed()) {
      taking.take();
    } else {
      print(Messages.of(language).text("prescribe.left"));
    }
  }

  private boolean isAllowed() {
    return saydone
        .person()
        .agrees(
            spec.commandLine().getOut(),
            printed.text("prescribe.question"),
            printed.text("prescribe.unasked"));
  }

  /** The note first: if it cannot be kept, the script stays as it is, too. */
  private void take(DataFolder folder, Optional<PrescribedChange> change, SharedPrescription shared)
      throws DataFolderException {
    if (shared.note().isPresent() && !keep(folder, shared.note().get().note(shared.made()))) {
      print(printed.text("prescribe.note.again"));
    }
    if (change.isPresent()) {
      PrescribedChange.Taken taken = change.get().take(folder, now);
      print(printed.text("prescribe.taken.at", String.valueOf(taken.file())));
      taken
          .former()
          .ifPresent(former -> print(printed.text("prescribe.former.at", String.valueOf(former))));
    }
  }

  private boolean keep(DataFolder folder, Note note) throws DataFolderException {
    try {
      return Notes.add(folder, note, now);
    } catch (DamagedFileException e) {
      throw new CommandException(
          ExitCode.DATA,
          "The notes to you cannot be read: "
              + folder.path().resolve(Notes.NAME)
              + ": "
              + e.getMessage()
              + ". Repair the file or remove it, and prescribe again.",
          e);
    }
  }

  private void print(String line) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(line);
    out.flush();
  }
}
