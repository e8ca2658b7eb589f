package saydone.hearing.taught;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import saydone.language.Language;

/**
 * What some common words sound like: the measure by which a distance is small or large. Where words
 * lie dense, a distance says less than where there are few. {@code
 * saydone.research.fitting.CohortMaking} makes it of many voices. Read from a resource that belongs
 * to the weights of the network:
 *
 * <pre>
 * 4 bytes          "sdco"
 * int              how many words
 * int              how many values each has
 * byte[...]        the values of each word, the largest of them 127 or -127
 * </pre>
 *
 * <p>Immutable.
 */
public final class Cohort {

  private static final String FILE = "cohort.soundings";
  private static final int MAGIC = 0x7364636f;
  private static final int LOUDEST = 127;

  /** So many of the nearest words count. */
  private static final int NEAREST = 5;

  private final List<Sounding> words;

  Cohort(List<Sounding> words) {
    if (words.size() < NEAREST) {
      throw new IllegalArgumentException(
          "a cohort of " + words.size() + " words; it needs " + NEAREST);
    }
    this.words = List.copyOf(words);
  }

  /**
   * A cohort of words.
   *
   * @param words five or more, each as several voices say it
   */
  public static Cohort of(List<List<Impression>> words) {
    return new Cohort(
        words.stream()
            .map(said -> Sounding.between(said.stream().map(Impression::sounding).toList()))
            .toList());
  }

  /**
   * The cohort that belongs to the network of a language in the jar.
   *
   * @throws UncheckedIOException if it is missing or damaged
   */
  public static Cohort load(Language language) {
    try (InputStream in = language.open(FILE)) {
      return read(FILE, in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a cohort.
   *
   * @param name what the stream is, for the message if it is damaged
   * @throws IOException if it cannot be read, or holds something else
   */
  static Cohort read(String name, InputStream stream) throws IOException {
    DataInputStream in = new DataInputStream(stream);
    if (in.readInt() != MAGIC) {
      throw new IOException(name + " holds no cohort; make-cohort of the research jar makes one");
    }
    int count = in.readInt();
    int size = in.readInt();
    List<Sounding> words = new ArrayList<>();
    for (int word = 0; word < count; word++) {
      float[] values = new float[size];
      for (int i = 0; i < size; i++) {
        values[i] = in.readByte();
      }
      words.add(Sounding.towards(values));
    }
    return new Cohort(words);
  }

  /**
   * Writes the resource that {@link #load} reads.
   *
   * @throws IOException if it cannot be written
   */
  public void write(OutputStream resource) throws IOException {
    DataOutputStream out = new DataOutputStream(resource);
    out.writeInt(MAGIC);
    out.writeInt(words.size());
    out.writeInt(words.get(0).direction().length);
    for (Sounding word : words) {
      float[] values = word.direction();
      float most = 0;
      for (float value : values) {
        most = Math.max(most, Math.abs(value));
      }
      for (float value : values) {
        out.writeByte(Math.round(value / most * LOUDEST));
      }
    }
    out.flush();
  }

  /** The mean distance of a sounding from the words that are nearest to it, 0 to 2. */
  double distance(Sounding sounding) {
    return words.stream()
        .mapToDouble(sounding::distance)
        .sorted()
        .limit(NEAREST)
        .average()
        .orElseThrow();
  }
}
