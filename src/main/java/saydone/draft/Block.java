package saydone.draft;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a hand-out says of one exercise.
 *
 * @param name its name, if it has one
 * @param sentences the others, in order
 */
record Block(Optional<Sentence> name, List<Sentence> sentences) {

  /** Copies the list. */
  Block {
    sentences = List.copyOf(sentences);
  }

  /** The passages as one; the name is that of the first one that has any. */
  static Block of(List<Passage> passages) {
    Optional<Sentence> name = passages.get(0).name();
    return new Block(
        name,
        passages.stream()
            .flatMap(passage -> passage.all().stream())
            .filter(sentence -> !Optional.of(sentence).equals(name))
            .toList());
  }

  /** The name and the sentences, in order. */
  List<Sentence> all() {
    return Stream.concat(name.stream(), sentences.stream()).toList();
  }

  /** The same without the sentences that belong to no exercise. */
  Block ofItsOwn() {
    return new Block(name, sentences.stream().filter(each -> !each.isApart()).toList());
  }
}
