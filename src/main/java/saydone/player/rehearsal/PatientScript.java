package saydone.player.rehearsal;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import saydone.command.Command;
import saydone.script.WeakSide;
import saydone.session.Question;

/**
 * What a simulated patient does in a session, and what the session should come to. Immutable.
 *
 * @param name what it is called
 * @param description what it is for, in a sentence or two; may be empty
 * @param means how it tells the player something
 * @param manner how it speaks
 * @param answers what it answers when it is asked
 * @param pace how long it takes to answer, to move and so on
 * @param persistence what it does when the player does not react
 * @param happenings what it does besides its routine, in the order in which they are looked at
 * @param patience the session time after which it leaves
 * @param expectations what the session should come to, by the id of its script; the one under
 *     {@link #ANY_SCRIPT} fills in what the others leave open
 */
public record PatientScript(
    String name,
    String description,
    Means means,
    Manner manner,
    Answers answers,
    Pace pace,
    Persistence persistence,
    List<Happening> happenings,
    Duration patience,
    Map<String, Expectation> expectations) {

  /** The key of the expectation that holds for every session script. */
  public static final String ANY_SCRIPT = "default";

  /** Copies the collections. */
  public PatientScript {
    happenings = List.copyOf(happenings);
    expectations = Map.copyOf(expectations);
  }

  /** What a session of the script with this id should come to. */
  public Expectation expectation(String scriptId) {
    Expectation any = expectations.getOrDefault(ANY_SCRIPT, Expectation.NONE);
    return expectations.getOrDefault(scriptId, Expectation.NONE).orElse(any);
  }

  /** How the patient tells the player something. */
  public enum Means {
    /** It speaks. */
    VOICE,
    /** It presses keys. */
    KEYS
  }

  /**
   * How the patient speaks.
   *
   * @param wordsPerMinute its rate, 80 to 450
   * @param levelDb how much louder it is than the room's usual patient, in decibels
   * @param ways the phrases with which it gives a command, one after another; for a command without
   *     any, that which help names
   */
  public record Manner(int wordsPerMinute, double levelDb, Map<Command, List<String>> ways) {

    /** Ordinary speech. */
    public static final Manner ORDINARY = new Manner(198, 0, Map.of());

    /** Copies the map. */
    public Manner {
      ways = Map.copyOf(ways);
    }
  }

  /**
   * What the patient answers.
   *
   * @param side its weak side
   * @param scores the numbers, 0 to 10, and for its ability 0 to 2; a question without a number is
   *     skipped with "next"
   * @param pain the score of pain that it reports during the session, 0 to 10
   * @param accepts whether it takes another level that is offered
   */
  public record Answers(WeakSide side, Map<Question, Integer> scores, int pain, boolean accepts) {

    /** Copies the scores. */
    public Answers {
      scores = Map.copyOf(scores);
    }
  }

  /**
   * How long the patient takes, from the moment at which the coach is quiet.
   *
   * @param answer the time to answer a question
   * @param repetition the time to do a repetition and say so
   * @param set the time to do a set that is counted as a whole
   * @param ready the time to get into position for a hold
   * @param resume the time to go on after a pause that it did not ask for
   * @param rest the time of a rest after which it says "ready"; empty if it waits for the end
   * @param jitter each time is longer or shorter by up to this, chosen by the seed
   */
  public record Pace(
      Duration answer,
      Duration repetition,
      Duration set,
      Duration ready,
      Duration resume,
      Optional<Duration> rest,
      Duration jitter) {}

  /**
   * What the patient does when the player does not react to what it said.
   *
   * @param noReaction how long it waits before it says it again
   * @param repeats how often at most it says it again
   */
  public record Persistence(Duration noReaction, int repeats) {}
}
