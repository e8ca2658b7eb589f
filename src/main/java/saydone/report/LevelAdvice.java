package saydone.report;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import saydone.journal.Entry;
import saydone.journal.Reading;
import saydone.script.Exercise;
import saydone.script.Exercise.Assistance;
import saydone.script.Exercise.Level;
import saydone.script.Progression;
import saydone.script.Script;
import saydone.session.Fact;
import saydone.session.Offer;
import saydone.session.Offer.Because;

/**
 * Which change of level past sessions call for: a harder level when the script's rule for progress
 * is met, an easier one after pain or two exercises in a row that were not finished. What the
 * patient declined lately is not offered, and nothing above the therapist's limit.
 *
 * @param script the script that will be played
 * @param levels the level of each exercise now, by its id; without one, that of its start
 * @param past the records of its sessions, newest first
 * @param now the wall time
 */
public record LevelAdvice(
    Script script, Map<String, Assistance> levels, List<Reading> past, Instant now) {

  /** The score of pain from which an easier level is offered. */
  private static final int STRONG_PAIN = 4;

  /** The exercises in a row that were begun and not finished after which it is offered. */
  private static final int UNFINISHED = 2;

  /** The time in which an offer that was declined is not made again. */
  private static final Duration DECLINED = Duration.ofDays(7);

  /** Copies the collections. */
  public LevelAdvice {
    levels = Map.copyOf(levels);
    past = List.copyOf(past);
  }

  /** What to offer before an exercise, by its id. */
  public Map<String, Offer> offers() {
    Map<String, Offer> offers = new HashMap<>();
    for (Exercise exercise : script.exercises()) {
      if (exercise.hasLevels() && !declined(exercise.id())) {
        offer(exercise).ifPresent(offer -> offers.put(exercise.id(), offer));
      }
    }
    return offers;
  }

  private Optional<Offer> offer(Exercise exercise) {
    Assistance chosen = levels.get(exercise.id());
    Level level = chosen == null ? exercise.first() : exercise.at(chosen);
    List<LevelUse> uses =
        past.stream()
            .flatMap(reading -> LevelUse.of(reading, exercise).stream())
            .takeWhile(use -> use.level() == level.assistance())
            .toList();
    return easier(exercise, level, uses).or(() -> harder(exercise, level, uses));
  }

  private static Optional<Offer> easier(Exercise exercise, Level level, List<LevelUse> uses) {
    boolean hurt = !uses.isEmpty() && uses.get(0).pain() >= STRONG_PAIN;
    boolean unfinished =
        uses.size() >= UNFINISHED && uses.stream().limit(UNFINISHED).noneMatch(LevelUse::complete);
    return hurt || unfinished
        ? exercise
            .easier(level.assistance())
            .map(to -> new Offer(to.assistance(), hurt ? Because.PAIN : Because.UNFINISHED))
        : Optional.empty();
  }

  private static Optional<Offer> harder(Exercise exercise, Level level, List<LevelUse> uses) {
    if (!(level.progression().orElse(null) instanceof Progression.Offered offered)) {
      return Optional.empty();
    }
    int sessions = offered.when().sessions();
    boolean met =
        uses.size() >= sessions
            && uses.stream().limit(sessions).allMatch(use -> use.meets(offered.when()));
    boolean allowed =
        exercise.allowed().stream().anyMatch(other -> other.assistance() == offered.to());
    return met && allowed
        ? Optional.of(new Offer(offered.to(), Because.PROGRESS))
        : Optional.empty();
  }

  private boolean declined(String exercise) {
    return past.stream()
        .flatMap(reading -> reading.entries().stream())
        .anyMatch(entry -> isDecline(entry, exercise));
  }

  private boolean isDecline(Entry entry, String exercise) {
    return entry.fact() instanceof Fact.LevelOffered offered
        && offered.id().equals(exercise)
        && !offered.accepted()
        && entry.wall().plus(DECLINED).isAfter(now);
  }
}
