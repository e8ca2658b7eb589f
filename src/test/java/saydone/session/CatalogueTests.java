package saydone.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import saydone.command.Command.Word;
import saydone.command.Keys;
import saydone.command.Phrases;
import saydone.language.Language;
import saydone.message.Messages;
import saydone.script.Dose.CountBy;

/** The catalogue has a text for everything that the session may want to say. */
class CatalogueTests {

  private static final Messages MESSAGES = Messages.of(Language.ENGLISH);

  /** "press H", "Press the space bar", "C to go on". */
  private static final Pattern NAMED_KEY = Pattern.compile("\\b([A-Z])\\b(?=[ .,])");

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
  void helpOfEveryCommandIsASentenceThatNamesItsPhraseOrItsKey() {
    for (Word word : Word.values()) {
      String phrase = Phrases.of(Language.ENGLISH).of(word).get(0);
      assertTrue(MESSAGES.text("help." + word, phrase).startsWith("Say " + phrase + " "));
      assertTrue(MESSAGES.text("help." + word + ".keys", "enter").startsWith("Press enter "));
    }
  }

  @Test
  void everyKeyThatIsNoLetterHasAName() {
    for (Word word : Word.values()) {
      char key = Keys.of(Language.ENGLISH).of(word);
      assertTrue(Character.isLetter(key) || " \n+-,.!<>".indexOf(key) >= 0, word.name());
    }
  }

  @Test
  void theKeysThatTextsNameAreThoseOfTheirCommands() {
    assertKey("pause.keys", Word.RESUME);
    assertKey("deaf.keys", Word.WAKE_UP);
    assertKey("help.again.keys", Word.HELP);
    assertKey("remind.side.keys", Word.LEFT);
    assertKey("stop.keys", Word.YES);
    assertKey("next.last.keys", Word.YES);
    assertKey("welcome.hint.keys", Word.HELP);
    assertKey("remind.ability.keys", Word.YES);
  }

  private static void assertKey(String message, Word word) {
    Matcher named = NAMED_KEY.matcher(MESSAGES.text(message).replaceFirst("^I ", ""));
    assertTrue(named.find(), message);
    assertEquals(
        Character.toUpperCase(Keys.of(Language.ENGLISH).of(word)),
        named.group(1).charAt(0),
        message);
  }
}
