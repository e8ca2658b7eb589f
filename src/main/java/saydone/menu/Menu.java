package saydone.menu;

import java.time.Duration;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import saydone.command.Command.Numeral;
import saydone.command.Command.Word;
import saydone.command.Phrases;
import saydone.dialogue.Answers;
import saydone.dialogue.Dialogue;
import saydone.language.Language;
import saydone.reminder.Reminding;
import saydone.voice.SynthesisException;

/**
 * Asks what the user wants: offers the first script, and tells what else can be said when no answer
 * comes. Whoever says nothing twice wants nothing now.
 *
 * <p>Runs on the calling thread.
 */
public final class Menu {

  /** How long an answer may take. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** How many scripts are named in one breath. */
  private static final int AT_A_TIME = 3;

  private static final int TEN = 10;

  private static final Set<Choice> CHOICES =
      Set.of(
          Choice.START,
          Choice.SCRIPTS,
          Choice.PROGRESS,
          Choice.MICROPHONE,
          Choice.TEACH,
          Choice.REMIND,
          Choice.LATER,
          Choice.NOT_TODAY,
          Choice.GOOD_NIGHT);

  private final Dialogue dialogue;
  private final List<Offered> scripts;
  private final UnaryOperator<Set<String>> sayable;

  /** What the user may mean: a choice, yes or no, or a script. */
  private sealed interface Meant {
    record Chosen(Choice choice) implements Meant {}

    record Named(Offered script) implements Meant {}
  }

  /**
   * A menu that has not begun.
   *
   * @param dialogue hears as a session does
   * @param scripts what can be played, the likeliest first; at least one
   * @param sayable of some phrases, those that the recognizer knows
   */
  public Menu(Dialogue dialogue, List<Offered> scripts, UnaryOperator<Set<String>> sayable) {
    if (scripts.isEmpty()) {
      throw new IllegalArgumentException("there is no script");
    }
    this.dialogue = dialogue;
    this.scripts = List.copyOf(scripts);
    this.sayable = sayable;
  }

  /**
   * Asks what is wanted.
   *
   * @throws SynthesisException if the voice fails
   */
  public Wish ask() throws SynthesisException {
    Offered first = scripts.get(0);
    Answers<Meant> answers = answers();
    dialogue.setKeys("menu.press");
    Optional<Meant> meant = dialogue.choose("menu.start", answers, PATIENCE, first.name());
    if (meant.isEmpty() && !dialogue.ended()) {
      dialogue.say("menu.choices");
      meant = dialogue.choose("menu.choices.more", answers, PATIENCE);
    }
    if (meant.isEmpty()) {
      return nothing();
    }
    return wish(meant.get(), first);
  }

  /**
   * Reminds of the exercises, and asks once whether to start; says nothing more if no answer comes.
   *
   * @param now the time of the day, which decides whether "later" is still today
   * @throws SynthesisException if the voice fails
   */
  public Wish remind(LocalTime now) throws SynthesisException {
    Offered first = scripts.get(0);
    dialogue.setKeys("menu.press.remind");
    dialogue.say("menu.remind");
    Optional<Meant> meant = dialogue.choose("menu.start", answers(), PATIENCE, first.name());
    if (meant.isEmpty()) {
      return new Wish.Unknown();
    }
    if (meant.equals(chosen(Choice.LATER))) {
      dialogue.say(Reminding.comesAgain(now) ? "menu.remind.later" : "menu.remind.night");
      return new Wish.Later();
    }
    return wish(meant.get(), first);
  }

  private Answers<Meant> answers() {
    return choices(CHOICES).or(yesOrNo()).or(names(scripts));
  }

  private static Optional<Meant> chosen(Choice choice) {
    return Optional.of(new Meant.Chosen(choice));
  }

  private Wish wish(Meant meant, Offered first) throws SynthesisException {
    if (meant instanceof Meant.Named named) {
      return new Wish.Play(named.script().script());
    }
    return switch (((Meant.Chosen) meant).choice()) {
      case START -> new Wish.Play(first.script());
      case SCRIPTS, OTHERS -> name();
      case PROGRESS -> new Wish.Progress();
      case MICROPHONE -> new Wish.Microphone();
      case TEACH -> new Wish.Teach();
      case REMIND -> new Wish.Remind();
      case LATER, NO -> nothing();
      case NOT_TODAY -> notToday();
      case GOOD_NIGHT -> goodNight();
    };
  }

