package saydone.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import saydone.command.Command.Numeral;
import saydone.command.Command.Word;
import saydone.command.Evidence;
import saydone.command.Keys;
import saydone.language.Language;
import saydone.message.Messages;
import saydone.script.Script;
import saydone.script.WeakSide;
import saydone.script.json.InvalidScriptException;
import saydone.script.json.ScriptReader;

/**
 * A language is only a folder: plays sessions in a made-up language, whose texts, phrases, keys and
 * number words lie among the tests.
 */
class MadeUpLanguageTests {

  /** A tag for local use, of ISO 639-2. */
  private static final String MADE_UP = "qaa";

  /**
   * A text of the made-up language: its words have only the letters a, o, u, v and z, but help also
   * names keys.
   */
  private static final Pattern ITS_WORDS =
      Pattern.compile(
          "(?:(?:[aouvz]+|\\b[A-Z](?:[aouvz]+|\\b))[ .,?:!-]*)+", Pattern.CASE_INSENSITIVE);

  private static Script script(String tag) throws IOException, InvalidScriptException {
    try (InputStream in = Language.of(MADE_UP).open("session.json")) {
      String json = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace(MADE_UP, tag);
      return ScriptReader.read("session.json", json.getBytes(StandardCharsets.UTF_8)).script();
    }
  }

  /** From the first question to the last, with every command that has a key on the way. */
  private static SessionDriver playByKeys(String tag) throws IOException, InvalidScriptException {
    Keys keys = Keys.of(Language.of(tag));
    SessionDriver driver = SessionDriver.playingByKeys(script(tag));
    driver.untilQuietIn("asking").key(keys.of(Word.RIGHT)).untilPhase("acknowledging");
    driver.untilQuietIn("asking").key('2');
    driver.untilQuietIn("introducing").untilQuietIn("counting").key(keys.of(Word.DONE));
    for (Word word :
        List.of(
            Word.HELP,
            Word.HELP,
            Word.HELP,
            Word.HELP,
            Word.HELP,
            Word.HOW_MANY,
            Word.REPEAT,
            Word.MORE,
            Word.UNDO,
            Word.UNDO,
            Word.LOUDER,
            Word.SOFTER,
            Word.SLOWER,
            Word.FASTER,
            Word.DEEPER,
            Word.HIGHER,
            Word.MISSED,
            Word.OVERHEARD,
            Word.STOP_LISTENING,
            Word.WAKE_UP,
            Word.PAUSE,
            Word.RESUME,
            Word.STOP,
            Word.NO,
            Word.DIZZY,
            Word.NO,
            Word.NO,
            Word.YES,
            Word.DIZZY,
            Word.RESUME,
            Word.YES,
            Word.NEXT,
            Word.BACK,
            Word.PAIN)) {
      driver.untilQuiet().key(keys.of(word));
    }
    driver.untilQuiet().key('6').untilQuietIn("paused").key(keys.of(Word.RESUME));
    driver.untilQuietIn("counting").untilQuietIn("paused").key(keys.of(Word.RESUME));
    boolean longer = true;
    boolean strain = true;
    for (int steps = 0; !driver.phase().equals("finished") && steps < 1000; steps++) {
      switch (driver.phase()) {
        case "asking" -> {
          driver.untilQuiet().key(strain ? keys.of(new Numeral(10)) : '3');
          strain = false;
        }
        case "counting", "counting-aloud", "whole-set" ->
            driver.untilQuiet().key(keys.of(Word.DONE)).waitSeconds(2);
        case "awaiting-hold" -> driver.untilQuiet().key(keys.of(Word.READY));
        case "resting" -> {
          driver.untilQuiet();
          if (driver.phase().equals("resting")) {
            driver.key(keys.of(longer ? Word.MORE_TIME : Word.READY));
          }
          longer = !longer;
        }
        default -> driver.happen();
      }
    }
    return driver;
  }

