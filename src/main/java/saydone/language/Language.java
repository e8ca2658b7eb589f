package saydone.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A human language that the program knows: the files of a resource folder, which is named by a BCP
 * 47 tag.
 *
 * <pre>
 * saydone/language/en/messages.properties
 *                     phrases.properties
 *                     ...
 * </pre>
 *
 * <p>A region or a variant may have a folder of its own, with only the files and lines that differ:
 * a file, or a line of a table, is looked for in {@code de-AT}, then in {@code de}, then in {@code
 * en}. All files are in UTF-8, except those that are binary.
 *
 * <p>There is one object for each language. It keeps the parts that packages of the program made
 * from its files, and is safe for several threads.
 */
public final class Language {

  private static final String ROOT = "/saydone/language/";

  private static final String DEFAULT = "en";

  /** The file that makes a folder a language: without it, nothing could be said. */
  private static final String SPOKEN = "messages.properties";

  private static final Map<String, Language> KNOWN = new ConcurrentHashMap<>();

  /**
   * English: the language of a script that names none, and the substitute for a language that is
   * missing.
   */
  public static final Language ENGLISH = of(DEFAULT);

  private final String tag;

  /** The folders in which a file is looked for, the nearest first; English comes after them. */
  private final List<String> folders;

  private final Map<Class<?>, Object> parts = new ConcurrentHashMap<>();

  private Language(List<String> folders) {
    this.tag = folders.get(0);
    this.folders = List.copyOf(folders);
  }

  /**
   * The language for a tag: the one with this tag, else that of a shorter tag, else English.
   *
   * @param tag a BCP 47 tag, such as {@code en-US}; upper and lower case are the same
   */
  public static Language of(String tag) {
    List<String> folders = new ArrayList<>();
    String shorter = Locale.forLanguageTag(tag).toLanguageTag();
    while (!shorter.isEmpty()) {
      if (exists(shorter, SPOKEN)) {
        folders.add(shorter);
      }
      shorter = shorter.substring(0, Math.max(0, shorter.lastIndexOf('-')));
    }
    if (folders.isEmpty()) {
      folders.add(DEFAULT);
    }
    Language made = new Language(folders);
    Language before = KNOWN.putIfAbsent(made.tag, made);
    return before == null ? made : before;
  }

  /** The tag of its folder, such as {@code en}. */
  public String tag() {
    return tag;
  }

  /** Its tag as a {@link Locale}. */
  public Locale locale() {
    return Locale.forLanguageTag(tag);
  }

  /**
   * Whether this is the language of a tag, whatever its region; false if it only substitutes for
   * it.
   */
  public boolean isThatOf(String other) {
    return locale().getLanguage().equals(Locale.forLanguageTag(other).getLanguage());
  }

  /**
   * Whether it has a file of its own, and does not need the English one.
   *
   * @param file its name in the folder
   */
  public boolean has(String file) {
    return folders.stream().anyMatch(folder -> exists(folder, file));
  }

  /**
   * Opens a file of the nearest folder that has it; the caller closes it.
   *
   * @param file its name in the folder
   * @throws UncheckedIOException if there is no such file, not even in English
   */
  public InputStream open(String file) {
    return open(nearestFirst().filter(folder -> exists(folder, file)).findFirst(), file);
  }

  /** Opens a file as {@link #open} does, as text in UTF-8. */
  public Reader read(String file) {
    return text(open(file));
  }

  /**
   * The lines of a file of the nearest folder that has it, without those that begin with {@code #}.
   *
   * @param file its name in the folder
   * @throws UncheckedIOException if it cannot be read
   */
  public List<String> lines(String file) {
    try (BufferedReader lines = new BufferedReader(read(file))) {
      return lines.lines().filter(line -> !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A table of words by key, in the form of {@link Properties}. A key that the nearest folder
   * leaves out has the words of the next folder.
   *
   * @param file its name in the folder
   * @return sorted by key
   * @throws UncheckedIOException if it cannot be read
   */
  public SortedMap<String, String> table(String file) {
    SortedMap<String, String> table = new TreeMap<>();
    nearestFirst()
        .filter(folder -> exists(folder, file))
        .map(folder -> properties(folder, file))
        .forEach(lines -> lines.forEach((key, words) -> table.putIfAbsent(key, words)));
    if (table.isEmpty()) {
      throw absent(file);
    }
    return Collections.unmodifiableSortedMap(table);
  }

  /**
   * The part that a package of the program makes from this language's files, at first use; later
   * calls return the same.
   *
   * @param type distinguishes it from other parts
   * @param making must always make an equal part, as two threads may both call it at first
   */
  public <T> T part(Class<T> type, Function<Language, T> making) {
    Object known = parts.get(type);
    if (known == null) {
      T made = making.apply(this);
      Object before = parts.putIfAbsent(type, made);
      known = before == null ? made : before;
    }
    return type.cast(known);
  }

  /** The tag. */
  @Override
  public String toString() {
    return tag;
  }

  /** All folders in which a file is looked for, that of English last. */
  private Stream<String> nearestFirst() {
    return Stream.concat(folders.stream(), Stream.of(DEFAULT)).distinct();
  }

  private static boolean exists(String folder, String file) {
    return Language.class.getResource(ROOT + folder + "/" + file) != null;
  }

  private static InputStream open(Optional<String> folder, String file) {
    InputStream in =
        folder
            .map(name -> Language.class.getResourceAsStream(ROOT + name + "/" + file))
            .orElse(null);
    if (in == null) {
      throw absent(file);
    }
    return in;
  }

  private static UncheckedIOException absent(String file) {
    return new UncheckedIOException(
        new IOException("the program was built without " + ROOT + DEFAULT + "/" + file));
  }

  private static Reader text(InputStream in) {
    return new InputStreamReader(in, StandardCharsets.UTF_8);
  }

  private static Map<String, String> properties(String folder, String file) {
    Properties properties = new Properties();
    try (Reader reader = text(open(Optional.of(folder), file))) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> lines = new TreeMap<>();
    properties.forEach((key, words) -> lines.put((String) key, (String) words));
    return lines;
  }
}
