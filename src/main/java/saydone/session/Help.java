package saydone.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import saydone.command.Command;
import saydone.command.Command.Numeral;
import saydone.command.Command.Word;
import saydone.command.Keys;
import saydone.command.Phrases;
import saydone.markup.MarkedText;

/**
 * What can be said in a situation, or which keys can be pressed: at most three things at a time,
 * and the next three when asked again.
 */
record Help(Situation situation) {

  private static final int AT_ONCE = 3;

  /** What "safety" names in one sentence, where all of it can be said. */
  private static final Set<Command> SAVING = Set.of(Word.PAUSE, Word.PAIN, Word.STOP);

  /** The page that comes next. */
  List<MarkedText> page() {
    List<MarkedText> all = all();
    int pages = Math.max(1, (all.size() + AT_ONCE - 1) / AT_ONCE);
    int first = situation.memory().helpPage() % pages * AT_ONCE;
    List<MarkedText> page =
        new ArrayList<>(all.subList(first, Math.min(all.size(), first + AT_ONCE)));
    if (pages > 1 && first == 0) {
      page.add(situation.wording().text("help.again"));
    }
    return page;
  }

  /** What is needed most in this moment, then what saves the patient, then the rest. */
  private List<MarkedText> all() {
    List<Command> vocabulary = new ArrayList<>(situation.phase().vocabulary(situation));
    boolean safe = vocabulary.containsAll(SAVING);
    if (safe) {
      vocabulary.removeAll(SAVING);
    }
    List<MarkedText> all = each(vocabulary);
    if (safe) {
      all.add(Math.min(all.size(), AT_ONCE - 1), situation.wording().text("safety"));
    }
    return all;
  }

  private List<MarkedText> each(List<Command> vocabulary) {
    List<MarkedText> all = new ArrayList<>();
    vocabulary.stream()
        .filter(Numeral.class::isInstance)
        .mapToInt(command -> ((Numeral) command).value())
        .max()
        .ifPresent(most -> all.add(text("number", most)));
    for (Command command : vocabulary) {
      if (command instanceof Word word && word != Word.HELP && sayable(word, vocabulary)) {
        all.add(text(word.name(), nameOf(word)));
      }
    }
    return all;
  }

  /**
   * Whether a word can be given now. By key it cannot if its key means something else just then.
   */
  private boolean sayable(Word word, List<Command> vocabulary) {
    return !situation.keys()
        || keys().meaning(keys().of(word), vocabulary).filter(word::equals).isPresent();
  }

  private String nameOf(Word word) {
    return situation.keys()
        ? situation.wording().keyName(keys().of(word))
        : Phrases.of(situation.plan().language()).of(word).get(0);
  }

  private Keys keys() {
    return Keys.of(situation.plan().language());
  }

  private MarkedText text(String what, Object value) {
    Wording wording = situation.wording();
    return wording.text(wording.keyIn(situation.phase(), "help." + what), value);
  }
}
