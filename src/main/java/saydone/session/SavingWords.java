package saydone.session;

import java.util.List;
import saydone.script.Script.Symptom;

/** What the coach says of the record at the end: only what is true on the disk at that moment. */
final class SavingWords {

  private SavingWords() {}

  /** Says where the session is saved, or what of it is not. */
  static void say(Step step) {
    switch (step.health().saved().where()) {
      case HOME -> step.say("summary.saved");
      case SECOND_PLACE -> step.say("summary.saved.elsewhere");
      case NOWHERE -> unsaved(step, step.health().unsaved());
    }
  }

  private static void unsaved(Step step, List<Fact> unsaved) {
    step.say("record.unsaved");
    for (Symptom symptom : Symptom.values()) {
      if (unsaved.stream().anyMatch(fact -> isOf(symptom, fact))) {
        step.say("record.unsaved." + symptom);
      }
    }
    int repetitions = repetitions(unsaved);
    if (repetitions > 0) {
      step.say("record.unsaved.repetitions", repetitions);
    }
    // A record of which not even the beginning is durable has no rest.
    if (unsaved.stream().noneMatch(SavingWords::begins)) {
      step.say("record.unsaved.rest");
    }
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
