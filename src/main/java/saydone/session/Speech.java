package saydone.session;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import saydone.markup.MarkedText;

/**
 * What the coach is saying. Each line is given to the voice with an id of its own, and is
 * outstanding until the voice has finished it or was silenced.
 *
 * @param nextId the id of the next line; ids grow within a session
 * @param outstanding what was given to the voice and is not finished, oldest first
 * @param settled whether the phase was told that all has been spoken
 */
record Speech(long nextId, List<Line> outstanding, boolean settled) {

  /** Nothing was said yet. */
  static final Speech NONE = new Speech(1, List.of(), true);

  /** Copies the list. */
  Speech {
    outstanding = List.copyOf(outstanding);
  }

  /**
   * Something given to the voice.
   *
   * @param id the id of the utterance
   * @param words what is said, to be worded anew if it is said again
   * @param text the same as it is worded
   */
  record Line(long id, Words words, MarkedText text) {}

  /** One more line is given to the voice. */
  Speech saying(Words words, MarkedText text) {
    Line line = new Line(nextId, words, text);
    return new Speech(
        nextId + 1, Stream.concat(outstanding.stream(), Stream.of(line)).toList(), false);
  }

  /** The voice has finished a line. One that is not outstanding changes nothing. */
  Speech finished(long id) {
    return new Speech(
        nextId, outstanding.stream().filter(line -> line.id() != id).toList(), settled);
  }

  /** The voice was cut: nothing is outstanding any more. */
  Speech silenced() {
    return new Speech(nextId, List.of(), false);
  }

  /** The same without texts of the catalogue, which are not to be said again. */
  Speech without(Set<String> keys) {
    List<Line> rest =
        outstanding.stream()
            .filter(
                line -> !(line.words() instanceof Words.OfCatalogue of && keys.contains(of.key())))
            .toList();
    return new Speech(nextId, rest, settled);
  }

  /** Another phase has begun, which is still to be told when all has been spoken. */
  Speech unsettled() {
    return new Speech(nextId, outstanding, false);
  }

  /** The phase was told that all has been spoken. */
  Speech told() {
    return new Speech(nextId, outstanding, true);
  }

  /** Whether the coach is speaking or about to. */
  boolean sounding() {
    return !outstanding.isEmpty();
  }

  /** Whether all has been spoken and the phase does not know it yet. */
  boolean untold() {
    return !settled && outstanding.isEmpty();
  }
}
