package saydone.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import saydone.session.Fact;

/** Describes in words what of a session is not saved, the symptoms first. */
final class Unsaved {

  private Unsaved() {}

  /** A list such as "pain 8, 2 repetitions, 5 other lines". */
  static String described(List<Fact> facts) {
    List<String> parts = new ArrayList<>();
    int repetitions = 0;
    int others = 0;
    for (Fact fact : facts) {
      if (fact instanceof Fact.SymptomReported reported) {
        parts.add(reported.symptom().name().toLowerCase(Locale.ROOT));
      } else if (fact instanceof Fact.SymptomScored scored) {
        parts.add(scored.symptom().name().toLowerCase(Locale.ROOT) + " " + scored.score());
      } else if (fact instanceof Fact.RepetitionCounted) {
        repetitions++;
      } else {
        others++;
      }
    }
    if (repetitions > 0) {
      parts.add(repetitions == 1 ? "1 repetition" : repetitions + " repetitions");
    }
    if (others > 0) {
      parts.add(others == 1 ? "1 other line" : others + " other lines");
    }
    return String.join(", ", parts);
  }
}
