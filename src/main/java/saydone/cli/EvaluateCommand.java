package saydone.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import saydone.audio.Wav;
import saydone.evaluate.Comparison;
import saydone.evaluate.Conditions;
import saydone.evaluate.Evaluation;
import saydone.evaluate.EvaluationReport;
import saydone.evaluate.Listeners;
import saydone.evaluate.ListeningChain;
import saydone.evaluate.Recordings;
import saydone.evaluate.Screening;
import saydone.evaluate.StockEngine;
import saydone.hearing.Strictness;
import saydone.hearing.decoder.Ears;
import saydone.json.JsonWriter;
import saydone.voice.SynthesisException;

/**
 * {@code saydone evaluate}: measures how well commands are heard, and how often one is heard that
 * nobody gave.
 *
 * <p>It also runs in the research jar, so it prints itself why it cannot go on.
 */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = {
      "Measures the listening chain of a session on a folder of recordings, in virtual time.",
      "FOLDER holds commands/<word or words_joined_by_underscore>/*.wav and other/<kind>/*.wav.",
      "A recording that is empty, has no speech or is clipped is named and left out."
    })
@SuppressWarnings("NullAway.Init")
public final class EvaluateCommand implements Callable<Integer> {

  private static final int MOST_JOBS = 64;

  /** More than any level or gain that makes sense. */
  static final int MOST_DB = 100;

  /** Engines that this program had before they moved to the research jar. */
  private static final Set<String> ONLY_IN_RESEARCH = Set.of("sphinx", "live", "pocketsphinx");

  private final Map<String, StockEngine> stock = new LinkedHashMap<>();

  @Parameters(
      paramLabel = "FOLDER",
      arity = "0..1",
      description = "The recordings; not needed if there is --other.")
  private @Nullable Path folder;

  @Option(
      names = "--other",
      paramLabel = "DIR",
      description =
          "A folder of sounds that are no command, *.wav or <kind>/*.wav, beside those of FOLDER."
              + " May be given several times.")
  private List<Path> others = List.of();

  @ArgGroup private @Nullable ActiveOptions active;

  @ArgGroup(exclusive = false)
  private @Nullable NoiseOptions noise;

  @Option(names = "--room", paramLabel = "IR.wav", description = "The impulse response of a room.")
  private @Nullable Path room;

  @Option(
      names = "--gain",
      paramLabel = "DB",
      defaultValue = "0",
      description = "Louder or softer than recorded (default: ${DEFAULT-VALUE}).")
  private double gain;

  @Mixin private EchoOptions echo;

