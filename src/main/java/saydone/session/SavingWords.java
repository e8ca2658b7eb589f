package saydone.session;

import java.util.ArrayList;
import java.util.List;
import saydone.markup.MarkedText;
import saydone.script.Script.Symptom;

/** What the coach says of the record at the end: only what is true on the disk at that moment. */
final class SavingWords {

  private SavingWords() {}

  /** Says where the session is saved, or what of it is not. */
  static void say(Step step) {
    step.speak(of(step, step.health()));
  }

  /** What is said of it while things work as they do. */
  static List<MarkedText> of(Situation situation, Health health) {
    Wording wording = situation.wording();
    return switch (health.saved().where()) {
      case HOME -> List.of(wording.text("summary.saved"));
      case SECOND_PLACE -> List.of(wording.text("summary.saved.elsewhere"));
      case NOWHERE -> unsaved(wording, health);
    };
  }

  private static List<MarkedText> unsaved(Wording wording, Health health) {
    List<Fact> unsaved = health.unsaved();
    List<MarkedText> words = new ArrayList<>(List.of(wording.text("record.unsaved")));
    for (Symptom symptom : Symptom.values()) {
      if (unsaved.stream().anyMatch(fact -> isOf(symptom, fact))) {
        words.add(wording.text("record.unsaved." + symptom));
      }
    }
    int repetitions = repetitions(unsaved);
    if (repetitions > 0) {
      words.add(wording.text("record.unsaved.repetitions", repetitions));
    }
    // A record of which not even the beginning is durable has no rest.
    if (unsaved.stream().noneMatch(SavingWords::begins)) {
      boolean home = health.saved().rest() == Saved.Where.HOME;
      words.add(wording.text(home ? "record.unsaved.rest" : "record.unsaved.rest.elsewhere"));
    }
    return words;
  }

  private static boolean begins(Fact fact) {
    return fact instanceof Fact.SessionStarted || fact instanceof Fact.SessionResumed;
  }

  private static boolean isOf(Symptom symptom, Fact fact) {
    return (fact instanceof Fact.SymptomReported reported && reported.symptom() == symptom)
        || (fact instanceof Fact.SymptomScored scored && scored.symptom() == symptom);
  }

  private static int repetitions(List<Fact> unsaved) {
    int counted = 0;
    for (Fact fact : unsaved) {
      if (fact instanceof Fact.RepetitionCounted) {
        counted++;
      } else if (fact instanceof Fact.RepetitionUndone) {
        counted--;
      }
    }
    return counted;
  }
}
