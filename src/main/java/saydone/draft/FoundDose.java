package saydone.draft;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import saydone.script.Dose;

/**
 * What a stretch of a hand-out says of how much and how often.
 *
 * @param amounts the numbers that were found, by what they are of
 * @param often how often, as it was found
 * @param isVague whether something is said of it that is no number, or that was not understood
 */
record FoundDose(Map<Quantity, List<Amount>> amounts, List<Often> often, boolean isVague) {

  /** Nothing. */
  static final FoundDose NONE = new FoundDose(Map.of(), List.of(), false);

  private static final int MOST_HOLD = 300;
  private static final int MOST_REST = 600;

  /** Copies. */
  FoundDose {
    amounts = Map.copyOf(amounts);
    often = List.copyOf(often);
  }

  /** What a number is of. */
  enum Quantity {
    /** Sets. */
    SETS,
    /** Repetitions of a set. */
    REPS,
    /** Seconds for which each repetition is held. */
    HOLD,
    /** Seconds between sets. */
    REST,
    /** Seconds for which something is done, once if nothing else is said; a hold for the coach. */
    TIME
  }

  /** Both together. */
  FoundDose and(FoundDose other) {
    Map<Quantity, List<Amount>> both = new EnumMap<>(Quantity.class);
    amounts.forEach((quantity, found) -> both.put(quantity, new ArrayList<>(found)));
    other.amounts.forEach(
        (quantity, found) ->
            both.computeIfAbsent(quantity, none -> new ArrayList<>()).addAll(found));
    List<Often> all = new ArrayList<>(often);
    all.addAll(other.often);
    return new FoundDose(both, all, isVague || other.isVague);
  }

  /** What the sentences say together. */
  static FoundDose of(List<Sentence> sentences) {
    return sentences.stream().map(sentence -> sentence.read().dose()).reduce(NONE, FoundDose::and);
  }

  /** Whether it says how much, were it vaguely. */
  boolean saysHowMuch() {
    return isVague || has(Quantity.REPS) || has(Quantity.HOLD) || has(Quantity.TIME);
  }

  /** Whether it says how many repetitions, or for how long in all, were it vaguely. */
  boolean repeats() {
    return isVague || has(Quantity.REPS) || has(Quantity.SETS) || has(Quantity.TIME);
  }

  /** Whether it says how long to rest, and nothing else. */
  boolean onlyRests() {
    return !isVague && often.isEmpty() && amounts.keySet().equals(Set.of(Quantity.REST));
  }

  /**
   * The same, with what another one says of what this one does not speak of. What is done for a
   * time is not repeated as well.
   */
  FoundDose orElse(FoundDose other) {
    Map<Quantity, List<Amount>> both = new EnumMap<>(Quantity.class);
    both.putAll(other.amounts);
    if (has(Quantity.TIME)) {
      both.remove(Quantity.REPS);
    }
    both.putAll(amounts);
    return new FoundDose(both, often, isVague);
  }

  private boolean has(Quantity quantity) {
    return amounts.containsKey(quantity);
  }

  private Optional<Figure> figure(Quantity quantity, int lowest, int highest) {
    return Optional.ofNullable(amounts.get(quantity))
        .map(found -> Amount.together(found, lowest, highest));
  }

  /** The sets, if anything is said of them. */
  Optional<Figure> sets() {
    return figure(Quantity.SETS, 1, Dose.MAX_SETS);
  }

  /** The repetitions. One, where something is held or done for a time and nothing is repeated. */
  Figure reps() {
    return figure(Quantity.REPS, 1, Dose.MAX_REPS)
        .orElseGet(
            () ->
                !isVague && has(Quantity.TIME)
                    ? Figure.of(1)
                    : Figure.open("how many repetitions, such as 10"));
  }

  /** The hold in seconds, if anything is said of it. */
  Optional<Figure> hold() {
    return figure(Quantity.HOLD, 0, MOST_HOLD).or(() -> figure(Quantity.TIME, 1, MOST_HOLD));
  }

  /** The rest in seconds, if anything is said of it. */
  Optional<Figure> rest() {
    return figure(Quantity.REST, 0, MOST_REST);
  }
}
