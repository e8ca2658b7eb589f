package saydone.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import saydone.draft.Passage.Mark;

/**
 * Finds the exercises of a hand-out. An exercise begins at a heading, at a number, or at a
 * paragraph or item that says how much by itself; it ends where another one or another section
 * begins. All other sentences are of the hand-out as a whole.
 */
final class Blocks {

  private final FoundDose ofAll;
  private boolean numbered;
  private final List<Block> exercises = new ArrayList<>();
  private final List<Sentence> others = new ArrayList<>();
  private Optional<Sentence> title = Optional.empty();

  private Blocks(FoundDose ofAll) {
    this.ofAll = ofAll;
  }

  /**
   * What was found.
   *
   * @param title what the hand-out is called, if it has a title
   * @param exercises the exercises, in order
   * @param others the sentences that belong to none, in order, without the title
   */
  record Found(Optional<Sentence> title, List<Block> exercises, List<Sentence> others) {}

  /** Finds the exercises in passages. */
  static Found of(List<Passage> passages) {
    Blocks blocks =
        new Blocks(
            FoundDose.of(
                passages.stream()
                    .flatMap(passage -> passage.all().stream())
                    .filter(Sentence::isOfAll)
                    .toList()));
    blocks.numbered = blocks.areNumbered(passages);
    List<Passage> section = new ArrayList<>();
    for (Passage passage : passages) {
      boolean begins =
          passage.mark() == Mark.HEADING || (blocks.numbered && passage.mark() == Mark.NUMBER);
      if (begins) {
        blocks.section(section);
        section.clear();
      }
      section.add(passage);
    }
    blocks.section(section);
    return new Found(blocks.title, List.copyOf(blocks.exercises), List.copyOf(blocks.others));
  }

  /**
   * Whether the numbers are of exercises: they rise from one to the last, and most of them say how
   * much, or one dose is for all. Numbers that begin anew are of steps.
   */
  private boolean areNumbered(List<Passage> passages) {
    int last = 0;
    int withDose = 0;
    boolean counted = false;
    for (Passage passage : passages) {
      if (passage.mark() == Mark.NUMBER) {
        if (passage.number() != last + 1) {
          return false;
        }
        last++;
        counted = false;
      }
      if (last > 0 && !counted && passage.dose().saysHowMuch()) {
        withDose++;
        counted = true;
      }
    }
    return last >= 1 && (2 * withDose >= last || ofAll.repeats());
  }

  private void section(List<Passage> section) {
    if (section.isEmpty()) {
      return;
    }
    Passage head = section.get(0);
    boolean isHeaded = head.mark() == Mark.HEADING || head.mark() == Mark.NUMBER;
    long beginning =
        section.stream()
            .skip(head.mark() == Mark.HEADING ? 1 : 0)
            .flatMap(passage -> passage.parts().stream())
            .filter(Passage::beginsExercise)
            .count();
    if (isHeaded && !head.isImprint() && (head.mark() == Mark.NUMBER || beginning <= 1)) {
      List<Passage> asides = asides(section);
      List<Passage> rest = new ArrayList<>(section);
      rest.removeAll(asides);
      Block block = Block.of(rest);
      if (isExercise(block, true) && !isOver(head, block)) {
        add(block);
        leave(asides);
      } else {
        leave(section);
      }
    } else {
      apart(section);
    }
  }

  /**
   * Whether a heading stands over exercises and is none: it says not how much, and the exercises
   * are numbered; or it is the first one, and nothing under it asks to move.
   */
  private boolean isOver(Passage head, Block block) {
    Block own = block.ofItsOwn();
    return head.mark() == Mark.HEADING
        && ((numbered && !FoundDose.of(own.all()).saysHowMuch())
            || (title.isEmpty()
                && exercises.isEmpty()
                && FoundDose.of(own.all()).amounts().isEmpty()
                && own.sentences().stream().noneMatch(MovementWords::isMovement)));
  }

  /**
   * What is of the hand-out itself, and the paragraphs after an exercise has said how much that
   * neither ask to move nor say more.
   */
  private static List<Passage> asides(List<Passage> section) {
    boolean saysHowMuch = false;
    List<Passage> asides = new ArrayList<>();
    for (Passage passage : section) {
      if (passage.isImprint() || (saysHowMuch && passage.isAside())) {
        asides.add(passage);
      }
      saysHowMuch |= passage.dose().saysHowMuch();
    }
    return asides;
  }

  /** Each passage that says how much begins an exercise; those after it that ask to move go on. */
  private void apart(List<Passage> section) {
    List<Passage> open = new ArrayList<>();
    for (Passage whole : section) {
      for (Passage passage : whole.parts()) {
        if (passage.mark() != Mark.HEADING
            && (passage.beginsExercise()
                || (open.isEmpty() && isExercise(Block.of(List.of(passage)), false)))) {
          close(open);
          open.add(passage);
        } else if (!open.isEmpty()
            && (passage.asksToMove() || passage.dose().saysHowMuch())
            && passage.sentences().stream().noneMatch(Sentence::isOfAll)
            && !passage.isImprint()) {
          open.add(passage);
        } else {
          leave(List.of(passage));
        }
      }
    }
    close(open);
  }

  private void close(List<Passage> open) {
    if (!open.isEmpty()) {
      add(Block.of(open));
      open.clear();
    }
  }

  private void add(Block block) {
    block.sentences().stream().filter(Sentence::isApart).forEach(others::add);
    exercises.add(block.ofItsOwn());
  }

  private void leave(List<Passage> passages) {
    for (Passage passage : passages) {
      if (passage.mark() == Mark.HEADING && title.isEmpty() && exercises.isEmpty()) {
        title = passage.name();
      } else {
        others.addAll(passage.all());
      }
    }
  }

  /**
   * Whether a block is an exercise: it says how much, and has a name or asks to move; or it stands
   * under a heading or a number and asks to move.
   */
  private boolean isExercise(Block block, boolean isHeaded) {
    Block own = block.ofItsOwn();
    boolean isGeneral =
        block
            .name()
            .filter(name -> name.isImprint() || MovementWords.isGeneralHeading(name.text()))
            .isPresent();
    boolean asksToMove = own.sentences().stream().anyMatch(MovementWords::isMovement);
    boolean saysHowMuch = FoundDose.of(own.all()).saysHowMuch();
    if (isGeneral) {
      return saysHowMuch && asksToMove;
    }
    return saysHowMuch
        ? asksToMove || block.name().isPresent()
        : asksToMove
            && (isHeaded || (ofAll.repeats() && MovementWords.isMovement(own.sentences().get(0))));
  }
}