  @Option(
      names = "--engine",
      split = ",",
      paramLabel = "NAME",
      defaultValue = "saydone",
      description = {
        "One, or several with commas between, to be compared on the same streams (default:"
            + " ${DEFAULT-VALUE}).",
        "saydone: as in a session; bare: its recognizer alone; standby: as standby waits, with"
            + " --ear net, --hearing strict and --half-duplex."
      })
  private List<String> engines;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      defaultValue = "2",
      description = "How many streams are heard at once (default: ${DEFAULT-VALUE}).")
  private int jobs;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Of the order, the gaps and the levels (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--json",
      description = "Print the report as JSON, with each recording that was not heard right.")
  private boolean json;

  @Option(
      names = "--missed",
      description =
          "Print a line for each recording that was missed or taken for another phrase: file, what"
              + " was said, what was heard, with tabs between.")
  private boolean missed;

  @Option(
      names = "--ear",
      split = ",",
      paramLabel = "NAME",
      defaultValue = "both",
      description =
          "What these hear by, one or several to be compared: ${COMPLETION-CANDIDATES}"
              + " (default: ${DEFAULT-VALUE}).")
  private List<Ears> ears = List.of(Ears.BOTH);

  @Option(
      names = "--hearing",
      split = ",",
      paramLabel = "HOW",
      defaultValue = "balanced",
      description =
          "How sure saydone must be, one or several to be compared: lenient, balanced, strict"
              + " (default: ${DEFAULT-VALUE}).")
  private List<Strictness> hearing = List.of(Strictness.BALANCED);

  @Mixin private DuplexOption duplex;
  @Spec private CommandSpec spec;

  /** A command that measures the hearing of the player. */
  EvaluateCommand() {
    this(List.of());
  }

  /**
   * A command that measures the hearing of the player, and stock recognizers on the same streams.
   *
   * <p>Only the research jar names stock recognizers: the player ships none but its own. They are
   * given here so that the comparison uses the same options, streams and counts.
   */
  public EvaluateCommand(List<StockEngine> stock) {
    stock.forEach(engine -> this.stock.put(engine.name(), engine));
  }

  @Override
  public Integer call() throws InterruptedException {
    try {
      checkNumbers();
      Optional<Set<String>> chosen = Optional.ofNullable(active).map(ActiveOptions::phrases);
      Recordings recordings = recordings();
      Set<String> vocabulary = chosen.orElseGet(recordings::phrases);
      if (vocabulary.isEmpty()) {
        return refused(ExitCode.USAGE, "There are no words; name some with --active or --set.");
      }
      Map<String, Function<Set<String>, ListeningChain>> chains = chains();
      Screening screening = screened(recordings.ofPhrases(vocabulary));
      List<Conditions> all = conditions();
      EvaluationProgress progress =
          new EvaluationProgress(
              spec.commandLine().getErr(),
              screening.fit().size() * chains.size() * all.size(),
              EvaluationProgress.betweenLines(System.getenv()),
              System::nanoTime);
      List<EvaluationReport> reports = new ArrayList<>();
      for (Conditions conditions : all) {
        Map<String, EvaluationReport> byEngine = new LinkedHashMap<>();
        for (Map.Entry<String, Function<Set<String>, ListeningChain>> engine : chains.entrySet()) {
          byEngine.put(
              engine.getKey(),
              new Evaluation(engine.getValue(), vocabulary, conditions)
                  .run(screening, jobs, unused -> progress.next()));
        }
        reports.addAll(byEngine.values());
        if (!json) {
          print(byEngine, all.size() == 1 ? "" : described(conditions));
        }
      }
      if (json) {
        spec.commandLine()
            .getOut()
            .print(JsonWriter.printed(reports.size() == 1 ? reports.get(0) : reports));
        spec.commandLine().getOut().println();
      }
      spec.commandLine().getOut().flush();
      return ExitCode.OK;
    } catch (CommandException e) {
      return refused(e.exitCode(), String.valueOf(e.getMessage()));
    } catch (IOException | IllegalArgumentException e) {
      return refused(ExitCode.USAGE, e.getMessage() == null ? e.toString() : e.getMessage());
    } catch (SynthesisException e) {
      return refused(ExitCode.BUG, e.getMessage() == null ? e.toString() : e.getMessage());
    }
  }

  private void checkNumbers() {
    Conventions.within("--jobs", jobs, 1, MOST_JOBS, "streams at once");
    Conventions.within("--gain", gain, -MOST_DB, MOST_DB, "decibels");
    echo.check();
  }

  /** The recordings that were named. */
  private Recordings recordings() throws IOException {
    if (folder == null && others.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "Missing required parameter: 'FOLDER' (or --other)");
    }
    Recordings recordings = folder == null ? Recordings.NONE : Recordings.in(folder);
    for (Path other : others) {
      recordings = recordings.and(Recordings.other(other));
    }
    refuseControlCharacters(recordings);
    ActiveOptions.check(recordings);
    return recordings;
  }

  /** A table has a line for each kind, and a line for each miss: a name must not end a line. */
  private static void refuseControlCharacters(Recordings recordings) {
    Stream.concat(recordings.commands().stream(), recordings.others().stream())
        .map(recording -> recording.file().toString())
        .filter(name -> name.chars().anyMatch(Character::isISOControl))
        .findFirst()
        .ifPresent(
            name -> {
              throw new IllegalArgumentException(
                  name + " has a control character in its name; rename it.");
            });
  }

  /**
   * Leaves out the recordings that would make the table wrong, and names them.
   *
   * @throws IllegalArgumentException if none is left
   */
  private Screening screened(Recordings recordings) {
    Screening screening = Screening.of(recordings);
    PrintWriter err = spec.commandLine().getErr();
    screening
        .leftOut()
        .forEach(each -> err.println("Left out: " + each.file() + ": " + each.why()));
    if (!screening.leftOut().isEmpty()) {
      int out = screening.leftOut().size();
      err.println(
          out
              + " of "
              + Counted.of(recordings.size() + recordings.passedOver().size(), "recording")
              + (out == 1 ? " is" : " are")
              + " left out.");
    }
    if (screening.fit().size() == 0) {
      throw new IllegalArgumentException(
          recordings.size() > 0
              ? "There is nothing to measure: every recording is left out."
              : "There is nothing to measure: none of the recordings is of an active phrase.");
    }
    return screening;
  }

  private int refused(int code, String reason) {
    spec.commandLine().getErr().println(reason);
    return code;
  }

  /** Prints reports in full, or one line for each if several conditions are compared. */
  private void print(Map<String, EvaluationReport> byEngine, String conditions) {
    PrintWriter out = spec.commandLine().getOut();
    for (EvaluationReport report : byEngine.values()) {
      out.print(conditions.isEmpty() ? report.text() : conditions + report.summary());
      out.println();
      if (missed) {
        out.print(report.missesText());
      }
    }
    if (byEngine.size() > 1) {
      out.print(new Comparison(byEngine).text());
    }
    out.flush();
  }

  /**
   * The chains of all engines by name, made before anything is measured, so that an unknown engine
   * is reported first.
   */
  private Map<String, Function<Set<String>, ListeningChain>> chains() {
    Map<String, Function<Set<String>, ListeningChain>> chains = new LinkedHashMap<>();
    for (String engine : engines) {
      StockEngine other = stock.get(engine);
      if (other instanceof StockEngine.Whole whole) {
        chains.put(engine, whole.chains().get());
      } else if (other instanceof StockEngine.BeforeOurRecognizer before) {
        chains.putAll(Listeners.ofEach(engine, ears, hearing, before.chains()));
      } else if (Listeners.NAMES.contains(engine)) {
        chains.putAll(
            Listeners.ofEach(
                engine,
                ears,
                hearing,
                (ear, how) -> Listeners.of(engine, duplex.duplex()::openEchoCanceller, ear, how)));
      } else {
        throw new IllegalArgumentException(unknown(engine));
      }
    }
    return chains;
  }

  private String unknown(String engine) {
    if (ONLY_IN_RESEARCH.contains(engine)) {
      return "The engine "
          + engine
          + " is not in this program. The research jar compares stock recognizers: java -jar"
          + " src/research/target/saydone-research.jar evaluate (see src/research/README.md).";
    }
    return "There is no engine called "
        + engine
        + "; there are "
        + Stream.concat(Listeners.NAMES.stream(), stock.keySet().stream())
            .collect(Collectors.joining(", "))
        + ".";
  }

  private static String described(Conditions conditions) {
    return conditions
        .coach()
        .map(Conditions.Coach::echo)
        .map(way -> "echo " + way.gain() + " after " + way.delay().toMillis() + " ms: ")
        .orElse("");
  }

  /** The conditions to measure: one for each gain and each delay of the echo. */
  private List<Conditions> conditions() throws IOException, SynthesisException {
    Conditions conditions = Conditions.quiet(seed).withGain(gain);
    if (noise != null) {
      conditions = conditions.withNoise(noise.sound(), noise.snrDb());
    }
    if (room != null) {
      conditions = conditions.withRoom(Wav.read(room));
    }
    return echo.each(conditions);
  }
}
