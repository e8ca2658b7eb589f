package saydone.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import saydone.command.Command.Word;
import saydone.command.Keys;
import saydone.command.Phrases;
import saydone.script.Dose.CountBy;

/** The catalogue has a text for everything that the session may want to say. */
class MessagesTests {

  private static final Messages MESSAGES = Messages.of(Locale.US);

  @Test
  void everyQuestionIsAskedAndItsAnswerRepeated() {
    for (Question question : Question.values()) {
      assertTrue(MESSAGES.has("ask." + question), question.name());
      assertTrue(MESSAGES.has("answer." + question), question.name());
    }
  }

  @Test
  void everyWayOfCountingIsExplainedForVoiceAndKeys() {
    for (CountBy countBy : CountBy.values()) {
      assertTrue(MESSAGES.has("dose." + countBy), countBy.name());
      assertTrue(countBy == CountBy.COACH || MESSAGES.has("dose." + countBy + ".keys"));
    }
  }

  @Test
  void helpOfEveryCommandBeginsWithItsPhrase() {
    for (Word word : Word.values()) {
      String help = MESSAGES.text("help." + word);
      String phrase = Phrases.of(word).get(0);
      assertTrue(help.equals(phrase) || help.startsWith(phrase + ","), help);
    }
  }

  @Test
  void everyKeyThatIsNoLetterHasAName() {
    for (Word word : Word.values()) {
      char key = Keys.of(word);
      assertTrue(Character.isLetter(key) || " \n+-,.!".indexOf(key) >= 0, word.name());
    }
  }

  @Test
  void everyWordingForKeysHasOneForTheVoice() {
    for (String key : ResourceBundle.getBundle("saydone.session.messages", Locale.US).keySet()) {
      if (key.endsWith(".keys")) {
        assertTrue(MESSAGES.has(key.substring(0, key.length() - ".keys".length())), key);
      }
    }
  }

  @Test
  void everyTextIsAWellFormedPattern() {
    for (String key : ResourceBundle.getBundle("saydone.session.messages", Locale.US).keySet()) {
      String text = MESSAGES.text(key, 2, 3, 4);
      assertFalse(text.isBlank() || text.contains("{"), key + ": " + text);
    }
  }

  @Test
  void numbersOfOneAreSpokenAsOne() {
    assertEquals("Rest for one second.", MESSAGES.text("rest", 1));
    assertEquals("Rest for 30 seconds.", MESSAGES.text("rest", 30));
    assertEquals("Once. Say done after each one.", MESSAGES.text("dose.PATIENT", 1));
    assertEquals(
        "Once. Hold for one second each. Say ready when you are in place.",
        MESSAGES.text("dose.hold", 1, 1));
  }

  @Test
  void aTextThatIsMissingIsABug() {
    assertThrows(MissingResourceException.class, () -> MESSAGES.text("no.such.text"));
  }
}
