package saydone.cli;

import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import saydone.home.DataFolderException;
import saydone.journal.Flaw;
import saydone.journal.Journal;
import saydone.journal.JournalException;
import saydone.journal.Sessions;
import saydone.journal.Unfinished;
import saydone.script.Script;
import saydone.script.json.InvalidScriptException;
import saydone.script.json.ScriptReader;
import saydone.session.Plan;
import saydone.session.Progress;

/** {@code saydone resume}: goes on with the last unfinished session, at the same repetition. */
@Command(
    name = "resume",
    mixinStandardHelpOptions = true,
    description = "Goes on with the last session that was not finished.")
@SuppressWarnings("NullAway.Init")
final class ResumeCommand implements Callable<Integer> {

  @Mixin private DataOption data;
  @Mixin private LiveOptions live;
  @Mixin private RememberedOptions remembered;
  @Mixin private KeepAudioOption keepAudio;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    try (OpeningRoom room = new OpeningRoom(live.devices())) {
      Unfinished unfinished =
          Sessions.in(data.folder())
              .latestUnfinished()
              .orElseThrow(
                  () ->
                      new CommandException(
                          ExitCode.USAGE,
                          "There is no unfinished session in "
                              + data.folder().path()
                              + ". Start one with: saydone play"));
      for (Flaw flaw : unfinished.reading().flaws()) {
        spec.commandLine().getErr().println(flaw.message());
      }
      Script script =
          ScriptReader.read(
                  unfinished.folder().scriptFile().toString(), unfinished.folder().script())
              .script();
      Progress recorded = Progress.of(unfinished.facts());
      Plan plan =
          new Plan(script, recorded.affected(), live.keys())
              .keepingAudio(keepAudio.keeps())
              .knowing(Sitting.known(data.folder(), script));
      try (Sitting sitting =
              Sitting.open(
                  room,
                  live,
                  data.folder(),
                  remembered,
                  plan,
                  recorded,
                  spec.commandLine().getOut(),
                  spec.commandLine().getErr());
          Journal journal = unfinished.resume(Clock.systemUTC().instant())) {
        return sitting.play(journal, unfinished.lastAt());
      }
    } catch (DataFolderException | JournalException e) {
      throw new CommandException(ExitCode.DATA, e.getMessage(), e);
    } catch (InvalidScriptException e) {
      throw new CommandException(ExitCode.SCRIPT, e.getMessage(), e);
    }
  }
}
