package saydone.script;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import saydone.json.Names;
import saydone.message.Messages;
import saydone.script.Exercise.Assistance;
import saydone.script.Exercise.WorkingSide;
import saydone.script.Script.AffectedSide;
import saydone.script.Script.Symptom;

/**
 * Something in which two versions of a script differ. It is said with the message under its key.
 */
public sealed interface ScriptChange {

  /** The key of its message in the catalogue. */
  String key();

  /** What is filled into the message; nothing for most. */
  default List<Object> values(Messages messages) {
    return List.of();
  }

  /** The exercise of which it is; said before it, once for all its changes. Empty for others. */
  default Optional<Of> of() {
    return Optional.empty();
  }

  /** It in words: the exercise, and what is other. */
  default String text(Messages messages) {
    String sentence = messages.text(key(), values(messages).toArray());
    return of().map(exercise -> exercise.text(messages) + " " + sentence).orElse(sentence);
  }

  /**
   * An exercise, or one way of doing it.
   *
   * @param name as it is spoken
   * @param level which way; empty if there is one only
   */
  record Of(String name, Optional<Assistance> level) {

    /** All of an exercise. */
    Of(String name) {
      this(name, Optional.empty());
    }

    /** The key of the message that names it. */
    public String key() {
      return level.isPresent() ? "change.of.level" : "change.of";
    }

    /** What is filled into that message. */
    public List<Object> values(Messages messages) {
      return List.of(name, level.map(each -> word(messages, each)).orElse(""));
    }

    String text(Messages messages) {
      return messages.text(key(), values(messages).toArray());
    }
  }

  private static String word(Messages messages, Assistance level) {
    return messages.text("change.level." + level.name());
  }

  /** An exercise is new. */
  record Added(String name) implements ScriptChange {
    @Override
    public String key() {
      return "change.added";
    }

    @Override
    public List<Object> values(Messages messages) {
      return List.of(name);
    }
  }

  /** An exercise is left out. */
  record Removed(String name) implements ScriptChange {
    @Override
    public String key() {
      return "change.removed";
    }

    @Override
    public List<Object> values(Messages messages) {
      return List.of(name);
    }
  }

  /** Another number of repetitions in a set, or of sets. */
  record Amount(Of exercise, Counted what, int before, int after) implements ScriptChange {

    /** What is counted. */
    public enum Counted {
      REPETITIONS,
      SETS
    }

    @Override
    public Optional<Of> of() {
      return Optional.of(exercise);
    }

    @Override
    public String key() {
      return "change." + Names.of(what);
    }

    @Override
    public List<Object> values(Messages messages) {
      return List.of(before, after);
    }
  }

  /** Another time of a hold, or of the rest; zero for none. */
  record Time(Of exercise, Timed what, Duration before, Duration after) implements ScriptChange {

    /** What is timed. */
    public enum Timed {
      HOLD,
      REST
    }

    @Override
    public Optional<Of> of() {
      return Optional.of(exercise);
    }

    @Override
    public String key() {
      String key = "change." + Names.of(what);
      return before.isZero() ? key + ".new" : after.isZero() ? key + ".none" : key;
    }

    @Override
    public List<Object> values(Messages messages) {
      return List.of(before, after);
    }
  }

  /** A way of doing an exercise is new, or is left out. */
  record Way(String name, Assistance level, boolean added) implements ScriptChange {
    @Override
    public Optional<Of> of() {
      return Optional.of(new Of(name));
    }

    @Override
    public String key() {
      return added ? "change.way.added" : "change.way.removed";
    }

    @Override
    public List<Object> values(Messages messages) {
      return List.of(word(messages, level));
    }
  }

  /** An exercise begins in another way for a patient of whom nothing else is known. */
  record Start(String name, Assistance after) implements ScriptChange {
    @Override
    public Optional<Of> of() {
      return Optional.of(new Of(name));
    }

    @Override
    public String key() {
      return "change.start";
    }

    @Override
    public List<Object> values(Messages messages) {
      return List.of(word(messages, after));
    }
  }

  /** The therapist allows more or less of an exercise than before; empty for all of it. */
  record Limit(String name, Optional<Assistance> after) implements ScriptChange {
    @Override
    public Optional<Of> of() {
      return Optional.of(new Of(name));
    }

    @Override
    public String key() {
      return after.isPresent() ? "change.limit" : "change.limit.none";
    }

    @Override
    public List<Object> values(Messages messages) {
      return List.of(after.map(level -> word(messages, level)).orElse(""));
    }
  }

  /** An exercise is done with another side. */
  record Working(Of exercise, WorkingSide after) implements ScriptChange {
    @Override
    public Optional<Of> of() {
      return Optional.of(exercise);
    }

    @Override
    public String key() {
      return "change.side." + after.name();
    }
  }

  /** Another way of counting, another pace, or other words. */
  record Manner(Of exercise, Aspect what) implements ScriptChange {

    /** What is other. */
    public enum Aspect {
      COUNTING,
      PACE,
      WORDS
    }

    @Override
    public Optional<Of> of() {
      return Optional.of(exercise);
    }

    @Override
    public String key() {
      return "change." + Names.of(what);
    }
  }

  /** What became of something. */
  enum Fate {
    ADDED,
    REMOVED,
    CHANGED
  }

  /** When the coach offers the next way of doing an exercise. */
  record Offer(Of exercise, Fate what) implements ScriptChange {
    @Override
    public Optional<Of> of() {
      return Optional.of(exercise);
    }

    @Override
    public String key() {
      return "change.offer." + Names.of(what);
    }
  }

  /** What is said when the patient reports something. */
  record StopRule(Symptom when, int atLeast, Fate what) implements ScriptChange {
    @Override
    public String key() {
      String kind = when == Symptom.PAIN && atLeast > 0 ? "pain-from" : Names.of(when);
      return "change.stop." + kind + "." + Names.of(what);
    }

    @Override
    public List<Object> values(Messages messages) {
      return List.of(atLeast);
    }
  }

  /** How often the session is to be done; empty for as often as one likes. */
  record Often(Optional<Frequency> after) implements ScriptChange {
    @Override
    public String key() {
      return after
          .map(each -> "change.often." + each.per().name().toLowerCase(Locale.ROOT))
          .orElse("change.often.free");
    }

    @Override
    public List<Object> values(Messages messages) {
      return List.of(after.map(Frequency::times).orElse(0));
    }
  }

  /** Another side is the weak one, or it becomes known in another way. */
  record Weak(AffectedSide after) implements ScriptChange {
    @Override
    public String key() {
      return "change.weak-side." + after.name();
    }
  }

  /** The script has another name. */
  record Renamed(String before, String after) implements ScriptChange {
    @Override
    public String key() {
      return "change.name";
    }

    @Override
    public List<Object> values(Messages messages) {
      return List.of(before, after);
    }
  }

  /** Something of the script as a whole. */
  record Whole(Part what) implements ScriptChange {

    /** What has changed. */
    public enum Part {
      /** The exercises are the same, in another order. */
      ORDER,
      /** What is said before the first exercise. */
      PRECAUTIONS,
      /** What is asked. */
      QUESTIONS,
      /** What a short session has. */
      SHORT_SESSION,
      /** A short session has no exercises of its own any more. */
      HALF_SESSION,
      /** The advice, of which a session says some. */
      ADVICE,
      /** The language that is spoken. */
      LANGUAGE,
      /** What is not heard of an exercise, such as the description. */
      OTHER
    }

    @Override
    public String key() {
      return "change.whole." + Names.of(what);
    }
  }
}
