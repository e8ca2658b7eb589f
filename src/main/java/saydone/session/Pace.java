package saydone.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import saydone.language.Language;
import saydone.markup.MarkedText;
import saydone.message.Messages;
import saydone.script.Dose;
import saydone.script.Dose.CountBy;
import saydone.script.Exercise;
import saydone.script.Exercise.Level;
import saydone.script.Lint.Finding;
import saydone.script.Script;

/**
 * Finds what a coach with a certain voice cannot say as fast as a script wants: the words of a
 * tempo, and the countdown of a hold. A session waits for the voice, so such a set takes longer
 * than it is written. Says the same words as the session. Pure.
 *
 * @param script the script
 * @param wordsPerMinute the coach's rate of speech
 * @param speaking how long the coach needs for a text at that rate
 */
public record Pace(Script script, int wordsPerMinute, Function<MarkedText, Duration> speaking) {

  private static final double MILLIS = 1000;

  /** Whether the coach sets the pace of anything in the script, so that the voice matters. */
  public static boolean matters(Script script) {
    return script.exercises().stream()
        .flatMap(exercise -> exercise.levels().stream())
        .map(Level::dose)
        .anyMatch(dose -> isPaced(dose) || isHeld(dose));
  }

  private static boolean isPaced(Dose dose) {
    return dose.countBy() == CountBy.COACH;
  }

  /** Whether the coach counts a hold down. */
  private static boolean isHeld(Dose dose) {
    return !dose.hold().isZero() && (isPaced(dose) || dose.countBy() == CountBy.PATIENT);
  }

  /** The warnings, in the order of the script; empty if the voice can keep every pace. */
  public List<Finding> warnings() {
    List<Finding> warnings = new ArrayList<>();
    for (int i = 0; i < script.exercises().size(); i++) {
      Exercise exercise = script.exercises().get(i);
      for (int j = 0; j < exercise.levels().size(); j++) {
        String level = exercise.hasLevels() ? ".levels[" + j + "]" : "";
        dose("exercises[" + i + "]" + level + ".dose", exercise.levels().get(j).dose(), warnings);
      }
    }
    return warnings;
  }

  private void dose(String path, Dose dose, List<Finding> warnings) {
    if (isPaced(dose)) {
      Dose.Tempo tempo = dose.tempo().orElse(Pacing.ORDINARY);
      Duration up = length("pace.up");
      Duration down = length("pace.down");
      if (tempo.up().compareTo(up) < 0 || tempo.down().compareTo(down) < 0) {
        warn(path + ".tempo", "pace.tempo", warnings, seconds(up), seconds(down));
      }
      Duration count = longestCount(dose);
      if (Pacing.BETWEEN.compareTo(count) < 0) {
        warn(path + ".reps", "pace.count", warnings, seconds(count));
      }
    }
    if (isHeld(dose)) {
      Duration longest =
          longest(
              countdown(HoldClock.of(dose.hold()))
                  .map(number -> MarkedText.plain(messages().number(number))));
      if (HoldClock.SECOND.compareTo(longest) < 0) {
        warn(path + ".holdSeconds", "pace.hold", warnings, seconds(longest));
      }
    }
  }

  /** The numbers that are said while a hold runs. */
  private static Stream<Integer> countdown(HoldClock start) {
    return Stream.iterate(start.next(), HoldClock::running, HoldClock::next)
        .map(HoldClock::secondsLeft);
  }

  /** The longest of the counts that are said between two repetitions. */
  private Duration longestCount(Dose dose) {
    return longest(
        IntStream.range(1, dose.reps())
            .mapToObj(count -> Tally.words(messages(), count, dose.reps())));
  }

  private Duration longest(Stream<MarkedText> texts) {
    return texts.distinct().map(speaking).max(Duration::compareTo).orElse(Duration.ZERO);
  }

  private Duration length(String key) {
    return speaking.apply(messages().marked(key));
  }

  private Messages messages() {
    return Messages.of(Language.of(script.language()));
  }

  /** In tenths of a second, rounded up. */
  private static double seconds(Duration time) {
    return Math.ceil(time.toMillis() / MILLIS * 10) / 10;
  }

  private void warn(String path, String key, List<Finding> warnings, Object... seconds) {
    Messages texts = Messages.printed(Language.of(script.language()));
    Object[] values = new Object[seconds.length + 1];
    values[0] = wordsPerMinute;
    System.arraycopy(seconds, 0, values, 1, seconds.length);
    warnings.add(
        new Finding(
            path,
            "",
            texts.text("lint." + key, values),
            texts.text("lint." + key + ".remedy", values)));
  }
}
