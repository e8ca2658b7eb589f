package saydone.voice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class PronunciationTests {

  private static final Pronunciation PRONUNCIATION =
      new Pronunciation(
          Map.of(
              "Achilles", "a kill ease",
              "heel", "heal",
              "heel raise", "heal raze",
              "heal", "never",
              "$1", "one dollar"));

  @Test
  void wordsAreFoundInAnyCase() {
    assertEquals("The a kill ease tendon", PRONUNCIATION.respell("The ACHILLES tendon"));
  }

  @Test
  void wordsAreFoundOnlyWhole() {
    assertEquals(
        "wheel, heels, heal's, heal-up", PRONUNCIATION.respell("wheel, heels, heel's, heel-up"));
  }

  @Test
  void theLongerEntryWinsAcrossAnySpace() {
    assertEquals("heal raze", PRONUNCIATION.respell("Heel  raise"));
  }

  @Test
  void whatWasRespelledIsNotRespelledAgain() {
    assertEquals("heal", PRONUNCIATION.respell("heel"));
  }

  @Test
  void signsInAnEntryMeanThemselves() {
    assertEquals("one dollar", PRONUNCIATION.respell("$1"));
  }

  @Test
  void withoutEntriesTheTextStays() {
    String text = "Lift the heel.";
    assertSame(text, new Pronunciation(Map.of()).respell(text));
  }

  @Test
  void aBlankEntryIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Pronunciation(Map.of(" ", "x")));
  }
}
