package saydone.report;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import saydone.script.Script.Symptom;

/**
 * How often an exercise hurt in a session, and how much.
 *
 * @param reports how often pain was reported in it, or in the rest after it; at least once
 * @param strongest the highest score, 0 to 10; empty if none was given
 */
public record PainReports(int reports, OptionalInt strongest) {

  /** The reports of pain by the id of the exercise, in the order of the first of each. */
  static Map<String, PainReports> byExercise(Collection<Complaint> complaints) {
    Map<String, PainReports> byExercise = new LinkedHashMap<>();
    for (Complaint complaint : complaints) {
      if (complaint.symptom() == Symptom.PAIN && complaint.during().isPresent()) {
        byExercise.merge(
            complaint.during().get().exercise().id(), of(complaint), PainReports::plus);
      }
    }
    return byExercise;
  }

  /** One report. */
  static PainReports of(Complaint complaint) {
    return new PainReports(1, complaint.score().map(OptionalInt::of).orElseGet(OptionalInt::empty));
  }

  /** These and others. */
  PainReports plus(PainReports other) {
    return new PainReports(
        reports + other.reports,
        Stream.of(strongest, other.strongest).flatMapToInt(OptionalInt::stream).max());
  }
}
