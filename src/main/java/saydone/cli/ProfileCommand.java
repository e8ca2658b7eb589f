package saydone.cli;

import java.io.PrintWriter;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import saydone.home.DamagedFileException;
import saydone.home.DataFolder;
import saydone.home.DataFolderException;
import saydone.language.Language;
import saydone.message.Messages;
import saydone.profile.Profile;
import saydone.teach.DamagedTeachingException;
import saydone.teach.TaughtFile;

/** {@code saydone profile}: what the coach remembers of the patient. */
@Command(
    name = "profile",
    mixinStandardHelpOptions = true,
    description = {
      "Shows what the coach remembers of you: weak side, levels, time for an answer.",
      "The options change it; the next session goes by it."
    })
@SuppressWarnings("NullAway.Init")
final class ProfileCommand implements Callable<Integer> {

  @Option(names = "--json", description = "Print the content of the file, in JSON.")
  private boolean json;

  @Option(names = "--forget", description = "Forget all of it; nothing is asked.")
  private boolean forget;

  @Mixin private ProfileOptions changes;
  @Mixin private DataOption data;
  @Spec private CommandSpec spec;

  private final Messages printed = Messages.printed(Language.ENGLISH);
  private final ProfileLines told = new ProfileLines(printed, ZoneId.systemDefault());

  @Override
  public Integer call() throws DataFolderException, DamagedTeachingException {
    DataFolder folder = data.folder();
    if (forget) {
      if (json || changes.areGiven()) {
        throw new CommandException(
            ExitCode.USAGE, "--forget goes alone: leave out the other options, or leave it out");
      }
      forget(folder);
      return ExitCode.OK;
    }
    Profile profile = remembered(folder);
    if (changes.areGiven()) {
      profile = changes.changed(profile);
      profile.save(folder);
      changes.notes().forEach(spec.commandLine().getErr()::println);
    }
    if (json) {
      PrintWriter out = spec.commandLine().getOut();
      out.print(profile.json());
      out.flush();
    } else {
      print(lines(profile));
      if (!changes.areGiven()) {
        print(List.of(told.words(TaughtFile.load(folder).names())));
      }
    }
    return ExitCode.OK;
  }

  private void forget(DataFolder folder) throws DataFolderException {
    List<String> forgotten;
    try {
      forgotten = lines(Profile.read(folder));
    } catch (DamagedFileException e) {
      forgotten = List.of(printed.text("profile.damaged", String.valueOf(e.getMessage())));
    }
    if (Profile.forget(folder)) {
      print(List.of(printed.text("profile.forgotten")));
    }
    print(forgotten);
    print(List.of(printed.text("profile.forgotten.rest")));
  }

  /**
   * What is remembered.
   *
   * @throws CommandException if the file cannot be read
   */
  static Profile remembered(DataFolder folder) {
    try {
      return Profile.read(folder);
    } catch (DamagedFileException e) {
      throw new CommandException(
          ExitCode.DATA,
          "What is remembered of you cannot be read: "
              + folder.path().resolve(Profile.NAME)
              + ": "
              + e.getMessage()
              + ". Repair the file, or remove it with saydone profile --forget.",
          e);
    }
  }

  private List<String> lines(Profile profile) {
    List<String> lines = told.of(profile);
    return lines.isEmpty() ? List.of(printed.text("profile.none")) : lines;
  }

  private void print(List<String> lines) {
    PrintWriter out = spec.commandLine().getOut();
    lines.forEach(out::println);
    out.flush();
  }
}