  private Wish nothing() throws SynthesisException {
    dialogue.say("menu.later");
    return new Wish.Nothing();
  }

  private Wish notToday() throws SynthesisException {
    dialogue.say("menu.later");
    return new Wish.NotToday();
  }

  private Wish goodNight() throws SynthesisException {
    dialogue.say("menu.night");
    return new Wish.GoodNight();
  }

  /** Names the scripts, three at a time, until one is chosen. */
  private Wish name() throws SynthesisException {
    for (int from = 0; from < scripts.size() && !dialogue.ended(); from += AT_A_TIME) {
      int begin = from;
      List<Offered> named = scripts.subList(begin, Math.min(begin + AT_A_TIME, scripts.size()));
      boolean others = begin + named.size() < scripts.size();
      String listed =
          IntStream.range(0, named.size())
              .mapToObj(at -> numeral(begin + at + 1) + ": " + named.get(at).name() + ".")
              .collect(Collectors.joining(" "));
      Answers<Meant> answers =
          choices(others ? Set.of(Choice.OTHERS, Choice.LATER) : Set.of(Choice.LATER))
              .or(names(scripts))
              .or(numbers(scripts))
              .or(lastDigits(named, begin));
      dialogue.setKeys(
          begin + named.size() < TEN ? "menu.press.scripts" : "menu.press.scripts.last");
      Optional<Meant> meant =
          dialogue.choose(others ? "menu.scripts.more" : "menu.scripts", answers, PATIENCE, listed);
      if (meant.isPresent() && meant.get() instanceof Meant.Named chosen) {
        return new Wish.Play(chosen.script().script());
      }
      if (meant.equals(chosen(Choice.LATER))) {
        return nothing();
      }
    }
    return nothing();
  }

  private String numeral(int value) {
    return Phrases.of(language()).numeral(value);
  }

  private Language language() {
    return dialogue.language();
  }

  private Answers<Meant> choices(Set<Choice> choices) {
    return Choice.answers(language(), choices).map(Meant.Chosen::new);
  }

  private Answers<Meant> yesOrNo() {
    return dialogue
        .answersOf(Set.of(Word.YES))
        .<Meant>map(yes -> new Meant.Chosen(Choice.START))
        .or(dialogue.answersOf(Set.of(Word.NO)).map(no -> new Meant.Chosen(Choice.NO)));
  }

  private Answers<Meant> names(List<Offered> offered) {
    Map<String, Meant> phrases = new LinkedHashMap<>();
    for (Offered script : offered) {
      sayable
          .apply(script.phrases())
          .forEach(phrase -> phrases.putIfAbsent(phrase, new Meant.Named(script)));
    }
    return new Answers<>(phrases, Map.of());
  }

  private Answers<Meant> numbers(List<Offered> offered) {
    Map<String, Meant> phrases = new LinkedHashMap<>();
    Map<Character, Meant> keys = new LinkedHashMap<>();
    for (int at = 0; at < Math.min(offered.size(), Numeral.MAX); at++) {
      Meant named = new Meant.Named(offered.get(at));
      phrases.put(numeral(at + 1), named);
      if (at + 1 < TEN) {
        keys.put(digit(at + 1), named);
      }
    }
    return new Answers<>(phrases, keys);
  }

  /**
   * The keys of those that were named just now. Of a number from ten on it is the last digit, as
   * the first would choose already; few are named at a time, so that it is no other's.
   */
  private static Answers<Meant> lastDigits(List<Offered> named, int begin) {
    Map<Character, Meant> keys = new LinkedHashMap<>();
    for (int at = 0; at < named.size(); at++) {
      keys.put(digit((begin + at + 1) % TEN), new Meant.Named(named.get(at)));
    }
    return new Answers<>(Map.of(), keys);
  }

  private static char digit(int value) {
    return Character.forDigit(value, TEN);
  }
}
