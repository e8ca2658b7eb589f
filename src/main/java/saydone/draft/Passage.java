package saydone.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import saydone.script.Exercise.Assistance;

/**
 * A stretch of a hand-out that stands together: a heading, a paragraph, or an item of a list.
 *
 * @param mark what it begins with
 * @param number of a numbered one; else 0
 * @param name a heading, or the name that stands before the sentences of an item
 * @param sentences in order; none in a heading
 */
record Passage(Mark mark, int number, Optional<Sentence> name, List<Sentence> sentences) {

  /** Copies the list. */
  Passage {
    sentences = List.copyOf(sentences);
  }

  /** What a passage begins with. */
  enum Mark {
    /** It is a heading. */
    HEADING,
    /** A number. */
    NUMBER,
    /** A bullet. */
    BULLET,
    /** Nothing. */
    NONE
  }

  /** The name and the sentences, in order. */
  List<Sentence> all() {
    return Stream.concat(name.stream(), sentences.stream()).toList();
  }

  /** What it says of how much, in the sentences that belong to an exercise. */
  FoundDose dose() {
    return FoundDose.of(all().stream().filter(sentence -> !sentence.isApart()).toList());
  }

  /** Whether it asks for a position or a movement. */
  boolean asksToMove() {
    return sentences.stream()
        .anyMatch(sentence -> !sentence.isImprint() && MovementWords.isMovement(sentence));
  }

  /** Whether it speaks of the hand-out itself, and of nothing else. */
  boolean isImprint() {
    return mark != Mark.HEADING && all().stream().allMatch(Sentence::isImprint);
  }

  /** Whether it is neither of a movement nor of how much, nor of how long to rest. */
  boolean isAside() {
    return mark == Mark.NONE
        && name.isEmpty()
        && !asksToMove()
        && !dose().saysHowMuch()
        && !dose().onlyRests();
  }

  /** Whether it is an exercise by itself, and no harder way of the one before it. */
  boolean beginsExercise() {
    return dose().saysHowMuch()
        && (asksToMove() || name.isPresent())
        && !HelpWords.in(all().get(0)).equals(Optional.of(Assistance.ACTIVE));
  }

  /**
   * Running text that goes from one exercise to another, apart at "next" and the like; else the
   * passage alone.
   */
  List<Passage> parts() {
    List<Passage> parts = new ArrayList<>();
    int from = 0;
    if (mark == Mark.NONE) {
      for (int i = 1; i < sentences.size(); i++) {
        Passage before = part(from, i);
        Passage after = part(i, sentences.size());
        boolean leadsOn =
            MovementWords.goesOn(sentences.get(i)) || MovementWords.isPosition(sentences.get(i));
        if (leadsOn && before.dose().saysHowMuch() && after.beginsExercise()) {
          parts.add(before);
          from = i;
        }
      }
    }
    parts.add(part(from, sentences.size()));
    return parts;
  }

  private Passage part(int from, int to) {
    return new Passage(
        mark, number, from == 0 ? name : Optional.empty(), sentences.subList(from, to));
  }
}
