package saydone.player.rehearsal.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saydone.command.Phrases;
import saydone.language.Language;
import saydone.player.rehearsal.Expectation;
import saydone.player.rehearsal.Expectation.Outcome;
import saydone.player.rehearsal.Expectation.Repetitions;
import saydone.player.rehearsal.Happening;
import saydone.player.rehearsal.Happening.Act;
import saydone.player.rehearsal.Happening.Place;
import saydone.player.rehearsal.PatientScript;
import saydone.player.rehearsal.PatientScript.Answers;
import saydone.player.rehearsal.PatientScript.Manner;
import saydone.player.rehearsal.PatientScript.Means;
import saydone.player.rehearsal.PatientScript.Pace;
import saydone.player.rehearsal.PatientScript.Persistence;
import saydone.script.Script.Symptom;
import saydone.script.Side;
import saydone.session.Question;

/**
 * A patient as it stands in its file. Each record checks itself, so that an error has the place of
 * its object; the fields are described at {@link PatientScript} and {@link Happening}.
 */
record PatientJson(
    @JsonProperty(required = true) int schemaVersion,
    @JsonProperty(required = true) @JsonSetter(nulls = Nulls.FAIL) String name,
    @Nullable String description,
    @Nullable String means,
    @Nullable VoiceJson voice,
    @Nullable AnswersJson answers,
    @Nullable PaceJson pace,
    @Nullable PersistenceJson persistence,
    @Nullable List<HappeningJson> happenings,
    @Nullable Double maxMinutes,
    @Nullable Map<String, ExpectJson> expect) {

  /** A patient's file names commands by their English phrases, whatever the session speaks. */
  private static final Phrases COMMANDS = Phrases.of(Language.ENGLISH);

  private static final int VERSION = 1;
  private static final double LONGEST_SECONDS = 3600;

  private static final Set<String> PHASES =
      Set.of(
          "greeting",
          "asking",
          "acknowledging",
          "precautions",
          "introducing",
          "getting-ready",
          "counting",
          "counting-aloud",
          "pacing",
          "whole-set",
          "awaiting-hold",
          "holding",
          "resting",
          "paused",
          "confirming-stop",
          "clarifying",
          "scoring-pain",
          "deaf",
          "closing");

  PatientJson {
    if (schemaVersion != VERSION) {
      throw new IllegalArgumentException(
          "schemaVersion " + schemaVersion + " is not known; write " + VERSION);
    }
    requireChoice("means", Means.class, means);
    requireRange("maxMinutes", maxMinutes, 0.1, 240);
  }

  PatientScript toScript() {
    Map<String, Expectation> expectations = new LinkedHashMap<>();
    if (expect != null) {
      expect.forEach((id, wanted) -> expectations.put(id, wanted.toExpectation()));
    }
    return new PatientScript(
        name,
        description == null ? "" : description,
        choice(Means.class, means).orElse(Means.VOICE),
        voice == null ? Manner.ORDINARY : voice.toManner(),
        (answers == null ? AnswersJson.NONE : answers).toAnswers(),
        (pace == null ? PaceJson.NONE : pace).toPace(),
        (persistence == null ? PersistenceJson.NONE : persistence).toPersistence(),
        happenings == null
            ? List.of()
            : happenings.stream().map(HappeningJson::toHappening).toList(),
        seconds(maxMinutes == null ? 60 * 60 : 60 * maxMinutes),
        expectations);
  }

  /** How it speaks. */
  record VoiceJson(@Nullable Integer wordsPerMinute, @Nullable Double levelDb) {

    VoiceJson {
      requireRange("wordsPerMinute", number(wordsPerMinute), 80, 450);
      requireRange("levelDb", levelDb, -30, 20);
    }

    Manner toManner() {
      return new Manner(
          wordsPerMinute == null ? Manner.ORDINARY.wordsPerMinute() : wordsPerMinute,
          levelDb == null ? Manner.ORDINARY.levelDb() : levelDb);
    }
  }

  /** What it answers. */
  record AnswersJson(
      @Nullable String side,
      @Nullable Integer painBefore,
      @Nullable Integer painAfter,
      @Nullable Integer effortAfter,
      @Nullable Integer pain) {

    private static final AnswersJson NONE = new AnswersJson(null, null, null, null, null);
    private static final int MILD = 3;

    AnswersJson {
      requireChoice("side", Side.class, side);
      requireRange("painBefore", number(painBefore), 0, 10);
      requireRange("painAfter", number(painAfter), 0, 10);
      requireRange("effortAfter", number(effortAfter), 0, 10);
      requireRange("pain", number(pain), 0, 10);
    }

    Answers toAnswers() {
      return new Answers(
          choice(Side.class, side).orElse(Side.LEFT), scores(), pain == null ? MILD : pain);
    }

    Map<Question, Integer> scores() {
      Map<Question, Integer> scores = new EnumMap<>(Question.class);
      if (painBefore != null) {
        scores.put(Question.PAIN_BEFORE, painBefore);
      }
      if (painAfter != null) {
        scores.put(Question.PAIN_AFTER, painAfter);
      }
      if (effortAfter != null) {
        scores.put(Question.EFFORT_AFTER, effortAfter);
      }
      return scores;
    }
  }

  /** How long it takes. */
  record PaceJson(
      @Nullable Double answerSeconds,
      @Nullable Double repetitionSeconds,
      @Nullable Double setSeconds,
      @Nullable Double readySeconds,
      @Nullable Double resumeSeconds,
      @Nullable Double restSeconds,
      @Nullable Double jitterSeconds) {

    private static final PaceJson NONE = new PaceJson(null, null, null, null, null, null, null);

    PaceJson {
      requireSeconds("answerSeconds", answerSeconds);
      requireSeconds("repetitionSeconds", repetitionSeconds);
      requireSeconds("setSeconds", setSeconds);
      requireSeconds("readySeconds", readySeconds);
      requireSeconds("resumeSeconds", resumeSeconds);
      requireSeconds("restSeconds", restSeconds);
      requireRange("jitterSeconds", jitterSeconds, 0, 10);
    }

    Pace toPace() {
      return new Pace(
          seconds(answerSeconds == null ? 0.8 : answerSeconds),
          seconds(repetitionSeconds == null ? 2.5 : repetitionSeconds),
          seconds(setSeconds == null ? 6 : setSeconds),
          seconds(readySeconds == null ? 1.5 : readySeconds),
          seconds(resumeSeconds == null ? 4 : resumeSeconds),
          Optional.ofNullable(restSeconds).map(PatientJson::seconds),
          seconds(jitterSeconds == null ? 0.3 : jitterSeconds));
    }
  }

  /** What it does without a reaction. */
  record PersistenceJson(@Nullable Double noReactionSeconds, @Nullable Integer repeats) {

    private static final PersistenceJson NONE = new PersistenceJson(null, null);

    PersistenceJson {
      requireRange("noReactionSeconds", noReactionSeconds, 1, LONGEST_SECONDS);
      requireRange("repeats", number(repeats), 0, 100);
    }

    Persistence toPersistence() {
      return new Persistence(
          seconds(noReactionSeconds == null ? 2.5 : noReactionSeconds),
          repeats == null ? 3 : repeats);
    }
  }

  /** What it does beside its routine. */
  record HappeningJson(
      @JsonProperty(required = true) @JsonSetter(nulls = Nulls.FAIL) PlaceJson at,
      @Nullable Integer times,
      @JsonProperty(value = "do", required = true)
          @JsonSetter(nulls = Nulls.FAIL, contentNulls = Nulls.FAIL)
          List<StepJson> steps) {

    HappeningJson {
      requireRange("times", number(times), 1, 1_000_000);
      if (steps.isEmpty()) {
        throw new IllegalArgumentException("\"do\" is empty; write at least one step");
      }
    }

    Happening toHappening() {
      return new Happening(
          at.toPlace(), times == null ? 1 : times, steps.stream().map(StepJson::toStep).toList());
    }
  }

  /** Where. */
  record PlaceJson(
      @Nullable Object exercise,
      @Nullable Integer set,
      @Nullable Integer repetition,
      @Nullable String phase) {

    PlaceJson {
      if (exercise != null && !(exercise instanceof String) && !(exercise instanceof Integer)) {
        throw new IllegalArgumentException(
            "exercise is neither an id nor a number; write such as 1 or \"heel-raise-active\"");
      }
      requirePhase("phase", phase);
    }

    Place toPlace() {
      return new Place(
          Optional.ofNullable(exercise).map(String::valueOf),
          optional(set),
          optional(repetition),
          Optional.ofNullable(phase));
    }
  }

  /** One thing that it does. */
  record StepJson(
      @Nullable String say,
      @Nullable String press,
      @Nullable Boolean cough,
      @Nullable Double silentSeconds,
      @Nullable NoiseJson noise,
      @Nullable Double afterSeconds,
      @Nullable String in,
      @Nullable Boolean overCoach) {

    StepJson {
      if (Stream.of(say != null, press != null, cough != null, silentSeconds != null, noise != null)
              .filter(given -> given)
              .count()
          != 1) {
        throw new IllegalArgumentException(
            "a step does one thing; write one of say, press, cough, silentSeconds, noise");
      }
      if (say != null && say.isBlank()) {
        throw new IllegalArgumentException("\"say\" is blank; write what is said");
      }
      if (press != null && COMMANDS.meaning(press).isEmpty()) {
        throw new IllegalArgumentException(
            "\"" + press + "\" is no command; write such as \"done\" or \"how many\"");
      }
      if (cough != null && !cough) {
        throw new IllegalArgumentException("cough is false; write true, or leave the step out");
      }
      requireSeconds("silentSeconds", silentSeconds);
      requireSeconds("afterSeconds", afterSeconds);
      requirePhase("in", in);
    }

    Happening.Step toStep() {
      return new Happening.Step(
          act(),
          seconds(afterSeconds == null ? 1 : afterSeconds),
          Optional.ofNullable(in),
          overCoach != null && overCoach);
    }

    private Act act() {
      if (say != null) {
        return new Act.Say(say);
      } else if (press != null) {
        return new Act.Press(COMMANDS.meaning(press).orElseThrow());
      } else if (silentSeconds != null) {
        return new Act.KeepSilent(seconds(silentSeconds));
      } else if (noise != null) {
        return new Act.Noise(noise.snrDb(), seconds(noise.seconds()));
      }
      return new Act.Cough();
    }
  }

  /** A noise that begins. */
  record NoiseJson(
      @JsonProperty(required = true) double snrDb, @JsonProperty(required = true) double seconds) {

    NoiseJson {
      requireRange("snrDb", snrDb, -20, 60);
      requireRange("seconds", seconds, 1, 600);
    }
  }

  /** What should come of it. */
  record ExpectJson(
      @Nullable String outcome,
      @Nullable Object repetitions,
      @Nullable Map<String, Integer> byExercise,
      @Nullable String side,
      @Nullable AnswersJson answers,
      @Nullable Integer pauses,
      @Nullable Integer undone,
      @Nullable Integer reminders,
      @Nullable Integer tooLoud,
      @Nullable Integer quietAgain,
      @Nullable List<String> symptoms,
      @Nullable List<String> commands,
      @Nullable Integer falseCommands) {

    private static final String ALL = "all";

    ExpectJson {
      requireChoice("outcome", Outcome.class, outcome);
      if (repetitions != null && !(repetitions instanceof Integer) && !ALL.equals(repetitions)) {
        throw new IllegalArgumentException("repetitions: write a number or \"all\"");
      }
      requireChoice("side", Side.class, side);
      if (symptoms != null) {
        symptoms.forEach(symptom -> requireChoice("symptoms", Symptom.class, symptom));
      }
      if (commands != null) {
        for (String command : commands) {
          if (COMMANDS.meaning(command).isEmpty()) {
            throw new IllegalArgumentException(
                "commands: \"" + command + "\" is no command; write such as \"how many\"");
          }
        }
      }
    }

    Expectation toExpectation() {
      return new Expectation(
          choice(Outcome.class, outcome),
          Optional.ofNullable(repetitions)
              .map(
                  wanted ->
                      new Repetitions(
                          wanted instanceof Integer number
                              ? OptionalInt.of(number)
                              : OptionalInt.empty())),
          byExercise == null ? Map.of() : byExercise,
          choice(Side.class, side),
          answers == null ? Map.of() : answers.scores(),
          optional(pauses),
          optional(undone),
          optional(reminders),
          optional(tooLoud),
          optional(quietAgain),
          Optional.ofNullable(symptoms)
              .map(list -> list.stream().map(s -> choice(Symptom.class, s).orElseThrow()).toList()),
          commands == null ? Set.of() : Set.copyOf(commands),
          optional(falseCommands));
    }
  }

  private static @Nullable Double number(@Nullable Integer value) {
    return value == null ? null : Double.valueOf(value);
  }

  private static OptionalInt optional(@Nullable Integer value) {
    return value == null ? OptionalInt.empty() : OptionalInt.of(value);
  }

  private static Duration seconds(double seconds) {
    return Duration.ofMillis(Math.round(1000 * seconds));
  }

  private static void requireSeconds(String field, @Nullable Double value) {
    requireRange(field, value, 0, LONGEST_SECONDS);
  }

  private static void requireRange(
      String field, @Nullable Double value, double least, double most) {
    if (value != null && !(value >= least && value <= most)) {
      throw new IllegalArgumentException(
          field + " " + value + " is out of range; write " + least + " to " + most);
    }
  }

  private static void requirePhase(String field, @Nullable String value) {
    if (value != null && !PHASES.contains(value)) {
      throw new IllegalArgumentException(
          field + " \"" + value + "\" is no phase; write one of " + new TreeSet<>(PHASES));
    }
  }

  private static <E extends Enum<E>> void requireChoice(
      String field, Class<E> type, @Nullable String value) {
    if (value != null && choice(type, value).isEmpty()) {
      throw new IllegalArgumentException(
          field
              + " \""
              + value
              + "\" is not known; write one of "
              + Arrays.stream(type.getEnumConstants())
                  .map(PatientJson::spelled)
                  .collect(Collectors.joining(", ")));
    }
  }

  private static <E extends Enum<E>> Optional<E> choice(Class<E> type, @Nullable String value) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> spelled(constant).equals(value))
        .findFirst();
  }

  private static String spelled(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ENGLISH).replace('_', '-');
  }
}
