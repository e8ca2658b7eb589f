package saydone.json;

/**
 * A kind of JSON file: what messages call it, what they advise, and how large it may be.
 *
 * @param noun what a file of the kind is called, such as {@code script}
 * @param mostBytes the largest that is read: some hundred times what a long one needs
 * @param field a field as an example of how one is written
 * @param whenEmpty what to do with an empty file; this and what follows as orders
 * @param whenForeign what to do with a file that is hardly of this kind
 * @param whenDeep what to do with a file that is nested too deep
 * @param whenOdd what to do with what nobody can name
 * @param whenCommented what to do with a comment
 */
public record FileKind(
    String noun,
    int mostBytes,
    String field,
    String whenEmpty,
    String whenForeign,
    String whenDeep,
    String whenOdd,
    String whenCommented) {

  private static final int MEGABYTE = 1 << 20;

  /**
   * A kind that people write, of at most 1 MB, and that has a description.
   *
   * @param example a file of the kind that comes with the program
   * @param levels how deep it is nested, as a word
   */
  public static FileKind ofPeople(String noun, String example, String field, String levels) {
    String compare = "compare with another " + noun;
    return new FileKind(
        noun,
        MEGABYTE,
        field,
        "begin with a copy of another " + noun + ", such as " + example,
        "name the " + noun + "'s own file",
        compare + "; " + levels + " levels are enough",
        compare,
        "remove it, or move it to the description");
  }

  /**
   * A kind that the program writes, and can write again.
   *
   * @param mostMegabytes the largest that is read
   */
  public static FileKind ofProgram(String noun, String field, int mostMegabytes) {
    String remove = "remove the file";
    return new FileKind(
        noun, mostMegabytes * MEGABYTE, field, remove, remove, remove, remove, "remove it");
  }

  /** That a file has more than {@link #mostBytes}, as the predicate of the file. */
  String tooLarge() {
    return "is larger than " + mostBytes / MEGABYTE + " MB, so it is hardly a " + noun;
  }
}
