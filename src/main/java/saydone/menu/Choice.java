package saydone.menu;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import saydone.command.Keys;
import saydone.dialogue.Answers;
import saydone.language.Language;

/** What can be chosen before a session. */
enum Choice {
  /** Begin the session that was offered. */
  START,
  /** Hear which scripts there are. */
  SCRIPTS,
  /** Hear how it is going. */
  PROGRESS,
  /** Check the microphone. */
  MICROPHONE,
  /** Teach words. */
  TEACH,
  /** Choose when to be reminded. */
  REMIND,
  /** Nothing for now. */
  LATER,
  /** Nothing today. */
  NOT_TODAY,
  /** No, to a question; said and pressed as in a session. */
  NO,
  /** Nothing until it is started again. */
  GOOD_NIGHT,
  /** Hear more scripts. */
  OTHERS;

  private static final String FILE = "menu.properties";

  /**
   * How choices are said and pressed in a language.
   *
   * @throws IllegalStateException if one has no phrase or no key
   */
  static Answers<Choice> answers(Language language, Collection<Choice> choices) {
    Map<String, String> table = language.table(FILE);
    Map<String, Choice> phrases = new LinkedHashMap<>();
    Map<Character, Choice> keys = new LinkedHashMap<>();
    for (Choice choice : choices) {
      keys.put(Keys.key(FILE, table, choice.name() + ".key"), choice);
      for (String phrase : List.of(entry(table, choice.name()).split(" *, *", -1))) {
        phrases.put(phrase, choice);
      }
    }
    return new Answers<>(phrases, keys);
  }

  /**
   * The key of an hour that has two digits, 10 to 12.
   *
   * @throws IllegalStateException if it has none
   */
  static char keyOfHour(Language language, int hour) {
    return Keys.key(FILE, language.table(FILE), hour + ".key");
  }

  private static String entry(Map<String, String> table, String name) {
    String entry = table.getOrDefault(name, "");
    if (entry.isEmpty()) {
      throw new IllegalStateException(FILE + " has no " + name);
    }
    return entry;
  }
}
