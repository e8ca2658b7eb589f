package saydone.home;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What the program makes in a folder: its files, and its folders with what is in them. Anything
 * else there is not the program's.
 *
 * <pre>{@code
 * new Layout().file("[0-9]+\\.wav").folder("other", new Layout().file("[0-9]+\\.wav"))
 * }</pre>
 *
 * @param parts each kind of file or folder, in the order in which they are removed
 */
public record Layout(List<Part> parts) {

  /** Copies the list. */
  public Layout {
    parts = List.copyOf(parts);
  }

  /** A folder in which the program makes nothing. */
  public Layout() {
    this(List.of());
  }

  /**
   * A kind of file or folder.
   *
   * @param is whether a path is of this kind, if it is a file or a folder as it should be
   * @param inside what is in the folder; empty for a file
   */
  record Part(Predicate<Path> is, Optional<Layout> inside) {}

  /**
   * The same, with files.
   *
   * @param names a regular expression of their whole names
   */
  public Layout file(String names) {
    return with(new Part(named(names), Optional.empty()));
  }

  /**
   * The same, with a small file that is replaced in one step, and what a crash may leave of that.
   *
   * @param name the file's name
   */
  public Layout keptFile(String name) {
    return file(Pattern.quote(name) + "(\\.tmp)?");
  }

  /**
   * The same, with folders.
   *
   * @param names a regular expression of their whole names
   */
  public Layout folder(String names, Layout inside) {
    return folder(named(names), inside);
  }

  /**
   * The same, with folders.
   *
   * @param is tells them from others
   */
  public Layout folder(Predicate<Path> is, Layout inside) {
    return with(new Part(is, Optional.of(inside)));
  }

  private Layout with(Part part) {
    List<Part> more = new ArrayList<>(parts);
    more.add(part);
    return new Layout(more);
  }

  private static Predicate<Path> named(String names) {
    Predicate<String> matches = Pattern.compile(names).asMatchPredicate();
    return path -> matches.test(String.valueOf(path.getFileName()));
  }
}
