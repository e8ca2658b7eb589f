package saydone.session;

import java.time.Duration;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import saydone.script.Exercise.Assistance;

/**
 * What the coach remembers of this sitting, so that it neither nags nor repeats itself. It is not
 * recorded: after a crash it begins anew.
 *
 * @param moments the session time at which each of these last happened
 * @param reminders how many reminders were given in a row
 * @param hints how often in a row the coach said how to answer a question
 * @param helpPage which page of help comes next
 * @param encouragements how many words of encouragement were said
 * @param explained the exercises that were described in full, each at a level
 * @param offered the numbers of the exercises for which another level was offered
 * @param choice what was to be done today before the patient chose, as long as "undo" takes that
 *     back
 */
record Memory(
    Map<Moment, Duration> moments,
    int reminders,
    int hints,
    int helpPage,
    int encouragements,
    Set<Told> explained,
    Set<Integer> offered,
    Optional<Today> choice) {

  /** An exercise at a level. */
  record Told(int exercise, Assistance level) {}

  /** Nothing has happened yet. */
  static final Memory NONE = new Memory(Map.of(), 0, 0, 0, 0, Set.of(), Set.of(), Optional.empty());

  /** What must not happen again too soon. */
  enum Moment {
    /** A repetition was counted. */
    COUNT,
    /** The "not understood" cue sounded. */
    NOT_UNDERSTOOD,
    /** "Did you say ...?" was asked. */
    CLARIFICATION,
    /** The coach began to wait for the answer to the question that is open. */
    QUESTION
  }

  /** Copies the collections. */
  Memory {
    moments = Map.copyOf(moments);
    explained = Set.copyOf(explained);
    offered = Set.copyOf(offered);
  }

  /** Something happened now. */
  Memory at(Moment moment, Duration now) {
    return with(moment, Optional.of(now));
  }

  /** Forgets when something last happened. */
  Memory without(Moment moment) {
    return with(moment, Optional.empty());
  }

  private Memory with(Moment moment, Optional<Duration> time) {
    Map<Moment, Duration> times = new EnumMap<>(Moment.class);
    times.putAll(moments);
    time.ifPresentOrElse(when -> times.put(moment, when), () -> times.remove(moment));
    return new Memory(
        times, reminders, hints, helpPage, encouragements, explained, offered, choice);
  }

  /** The time since something last happened; empty if it did not. */
  Optional<Duration> since(Moment moment, Duration now) {
    return Optional.ofNullable(moments.get(moment)).map(now::minus);
  }

  /** Whether something happened less than a span of time before now. */
  boolean within(Duration span, Moment moment, Duration now) {
    Duration last = moments.get(moment);
    return last != null && now.minus(last).compareTo(span) < 0;
  }

  /** The patient was told how to answer. */
  Memory hinted() {
    return new Memory(
        moments, reminders, hints + 1, helpPage, encouragements, explained, offered, choice);
  }

  /** The patient was reminded that nothing was heard. */
  Memory reminded() {
    return new Memory(
        moments, reminders + 1, hints, helpPage, encouragements, explained, offered, choice);
  }

  /**
   * The patient gave a command: reminders and hints begin anew, and so does help, unless the
   * command asks for more of it.
   */
  Memory heard(boolean askingForHelp) {
    return new Memory(
        moments, 0, 0, askingForHelp ? helpPage : 0, encouragements, explained, offered, choice);
  }

  /** A page of help was given. */
  Memory helped() {
    return new Memory(
        moments, reminders, hints, helpPage + 1, encouragements, explained, offered, choice);
  }

  /** A word of encouragement was said. */
  Memory encouraged() {
    return new Memory(
        moments, reminders, hints, helpPage, encouragements + 1, explained, offered, choice);
  }

  /** An exercise was described in full, at this level. */
  Memory explained(int exercise, Assistance level) {
    Set<Told> told = new HashSet<>(explained);
    told.add(new Told(exercise, level));
    return new Memory(moments, reminders, hints, helpPage, encouragements, told, offered, choice);
  }

  /** Whether an exercise was described in full at this level in this sitting. */
  boolean hasExplained(int exercise, Assistance level) {
    return explained.contains(new Told(exercise, level));
  }

  /** Another level was offered before an exercise. */
  Memory offered(int exercise) {
    Set<Integer> numbers = new HashSet<>(offered);
    numbers.add(exercise);
    return new Memory(
        moments, reminders, hints, helpPage, encouragements, explained, numbers, choice);
  }

  /** Whether another level was offered before an exercise in this sitting. */
  boolean hasOffered(int exercise) {
    return offered.contains(exercise);
  }

  /**
   * The patient chose what is done today, or a repetition was counted.
   *
   * @param before what was to be done before; empty if it cannot be taken back any more
   */
  Memory chose(Optional<Today> before) {
    return new Memory(
        moments, reminders, hints, helpPage, encouragements, explained, offered, before);
  }
}
