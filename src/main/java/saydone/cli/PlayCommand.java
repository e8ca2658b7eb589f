package saydone.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import saydone.app.Choices;
import saydone.app.FirstTime;
import saydone.app.Scripts;
import saydone.app.SessionRecord;
import saydone.app.Settings;
import saydone.app.SpareDisk;
import saydone.app.Venue;
import saydone.audio.javasound.JavaSoundRoom;
import saydone.home.DataFolderException;
import saydone.journal.LastSessions;
import saydone.journal.Sessions;
import saydone.player.Readiness;
import saydone.script.WeakSide;
import saydone.script.json.InvalidScriptException;
import saydone.session.Fact;
import saydone.share.PrescribedScript;

/** {@code saydone play}: a live session, or one on a recording. */
@Command(
    name = "play",
    mixinStandardHelpOptions = true,
    description = "Plays a session on this machine's microphone and loudspeaker.")
@SuppressWarnings("NullAway.Init")
final class PlayCommand implements Callable<Integer>, LiveCommand {

  @Parameters(
      arity = "0..1",
      paramLabel = "SCRIPT",
      description =
          "The session script (default: the one that was prescribed last, or "
              + Scripts.DEFAULT
              + ").")
  private @Nullable Path script;

  @ArgGroup(exclusive = false)
  private @Nullable RecordingOptions recording;

  @Option(
      names = "--meet",
      negatable = true,
      description = {
        "Before the session, get to know each other in two minutes: microphone, words, time to"
            + " answer. It is offered once, when nothing is known yet; --no-meet passes it.",
        "Not with --keys or --from."
      })
  private @Nullable Boolean meet;

  @Mixin private SideOption side;
  @Mixin private TodayOptions today;
  @Mixin private DataOption data;
  @Mixin private LiveOptions live;
  @Mixin private RememberedOptions remembered;
  @Mixin private KeepAudioOption keepAudio;
  @ParentCommand private Main saydone;
  @Spec private CommandSpec spec;

  @Override
  public Optional<JavaSoundRoom.Options> heardOn() {
    return recording == null ? Optional.of(live.devices()) : Optional.empty();
  }

  @Override
  public Integer call() throws Exception {
    PlayedSession session =
        PlayedSession.of(spec.commandLine(), recording == null ? live.show() : ShowOption.all());
    try (Venue room = recording == null ? saydone.place().live(live.devices()) : recording.open()) {
      SessionRecord record = begin();
      if (meets()) {
        session.meet(room, record, choices());
      }
      Optional<Fact.Outcome> outcome = session.play(room, record, choices());
      if (recording != null && outcome.isEmpty()) {
        recording.tellOfItsEnd(spec.commandLine().getErr());
      }
      return ExitCode.of(outcome);
    }
  }

  private boolean meets() throws DataFolderException {
    return !live.keys() && (meet == null ? FirstTime.isDue(data.folder()) : meet);
  }

  private Path script() {
    return Optional.ofNullable(script)
        .or(() -> PrescribedScript.pathIn(data.folder()))
        .orElse(Path.of(Scripts.DEFAULT));
  }

  private SessionRecord begin() throws InvalidScriptException, DataFolderException {
    LastSessions last = LastSessions.in(data.folder());
    Readiness.lastSessions(last::read);
    Scripts read = Scripts.read(script());
    Optional<WeakSide> weak = side.side(read.script());
    SpareDisk.giveBack(data.folder());
    Sessions.in(data.folder()).check();
    if (BroughtHome.to(data.folder(), spec.commandLine().getErr())) {
      last = LastSessions.in(data.folder());
    }
    String program = Main.Version.name();
    Instant now = Clock.systemUTC().instant();
    if (today.given()) {
      SessionRecord.Begun record = SessionRecord.begun(last, read, weak, program);
      int rate = remembered.chosen().or(Settings.load(data.folder())).manner().rate();
      return record.doing(today.chosen(record.whole(now), rate, spec.commandLine().getErr()));
    }
    // A recording is played as it was.
    return recording != null
        ? SessionRecord.begun(last, read, weak, program)
        : SessionRecord.begunOrGoneOn(last, read, weak, program, now, ZoneId.systemDefault());
  }

  private Choices choices() {
    return new Choices(
        data.folder(), remembered.chosen(), live.listening(), live.keys(), keepAudio.keeps());
  }
}
