package saydone.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import saydone.markup.MarkedText;
import saydone.markup.Template;
import saydone.message.Messages;
import saydone.script.Exercise;
import saydone.script.Exercise.Level;
import saydone.script.Placeholder;
import saydone.script.Progression;
import saydone.script.Script.StopRule;
import saydone.script.Side;
import saydone.script.WeakSide;

/**
 * The words of the coach at one moment of a session: texts of the catalogue by their key, and texts
 * of the script with their placeholders filled in. Pure. Everything that a session says is worded
 * here.
 *
 * @param plan the plan whose script is spoken
 * @param messages the catalogue
 * @param keys whether the coach speaks of keys rather than of words
 * @param affected the weak side, once it is known
 * @param working the side that works now; empty when both work together
 */
record Wording(
    Plan plan,
    Messages messages,
    boolean keys,
    Optional<WeakSide> affected,
    Optional<Side> working) {

  // The catalogue.

  /** A text of the catalogue, in the wording for keys if keys are used and there is one. */
  MarkedText text(String key, Object... arguments) {
    String forKeys = key + ".keys";
    return messages.marked(keys && messages.has(forKeys) ? forKeys : key, arguments);
  }

  /**
   * The key of a text in its wording for a phase, or the key itself if there is no such wording.
   */
  String keyIn(Phase phase, String key) {
    String here = key + "." + phase.name().text();
    return messages.has(here) ? here : key;
  }

  /** A note that somebody wrote, with the words that tell whose it is, and where it ends. */
  List<MarkedText> note(Note note) {
    List<MarkedText> texts = new ArrayList<>();
    texts.add(text("note", note.from()));
    note.sentences().stream().map(MarkedText::plain).forEach(texts::add);
    texts.add(text("note.end"));
    return texts;
  }

  /** The key of a text in its wording for a patient who knows the exercises, if there is one. */
  String keyKnown(String key) {
    String known = key + ".known";
    return plan.knowsSome() && messages.has(known) ? known : key;
  }

  /** The key of a text in its wording for a coach who does not hear while it speaks. */
  String keyHeard(String key) {
    return plan.halfDuplex() && !keys ? key + ".half-duplex" : key;
  }

  /** Whether a text of the catalogue tells what to say, and by keys what to press. */
  boolean tellsHow(String key) {
    return messages.has(key + ".keys");
  }

  MarkedText number(int number) {
    return MarkedText.plain(messages.number(number));
  }

  String sideName(Side side) {
    return messages.text(side == Side.LEFT ? "side.left" : "side.right");
  }

  /** A text that names the weak side, or its wording for both sides. */
  MarkedText weakSide(String key, WeakSide side) {
    return side.one().map(one -> text(key, sideName(one))).orElseGet(() -> text(key + ".both"));
  }

  /** A word of encouragement, another one each time. */
  MarkedText encouragement(int time) {
    return text("encourage." + time % messages.variants("encourage"));
  }

  /** What a key of the keyboard is called. */
  String keyName(char key) {
    return switch (key) {
      case ' ' -> messages.text("key.space");
      case '\n' -> messages.text("key.enter");
      case '+' -> messages.text("key.plus");
      case '-' -> messages.text("key.minus");
      case ',' -> messages.text("key.comma");
      case '.' -> messages.text("key.period");
      case '!' -> messages.text("key.exclamation");
      case '<' -> messages.text("key.less");
      case '>' -> messages.text("key.greater");
      default -> String.valueOf(Character.toUpperCase(key));
    };
  }

  // The script.

  /** The name of the script, to be put into a text of the catalogue. */
  String scriptName() {
    return plan.script().name();
  }

  List<MarkedText> precautions() {
    return plan.script().precautions().stream().map(this::filled).toList();
  }

  /** The name of an exercise, to be put into a text of the catalogue. */
  MarkedText name(int exercise) {
    Level described = plan.exercise(exercise);
    return filled(described.spokenName(), described, working);
  }

  /** The name of an exercise that comes later, for the side that works then. */
  MarkedText name(Turn turn) {
    return filled(exercise(turn).spokenName(), turn);
  }

  /** Which exercise it is, which side works, and in which position. */
  List<MarkedText> whereabouts(Turn turn) {
    List<MarkedText> texts = new ArrayList<>();
    texts.add(text("exercise", turn.exercise() + 1, plan.exercises(), name(turn)));
    turn.side().ifPresent(side -> texts.add(text("side.now", sideName(side))));
    texts.add(filled(exercise(turn).position(), turn));
    return texts;
  }

  /** Position and instructions, worded for the side of a set. */
  List<MarkedText> instructions(Turn turn) {
    Level exercise = exercise(turn);
    return Stream.concat(Stream.of(exercise.position()), exercise.instructions().stream())
        .map(text -> filled(text, turn))
        .toList();
  }

  /** The reminder that a patient who knows the exercise hears instead of the instructions. */
  MarkedText keyReminder(Turn turn) {
    Level exercise = exercise(turn);
    List<Template> cues = exercise.cues();
    return filled(cues.isEmpty() ? exercise.instructions().get(0) : cues.get(0), turn);
  }

  /** The long wording of the instructions, or the text that there is none. */
  List<MarkedText> longWording(Turn turn) {
    List<Template> more = exercise(turn).more();
    return more.isEmpty()
        ? List.of(text("more.none"))
        : more.stream().map(text -> filled(text, turn)).toList();
  }

  /**
   * A reminder of good form in the middle of a set, another one in each set. Empty if the script
   * has none.
   */
  Optional<MarkedText> cue(Turn turn) {
    List<Template> cues = exercise(turn).cues();
    if (cues.isEmpty()) {
      return Optional.empty();
    }
    // The short introduction has said the first cue.
    int said = plan.known(turn.exercise()) ? 1 : 0;
    return Optional.of(filled(cues.get((turn.set() - 1 + said) % cues.size()), turn));
  }

  /** The script's advice in one of its wordings, another one each session; empty if it has none. */
  Optional<MarkedText> advice() {
    List<Template> advice = plan.script().advice();
    return advice.isEmpty()
        ? Optional.empty()
        : Optional.of(filled(advice.get(plan.patient().sessions() % advice.size())));
  }

  /** The offer of another level, for the side of a set. */
  MarkedText offer(Progression.Offered offered, Turn turn) {
    return filled(offered.say(), turn);
  }

  /** The question of what the patient can do alone; empty if the script has none. */
  Optional<MarkedText> ability() {
    return plan.script().ask().ability().map(this::filled);
  }

  /** A stop rule, as it is said. */
  MarkedText rule(StopRule rule) {
    return filled(rule.say());
  }

  /** A stop rule, as it is recorded. */
  static String shown(StopRule rule) {
    return rule.say().shown();
  }

  private Level exercise(Turn turn) {
    return plan.exercise(turn.exercise());
  }

  private MarkedText filled(Template text) {
    return filled(text, working, working);
  }

  private MarkedText filled(Template text, Turn turn) {
    return filled(text, exercise(turn), turn.side());
  }

  private MarkedText filled(Template text, Level exercise, Optional<Side> side) {
    boolean strong = exercise.side() == Exercise.WorkingSide.UNAFFECTED;
    return filled(text, side, strong ? side.map(Side::opposite) : side);
  }

  /**
   * A text of the script with its placeholders filled in.
   *
   * @param side the side that works
   * @param weak the side that is called the weak one where both are
   */
  private MarkedText filled(Template text, Optional<Side> side, Optional<Side> weak) {
    boolean both = affected.equals(Optional.of(WeakSide.BOTH));
    Optional<Side> called = both ? weak : affected.flatMap(WeakSide::one);
    Map<String, String> words = new HashMap<>(Placeholder.filled(called, side, this::sideName));
    if (both && called.isEmpty()) {
      words.put(Placeholder.AFFECTED.written(), messages.text("side.weak"));
      words.put(Placeholder.UNAFFECTED.written(), messages.text("side.other"));
    }
    return text.fill(words);
  }
}
