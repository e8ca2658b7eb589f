package saydone.research;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;
import saydone.cli.Conventions;
import saydone.cli.EvaluateCommand;
import saydone.cli.Exit;
import saydone.hearing.decoder.Ears;
import saydone.home.DataFolder;
import saydone.research.cues.CueGenerator;
import saydone.research.fitting.CohortMaking;
import saydone.research.fitting.DecisionFitting;
import saydone.research.fitting.SpokenTexts;
import saydone.research.fitting.TeachingFitting;
import saydone.research.record.SessionStart;
import saydone.research.record.TenYears;
import saydone.voice.SynthesisException;
import saydone.voice.catalogue.NoSuchVoiceException;

/** The program of the research jar: measures, fits and makes parts of the player. */
@Command(
    name = "saydone-research",
    mixinStandardHelpOptions = true,
    description = "Measures, fits and makes parts of Saydone. See src/research/README.md.",
    subcommands = {
      LookTableCommand.class,
      SeveralCommand.class,
      TrialTeachingCommand.class,
      VoicesCommand.class
    })
public final class Main implements Runnable {

  /**
   * The root logger; a reference keeps it, as a logger without one is collected and loses its
   * level.
   */
  private static final Logger ALL = Logger.getLogger("");

  @Spec private CommandSpec spec;

  /** For picocli. */
  @SuppressWarnings("NullAway.Init")
  Main() {}

  /** Runs one command and exits with its code. */
  public static void main(String[] arguments) {
    Conventions.leaveTheLocale();
    ALL.setLevel(Level.WARNING);
    CommandLine program = commandLine();
    int code = program.execute(arguments);
    program.getOut().flush();
    program.getErr().flush();
    Exit.with(code);
  }

  /** The whole command line, for the program and for tests. */
  static CommandLine commandLine() {
    CommandLine program = new CommandLine(new Main());
    CommandLine evaluate = new CommandLine(new EvaluateCommand(StockEngines.ALL));
    evaluate.getCommandSpec().usageMessage().footer(StockEngines.DESCRIPTION);
    program.addSubcommand(evaluate);
    String version = Main.class.getPackage().getImplementationVersion();
    program
        .getCommandSpec()
        .version("Saydone, research " + (version == null ? "(development)" : version));
    Conventions.applyTo(program);
    program.setExecutionExceptionHandler(Main::report);
    return program;
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Say which command, for example: saydone-research evaluate FOLDER");
  }

  @Command(
      name = "fit-decision",
      mixinStandardHelpOptions = true,
      description = "Fits the decision on a word to tables of look-table, and writes its resource.")
  void fitDecision(
      @Parameters(paramLabel = "EAR", description = "One of ${COMPLETION-CANDIDATES}.") Ears ear,
      @Parameters(paramLabel = "OUT.properties", description = "What is written.") Path resource,
      @Parameters(paramLabel = "TABLE.tsv", arity = "1..*", description = "The tables.")
          List<Path> tables)
      throws IOException {
    DecisionFitting.fit(ear, resource, tables);
  }

  @Command(
      name = "make-cohort",
      mixinStandardHelpOptions = true,
      description = "Makes what common words sound like, by which likeness is measured.")
  void makeCohort(
      @Parameters(paramLabel = "WORDS", description = "WORDS/WORD/*.wav.") Path words,
      @Parameters(paramLabel = "OUT.soundings", description = "What is written.") Path resource)
      throws IOException {
    CohortMaking.make(words, resource);
  }

  @Command(
      name = "fit-teaching",
      mixinStandardHelpOptions = true,
      description = "Fits how near to its takes a taught word must lie, and writes its resource.")
  void fitTeaching(
      @Parameters(paramLabel = "PEOPLE", description = "PEOPLE/NAME/WORD/*.wav.") Path people,
      @Parameters(paramLabel = "OUT.properties", description = "What is written.") Path resource)
      throws IOException {
    TeachingFitting.fit(people, resource);
  }

  @Command(
      name = "speak-texts",
      mixinStandardHelpOptions = true,
      description = "Says texts with the embedded voice at many pitches, for the network to learn.")
  void speakTexts(
      @Parameters(paramLabel = "TEXTS.tsv", description = "What synthesize.py --texts wrote.")
          Path table,
      @Parameters(paramLabel = "FOLDER", description = "Where the recordings go.") Path folder)
      throws IOException, SynthesisException {
    SpokenTexts.say(table, folder);
  }

  @Command(
      name = "cues",
      mixinStandardHelpOptions = true,
      description = "Writes the sound of each cue, as in the folder audio.")
  void cues(@Parameters(paramLabel = "FOLDER", description = "Where the WAV files go.") Path folder)
      throws IOException {
    CueGenerator.write(folder);
  }

  @Command(
      name = "ten-years",
      mixinStandardHelpOptions = true,
      description = "Writes a data folder as ten years of two sessions a day leave it.")
  void tenYears(
      @Parameters(paramLabel = "FOLDER", description = "The data folder, which is not there yet.")
          Path folder,
      @Option(
              names = "--sessions",
              defaultValue = "7300",
              description = "How many sessions (default: ${DEFAULT-VALUE}).")
          int sessions,
      @Option(
              names = "--first",
              defaultValue = "2026-01-01T08:00:00Z",
              description = "When the first one begins (default: ${DEFAULT-VALUE}).")
          Instant first)
      throws IOException {
    TenYears.Written written = TenYears.write(folder, sessions, first);
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        Locale.ROOT,
        "%d sessions, %d events, %.1f MB of journals%n",
        written.sessions(),
        written.events(),
        written.bytes() / 1e6);
    out.flush();
  }

  @Command(
      name = "session-start",
      mixinStandardHelpOptions = true,
      description = "Measures what the start of a session does with the record, in this program.")
  void sessionStart(
      @Parameters(paramLabel = "FOLDER", description = "The data folder.") Path folder)
      throws IOException {
    Duration took = SessionStart.measure(new DataFolder(folder), Clock.systemUTC().instant());
    PrintWriter out = spec.commandLine().getOut();
    out.println(took.toMillis() + " ms");
    out.flush();
  }

  private static int report(Exception thrown, CommandLine command, ParseResult parsed) {
    PrintWriter err = command.getErr();
    if (thrown instanceof IOException
        || thrown instanceof UncheckedIOException
        || thrown instanceof SynthesisException
        || thrown instanceof NoSuchVoiceException
        || thrown instanceof IllegalArgumentException) {
      err.println(thrown.getMessage());
      return ExitCode.USAGE;
    }
    thrown.printStackTrace(err);
    return ExitCode.SOFTWARE;
  }
}
