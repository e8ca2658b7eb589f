package saydone.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import saydone.app.CoachVoice;
import saydone.app.Settings;
import saydone.json.JsonWriter;
import saydone.language.Language;
import saydone.voice.Diction;
import saydone.voice.Pronouncer;
import saydone.voice.Saying;
import saydone.voice.SynthesisException;
import saydone.voice.Voice;
import saydone.voice.catalogue.VoiceCatalogue;
import saydone.voice.program.Machine;

/** {@code saydone voices}: lists the voices that the coach can have on this machine. */
@Command(
    name = "voices",
    mixinStandardHelpOptions = true,
    description = {
      "Lists the voices that the coach can have on this machine, for --voice, and says how to get"
          + " a",
      "better one.",
      "Each says a word to itself first, so that one that cannot be used is found out."
    })
@SuppressWarnings("NullAway.Init")
final class VoicesCommand implements Callable<Integer> {

  private static final Saying TRIAL = Saying.plain("Ready.", 150);

  @Option(names = "--json", description = "Print an array of objects.")
  private boolean json;

  /** Old options that measured voices; they are accepted only to point to the research jar. */
  @Option(
      names = {"--measure", "--terms", "--voice"},
      hidden = true,
      arity = "0..1",
      fallbackValue = "any")
  private List<String> measuring = List.of();

  /** Asked only by this command: on a machine of which it fails, the others have to begin. */
  private final Supplier<Machine> machine;

  @Mixin private DataOption data;
  @Spec private CommandSpec spec;

  /** Lists the voices of the machine that this program runs on. */
  @SuppressWarnings("unused") // Picocli makes the command.
  VoicesCommand() {
    machine = Machine::here;
  }

  /** Lists the voices of a machine. */
  VoicesCommand(Machine machine) {
    this.machine = () -> machine;
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    if (!measuring.isEmpty()) {
      throw new CommandException(
          ExitCode.USAGE,
          "The research jar measures voices: java -jar src/research/target/saydone-research.jar"
              + " voices --measure (see src/research/README.md).");
    }
    VoiceCatalogue tried =
        new VoiceCatalogue(
            VoiceCatalogue.of(machine.get()).voices().stream().map(VoicesCommand::tried).toList());
    List<Voice> voices = tried.voices();
    Settings settings = Settings.load(data.folder());
    String chosen = settings.voice().orElseGet(() -> preset(settings));
    if (json) {
      out.print(json(voices, chosen));
      out.println();
    } else {
      voices.forEach(voice -> out.println(line(voice, chosen)));
      tried.advice(machine.get()).ifPresent(out::println);
    }
    out.flush();
    return ExitCode.OK;
  }

  /** The voice that speaks if none was chosen. */
  private String preset(Settings settings) {
    return CoachVoice.best(machine.get(), settings.manner(), spec.commandLine().getErr()::println)
        .voice()
        .name();
  }

  /** The voice after a trial: the same, or with the reason why it cannot be used. */
  private static Voice tried(Voice voice) {
    if (voice.obstacle().isPresent()) {
      return voice;
    }
    try (Diction speaking =
        new Diction(voice.open(), Pronouncer.of(Language.of(voice.language())))) {
      speaking.say(TRIAL);
      return voice;
    } catch (SynthesisException e) {
      return voice.hinderedBy(String.valueOf(e.getMessage()));
    }
  }

  private static String line(Voice voice, String chosen) {
    return voice.name()
        + ": "
        + voice.engine()
        + ", "
        + voice.language()
        + ", "
        + voice.slowest()
        + " to "
        + voice.fastest()
        + " words a minute, "
        + voice.origin()
        + (isChosen(voice, chosen) ? ", chosen" : "")
        + voice.obstacle().map(reason -> ". Cannot be used: " + reason).orElse("");
  }

  private static boolean isChosen(Voice voice, String chosen) {
    return voice.name().equalsIgnoreCase(chosen);
  }

  private static String json(List<Voice> voices, String chosen) {
    return JsonWriter.printed(voices.stream().map(voice -> fields(voice, chosen)).toList());
  }

  private static Map<String, Object> fields(Voice voice, String chosen) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("name", voice.name());
    fields.put("engine", voice.engine());
    fields.put("language", voice.language());
    fields.put("slowestWordsPerMinute", voice.slowest());
    fields.put("fastestWordsPerMinute", voice.fastest());
    fields.put("changesPitch", voice.changesPitch());
    fields.put("origin", voice.origin());
    fields.put("chosen", isChosen(voice, chosen));
    voice.obstacle().ifPresent(reason -> fields.put("obstacle", reason));
    return fields;
  }
}
