package saydone.report;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import saydone.script.Script.Symptom;

/**
 * An exercise in which pain was reported.
 *
 * @param name the exercise's name; empty for what hurt before the first one, or where that is not
 *     known
 * @param pain how often, and how strong
 */
public record HurtExercise(Optional<String> name, PainReports pain) {

  private record Key(String script, String exercise) {}

  /** Those of some sessions, the one with the strongest pain first. */
  static List<HurtExercise> each(List<Summary> sessions) {
    Map<Key, HurtExercise> hurt = new LinkedHashMap<>();
    for (Summary session : sessions) {
      for (Complaint complaint : session.symptoms()) {
        if (complaint.symptom() == Symptom.PAIN) {
          Key key =
              complaint
                  .during()
                  .map(spot -> new Key(session.script(), spot.exercise().id()))
                  .orElse(new Key("", ""));
          Optional<String> name = complaint.during().map(spot -> spot.exercise().name());
          hurt.merge(key, new HurtExercise(name, PainReports.of(complaint)), HurtExercise::plus);
        }
      }
    }
    return hurt.values().stream()
        .sorted(Comparator.comparingInt(one -> -one.pain().strongest().orElse(0)))
        .toList();
  }

  /** Those of one session. */
  static List<HurtExercise> of(Summary summary) {
    return each(List.of(summary));
  }

  private HurtExercise plus(HurtExercise later) {
    return new HurtExercise(later.name, pain.plus(later.pain));
  }
}