  /** The facts, without the keys that were pressed. */
  private static List<Fact> facts(SessionDriver driver) {
    return driver.facts().stream()
        .map(
            fact ->
                fact instanceof Fact.CommandHeard heard
                    ? new Fact.CommandHeard(
                        heard.command(),
                        heard.source(),
                        "",
                        heard.confidence(),
                        heard.phase(),
                        heard.acted(),
                        Evidence.NONE)
                    : fact)
        .toList();
  }

  @Test
  void aSessionByKeysRecordsTheSameFactsAsInEnglish() throws IOException, InvalidScriptException {
    SessionDriver driver = playByKeys(MADE_UP);

    assertEquals(Optional.of(Fact.Outcome.COMPLETED), driver.end());
    assertEquals(Optional.of(WeakSide.RIGHT), driver.progress().affected());
    assertEquals(28, driver.progress().repetitions());
    assertEquals(facts(playByKeys("en-US")), facts(driver));
  }

  @Test
  void allThatIsSaidIsOfItsOwnWords() throws IOException, InvalidScriptException {
    SessionDriver driver = playByKeys(MADE_UP);

    for (String text : driver.spoken()) {
      assertTrue(ITS_WORDS.matcher(text).matches(), text);
    }
    assertEquals("Zavazu. Zava vozu.", driver.spoken().get(0));
    assertTrue(
        driver.said("Zuza vuzovo zuzova zazo."), "two sets of six, with number words of its own");
  }

  @Test
  void theTalksOutsideOfASessionAreOfItsOwnWordsToo() {
    Messages made = Messages.of(Language.of(MADE_UP));
    for (String key : Messages.of(Language.ENGLISH).keys()) {
      if (key.startsWith("mic.") || key.startsWith("meeting.")) {
        assertTrue(ITS_WORDS.matcher(made.text(key, "zavu")).matches(), key);
      } else if (key.equals("teach.end")) {
        assertTrue(ITS_WORDS.matcher(made.text(key, 1)).matches(), key);
      } else if (key.startsWith("teach.")) {
        assertTrue(ITS_WORDS.matcher(made.text(key, "zavu", "zovu")).matches(), key);
      }
    }
  }

  @Test
  void noKeyIsThatOfEnglish() {
    Keys made = Keys.of(Language.of(MADE_UP));
    for (Word word : Word.values()) {
      assertNotEquals(Keys.of(Language.ENGLISH).of(word), made.of(word), word.name());
    }
    assertEquals(Optional.of(Word.DONE), made.meaning('\n', Set.of(Word.DONE)));
    assertEquals(Optional.of(new Numeral(10)), made.meaning('W', Set.of(new Numeral(10))));
  }

  @Test
  void aSessionByVoiceHearsItsOwnPhrases() throws IOException, InvalidScriptException {
    SessionDriver driver = SessionDriver.playing(script(MADE_UP)).untilQuietIn("asking");
    driver.say("zuzazu").untilPhase("acknowledging").untilQuietIn("asking").say("zoza");
    assertEquals(Optional.of(WeakSide.RIGHT), driver.progress().affected());
    assertEquals(1, driver.lastFact(Fact.Answered.class).value());

    driver.untilQuietIn("counting").say("zavu").waitSeconds(3).say("zavu");
    assertEquals(2, driver.progress().repetition());
    assertThrows(NoSuchElementException.class, () -> driver.say("done"));
  }

  @Test
  void whatTheCoachSaysItselfIsNotHeardOverIt() throws IOException, InvalidScriptException {
    SessionDriver driver = SessionDriver.playing(script(MADE_UP)).untilQuietIn("asking");
    Set<?> over = driver.session().vocabularyWhileSpeaking(driver.state(), "Vuvozu, ZOVU vazo.");

    assertTrue(over.contains(Word.STOP));
    assertTrue(!over.contains(Word.NEXT), "zovu");
  }
}
