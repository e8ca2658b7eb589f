package saydone.player.rehearsal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import saydone.player.rehearsal.Happening.Act;
import saydone.player.rehearsal.Happening.Place;
import saydone.player.rehearsal.Happening.Step;
import saydone.session.Fact;
import saydone.session.PhaseName;

/** What the patient is about to do besides its routine. For the session's thread. */
final class Agenda {

  /**
   * The phases in which something is asked or held. A step waits there, unless it is meant for this
   * very phase.
   */
  private static final Set<PhaseName> OCCUPIED =
      EnumSet.of(
          PhaseName.ASKING,
          PhaseName.ACKNOWLEDGING,
          PhaseName.CLARIFYING,
          PhaseName.CONFIRMING_STOP,
          PhaseName.SCORING_PAIN,
          PhaseName.PAUSED,
          PhaseName.DEAF,
          PhaseName.CLOSING,
          PhaseName.FINISHED);

  private final List<Expected> expected = new ArrayList<>();
  private final Deque<Deque<Step>> begun = new ArrayDeque<>();
  private long stepsTaken;

  Agenda(List<Happening> happenings) {
    happenings.forEach(happening -> expected.add(new Expected(happening)));
  }

  /** Begins the happenings of the place that the session has come to. */
  void look(Perception heard) {
    for (Expected candidate : expected) {
      if (candidate.timesLeft > 0 && isAt(candidate.happening.place(), heard)) {
        candidate.timesLeft--;
        begun.add(new ArrayDeque<>(candidate.happening.steps()));
      }
    }
  }

  private static boolean isAt(Place place, Perception heard) {
    if (place.phase().isPresent()) {
      return heard.phaseBegins()
          && place.phase().equals(heard.phase())
          && isExercise(place, heard)
          && isOrAny(place.set().isEmpty(), place.set().orElse(0), heard.progress().set())
          && isOrAny(
              place.repetition().isEmpty(),
              place.repetition().orElse(0),
              heard.progress().repetition());
    }
    if (heard.counted().isEmpty()) {
      return false;
    }
    Fact.RepetitionCounted counted = heard.counted().get();
    return isExercise(place, heard)
        && isOrAny(place.set().isEmpty(), place.set().orElse(0), counted.set())
        && isOrAny(
            place.repetition().isEmpty(), place.repetition().orElse(0), counted.repetition());
  }

  private static boolean isExercise(Place place, Perception heard) {
    if (place.exercise().isEmpty()) {
      return true;
    }
    String wanted = place.exercise().get();
    return wanted.equals(heard.exerciseId())
        || wanted.equals(Integer.toString(heard.progress().exercise() + 1));
  }

  private static boolean isOrAny(boolean any, int wanted, int actual) {
    return any || wanted == actual;
  }

  /** The next step, whether or not it can be taken now. */
  Optional<Step> next() {
    while (!begun.isEmpty() && begun.element().isEmpty()) {
      begun.remove();
    }
    return begun.isEmpty() ? Optional.empty() : Optional.of(begun.element().element());
  }

  /** The next step, if it can be taken in a phase. */
  Optional<Step> nextIn(PhaseName phase) {
    return next()
        .filter(
            step ->
                step.in().isPresent()
                    ? step.in().get() == phase
                    : step.act() instanceof Act.KeepSilent
                        || step.act() instanceof Act.Noise
                        || !OCCUPIED.contains(phase));
  }

  /** How many steps were taken or given up so far. This number tells equal steps apart. */
  long stepsTaken() {
    return stepsTaken;
  }

  /** The step was taken. */
  void taken() {
    stepsTaken++;
    begun.element().remove();
  }

  /** The step led to nothing: the rest of its happening is left out. */
  void giveUp() {
    stepsTaken++;
    begun.remove();
  }

  /** A happening that may still come. */
  private static final class Expected {
    private final Happening happening;
    private int timesLeft;

    Expected(Happening happening) {
      this.happening = happening;
      this.timesLeft = happening.times();
    }
  }
}
