package saydone.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import saydone.home.DataFolderException;
import saydone.journal.Journal;
import saydone.journal.JournalException;
import saydone.journal.Sessions;
import saydone.session.Plan;
import saydone.session.Progress;

/** {@code saydone play}: a live session. */
@Command(
    name = "play",
    mixinStandardHelpOptions = true,
    description = "Plays a session on this machine's microphone and loudspeaker.")
@SuppressWarnings("NullAway.Init")
final class PlayCommand implements Callable<Integer> {

  @Parameters(
      arity = "0..1",
      paramLabel = "SCRIPT",
      defaultValue = Scripts.DEFAULT,
      description = "The session script (default: ${DEFAULT-VALUE}).")
  private Path script;

  @Mixin private SideOption side;
  @Mixin private DataOption data;
  @Mixin private LiveOptions live;
  @Mixin private RememberedOptions remembered;
  @Mixin private KeepAudioOption keepAudio;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    try (OpeningRoom room = new OpeningRoom(live.devices())) {
      Scripts read = Scripts.load(script);
      data.folder().check();
      Plan plan =
          new Plan(read.script(), side.side(), live.keys())
              .keepingAudio(keepAudio.keeps())
              .knowing(Sitting.known(data.folder(), read.script()));
      try (Sitting sitting =
              Sitting.open(
                  room,
                  live,
                  data.folder(),
                  remembered,
                  plan,
                  Progress.NONE,
                  spec.commandLine().getOut(),
                  spec.commandLine().getErr());
          Journal journal =
              Sessions.in(data.folder())
                  .begin(
                      read.script(),
                      read.json(),
                      Clock.systemUTC().instant(),
                      Main.Version.name())) {
        return sitting.play(journal, Duration.ZERO);
      }
    } catch (DataFolderException | JournalException e) {
      throw new CommandException(ExitCode.DATA, e.getMessage(), e);
    }
  }
}
