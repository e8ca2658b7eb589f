package saydone.cli;

import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.logging.ConsoleHandler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import saydone.app.OpeningRoom;
import saydone.app.Trouble;
import saydone.app.Venue;
import saydone.audio.javasound.JavaSoundRoom;
import saydone.script.json.InvalidScriptException;

/** The program: {@code saydone COMMAND}. Messages go to stderr, results to stdout. */
@Command(
    name = "saydone",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description =
        "A coach that you talk to: reads an exercise session aloud and counts when you say done.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:Finished, or nothing wrong.",
      "1:A bug in the program.",
      "2:Wrong usage.",
      "3:A script is invalid, or no exercise was found for one.",
      "4:No usable sound device.",
      "5:The data folder cannot be used, or not all of a session is saved.",
      "6:The session was ended early; it is saved.",
      "7:More memory is needed.",
      "8:Good night was said to the menu.",
      "9:Nobody answered a reminder.",
      "10:A reminder was put off.",
      "11:No more reminders are wanted today.",
      "12:A shared or exported file is damaged, or none of Saydone's."
    })
public final class Main implements Runnable {

  /** The configured loggers, held so that they are not collected and their levels lost. */
  private static final List<Logger> KEPT =
      List.of(Logger.getLogger(""), Logger.getLogger("saydone"));

  private static final long MEGABYTE = 1 << 20;

  /** All commands, in the order in which they are listed. */
  private static final List<Class<?>> COMMANDS =
      List.of(
          PlayCommand.class,
          RehearseCommand.class,
          ResumeCommand.class,
          CheckCommand.class,
          ViewCommand.class,
          HistoryCommand.class,
          ReportCommand.class,
          ShareCommand.class,
          PrescribeCommand.class,
          ExportCommand.class,
          ImportCommand.class,
          DevicesCommand.class,
          MicCommand.class,
          TeachCommand.class,
          MenuCommand.class,
          StandbyCommand.class,
          RemindCommand.class,
          ProfileCommand.class,
          ForgetCommand.class,
          VoicesCommand.class,
          SpeakCommand.class,
          CuesCommand.class,
          EvaluateCommand.class,
          SchemaCommand.class,
          DraftCommand.class,
          CompletionCommand.class);

  /** The first words of a command line that needs no other command. */
  private static final Map<String, Class<?>> ALONE =
      Map.of("play", PlayCommand.class, "resume", ResumeCommand.class);

  @Spec private CommandSpec spec;

  private final Place place;
  private final Person person;
  private final Notices notices = new Notices();
  private final LateTraces traces = new LateTraces();
  private int running;

  @SuppressWarnings("NullAway.Init")
  private Main(Place place, Person person) {
    this.place = place;
    this.person = person;
  }

  /** Where somebody is talked to. */
  Place place() {
    return place;
  }

  /** What was told already. */
  Notices notices() {
    return notices;
  }

  /** Who can be asked. */
  Person person() {
    return person;
  }

  /** Runs one command and exits with its code. */
  public static void main(String[] args) {
    Conventions.leaveTheLocale();
    CommandLine commandLine = commandLine(needed(args), OpeningRoom::new, Person.atTerminal());
    configureLogging(false, Optional.empty());
    commandLine.setExecutionStrategy(
        parsed -> {
          if (of(commandLine).running == 0) {
            prepare(commandLine, parsed);
          }
          return execute(parsed);
        });
    int code = commandLine.execute(args);
    commandLine.getOut().flush();
    commandLine.getErr().flush();
    Exit.with(code);
  }

  /**
   * The whole command line, for the program, for that of the research jar and for tests. It leaves
   * the logging as it is.
   */
  public static CommandLine commandLine() {
    return commandLine(OpeningRoom::new);
  }

  /**
   * The same with another place.
   *
   * @param place where somebody is talked to
   */
  static CommandLine commandLine(Place place) {
    return commandLine(place, Person.atTerminal());
  }

