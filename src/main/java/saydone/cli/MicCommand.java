package saydone.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import saydone.app.Talk;
import saydone.audio.MicrophoneProfile;
import saydone.audio.javasound.JavaSoundRoom;
import saydone.home.DataFolder;
import saydone.home.DataFolderException;
import saydone.language.Language;
import saydone.miccheck.Figures;
import saydone.miccheck.Findings;
import saydone.miccheck.MicrophoneCheck;
import saydone.miccheck.ProfileFile;

/** {@code saydone mic}: the spoken microphone check; the next session uses what it finds out. */
@Command(
    name = "mic",
    mixinStandardHelpOptions = true,
    description = {
      "Checks the microphone by voice: noise, echo, and whether your words are heard.",
      "The next session uses the result. \"skip\" or the space bar skips a word, S ends."
    })
@SuppressWarnings("NullAway.Init")
final class MicCommand implements Callable<Integer>, LiveCommand {

  @Option(
      names = "--figures",
      negatable = true,
      description =
          "Print what was measured, as is usual; with --no-figures there is only the spoken"
              + " advice.")
  private @Nullable Boolean figures;

  @Mixin private DataOption data;
  @Mixin private LiveOptions live;
  @ParentCommand private Main saydone;
  @Spec private CommandSpec spec;

  @Override
  public Optional<JavaSoundRoom.Options> heardOn() {
    return Optional.of(live.devices());
  }

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    try (Talk talk =
        Talk.open(
            Language.ENGLISH,
            data.folder(),
            live.listening(),
            saydone.place().devices(live.devices()),
            saydone.notices().on(err))) {
      String microphone = talk.microphone();
      String loudspeaker = talk.loudspeaker();
      if (live.show().showsAll()) {
        err.println(DuplexOption.described(talk.echoCanceller()));
      }
      Optional<Findings> found =
          new MicrophoneCheck(talk.dialogue(live.show().dialogue(out))).run(live.keys());
      if (found.isEmpty()) {
        out.println("The check was ended; nothing is kept.");
        return ExitCode.OK;
      }
      return report(
          found.get(), found.get().profile(microphone, loudspeaker, Clock.systemUTC().instant()));
    }
  }

  private int report(Findings found, MicrophoneProfile profile) throws DataFolderException {
    PrintWriter out = spec.commandLine().getOut();
    if (printsFigures()) {
      Figures.of(found, profile).forEach(out::println);
      out.flush();
    }
    if (!found.alive()) {
      return ExitCode.SOUND;
    }
    DataFolder folder = data.folder();
    ProfileFile.save(folder, profile);
    if (printsFigures()) {
      spec.commandLine().getErr().println("Kept in " + folder.path().resolve(ProfileFile.NAME));
    }
    return ExitCode.OK;
  }

  /** Whether it prints what was measured, and where that is kept. */
  boolean printsFigures() {
    return figures == null || figures;
  }
}
