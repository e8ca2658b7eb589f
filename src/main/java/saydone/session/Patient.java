package saydone.session;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import saydone.script.Exercise.Assistance;
import saydone.script.Side;

/**
 * What is known of the patient before a session begins.
 *
 * @param met the ids of the exercises that the patient has done before; the coach describes them in
 *     short
 * @param side the weak side of before, which the coach asks the patient to confirm
 * @param levels the level of an exercise, by its id; without one, that of its start
 * @param offers the change of level that is offered before an exercise, by its id
 * @param knowsPrecautions whether the precautions were said in full lately
 * @param sessions how many sessions of this script there were before
 */
public record Patient(
    Set<String> met,
    Optional<Side> side,
    Map<String, Assistance> levels,
    Map<String, Offer> offers,
    boolean knowsPrecautions,
    int sessions) {

  /** Nothing is known: a session as it is the first time. */
  public static final Patient NEW =
      new Patient(Set.of(), Optional.empty(), Map.of(), Map.of(), false, 0);

  /** Copies the collections. */
  public Patient {
    met = Set.copyOf(met);
    levels = Map.copyOf(levels);
    offers = Map.copyOf(offers);
  }

  /** The same for a patient who has done these exercises before. */
  public Patient knowing(Set<String> exercises) {
    return new Patient(exercises, side, levels, offers, knowsPrecautions, sessions);
  }

  /** The same with a weak side that was said before. */
  public Patient withSide(Side weak) {
    return new Patient(met, Optional.of(weak), levels, offers, knowsPrecautions, sessions);
  }

  /** The same with each of these exercises at a level, by its id. */
  public Patient atLevels(Map<String, Assistance> chosen) {
    return new Patient(met, side, chosen, offers, knowsPrecautions, sessions);
  }

  /** The same with these offers of another level, by the id of the exercise. */
  public Patient offered(Map<String, Offer> made) {
    return new Patient(met, side, levels, made, knowsPrecautions, sessions);
  }

  /** The same for a patient who heard the precautions lately, after this many sessions. */
  public Patient returning(int before) {
    return new Patient(met, side, levels, offers, true, before);
  }
}
