package saydone.session;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import saydone.script.Exercise.Assistance;
import saydone.script.WeakSide;

/**
 * What is known of the patient before a session begins.
 *
 * @param met the ids of the exercises that the patient has done before; the coach describes them in
 *     short
 * @param side the weak side of before, which the coach asks the patient to confirm
 * @param levels the level of an exercise, by its id; without one, that of its start
 * @param offers the change of level that is offered before an exercise, by its id
 * @param knowsPrecautions whether the precautions were said in full lately
 * @param answerTime how long the patient takes to answer a question; empty if it is not known
 * @param sessions how many sessions of this script there were before
 * @param earlier the last session, if it was not finished and can be gone on with
 * @param notes what others wrote to her, and she has not heard yet
 * @param former what the sessions of this script before came to; empty if there was none, or if it
 *     is not known yet which one is played
 */
public record Patient(
    Set<String> met,
    Optional<WeakSide> side,
    Map<String, Assistance> levels,
    Map<String, Offer> offers,
    boolean knowsPrecautions,
    Optional<Duration> answerTime,
    int sessions,
    Optional<Earlier> earlier,
    List<Note> notes,
    Optional<Former> former) {

  /** How much longer than she takes the coach waits for an answer. */
  private static final Duration MARGIN = Duration.ofSeconds(2);

  /** Nothing is known: a session as it is the first time. */
  public static final Patient NEW =
      new Patient(
          Set.of(),
          Optional.empty(),
          Map.of(),
          Map.of(),
          false,
          Optional.empty(),
          0,
          Optional.empty(),
          List.of(),
          Optional.empty());

  /** Copies the collections. */
  public Patient {
    met = Set.copyOf(met);
    levels = Map.copyOf(levels);
    offers = Map.copyOf(offers);
    notes = List.copyOf(notes);
  }

  /** The same for a patient who has done these exercises before. */
  public Patient knowing(Set<String> exercises) {
    return but(copy -> copy.met = exercises);
  }

  /** The same with a weak side that was said before. */
  public Patient withSide(WeakSide weak) {
    return but(copy -> copy.side = Optional.of(weak));
  }

  /** The same with each of these exercises at a level, by its id. */
  public Patient atLevels(Map<String, Assistance> chosen) {
    return but(copy -> copy.levels = chosen);
  }

  /** The same with these offers of another level, by the id of the exercise. */
  public Patient offered(Map<String, Offer> made) {
    return but(copy -> copy.offers = made);
  }

  /** The same for a patient who heard the precautions lately, after this many sessions. */
  public Patient returning(int before) {
    return but(
        copy -> {
          copy.knowsPrecautions = true;
          copy.sessions = before;
        });
  }

  /** The same for a patient who takes this long to answer. */
  public Patient answeringAfter(Duration time) {
    return but(copy -> copy.answerTime = Optional.of(time));
  }

  /** The same for a patient who did not finish the last session. */
  public Patient withEarlier(Optional<Earlier> unfinished) {
    return but(copy -> copy.earlier = unfinished);
  }

  /** The same for a patient to whom this was written. */
  public Patient withNotes(List<Note> unread) {
    return but(copy -> copy.notes = unread);
  }

  /** The same for a patient whose former sessions came to this. */
  public Patient after(Optional<Former> sessionsBefore) {
    return but(copy -> copy.former = sessionsBefore);
  }

  private Patient but(Consumer<Copy> change) {
    Copy copy = new Copy(this);
    change.accept(copy);
    return copy.patient();
  }

  /** What is known, to be changed. */
  private static final class Copy {

    private Set<String> met;
    private Optional<WeakSide> side;
    private Map<String, Assistance> levels;
    private Map<String, Offer> offers;
    private boolean knowsPrecautions;
    private Optional<Duration> answerTime;
    private int sessions;
    private Optional<Earlier> earlier;
    private List<Note> notes;
    private Optional<Former> former;

    Copy(Patient patient) {
      met = patient.met;
      side = patient.side;
      levels = patient.levels;
      offers = patient.offers;
      knowsPrecautions = patient.knowsPrecautions;
      answerTime = patient.answerTime;
      sessions = patient.sessions;
      earlier = patient.earlier;
      notes = patient.notes;
      former = patient.former;
    }

    Patient patient() {
      return new Patient(
          met,
          side,
          levels,
          offers,
          knowsPrecautions,
          answerTime,
          sessions,
          earlier,
          notes,
          former);
    }
  }

  /**
   * What the sessions before the one that is played came to.
   *
   * @param resumed whether that one was begun earlier and goes on
   */
  Optional<Former> before(boolean resumed) {
    return resumed && earlier.isPresent() ? earlier.flatMap(Earlier::former) : former;
  }

  /** How long to wait for an answer: the ordinary time, or longer for a patient who needs it. */
  Duration patience(Duration ordinary) {
    return answerTime
        .map(time -> time.plus(MARGIN))
        .filter(longer -> longer.compareTo(ordinary) > 0)
        .orElse(ordinary);
  }
}
