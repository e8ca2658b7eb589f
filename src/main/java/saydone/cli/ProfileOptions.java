package saydone.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import saydone.json.Names;
import saydone.json.Nearest;
import saydone.profile.AnswerTime;
import saydone.profile.Profile;
import saydone.script.Exercise.Assistance;
import saydone.script.WeakSide;

/** The options that change what is remembered of the patient. */
final class ProfileOptions {

  /** The id of the script that is played if none is named. */
  private static final String FIRST_SCRIPT = "foot-drop-seated";

  private static final String NONE = "none";
  private static final String EXAMPLE = "toe-raise=active";

  /** What can be remembered of the weak side. */
  enum RememberedSide {
    /** The left side. */
    LEFT,
    /** The right side. */
    RIGHT,
    /** Both sides. */
    BOTH,
    /** It is asked again. */
    NONE
  }

  @Option(
      names = "--side",
      paramLabel = "left|right|both|none",
      description = "Remember the weak side; none: ask again.")
  private @Nullable RememberedSide side;

  @Option(
      names = "--level",
      paramLabel = "EXERCISE=LEVEL",
      description =
          "Remember the level of an exercise, by its id in the script: passive, assisted, active or"
              + " resisted; none: as the script begins. Can be given several times.")
  private List<String> levels = new ArrayList<>();

  @Option(
      names = "--script",
      paramLabel = "ID",
      description = "The id of the script of --level (default: " + FIRST_SCRIPT + ").")
  private @Nullable String script;

  @Option(
      names = "--answer-seconds",
      paramLabel = "N|none",
      description =
          "Remember how long you take to answer, 1 to 60 seconds; your answers do not change it"
              + " then. none: learn it from your answers.")
  private @Nullable String answerSeconds;

  /** Whether anything is to be changed. */
  boolean areGiven() {
    return side != null || !levels.isEmpty() || script != null || answerSeconds != null;
  }

  /**
   * The profile with all changes.
   *
   * @throws CommandException if one of the options is wrong
   */
  Profile changed(Profile profile) {
    Profile changed = profile;
    if (side != null) {
      changed =
          side == RememberedSide.NONE
              ? changed.withoutSide()
              : changed.withSide(WeakSide.valueOf(side.name()));
    }
    changed = withLevels(changed);
    if (answerSeconds != null) {
      changed =
          answerSeconds.equals(NONE)
              ? changed.withoutAnswerTime()
              : changed.withAnswerTime(AnswerTime.set(time(answerSeconds)));
    }
    return changed;
  }

  private static Duration time(String seconds) {
    if (seconds.matches("[0-9]{1,2}")) {
      int given = Integer.parseInt(seconds);
      if (given >= Profile.QUICKEST_SECONDS && given <= Profile.SLOWEST_SECONDS) {
        return Duration.ofSeconds(given);
      }
    }
    throw wrong(
        "--answer-seconds must be "
            + Profile.QUICKEST_SECONDS
            + " to "
            + Profile.SLOWEST_SECONDS
            + " seconds, or none: "
            + seconds);
  }

  /** Notes on exercises that are probably mistyped, and on levels that they do not have. */
  List<String> notes() {
    return levels.stream()
        .filter(given -> !given.endsWith("=" + NONE))
        .map(
            given ->
                UnknownExercise.note(script(), exercise(given), level(given, levelName(given))))
        .flatMap(Optional::stream)
        .toList();
  }

  private Profile withLevels(Profile profile) {
    if (!Profile.isId(script())) {
      throw wrong("--script " + script + ": write the id of a script, such as " + FIRST_SCRIPT);
    }
    if (script != null && levels.isEmpty()) {
      throw wrong("--script goes with --level, such as --level " + EXAMPLE);
    }
    Profile changed = profile;
    for (String given : levels) {
      String exercise = exercise(given);
      if (!Profile.isId(exercise)) {
        throw wrong(
            "--level "
                + given
                + ": write the id of an exercise, an equals sign and a level, such as "
                + EXAMPLE);
      }
      String level = levelName(given);
      changed =
          level.equals(NONE)
              ? changed.withoutLevel(script(), exercise)
              : changed.withLevel(script(), exercise, level(given, level));
    }
    return changed;
  }

  private String script() {
    return script == null ? FIRST_SCRIPT : script;
  }

  /** What stands before the equals sign; empty if there is none. */
  private static String exercise(String given) {
    return given.substring(0, Math.max(0, given.indexOf('=')));
  }

  private static String levelName(String given) {
    return given.substring(given.indexOf('=') + 1);
  }

  private static Assistance level(String given, String name) {
    Map<String, Assistance> byName = new LinkedHashMap<>();
    for (Assistance level : Assistance.values()) {
      byName.put(Names.of(level), level);
    }
    Assistance level = byName.get(name.toLowerCase(Locale.ROOT));
    if (level != null) {
      return level;
    }
    throw wrong(
        "--level "
            + given
            + ": \""
            + name
            + "\" is no level; "
            + Nearest.to(name.toLowerCase(Locale.ROOT), byName.keySet())
                .map(nearest -> "did you mean \"" + nearest + "\"?")
                .orElse("write one of " + String.join(", ", byName.keySet()) + ", or " + NONE));
  }

  private static CommandException wrong(String message) {
    return new CommandException(ExitCode.USAGE, message);
  }
}
