package saydone.hearing.sphinx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import edu.cmu.sphinx.linguist.acoustic.UnitManager;
import edu.cmu.sphinx.linguist.dictionary.Pronunciation;
import edu.cmu.sphinx.linguist.dictionary.Word;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UsedWordsTests {

  private final Path folder;
  private final UsedWords words;

  UsedWordsTests(@TempDir Path folder) throws IOException {
    this.folder = folder;
    Path file = folder.resolve("test.dict");
    Files.writeString(
        file,
        """
        'bout B AW T
        repeat R IH P IY T
        repeat(2) R IY P IY T
        repeated R IH P IY T IH D
        stop S T AA P
        """);
    words = new UsedWords(file.toUri().toURL(), new UnitManager());
  }

  @Test
  void knowsAllPronunciationsOfALearnedWord() {
    words.learn(List.of("repeat", "stop"));
    assertEquals(List.of("R IH P IY T", "R IY P IY T"), pronunciations("repeat"));
    assertEquals(List.of("S T AA P"), pronunciations("stop"));
  }

  @Test
  void doesNotKnowWhatItDidNotLearn() {
    words.learn(List.of("repeat"));
    assertNull(words.getWord("stop"));
    assertNull(words.getWord("repeated"));
  }

  @Test
  void namesEveryWordThatTheDictionaryLacks() {
    IllegalArgumentException failure =
        assertThrows(
            IllegalArgumentException.class, () -> words.learn(List.of("stop", "zog", "Repeat")));
    assertEquals("not in the dictionary: Repeat, zog", failure.getMessage());
    assertNull(words.getWord("stop"));
  }

  @Test
  void silenceIsKnownFromTheStart() {
    assertEquals(List.of("SIL"), pronunciations("<sil>"));
  }

  @Test
  void saysWhichFileCannotBeRead() throws MalformedURLException {
    URL missing = folder.resolve("missing.dict").toUri().toURL();
    UsedWords none = new UsedWords(missing, new UnitManager());
    assertThrows(UncheckedIOException.class, () -> none.learn(List.of("stop")));
  }

  private List<String> pronunciations(String spelling) {
    Word word = Objects.requireNonNull(words.getWord(spelling));
    return Arrays.stream(word.getPronunciations()).map(UsedWordsTests::phones).toList();
  }

  private static String phones(Pronunciation pronunciation) {
    return Arrays.stream(pronunciation.getUnits())
        .map(unit -> unit.getName())
        .collect(Collectors.joining(" "));
  }
}
