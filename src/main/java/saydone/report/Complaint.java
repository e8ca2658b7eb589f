package saydone.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import saydone.journal.Entry;
import saydone.journal.Prescription;
import saydone.script.Script.Symptom;
import saydone.script.Side;
import saydone.session.Fact;

/**
 * A symptom that was reported.
 *
 * @param at the session time of the report
 * @param symptom what was reported
 * @param score how strong it was, 0 to 10, if the patient said so
 * @param during what was being done; empty before the first exercise and in records of former
 *     versions
 */
public record Complaint(
    Duration at, Symptom symptom, Optional<Integer> score, Optional<Spot> during) {

  /**
   * A place in a session.
   *
   * @param exercise the exercise that had begun last
   * @param side the side that worked; empty when both did
   * @param set the set that had begun last, from 1; empty before the first
   * @param repetition how many repetitions of that set were counted
   */
  public record Spot(
      Prescription.Exercise exercise,
      Optional<Side> side,
      OptionalInt set,
      OptionalInt repetition) {}

  /** The reports in order, each with the score that was given after it. */
  static List<Complaint> each(Prescription prescription, List<Entry> entries) {
    List<Complaint> complaints = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry.fact() instanceof Fact.SymptomReported reported) {
        complaints.add(
            new Complaint(
                entry.at(), reported.symptom(), Optional.empty(), spot(prescription, reported)));
      } else if (entry.fact() instanceof Fact.SymptomScored scored) {
        int last = complaints.size() - 1;
        if (last >= 0 && complaints.get(last).symptom() == scored.symptom()) {
          complaints.set(last, complaints.get(last).scored(scored.score()));
        } else {
          complaints.add(
              new Complaint(
                  entry.at(), scored.symptom(), Optional.of(scored.score()), Optional.empty()));
        }
      }
    }
    return complaints;
  }

  private static Optional<Spot> spot(Prescription prescription, Fact.SymptomReported reported) {
    int number = reported.exercise().orElse(-1);
    return number < 0 || number >= prescription.exercises().size()
        ? Optional.empty()
        : Optional.of(
            new Spot(
                prescription.exercises().get(number),
                reported.side(),
                reported.set(),
                reported.repetition()));
  }

  private Complaint scored(int number) {
    return new Complaint(at, symptom, Optional.of(number), during);
  }
}
