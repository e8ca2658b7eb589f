package saydone.cli;

/** A number with its noun, as it is printed: "1 warning", "2 warnings". */
final class Counted {

  private Counted() {}

  /** The number and the noun, which takes an s in the plural. */
  static String of(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
