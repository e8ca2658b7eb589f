package saydone.json;

/**
 * A kind of JSON file: what messages call it, what they advise, and how large it may be.
 *
 * @param noun what a file of the kind is called, such as {@code script}
 * @param mostBytes the size of the largest file that is read: some hundred times what a long one
 *     needs
 * @param field a field as an example of how one is written
 * @param whenEmpty what to do with an empty file; this and the following are imperatives
 * @param whenForeign what to do with a file that is probably of another kind
 * @param whenDeep what to do with a file that is nested too deeply
 * @param whenOdd what to do with a character that does not belong where it is
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
   * A kind that people write, of at most 1 MB, with an example to compare with.
   *
   * @param example a file of this kind that comes with the program
   * @param levels how deeply such a file is nested, as a word
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
   * @param mostMegabytes the size of the largest file that is read
   */
  public static FileKind ofProgram(String noun, String field, int mostMegabytes) {
    String remove = "remove the file";
    return new FileKind(
        noun, mostMegabytes * MEGABYTE, field, remove, remove, remove, remove, "remove it");
  }

  /** Says, as the predicate of a file, that it has more than {@link #mostBytes}. */
  String tooLarge() {
    return "is larger than " + mostBytes / MEGABYTE + " MB, so it is hardly a " + noun;
  }
}
