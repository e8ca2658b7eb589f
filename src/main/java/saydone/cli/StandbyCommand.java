package saydone.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import saydone.app.Duplex;
import saydone.app.Listening;
import saydone.app.Talk;
import saydone.audio.javasound.JavaSoundRoom;
import saydone.command.Phrases;
import saydone.dialogue.Answers;
import saydone.dialogue.Dialogue;
import saydone.hearing.Strictness;
import saydone.hearing.decoder.Ears;
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
      "Waits until you say \"wake up\", then asks by voice what you want: see saydone menu.",
      "The microphone is open meanwhile; nothing of it is kept. Enter wakes it, too; S, or \"good"
          + " night\" when it asks, ends it."
    })
@SuppressWarnings("NullAway.Init")
final class StandbyCommand implements Callable<Integer>, LiveCommand {

  private static final Language LANGUAGE = Language.ENGLISH;

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
          "\"" + phrase + "\" is no command of a session; teach one: saydone teach \"wake up\"");
    }
    for (boolean first = true; woken(first); first = false) {
      int code = menu();
      if (code == ExitCode.GOOD_NIGHT) {
        return ExitCode.OK;
      }
      if (code == ExitCode.SOUND || code == ExitCode.DATA || code == ExitCode.USAGE) {
        return code;
      }
    }
    return ExitCode.OK;
  }

  /**
   * Waits for the phrase.
   *
   * @param first whether it says so
   * @return false if standby is to end
   */
  private boolean woken(boolean first) throws Exception {
    Listening small = new Listening(Duplex.HALF, Ears.NET);
    try (Talk talk =
        Talk.open(
            LANGUAGE, data.folder(), small, live.devices(), spec.commandLine().getErr()::println)) {
      Dialogue dialogue = talk.dialogue(live.show().dialogue(spec.commandLine().getOut()));
      dialogue.ear().setStrictness(Strictness.STRICT);
      if (first) {
        spec.commandLine().getErr().println("The microphone is open; nothing of it is kept.");
        dialogue.say("standby.begin", phrase);
      } else {
        dialogue.say("standby.again", phrase);
      }
      return dialogue.waitFor(new Answers<>(Map.of(phrase, true), Map.of('\n', true))).isPresent();
    }
  }

  /** Asks what is wanted, in a process of its own. */
  private int menu() throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(Started.command());
    line.add("menu");
    line.addAll(Conventions.options(spec.commandLine(), List.of("--phrase")));
    return new ProcessBuilder(line).inheritIO().start().waitFor();
  }
}
