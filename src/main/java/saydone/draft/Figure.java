package saydone.draft;

import java.util.Optional;

/**
 * A number or a name of a script, or why it is left to a person.
 *
 * @param value what was understood; empty if nothing was
 * @param open what a person has to decide; empty if the value is there
 */
record Figure(Optional<Object> value, String open) {

  /** What begins a text that a person has to look at. */
  static final String TODO = "TODO: ";

  /** Something that was understood. */
  static Figure of(Object value) {
    return new Figure(Optional.of(value), "");
  }

  /** Something that a person has to decide. */
  static Figure open(String open) {
    return new Figure(Optional.empty(), open);
  }

  /** The value as the script has it. */
  Object written() {
    return value.orElseGet(() -> TODO + open);
  }
}
