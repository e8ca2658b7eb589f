package saydone.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import saydone.app.Reminders;
import saydone.app.ScriptShelf;
import saydone.app.Standby;
import saydone.audio.javasound.JavaSoundRoom;
import saydone.command.Phrases;
import saydone.dialogue.Answers;
import saydone.language.Language;

/**
 * {@code saydone standby}: waits for a phrase, and then asks what is wanted. While it waits, only
 * the network listens, which takes little of the machine; what follows is a process of its own, so
 * that this one stays small.
 */
@Command(
    name = "standby",
    mixinStandardHelpOptions = true,
    description = {
      "Waits until you say \"wake up\", then asks by voice what you want: see saydone menu. Reminds"
          + " you of your exercises, too: see saydone remind.",
      "The microphone is open meanwhile; nothing of it is kept. Enter wakes it, too; S, or \"good"
          + " night\" when it asks, ends it."
    })
@SuppressWarnings("NullAway.Init")
final class StandbyCommand implements Callable<Integer>, LiveCommand {

  private static final Language LANGUAGE = Language.ENGLISH;

  /** How often to look whether it is time to remind. */
  private static final Duration EVERY = Duration.ofSeconds(10);

  @Option(
      names = "--phrase",
      paramLabel = "PHRASE",
      defaultValue = "wake up",
      description =
          "The phrase that it waits for (default: ${DEFAULT-VALUE}). It may be any command of a"
              + " session, said as you taught it: saydone teach \"wake up\".")
  private String phrase;

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
    if (!Phrases.of(LANGUAGE).all().contains(phrase)) {
      throw new CommandException(
          ExitCode.USAGE,
          "\""
              + phrase
              + "\" is no command of a session. Say it when you teach one:"
              + " saydone teach \"wake up\"");
    }
    if (!Standby.hears(LANGUAGE, data.folder(), phrase)) {
      throw new CommandException(
          ExitCode.USAGE,
          "\""
              + phrase
              + "\" would not be heard; teach it first: saydone teach \""
              + phrase
              + "\"");
    }
    PrintWriter err = spec.commandLine().getErr();
    Consumer<String> notices = saydone.notices().on(err);
    Reminders reminders =
        new Reminders(
            data.folder(),
            () -> ScriptShelf.in(data.folder(), notices),
            Clock.system(ZoneId.systemDefault()));
    err.println("The microphone is open; nothing of it is kept.");
    Optional<String> begin = Optional.of("standby.begin");
    while (true) {
      Called called = waitForCall(begin, reminders, notices);
      begin = Optional.of("standby.again");
      if (called == Called.TO_END) {
        return ExitCode.OK;
      }
      boolean reminder = called == Called.BY_REMINDER;
      int code = reminder ? menu("--remind") : menu();
      if (endsWaiting(code, reminder)) {
        return code == ExitCode.GOOD_NIGHT ? ExitCode.OK : code;
      }
      switch (code) {
        case ExitCode.UNANSWERED, ExitCode.SOUND -> {
          reminders.unanswered();
          begin = Optional.empty();
        }
        case ExitCode.LATER -> reminders.later();
        case ExitCode.NOT_TODAY -> reminders.notToday();
        default -> reminders.answered();
      }
    }
  }

  /**
   * Whether there is nothing more to wait for. A reminder that no loudspeaker could say is tried
   * again like one that nobody answered, because headphones come back.
   *
   * @param code how the menu ended
   * @param reminder whether it was to remind
   */
  static boolean endsWaiting(int code, boolean reminder) {
    return switch (code) {
      case ExitCode.GOOD_NIGHT, ExitCode.DATA, ExitCode.USAGE -> true;
      case ExitCode.SOUND -> !reminder;
      default -> false;
    };
  }

  /** What ends the waiting. */
  private enum Called {
    BY_PHRASE,
    BY_REMINDER,
    TO_END
  }

  /**
   * Waits for the phrase, or for a reminder.
   *
   * @param begin the message that says so; nothing is said without one
   */
  private Called waitForCall(Optional<String> begin, Reminders reminders, Consumer<String> notices)
      throws Exception {
    try (Standby standby =
        Standby.open(
            LANGUAGE,
            data.folder(),
            saydone.place().devices(live.devices()),
            live.show().dialogue(spec.commandLine().getOut()),
            saydone.place().speaker(),
            notices)) {
      if (begin.isPresent()) {
        standby.say(begin.get(), phrase);
      }
      Answers<Called> answers =
          new Answers<>(Map.of(phrase, Called.BY_PHRASE), Map.of('\n', Called.BY_PHRASE));
      return standby
          .waitFor(answers, EVERY, reminders::areDue)
          .orElseGet(() -> standby.ended() ? Called.TO_END : Called.BY_REMINDER);
    }
  }

  /** Asks what is wanted, in a process of its own. */
  private int menu(String... options) throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(List.of("menu", MenuCommand.SCRIPTS_TOLD));
    line.addAll(List.of(options));
    line.addAll(Conventions.options(spec.commandLine(), List.of("--phrase")));
    return saydone.place().apart(line);
  }
}