  /**
   * The same with another person to be asked.
   *
   * @param person answers what is asked on a terminal
   */
  static CommandLine commandLine(Place place, Person person) {
    return commandLine(COMMANDS, place, person);
  }

  /**
   * The same with some commands only.
   *
   * @param commands those that are {@link #needed}
   */
  static CommandLine commandLine(List<Class<?>> commands, Place place, Person person) {
    CommandLine commandLine = new CommandLine(new Main(place, person));
    commands.forEach(commandLine::addSubcommand);
    Conventions.applyTo(commandLine);
    commandLine.setExecutionStrategy(Main::execute);
    commandLine.setExecutionExceptionHandler(Main::report);
    commandLine.setParameterExceptionHandler(Main::refuse);
    return commandLine;
  }

  /**
   * The commands without which these arguments would not be understood: the coach begins sooner if
   * not all of them are prepared.
   */
  static List<Class<?>> needed(String... arguments) {
    Class<?> alone = arguments.length == 0 ? null : ALONE.get(arguments[0]);
    return alone == null ? COMMANDS : List.of(alone);
  }

  /** Prepares the process for a command, and for those that run within it, as in the menu. */
  private static void prepare(CommandLine commandLine, CommandLine.ParseResult parsed) {
    Optional<LateTraces> late =
        Optional.of(of(commandLine).traces).filter(unused -> goesOnAlone(parsed));
    late.ifPresent(traces -> LiveCommand.prepare(commandLine, traces));
    Conventions.checkFolder(System.getProperty("user.dir", ""), parsed.commandSpec().commandLine());
    configureLogging(parsed.commandSpec().root().findOption("--debug").getValue(), late);
  }

  private static Main of(CommandLine command) {
    return (Main) command.getCommandSpec().root().userObject();
  }

  /**
   * Runs a command, and then tells where failures came from. Picocli lets errors pass; so they are
   * reported like exceptions.
   */
  private static int execute(CommandLine.ParseResult parsed) {
    CommandLine command = last(parsed);
    Main saydone = of(command);
    saydone.running++;
    try {
      return new CommandLine.RunLast().execute(parsed);
    } catch (VirtualMachineError e) {
      throw new CommandLine.ExecutionException(command, "The machine gave up", e);
    } finally {
      saydone.running--;
      if (saydone.running == 0) {
        saydone.traces.printOn(command.getErr());
      }
    }
  }

