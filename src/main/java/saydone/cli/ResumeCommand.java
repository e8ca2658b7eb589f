package saydone.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import saydone.app.Choices;
import saydone.app.NothingUnfinishedException;
import saydone.app.SessionRecord;
import saydone.app.SpareDisk;
import saydone.app.Venue;
import saydone.audio.javasound.JavaSoundRoom;
import saydone.home.DataFolderException;
import saydone.journal.Flaw;
import saydone.journal.Sessions;
import saydone.journal.Unfinished;

/** {@code saydone resume}: goes on with the last unfinished session, at the same repetition. */
@Command(
    name = "resume",
    mixinStandardHelpOptions = true,
    description = {
      "Goes on with the last session that was not finished.",
      "One in which nothing was counted is passed over, unless it is named."
    })
@SuppressWarnings("NullAway.Init")
final class ResumeCommand implements Callable<Integer>, LiveCommand {

  @Parameters(
      arity = "0..1",
      paramLabel = "SESSION",
      description = "An older one: the name of its folder in sessions, or how it begins.")
  private @Nullable String session;

  @Mixin private DataOption data;
  @Mixin private LiveOptions live;
  @Mixin private RememberedOptions remembered;
  @Mixin private KeepAudioOption keepAudio;
  @ParentCommand private Main saydone;
  @Spec private CommandSpec spec;

  @Override
  public Optional<JavaSoundRoom.Options> heardOn() {
    return Optional.of(live.devices());
  }

  @Override
  public Integer call() throws Exception {
    try (Venue room = saydone.place().live(live.devices())) {
      SpareDisk.giveBack(data.folder());
      BroughtHome.to(data.folder(), spec.commandLine().getErr());
      Unfinished unfinished = unfinished();
      for (Flaw flaw : unfinished.reading().flaws()) {
        spec.commandLine().getErr().println(flaw.message());
      }
      return ExitCode.of(
          PlayedSession.of(spec.commandLine(), live.show())
              .play(
                  room,
                  SessionRecord.resumed(unfinished),
                  new Choices(
                      data.folder(),
                      remembered.chosen(),
                      live.listening(),
                      live.keys(),
                      keepAudio.keeps())));
    }
  }

  private Unfinished unfinished() throws DataFolderException, NothingUnfinishedException {
    Sessions sessions = Sessions.in(data.folder());
    String name = session == null ? "" : session;
    Optional<Unfinished> found =
        name.isEmpty() ? sessions.latestUnfinished() : sessions.unfinished(name);
    return found.orElseThrow(
        () ->
            new NothingUnfinishedException(
                "There is no unfinished session "
                    + (name.isEmpty() ? "" : "\"" + name + "\" ")
                    + "in "
                    + data.folder().path()
                    + ". Start one with: saydone play"));
  }
}
