package saydone.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import saydone.app.Reminders;
import saydone.app.ScriptShelf;
import saydone.home.DataFolder;
import saydone.home.DataFolderException;
import saydone.language.Language;
import saydone.message.Messages;
import saydone.profile.Profile;
import saydone.reminder.ReminderPlan;
import saydone.reminder.calendar.ReminderCalendar;

/** {@code saydone remind}: when the coach reminds the patient while it stands by. */
@Command(
    name = "remind",
    mixinStandardHelpOptions = true,
    description = {
      "Says when the coach reminds you of your exercises; with times, it reminds you then.",
      "It speaks while saydone standby runs: twice at most, ten minutes apart, from 07:00 to 21:00,"
          + " and not while a session runs or soon after one. Answer: yes, later, not today."
    })
@SuppressWarnings("NullAway.Init")
final class RemindCommand implements Callable<Integer> {

  private static final Duration LONGEST_QUIET = Duration.ofDays(31);
  private static final Pattern TIME = Pattern.compile("([0-9]{1,2})(?::([0-9]{2}))?");
  private static final Pattern QUIET = Pattern.compile("([0-9]{1,4})(m|h|d)");
  private static final int SHORTEST_DAY = 2;

  @Parameters(
      arity = "0..*",
      paramLabel = "TIME",
      description = "Remind at this time of the day, such as 10:00 or 16:30.")
  private List<String> times = new ArrayList<>();

  @Option(
      names = "--days",
      paramLabel = "DAY",
      split = ",",
      description = "On these days only, such as monday,wednesday,friday (default: every day).")
  private List<String> days = new ArrayList<>();

  @Option(names = "--never", description = "Do not remind.")
  private boolean never;

  @Option(
      names = "--as-prescribed",
      description = "Remind as often as your script says, as at first.")
  private boolean asPrescribed;

  @Option(
      names = "--quiet",
      paramLabel = "TIME|off",
      description = "Say nothing for so long, such as 90m, 3h or 2d; off: remind again.")
  private @Nullable String quiet;

  @Option(
      names = "--calendar",
      paramLabel = "FILE",
      description = "Write the times as a calendar file (iCalendar) for a phone.")
  private @Nullable Path calendar;

  @Mixin private DataOption data;
  @Spec private CommandSpec spec;

  private final Messages printed = Messages.printed(Language.ENGLISH);
  private final Clock clock = Clock.system(ZoneId.systemDefault());

  @Override
  public Integer call() throws DataFolderException {
    DataFolder folder = data.folder();
    Profile profile = ProfileCommand.remembered(folder);
    Profile changed = changed(profile);
    if (!changed.equals(profile)) {
      changed.save(folder);
    }
    PrintWriter err = spec.commandLine().getErr();
    ReminderPlan plan = Reminders.plan(changed, ScriptShelf.in(folder, err::println));
    if (calendar != null) {
      write(plan, calendar);
    }
    PrintWriter out = spec.commandLine().getOut();
    ReminderLines lines = new ReminderLines(printed);
    out.println(lines.plan(plan));
    plan.after(ZonedDateTime.now(clock).toLocalDateTime()).map(lines::next).ifPresent(out::println);
    changed
        .quietUntil()
        .filter(clock.instant()::isBefore)
        .map(until -> lines.quiet(until.atZone(clock.getZone())))
        .ifPresent(out::println);
    out.flush();
    return ExitCode.OK;
  }

  private Profile changed(Profile profile) {
    int ways = (times.isEmpty() ? 0 : 1) + (never ? 1 : 0) + (asPrescribed ? 1 : 0);
    if (ways > 1) {
      throw wrong("Give times, --never or --as-prescribed, one of them");
    }
    if (!days.isEmpty() && times.isEmpty()) {
      throw wrong("--days goes with times, such as: remind 10:00 --days monday,friday");
    }
    Profile changed = profile;
    if (!times.isEmpty()) {
      changed = changed.withReminders(plan());
    } else if (never) {
      changed = changed.withReminders(ReminderPlan.NEVER);
    } else if (asPrescribed) {
      changed = changed.withoutReminders();
    }
    if (quiet == null) {
      return changed;
    }
    return quiet.equals("off") ? changed.withoutQuiet() : changed.withQuiet(until(quiet));
  }

  private ReminderPlan plan() {
    List<LocalTime> chosen = times.stream().map(RemindCommand::time).toList();
    if (chosen.stream().distinct().count() > ReminderPlan.MOST_TIMES) {
      throw wrong("At most " + ReminderPlan.MOST_TIMES + " times a day");
    }
    return days.isEmpty()
        ? ReminderPlan.daily(chosen)
        : new ReminderPlan(days.stream().map(RemindCommand::day).toList(), chosen);
  }

  private static LocalTime time(String text) {
    Matcher matcher = TIME.matcher(text);
    try {
      if (matcher.matches()) {
        int minutes = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
        LocalTime time = LocalTime.of(Integer.parseInt(matcher.group(1)), minutes);
        if (!ReminderPlan.isNight(time)) {
          return time;
        }
      }
    } catch (DateTimeException e) {
      throw wrong(text + " is no time of the day; write one such as 10:00 or 16:30", e);
    }
    throw wrong(text + " is no time from 07:00 to 21:00; write one such as 10:00 or 16:30");
  }

  private static DayOfWeek day(String text) {
    String lower = text.strip().toLowerCase(Locale.ROOT);
    for (DayOfWeek day : DayOfWeek.values()) {
      if (lower.length() >= SHORTEST_DAY && day.name().toLowerCase(Locale.ROOT).startsWith(lower)) {
        return day;
      }
    }
    throw wrong("--days " + text + ": write days such as monday,wednesday,friday");
  }

  private Instant until(String text) {
    Matcher matcher = QUIET.matcher(text);
    if (matcher.matches()) {
      long number = Long.parseLong(matcher.group(1));
      Duration time =
          switch (matcher.group(2)) {
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
          };
      if (!time.isZero() && time.compareTo(LONGEST_QUIET) <= 0) {
        return clock.instant().plus(time);
      }
    }
    throw wrong("--quiet " + text + ": write how long, such as 90m, 3h or 2d, 31d at most, or off");
  }

  private void write(ReminderPlan plan, Path file) {
    if (plan.isNever()) {
      throw wrong("There is no reminder to write; give times, such as: remind 10:00 16:00");
    }
    byte[] bytes =
        ReminderCalendar.of(plan, printed.text("remind.event"), ZonedDateTime.now(clock));
    try {
      OutputFiles.check(file);
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new CommandException(
          ExitCode.USAGE, "--calendar " + file + " cannot be written: " + e.getMessage(), e);
    }
  }

  private static CommandException wrong(String message) {
    return new CommandException(ExitCode.USAGE, message);
  }

  private static CommandException wrong(String message, Exception cause) {
    return new CommandException(ExitCode.USAGE, message, cause);
  }
}
