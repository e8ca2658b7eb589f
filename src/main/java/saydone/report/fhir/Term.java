package saydone.report.fhir;

import java.util.Arrays;
import java.util.List;
import saydone.json.Names;
import saydone.report.ExerciseDone.Completion;
import saydone.report.Summary.Outcome;
import saydone.script.Exercise.Assistance;
import saydone.script.Exercise.WorkingSide;
import saydone.session.Fact.ExerciseEnded.Because;

/** The codes of the program's own. Each Bundle defines them in a CodeSystem, in English. */
enum Term implements Coding {
  REPETITIONS("Repetitions", "Repetitions that were counted and not taken back."),
  PRESCRIBED("Prescribed", "Repetitions that were asked for."),
  EXTRA("Beyond what was prescribed", "Repetitions that were counted beyond those asked for."),
  SIDE("Side", "The side of the body that worked."),
  LEVEL("Level of assistance", "How much help the movement has."),
  SET("Set", "The number of the set, from 1."),
  EFFORT("Effort", "Effort after the last exercise, 0 to 10, on the Borg CR10 scale."),
  PAIN_BEFORE("Pain before the session", "Asked before the first exercise, 0 to 10."),
  PAIN_DURING(
      "Pain during the session", "Reported by the patient, unasked, with or without score."),
  PAIN_AFTER("Pain after the session", "Asked after the last exercise, 0 to 10."),
  DIZZY_DURING("Dizziness during the session", "Reported by the patient, unasked."),

  PASSIVE("Passive", "Moved by a hand or by another person."),
  ASSISTED("Assisted", "Moved with help."),
  ACTIVE("Active", "Moved by the muscle alone."),
  RESISTED("Resisted", "Moved against a load."),

  LEFT_SIDE("Left side", "The left side only."),
  RIGHT_SIDE("Right side", "The right side only."),
  BOTH_SIDES("Both sides together", "Both sides at the same time."),
  EACH_SIDE("Each side", "One side after the other; each does all sets."),
  WEAK_SIDE("Weak side", "The side that is affected."),
  STRONG_SIDE("Strong side", "The side that is not affected."),
  SETS("Sets", "The number of sets, for each side."),
  REPETITIONS_PER_SET("Repetitions per set", "The number of repetitions of a set."),
  HOLD("Hold", "How long each repetition is held, in seconds."),
  TEMPO("Tempo", "Seconds for the first half of the movement, and for the way back."),
  REST("Rest", "Seconds between sets, and before the next exercise."),
  OTHER_LEVEL(
      "In place of the first level",
      "Done in place of the level at which the script begins, as coach and patient agree."),

  COMPLETED_WITHOUT_REPETITIONS(
      "Gone through without a repetition", "All exercises were gone through; nothing was counted."),
  ENDED_EARLY("Ended early", "The patient ended the session before its end."),
  INTERRUPTED(
      "Interrupted", "The record stops without an end: a failure, or the session goes on yet."),
  SKIPPED("Skipped", "The patient went on to another exercise."),
  SYMPTOM("Left for a symptom", "Left because of a symptom, as the stop rules ask."),
  CHOSEN("Chosen to do less", "The patient chose to do less of it."),
  BROKEN_OFF("Broken off", "Begun and left; why is not known."),
  NOT_REACHED("Not reached", "The exercise was not begun."),
  NOT_CHOSEN("Not chosen", "The patient chose not to do it on this day.");

  /** The URI of the system. */
  static final String SYSTEM = "urn:saydone:codes";

  private final String display;
  private final String definition;

  Term(String display, String definition) {
    this.display = display;
    this.definition = definition;
  }

  @Override
  public String system() {
    return SYSTEM;
  }

  @Override
  public String code() {
    return Names.of(this);
  }

  @Override
  public String display() {
    return display;
  }

  static Term of(Assistance level) {
    return switch (level) {
      case PASSIVE -> PASSIVE;
      case ASSISTED -> ASSISTED;
      case ACTIVE -> ACTIVE;
      case RESISTED -> RESISTED;
    };
  }

  static Term of(WorkingSide side) {
    return switch (side) {
      case LEFT -> LEFT_SIDE;
      case RIGHT -> RIGHT_SIDE;
      case BOTH -> BOTH_SIDES;
      case EACH -> EACH_SIDE;
      case AFFECTED -> WEAK_SIDE;
      case UNAFFECTED -> STRONG_SIDE;
    };
  }

  /** Why a session was not done to its end, or not at all. */
  static Term of(Outcome outcome) {
    return switch (outcome) {
      case COMPLETED -> COMPLETED_WITHOUT_REPETITIONS;
      case ENDED_EARLY -> ENDED_EARLY;
      case INTERRUPTED -> INTERRUPTED;
    };
  }

  /** Why an exercise was left. */
  static Term of(Because because) {
    return switch (because) {
      case SKIPPED -> SKIPPED;
      case SYMPTOM -> SYMPTOM;
      case CHOSEN -> CHOSEN;
    };
  }

  /** Why an exercise was not done to its end, or not at all, where nothing else tells it. */
  static Term of(Completion completion) {
    return switch (completion) {
      case COMPLETE -> COMPLETED_WITHOUT_REPETITIONS;
      case PARTIAL -> BROKEN_OFF;
      case NOT_BEGUN -> NOT_REACHED;
      case NOT_CHOSEN -> NOT_CHOSEN;
    };
  }

  /** The CodeSystem that defines all of them. */
  static Element codeSystem() {
    List<Element> concepts =
        Arrays.stream(values())
            .map(
                term ->
                    new Element()
                        .with("code", term.code())
                        .with("display", term.display)
                        .with("definition", term.definition))
            .toList();
    String title = "Codes of Saydone";
    return Element.resource("CodeSystem", Ids.of(SYSTEM))
        .with("text", Narrative.of(title, List.of()))
        .with("url", SYSTEM)
        .with("version", "1")
        .with("name", "SaydoneCodes")
        .with("title", title)
        .with("status", "active")
        .with("experimental", false)
        .with(
            "description", "What a session of coached exercises tells that no other system codes.")
        .with("caseSensitive", true)
        .with("content", "complete")
        .with("count", concepts.size())
        .with("concept", concepts);
  }
}
