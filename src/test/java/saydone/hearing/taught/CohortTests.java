package saydone.hearing.taught;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import saydone.hearing.network.NetworkWeights;
import saydone.language.Language;

/** Seven words that lie anywhere. */
final class CohortTests {

  private static final int VALUES = 40;

  private final Random random = new Random(1);
  private final List<Sounding> words =
      IntStream.range(0, 7).mapToObj(unused -> anywhere(VALUES)).toList();

  @Test
  void aDistanceIsThatFromTheFiveNearest() {
    Sounding heard = anywhere(VALUES);
    double expected =
        words.stream().mapToDouble(heard::distance).sorted().limit(5).average().orElseThrow();

    assertEquals(expected, new Cohort(words).distance(heard), 1e-9);
  }

  @Test
  void isReadAsItWasWritten() throws IOException {
    Cohort cohort = new Cohort(words);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    cohort.write(bytes);
    Cohort read = Cohort.read("cohort", new ByteArrayInputStream(bytes.toByteArray()));

    for (Sounding word : words) {
      assertEquals(cohort.distance(word), read.distance(word), 0.01);
    }
  }

  @Test
  void anotherFileIsRefused() {
    IOException refused =
        assertThrows(
            IOException.class,
            () -> Cohort.read("phrases.weights", new ByteArrayInputStream(new byte[100])));

    assertEquals(
        "phrases.weights holds no cohort; make-cohort of the research jar makes one",
        refused.getMessage());
  }

  @Test
  void fewerThanFiveWordsAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Cohort(words.subList(0, 4)));
  }

  @Test
  void theOneInTheJarFitsTheNetwork() {
    NetworkWeights weights = NetworkWeights.load(Language.ENGLISH);
    int size = 10 * weights.embed(new float[weights.channels()]).length;
    double distance = Cohort.load(Language.ENGLISH).distance(anywhere(size));

    assertTrue(distance > 0.5 && distance < 1.5, "" + distance);
  }

  private Sounding anywhere(int size) {
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return Sounding.towards(values);
  }
}
