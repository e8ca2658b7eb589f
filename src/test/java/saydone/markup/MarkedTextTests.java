package saydone.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import saydone.language.Language;
import saydone.markup.MarkedText.Pause;
import saydone.markup.MarkedText.Words;

final class MarkedTextTests {

  @ParameterizedTest
  @ValueSource(strings = {"Sit  tall.", " 10 > 5, \"so\" 'what'; 100 % ", "{side}\tfoot", "]]>"})
  void aTextWithoutSignsOfMarksStaysAsItIsToTheLastCharacter(String text) throws MarkupException {
    assertEquals(List.of(Words.plain(text)), MarkedText.of(Language.ENGLISH, text).parts());
    assertEquals(text, MarkedText.of(Language.ENGLISH, text).shown());
    assertEquals(text, MarkedText.of(Language.ENGLISH, text).spoken());
  }

  @Test
  void theFiveEntitiesStandForTheirSigns() throws MarkupException {
    assertEquals(
        List.of(Words.plain("a < b > c & d ' e \" f")),
        MarkedText.of(Language.ENGLISH, "a &lt; b &gt; c &amp; d &apos; e &quot; f").parts());
  }

  @Test
  void aPlainTextHasNoMarksWhateverItsSigns() {
    assertEquals("AT&T <5> &amp;", MarkedText.plain("AT&T <5> &amp;").shown());
    assertEquals("<voice>x</voice>", MarkedText.plain("<voice>x</voice>").spoken());
  }

  @Test
  void aBreakIsAPause() throws MarkupException {
    assertEquals(
        List.of(
            Words.plain("Up. "),
            new Pause(Duration.ofMillis(1500)),
            Words.plain(" Down."),
            new Pause(Duration.ofMillis(500))),
        MarkedText.of(Language.ENGLISH, "Up. <break time='1.5s'/> Down.<break/>").parts());
  }

  @ParameterizedTest
  @CsvSource({
    "<break/>, 500",
    "<break time='0ms'/>, 0",
    "<break time='250ms'/>, 250",
    "<break time='10s'/>, 10000",
    "<break strength='none'/>, 0",
    "<break strength='x-weak'/>, 100",
    "<break strength='x-strong'/>, 1200",
    "<break strength='weak' time='2s'/>, 2000",
  })
  void aBreakHasATimeOrElseAStrength(String mark, int millis) throws MarkupException {
    assertEquals(
        new Pause(Duration.ofMillis(millis)),
        MarkedText.of(Language.ENGLISH, "Up." + mark).parts().get(1));
  }

  @ParameterizedTest
  @CsvSource({
    "<emphasis>now</emphasis>, 0.9, 1.2",
    "<emphasis level='strong'>now</emphasis>, 0.8, 1.4",
    "<emphasis level='none'>now</emphasis>, 1, 1",
    "<prosody rate='slow'>now</prosody>, 0.8, 1",
    "<prosody rate='150%' volume='50%'>now</prosody>, 1.5, 0.5",
    "<prosody volume='soft'>now</prosody>, 1, 0.6",
    "<prosody rate='50%'><emphasis level='strong'>now</emphasis></prosody>, 0.4, 1.4",
  })
  void aMannerHoldsInsideOfItsElement(String marked, double rate, double volume)
      throws MarkupException {
    assertEquals(
        List.of(new Words("now", "now", rate, volume)),
        MarkedText.of(Language.ENGLISH, marked).parts(),
        marked);
  }

  @Test
  void wordsOfOneMannerStayTogether() throws MarkupException {
    assertEquals(
        List.of(new Words("full range of motion, R two", "full ROM, R2", 1, 1)),
        MarkedText.of(
                Language.ENGLISH,
                "full <sub alias='range of motion'>ROM</sub>,"
                    + " <say-as interpret-as='characters'>R2</say-as>")
            .parts());
  }

  @Test
  void aReaderSeesTheWordsAndAListenerHearsTheirAlias() throws MarkupException {
    MarkedText text =
        MarkedText.of(
            Language.ENGLISH,
            "Keep the <sub alias='range of motion'>ROM</sub> <break/> <emphasis>full</emphasis>.");
    assertEquals("Keep the ROM full.", text.shown());
    assertEquals("Keep the range of motion full.", text.spoken());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "0=zero",
        "7=seven",
        "19=nineteen",
        "20=twenty",
        "42=forty-two",
        "100=one hundred",
        "101=one hundred and one",
        "1204=one thousand two hundred and four",
        "1,990=one thousand nine hundred and ninety",
        "12000007=twelve million and seven",
      })
  void aCardinalIsSpokenAsANumber(String digits, String words) throws MarkupException {
    assertEquals(
        words,
        MarkedText.of(Language.ENGLISH, "<say-as interpret-as='cardinal'>" + digits + "</say-as>")
            .spoken());
  }

  @Test
  void nothingOutsideOfTheTextIsLookedAt() {
    assertThrows(
        MarkupException.class,
        () ->
            MarkedText.of(
                Language.ENGLISH,
                "<!DOCTYPE speak SYSTEM 'file:///etc/passwd'><emphasis>x</emphasis>"));
    assertThrows(MarkupException.class, () -> MarkedText.of(Language.ENGLISH, "<break/> &file;"));
  }

  @Test
  void textsThatAreJoinedHaveTheirMarksAndNoSeams() throws MarkupException {
    assertEquals(
        MarkedText.of(Language.ENGLISH, "Next: heel <emphasis>raise</emphasis>."),
        MarkedText.joined(
            List.of(
                MarkedText.plain("Next: "),
                MarkedText.of(Language.ENGLISH, "heel <emphasis>raise</emphasis>"),
                MarkedText.plain("."))));
  }

  @ParameterizedTest
  @CsvSource({
    "foot up, Foot up",
    "Foot up, Foot up",
    "10 lifts, 10 lifts",
    "<emphasis>foot</emphasis> up, Foot up",
    "<break/>foot up, foot up",
  })
  void aSentenceBeginsWithACapitalLetterWhereItBeginsWithWords(String text, String capitalized)
      throws MarkupException {
    assertEquals(capitalized, MarkedText.of(Language.ENGLISH, text).capitalized().shown());
  }
}