  @SuppressWarnings(
      "UnusedVariable") // Declares the option for all commands; the execution strategy reads it.
  @Option(
      names = "--debug",
      scope = CommandLine.ScopeType.INHERIT,
      description = "Log what happens inside, to stderr, with what was heard.")
  private boolean debug;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Say which command, for example: saydone play");
  }

  /**
   * Whether it goes on though nobody reads what it prints: all that is live, and all that plays.
   */
  private static boolean goesOnAlone(CommandLine.ParseResult parsed) {
    Object command = last(parsed).getCommand();
    return command instanceof PlayCommand || (command instanceof LiveCommand live && live.isLive());
  }

  /** The command that was named last, which is the one that runs. */
  private static CommandLine last(CommandLine.ParseResult parsed) {
    List<CommandLine> commands = parsed.asCommandLineList();
    return commands.get(commands.size() - 1);
  }

  private static void configureLogging(boolean debug, Optional<LateTraces> late) {
    LogManager.getLogManager().reset();
    ConsoleHandler console = new ConsoleHandler();
    console.setFormatter(new LogFormatter(debug, late));
    console.setLevel(Level.ALL);
    KEPT.get(0).addHandler(console);
    KEPT.get(0).setLevel(Level.WARNING);
    KEPT.get(1).setLevel(debug ? Level.FINE : Level.WARNING);
  }

  private static int report(Exception thrown, CommandLine command, CommandLine.ParseResult parsed) {
    PrintWriter err = command.getErr();
    OptionalInt code = ExitCode.of(thrown);
    if (code.isPresent()) {
      if (thrown instanceof InvalidScriptException invalid) {
        invalid.problems().forEach(err::println);
      } else if (thrown instanceof InvalidPathException path) {
        err.println(Conventions.noFile(path));
      } else {
        err.println(thrown.getMessage() == null ? thrown.toString() : thrown.getMessage());
      }
      tellAloud(Trouble.of(thrown), command);
      return code.getAsInt();
    }
    if (Trouble.of(thrown).equals(Optional.of(Trouble.MEMORY))) {
      err.println(
          "The memory is full: the program may use "
              + Runtime.getRuntime().maxMemory() / MEGABYTE
              + " MB. Give it more, such as with "
              + Started.withMemory("512m"));
      tellAloud(Trouble.of(thrown), command);
      return ExitCode.MEMORY;
    }
    boolean debug = parsed.commandSpec().root().findOption("--debug").getValue();
    String trace = debug ? Trace.withMessages(thrown) : Trace.withoutMessages(thrown);
    Main saydone = of(command);
    if (saydone.running > 0) {
      // The patient is talked to on.
      err.println("This is a bug in Saydone; at the end it is printed where.");
      saydone.traces.keep(trace);
    } else {
      err.println("This is a bug in Saydone; please report it with these lines:");
      err.print(trace);
      if (!debug) {
        err.println(
            "With --debug there are messages between them; these may have words that were heard.");
      }
    }
    err.flush();
    return ExitCode.BUG;
  }

  /**
   * Says what is wrong with the options. A name that no file can have here is told aloud, too: the
   * patient may have started the program as ever, on a machine that knows fewer letters today.
   */
  private static int refuse(ParameterException wrong, String[] arguments) {
    int code = Conventions.tell(wrong);
    Optional<Trouble> trouble =
        Trouble.of(wrong)
            .map(data -> wrong.getArgSpec() instanceof PositionalParamSpec ? Trouble.SCRIPT : data);
    if (trouble.isPresent()) {
      CommandLine whole = wrong.getCommandLine().getCommandSpec().root().commandLine();
      parsed(whole, arguments).ifPresent(parsed -> tellAloud(trouble, last(parsed)));
    }
    return code;
  }

  /**
   * What was given, with letters that every machine knows, so that the options behind a wrong name
   * are read, too; empty if something else is wrong.
   */
  private static Optional<CommandLine.ParseResult> parsed(CommandLine whole, String[] arguments) {
    String[] readable =
        Arrays.stream(arguments).map(text -> text.replaceAll("[^ -~]", "_")).toArray(String[]::new);
    try {
      return Optional.of(whole.parseArgs(readable));
    } catch (ParameterException e) {
      // Wrong usage is told on paper.
      return Optional.empty();
    }
  }

  /** Says aloud what was printed, where a patient waits for a voice and a loudspeaker works. */
  private static void tellAloud(Optional<Trouble> trouble, CommandLine command) {
    Optional<JavaSoundRoom.Options> devices =
        command.getCommand() instanceof LiveCommand live ? live.heardOn() : Optional.empty();
    if (devices.isEmpty() || trouble.isEmpty()) {
      return;
    }
    boolean named = !devices.get().equals(JavaSoundRoom.Options.DEFAULT);
    if (trouble.get() == Trouble.DEVICE && !named) {
      // There is no loudspeaker at all.
      return;
    }
    command.getErr().flush();
    try (Venue room = of(command).place().live(devices.get())) {
      room.tell(trouble.get());
    }
  }

  /** The version that the jar's manifest names. */
  static final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
      return new String[] {name()};
    }

    /** The program's name with its version, such as {@code Saydone 1.0}. */
    static String name() {
      String version = Main.class.getPackage().getImplementationVersion();
      return "Saydone " + (version == null ? "(development)" : version);
    }
  }
}
