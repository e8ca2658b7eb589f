package saydone.script;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import saydone.language.Language;

class ReadabilityTests {

  private static List<String> hardWords(String text) {
    return new Readability(Language.ENGLISH, text)
        .difficulties().stream().map(Readability.Difficulty::words).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sit tall.",
        "Rest your {affected} ankle on the other knee.",
        "Keep your hand just below the knee.",
        "Lift your arm above your head, then lower it.",
        "Picture a string that pulls you up.",
        "Draw a figure eight in the air.",
        "Don't hold your breath; it's fine to rest.",
        "Say \"done\" after each one, left-right, left-right!",
        "Repeat 10 times.",
        "It is OK to watch TV.",
        "Swing your arm like a pendulum.",
        "Sit so that you feel safe.",
      })
  void findsNothingInAPlainSentence(String text) {
    assertEquals(List.of(), new Readability(Language.ENGLISH, text).difficulties());
  }

  @Test
  void splitsATextIntoSentences() {
    assertEquals(
        List.of("Sit tall.", "Breathe!", "All \"well\"?", "It takes 2.5 seconds"),
        new Readability(
                Language.ENGLISH, " Sit tall. Breathe!  All \"well\"? It takes 2.5 seconds ")
            .sentences());
  }

  @ParameterizedTest
  @CsvSource({
    "Sit tall.,2",
    "'Your {affected} foot, up.',4",
    "Don't lock a left-hand knee!,5",
    "'- , -',0",
  })
  void countsWordsWithAPlaceholderAsOne(String sentence, int words) {
    assertEquals(words, Readability.words(sentence));
  }

  @Test
  void allowsTwentyWordsInASentenceAndNotOneMore() {
    String twenty = "up ".repeat(19) + "up.";

    assertEquals(
        List.of(), new Readability(Language.ENGLISH, twenty + " " + twenty).difficulties());
    assertEquals(
        List.of(new Readability.Difficulty("up " + twenty, "long-sentence", List.of(21, 20))),
        new Readability(Language.ENGLISH, "Sit tall. up " + twenty).difficulties());
  }

  @ParameterizedTest
  @CsvSource({
    "Bend the knee as shown.,as shown",
    "See the picture.,See the picture",
    "Look at the diagram on the left.,Look at the diagram",
    "Sit as in the photo.,in the photo",
    "Follow the steps below.,below",
    "Use the grip described above.,described above",
    "Hold your hand like this.,like this",
    "See figure 2.,See figure",
  })
  void findsWhatPointsToSomethingToSee(String text, String words) {
    assertEquals(List.of(words), hardWords(text));
  }

  @ParameterizedTest
  @CsvSource({
    "'Lift the toes, e.g. with a band.',e.g.",
    "Hold for 5 sec.,sec.",
    "Move through the full ROM.,ROM",
    "Lift it 10cm.,10cm",
    "Lift it x10.,x10",
    "Use a weight of 2 kg.,kg.",
    "'Bands, balls etc.',etc.",
  })
  void findsAbbreviations(String text, String words) {
    assertEquals(List.of(words), hardWords(text));
  }

  @ParameterizedTest
  @CsvSource({
    "Rest (if needed).,(",
    "Left/right.,/",
    "Bend to 90\u00b0.,\u00b0",
    "Lift & lower.,&",
    "Use 50% of your strength.,%",
    "Up \u2013 and down.,\u2013",
    "Well so far \u2026,\u2026",
    "Smile \ud83d\ude00.,\ud83d\ude00",
  })
  void findsSymbols(String text, String words) {
    assertEquals(List.of(words), hardWords(text));
  }

  @Test
  void findsARangeAndSaysHowToWriteIt() {
    assertEquals(
        List.of(new Readability.Difficulty("5-10", "range", List.of("5", "10"))),
        new Readability(Language.ENGLISH, "Hold for 5-10 seconds.").difficulties());
  }
}
