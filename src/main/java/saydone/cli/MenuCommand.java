package saydone.cli;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import saydone.app.PastSessions;
import saydone.app.Reminders;
import saydone.app.ScriptShelf;
import saydone.app.Talk;
import saydone.audio.javasound.JavaSoundRoom;
import saydone.dialogue.Dialogue;
import saydone.hearing.decoder.SpeechModel;
import saydone.home.DataFolderException;
import saydone.language.Language;
import saydone.menu.Menu;
import saydone.menu.Offered;
import saydone.menu.ReminderQuestions;
import saydone.menu.Wish;
import saydone.profile.Profile;
import saydone.reminder.ReminderPlan;
import saydone.report.History;
import saydone.report.HowItGoes;
import saydone.voice.SynthesisException;

/** {@code saydone menu}: asks by voice what is wanted, and does it. */
@Command(
    name = "menu",
    mixinStandardHelpOptions = true,
    description = {
      "Asks what you want, by voice: a session, which scripts there are, how it is going, a"
          + " microphone check, or a lesson.",
      "Your own scripts are offered, too, if they lie in the folder scripts of the data folder."
    })
@SuppressWarnings("NullAway.Init")
final class MenuCommand implements Callable<Integer>, LiveCommand {

  /** English, as there is no script to say the language. */
  private static final Language LANGUAGE = Language.ENGLISH;

  /** The option of who has told already which scripts are left out. */
  static final String SCRIPTS_TOLD = "--scripts-told";

  @Option(
      names = "--remind",
      description =
          "Say first that it is time for the exercises, and end if nobody answers. The exit code"
              + " says what was answered.")
  private boolean remind;

  @Option(
      names = SCRIPTS_TOLD,
      hidden = true,
      description = "Do not say again which scripts are left out.")
  private boolean scriptsTold;

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
    Consumer<String> notices = saydone.notices().on(spec.commandLine().getErr());
    List<Offered> scripts = ScriptShelf.in(data.folder(), scriptsTold ? unused -> {} : notices);
    boolean reminder = remind;
    while (true) {
      Wish wish = ask(scripts, reminder, notices);
      reminder = false;
      if (wish instanceof Wish.Play play) {
        return run(List.of("play", play.script().toString()));
      } else if (wish instanceof Wish.Microphone) {
        run(microphoneCheck(live.show().shows()));
      } else if (wish instanceof Wish.Teach) {
        run(List.of("teach"));
      } else {
        if (wish instanceof Wish.NotToday) {
          Reminders.silenceToday(data.folder(), Clock.system(ZoneId.systemDefault()));
        }
        return code(wish);
      }
    }
  }

  private static int code(Wish wish) {
    if (wish instanceof Wish.GoodNight) {
      return ExitCode.GOOD_NIGHT;
    } else if (wish instanceof Wish.Unknown) {
      return ExitCode.UNANSWERED;
    } else if (wish instanceof Wish.Later) {
      return ExitCode.LATER;
    }
    return wish instanceof Wish.NotToday ? ExitCode.NOT_TODAY : ExitCode.OK;
  }

  /** Asks until something is wanted that is no answer. */
  private Wish ask(List<Offered> scripts, boolean reminder, Consumer<String> notices)
      throws Exception {
    try (Talk talk =
        Talk.open(
            LANGUAGE,
            data.folder(),
            live.listening(),
            saydone.place().devices(live.devices()),
            notices)) {
      Dialogue dialogue = talk.dialogue(live.show().dialogue(spec.commandLine().getOut()));
      Menu menu = new Menu(dialogue, scripts, MenuCommand::sayable);
      Wish wish = reminder ? menu.remind(LocalTime.now(ZoneId.systemDefault())) : menu.ask();
      while (wish instanceof Wish.Progress || wish instanceof Wish.Remind) {
        if (wish instanceof Wish.Progress) {
          tellProgress(dialogue);
        } else {
          askWhenToRemind(dialogue, scripts);
        }
        wish = menu.ask();
      }
      return wish;
    }
  }

  private void tellProgress(Dialogue dialogue) throws DataFolderException, SynthesisException {
    Instant now = Clock.systemUTC().instant();
    History history = PastSessions.in(data.folder(), ZoneId.systemDefault(), now);
    for (HowItGoes.Sentence sentence : HowItGoes.of(history, now)) {
      dialogue.say(sentence.key(), sentence.values().toArray());
    }
  }

  private void askWhenToRemind(Dialogue dialogue, List<Offered> scripts) throws SynthesisException {
    ReminderPlan now = Reminders.plan(Profile.load(data.folder()), scripts);
    new ReminderQuestions(dialogue)
        .ask(now)
        .ifPresent(plan -> Profile.remember(data.folder(), profile -> profile.withReminders(plan)));
  }

  private static Set<String> sayable(Set<String> phrases) {
    Set<String> known = new LinkedHashSet<>(phrases);
    phrases.stream()
        .filter(phrase -> !SpeechModel.unknown(LANGUAGE, List.of(phrase)).isEmpty())
        .forEach(known::remove);
    return known;
  }

  /**
   * The microphone check. The menu asks on after it, and a screen reader would say to it what was
   * printed, with the words that were checked: "stop" among them.
   *
   * @param printed whether somebody reads along
   */
  static List<String> microphoneCheck(boolean printed) {
    return printed ? List.of("mic") : List.of("mic", "--no-figures");
  }

  /** Another command with the options of this one. */
  private int run(List<String> command) {
    List<String> line = new ArrayList<>(command);
    line.addAll(Conventions.options(spec.commandLine(), List.of("--remind", SCRIPTS_TOLD)));
    return spec.root().commandLine().execute(line.toArray(String[]::new));
  }
}
