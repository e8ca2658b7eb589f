package saydone.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import saydone.journal.Entry;
import saydone.script.Script.Symptom;
import saydone.session.Fact;

/**
 * A symptom that was reported.
 *
 * @param at the session time of the report
 * @param symptom what was reported
 * @param score how strong it was, 0 to 10, if the patient said so
 */
public record Complaint(Duration at, Symptom symptom, Optional<Integer> score) {

  /** The reports in order, each with the score that was given after it. */
  static List<Complaint> each(List<Entry> entries) {
    List<Complaint> complaints = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry.fact() instanceof Fact.SymptomReported reported) {
        complaints.add(new Complaint(entry.at(), reported.symptom(), Optional.empty()));
      } else if (entry.fact() instanceof Fact.SymptomScored scored) {
        int last = complaints.size() - 1;
        if (last >= 0 && complaints.get(last).symptom() == scored.symptom()) {
          complaints.set(last, complaints.get(last).scored(scored.score()));
        } else {
          complaints.add(new Complaint(entry.at(), scored.symptom(), Optional.of(scored.score())));
        }
      }
    }
    return complaints;
  }

  private Complaint scored(int number) {
    return new Complaint(at, symptom, Optional.of(number));
  }
}
