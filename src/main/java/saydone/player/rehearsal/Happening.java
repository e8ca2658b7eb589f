package saydone.player.rehearsal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import saydone.command.Command;
import saydone.session.PhaseName;

/**
 * Something that the patient does besides its routine, when the session comes to a place.
 *
 * @param place where it happens
 * @param times how often it happens: at the first so many such places
 * @param steps what the patient does, one after another; if the player does not react to one, the
 *     others are left out
 */
public record Happening(Place place, int times, List<Step> steps) {

  /** Copies the list. */
  public Happening {
    steps = List.copyOf(steps);
  }

  /**
   * A place in a session: the moment at which a phase begins or, without a phase, the moment at
   * which a repetition is counted.
   *
   * @param exercise the id of an exercise, or its number from 1; empty for each
   * @param set the number of the set, from 1; empty for each
   * @param repetition the count of the set; empty for each
   * @param phase a phase, such as resting
   */
  public record Place(
      Optional<String> exercise,
      OptionalInt set,
      OptionalInt repetition,
      Optional<PhaseName> phase) {}

  /**
   * One thing that the patient does.
   *
   * @param act what it does
   * @param after how long the patient waits from the moment at which it can be done
   * @param in the phase in which it is done; until then the patient goes on with its routine.
   *     Empty: in any phase in which nothing else is asked
   * @param overCoach whether the patient waits for the coach to speak, and speaks over it; else it
   *     lets the coach finish
   */
  public record Step(Act act, Duration after, Optional<PhaseName> in, boolean overCoach) {}

  /** What a patient can do. */
  public sealed interface Act {

    /** Says something, a command or not. A patient with {@code KEYS} presses a command instead. */
    record Say(String words) implements Act {}

    /** Presses the key of a command. */
    record Press(Command command) implements Act {}

    /** Coughs. */
    record Cough() implements Act {}

    /** Neither says nor presses anything for a while. */
    record KeepSilent(Duration duration) implements Act {}

    /**
     * Lets a noise begin in the room; the patient goes on meanwhile.
     *
     * @param snrDb the level of the patient's speech above that of the noise, in decibels
     */
    record Noise(double snrDb, Duration duration) implements Act {}
  }
}
