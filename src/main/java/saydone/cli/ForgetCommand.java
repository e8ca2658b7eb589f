package saydone.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import saydone.home.DamagedFileException;
import saydone.home.DataFolder;
import saydone.home.DataFolderException;
import saydone.home.Removal;
import saydone.journal.Forgetting;
import saydone.journal.Forgetting.Candidate;
import saydone.json.Nearest;
import saydone.language.Language;
import saydone.message.Messages;
import saydone.profile.Profile;
import saydone.report.History;
import saydone.share.PrescribedScript;

/** {@code saydone forget}: deletes sessions, or all that is kept, for good. */
@Command(
    name = "forget",
    mixinStandardHelpOptions = true,
    description = {
      "Deletes sessions, or all that Saydone keeps of you, for good.",
      "Lists first what that is, and asks."
    })
@SuppressWarnings("NullAway.Init")
final class ForgetCommand implements Callable<Integer> {

  /** As the history prints it. */
  private static final DateTimeFormatter BEGUN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  private static final int MOST_SUGGESTED = 3;

  /** What is to be forgotten: one of these. */
  static final class Extent {

    @Option(
        names = "--session",
        paramLabel = "SESSION",
        required = true,
        description =
            "One session: its day and time as the history prints them, or the name of its folder,"
                + " or how either begins.")
    private @Nullable String session;

    @Option(
        names = "--before",
        paramLabel = "DATE",
        required = true,
        description = "The sessions that began before a day, such as 2026-11-01.")
    private @Nullable String before;

    @Option(
        names = "--all",
        required = true,
        description =
            "All sessions, what the coach remembers of you, the words that you taught, what was"
                + " prescribed and written to you, your settings, and what is known of your"
                + " microphone.")
    private boolean all;
  }

  @ArgGroup(multiplicity = "1")
  private Extent extent;

  @Option(names = "--yes", description = "Do not ask.")
  private boolean yes;

  @Mixin private DataOption data;
  @ParentCommand private Main saydone;
  @Spec private CommandSpec spec;

  private final Messages printed = Messages.printed(Language.ENGLISH);
  private final ZoneId zone = ZoneId.systemDefault();

  /**
   * What the profile loses with some sessions.
   *
   * @param scripts those whose precautions were said in these sessions
   * @param rest the profile without that
   */
  private record Traces(List<String> scripts, Profile rest) {}

  @Override
  public Integer call() throws DataFolderException {
    Optional<Instant> end = Optional.ofNullable(extent.before).map(this::startOfDay);
    DataFolder folder = data.folder();
    try (Forgetting forgetting = Forgetting.in(folder)) {
      List<Candidate> known = forgetting.candidates();
      List<Candidate> chosen = extent.all ? known : chosen(folder, known, end);
      Forgetting.Plan plan =
          extent.all ? forgetting.everything(prescribed(folder)) : forgetting.sessions(chosen);
      Optional<Traces> traces =
          extent.all || chosen.isEmpty() ? Optional.empty() : traces(folder, known, chosen);
      if (plan.items().isEmpty()) {
        print(printed.text("forget.none", String.valueOf(folder.path())));
        tellOfLeft(plan);
        return ExitCode.OK;
      }
      list(folder, plan, chosen, traces);
      return isAllowed() ? forget(folder, plan, traces) : keep();
    } catch (DataFolderException e) {
      if (e.reason() == DataFolderException.Reason.LOCKED) {
        throw new CommandException(
            ExitCode.DATA, printed.text("forget.locked", String.valueOf(folder.path())), e);
      }
      throw e;
    }
  }

  private static Optional<String> prescribed(DataFolder folder) {
    return PrescribedScript.pathIn(folder).map(file -> String.valueOf(file.getFileName()));
  }

  private Instant startOfDay(String date) {
    return Conventions.day("--before", date).atStartOfDay(zone).toInstant();
  }

  private List<Candidate> chosen(DataFolder folder, List<Candidate> known, Optional<Instant> end) {
    if (end.isEmpty()) {
      return List.of(named(folder, known, String.valueOf(extent.session)));
    }
    List<Candidate> earlier = new ArrayList<>();
    for (Candidate session : known) {
      if (session.began().isEmpty()) {
        print(printed.text("forget.undated", session.name()));
      } else if (session.began().get().isBefore(end.get())) {
        earlier.add(session);
      }
    }
    return earlier;
  }

