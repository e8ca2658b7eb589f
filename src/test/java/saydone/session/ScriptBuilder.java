package saydone.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import saydone.markup.Texts;
import saydone.script.Dose;
import saydone.script.Dose.CountBy;
import saydone.script.Exercise;
import saydone.script.Exercise.Level;
import saydone.script.Exercise.WorkingSide;
import saydone.script.Progression;
import saydone.script.Script;
import saydone.script.Script.AffectedSide;
import saydone.script.Script.StopRule;
import saydone.script.Script.Symptom;

/**
 * Builds small scripts: no questions, no precautions, no weak side, unless a test asks for them.
 */
final class ScriptBuilder {

  private AffectedSide affected = AffectedSide.NONE;
  private Script.Questions ask = new Script.Questions(false, false, false);
  private final List<String> precautions = new ArrayList<>();
  private List<String> advice = List.of();
  private List<String> shortSession = List.of();
  private final List<StopRule> rules = new ArrayList<>();
  private final List<Exercise> exercises = new ArrayList<>();

  /** A script of these exercises and nothing else. */
  static Script of(Movement... movements) {
    ScriptBuilder builder = new ScriptBuilder();
    Arrays.stream(movements).forEach(builder::with);
    return builder.build();
  }

  static ScriptBuilder script() {
    return new ScriptBuilder();
  }

  /** An exercise: four repetitions, counted by the patient, no side, no hold, rest 20 s. */
  static Movement movement(String name) {
    return new Movement(name);
  }

  ScriptBuilder affected(AffectedSide side) {
    affected = side;
    return this;
  }

  ScriptBuilder ask(boolean painBefore, boolean painAfter, boolean effortAfter) {
    ask = new Script.Questions(painBefore, painAfter, effortAfter);
    return this;
  }

  ScriptBuilder precaution(String text) {
    precautions.add(text);
    return this;
  }

  ScriptBuilder advice(String... texts) {
    advice = List.of(texts);
    return this;
  }

  ScriptBuilder shortSession(String... ids) {
    shortSession = List.of(ids);
    return this;
  }

  ScriptBuilder rule(Symptom symptom, int atLeast, String say) {
    rules.add(new StopRule(symptom, atLeast, Texts.template(say)));
    return this;
  }

  ScriptBuilder rule(Symptom symptom, int atLeast, String say, StopRule.Then then) {
    rules.add(new StopRule(symptom, atLeast, Texts.template(say), then));
    return this;
  }

  ScriptBuilder with(Movement movement) {
    exercises.add(movement.build());
    return this;
  }

  /** An exercise at several levels, the easiest first. */
  ScriptBuilder levels(
      String id,
      Exercise.Assistance start,
      Optional<Exercise.Assistance> limit,
      Movement... movements) {
    exercises.add(
        new Exercise(id, Arrays.stream(movements).map(Movement::level).toList(), start, limit));
    return this;
  }

  ScriptBuilder asksAbility(String question) {
    ask =
        new Script.Questions(
            ask.painBefore(),
            ask.painAfter(),
            ask.effortAfter(),
            Optional.of(Texts.template(question)));
    return this;
  }

  Script build() {
    return new Script(
        "small",
        "Small session",
        "en-US",
        "For a test.",
        "A. Tester",
        "1.0",
        affected,
        Texts.templates(precautions),
        rules,
        Texts.templates(advice),
        ask,
        Map.of(),
        exercises,
        shortSession,
        Optional.empty());
  }

  /** One exercise of a script. */
  static final class Movement {

    private final String name;
    private WorkingSide side = WorkingSide.BOTH;
    private CountBy countBy = CountBy.PATIENT;
    private int sets = 1;
    private int reps = 4;
    private Duration hold = Duration.ZERO;
    private Optional<Dose.Tempo> tempo = Optional.empty();
    private Duration rest = Duration.ofSeconds(20);
    private Duration getReady = Duration.ofSeconds(5);
    private Duration minimum = Duration.ofMillis(800);
    private Exercise.Assistance assistance = Exercise.Assistance.ACTIVE;
    private Optional<Progression> progression = Optional.empty();
    private List<String> cues = List.of();
    private List<String> more = List.of();

    private Movement(String name) {
      this.name = name;
    }

    Movement side(WorkingSide value) {
      side = value;
      return this;
    }

    Movement countBy(CountBy value) {
      countBy = value;
      return this;
    }

    Movement sets(int value) {
      sets = value;
      return this;
    }

    Movement reps(int value) {
      reps = value;
      return this;
    }

    Movement hold(int seconds) {
      hold = Duration.ofSeconds(seconds);
      return this;
    }

    Movement tempo(int up, int down) {
      tempo = Optional.of(new Dose.Tempo(Duration.ofSeconds(up), Duration.ofSeconds(down)));
      return this;
    }

    Movement rest(int seconds) {
      rest = Duration.ofSeconds(seconds);
      return this;
    }

    Movement getReady(int seconds) {
      getReady = Duration.ofSeconds(seconds);
      return this;
    }

    Movement minimum(Duration value) {
      minimum = value;
      return this;
    }

    Movement cues(String... texts) {
      cues = List.of(texts);
      return this;
    }

    Movement more(String... texts) {
      more = List.of(texts);
      return this;
    }

    /** How much help the movement has; active unless a test says otherwise. */
    Movement at(Exercise.Assistance value) {
      assistance = value;
      return this;
    }

    /** The offer of the next level after one session with all repetitions. */
    Movement offering(Exercise.Assistance next, String say) {
      progression =
          Optional.of(
              new Progression.Offered(
                  next, new Progression.Criteria(reps, 1, 3, 10), Texts.template(say)));
      return this;
    }

    private Exercise build() {
      return new Exercise(name.toLowerCase(Locale.ENGLISH).replace(' ', '-'), level());
    }

    private Level level() {
      return new Level(
          assistance,
          name,
          Texts.template(name),
          side,
          Texts.template("Sit for " + name + "."),
          Texts.templates("Do " + name + "."),
          Texts.templates(cues),
          Texts.templates(more),
          new Dose(sets, reps, hold, tempo, rest, getReady, minimum, countBy),
          progression);
    }
  }
}
