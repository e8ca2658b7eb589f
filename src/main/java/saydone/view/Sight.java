package saydone.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import saydone.language.Language;
import saydone.session.PhaseName;

/** What there is to be seen in a data folder at one moment. */
sealed interface Sight {

  /** No session goes on, and none has ended lately. */
  record Nothing() implements Sight {}

  /** The record of the session that goes on cannot be read now. */
  record Unreadable() implements Sight {}

  /**
   * A session that goes on, or has ended lately.
   *
   * @param language its language
   * @param script the name of its script
   * @param phase its phase
   * @param title the name by which the phase is shown; each question has its own
   * @param work the set that is worked on or comes next, if an exercise is near
   * @param sayable what can be said now, the most useful first
   * @param until the wall time at which a rest, a hold or the time to get ready ends; empty in
   *     other phases
   */
  record Session(
      Language language,
      String script,
      PhaseName phase,
      String title,
      Optional<Work> work,
      List<Sayable> sayable,
      Optional<Instant> until)
      implements Sight {

    /** Copies the list. */
    public Session {
      sayable = List.copyOf(sayable);
    }
  }

  /**
   * Something that can be said.
   *
   * @param phrase as help names it
   * @param last the last of several such phrases in a row, as of numbers; empty if there is one
   */
  record Sayable(String phrase, Optional<String> last) {}

  /**
   * A set.
   *
   * @param exercise the name of the exercise
   * @param side the name of the working side; empty when both work together
   * @param set its number, from 1
   * @param sets the sets of that side
   * @param repetition how many repetitions were counted
   * @param repetitions how many are asked for
   */
  record Work(
      String exercise, Optional<String> side, int set, int sets, int repetition, int repetitions) {}
}