  /** The one session that is named so, or whose name begins so. */
  private Candidate named(DataFolder folder, List<Candidate> known, String name) {
    List<Candidate> found = known.stream().filter(each -> names(each).contains(name)).toList();
    if (found.isEmpty() && !name.isEmpty()) {
      found =
          known.stream()
              .filter(each -> names(each).stream().anyMatch(other -> other.startsWith(name)))
              .toList();
    }
    if (found.size() == 1) {
      return found.get(0);
    }
    String wrong = "--session \"" + name + "\" ";
    if (found.size() > 1) {
      throw new CommandException(
          ExitCode.USAGE,
          wrong + "may be any of these; write more of the name: " + together(found));
    }
    List<Candidate> near = known.stream().filter(each -> isNear(each, name)).toList();
    throw new CommandException(
        ExitCode.USAGE,
        wrong
            + "is no session in "
            + folder.path()
            + (near.isEmpty()
                ? "; these are listed by: saydone history"
                : "; did you mean one of these? " + together(near)));
  }

  /** What a session can be called. */
  private List<String> names(Candidate session) {
    List<String> names = new ArrayList<>(List.of(session.name()));
    session.began().map(began -> BEGUN.format(began.atZone(zone))).ifPresent(names::add);
    return names;
  }

  private boolean isNear(Candidate session, String name) {
    return names(session).stream()
        .map(full -> full.substring(0, Math.min(full.length(), name.length())))
        .anyMatch(beginning -> Nearest.to(name, List.of(beginning)).isPresent());
  }

  private String together(List<Candidate> sessions) {
    String first =
        String.join(
            "; ",
            sessions.stream()
                .limit(MOST_SUGGESTED)
                .map(session -> String.join(", ", names(session)))
                .toList());
    int more = sessions.size() - MOST_SUGGESTED;
    return more > 0 ? first + "; and " + more + " more" : first;
  }

  /** When precautions were last said tells of a session. A damaged profile stays as it is. */
  private Optional<Traces> traces(
      DataFolder folder, List<Candidate> known, List<Candidate> chosen) {
    try {
      Profile profile = Profile.read(folder);
      Profile rest = profile.withoutPrecautionsSaid(time -> Forgetting.isOf(time, known, chosen));
      List<String> scripts = new ArrayList<>(profile.precautions().keySet());
      scripts.removeAll(rest.precautions().keySet());
      return scripts.isEmpty() ? Optional.empty() : Optional.of(new Traces(scripts, rest));
    } catch (DamagedFileException e) {
      print(printed.text("forget.damaged", String.valueOf(e.getMessage())));
      return Optional.empty();
    }
  }

  private void list(
      DataFolder folder, Forgetting.Plan plan, List<Candidate> sessions, Optional<Traces> traces) {
    print(printed.text("forget.list", String.valueOf(folder.path())));
    for (Candidate session : sessions) {
      History.of(List.of(session.session()), zone).lines().forEach(this::print);
    }
    plan.items().forEach(item -> print(line(folder, item)));
    traces.ifPresent(
        lost -> print(printed.text("forget.precautions", String.join(", ", lost.scripts()))));
    tellOfLeft(plan);
  }

  private String line(DataFolder folder, Forgetting.Item item) {
    Path shown = shown(folder, item.path());
    String what = "forget.what." + shown;
    String line = printed.text("forget.item", String.valueOf(shown), item.files());
    if (printed.has(what)) {
      return line + ": " + printed.text(what);
    }
    return item.sounds() > 0 ? line + printed.text("forget.sounds", item.sounds()) : line;
  }

  private static Path shown(DataFolder folder, Path path) {
    return path.startsWith(folder.path()) ? folder.path().relativize(path) : path;
  }

  private void tellOfLeft(Forgetting.Plan plan) {
    for (Path left : plan.left()) {
      print(printed.text(reason(plan, left), String.valueOf(left)));
    }
  }

  private static String reason(Forgetting.Plan plan, Path left) {
    if (Files.isSymbolicLink(left)) {
      return "forget.left.link";
    }
    return plan.mayBeOwnScript(left) ? "forget.left.script" : "forget.left";
  }

  private boolean isAllowed() {
    if (yes) {
      return true;
    }
    return saydone
        .person()
        .agrees(
            spec.commandLine().getOut(),
            printed.text("forget.question"),
            printed.text("forget.unasked"));
  }

  private int keep() {
    print(printed.text("forget.kept"));
    return ExitCode.OK;
  }

  private int forget(DataFolder folder, Forgetting.Plan plan, Optional<Traces> traces)
      throws DataFolderException {
    List<Removal.Failure> failures = plan.carryOut();
    if (traces.isPresent()) {
      traces.get().rest().save(folder);
    }
    for (Removal.Failure failure : failures) {
      spec.commandLine()
          .getErr()
          .println(printed.text("forget.failed", String.valueOf(failure.path()), failure.reason()));
    }
    if (!failures.isEmpty()) {
      return ExitCode.DATA;
    }
    print(printed.text("forget.done"));
    if (!extent.all) {
      print(printed.text("forget.rest"));
    }
    return ExitCode.OK;
  }

  private void print(String line) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(line);
    out.flush();
  }
}
