package saydone.script;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saydone.markup.Template;
import saydone.markup.Texts;
import saydone.script.Dose.CountBy;
import saydone.script.Dose.Tempo;
import saydone.script.Exercise.Assistance;
import saydone.script.Exercise.Level;
import saydone.script.Exercise.WorkingSide;
import saydone.script.Script.AffectedSide;
import saydone.script.Script.Questions;
import saydone.script.Script.StopRule;
import saydone.script.Script.Symptom;

class LintTests {

  private static final List<StopRule> RULES =
      List.of(
          new StopRule(Symptom.PAIN, 6, Texts.template("That is enough for today.")),
          new StopRule(Symptom.DIZZY, 0, Texts.template("Sit down and tell someone.")));

  private static final Dose DOSE = dose(1, 0, Optional.empty(), 30, CountBy.PATIENT);

  private static Dose dose(
      int sets, int holdSeconds, Optional<Tempo> tempo, int restSeconds, CountBy countBy) {
    return new Dose(
        sets,
        10,
        Duration.ofSeconds(holdSeconds),
        tempo,
        Duration.ofSeconds(restSeconds),
        Duration.ofSeconds(5),
        Duration.ofSeconds(1),
        countBy);
  }

  private static Optional<Tempo> tempo(long upMillis, long downMillis) {
    return Optional.of(new Tempo(Duration.ofMillis(upMillis), Duration.ofMillis(downMillis)));
  }

  private static Exercise exercise(
      String spokenName, WorkingSide side, List<String> instructions, Dose dose) {
    return new Exercise(
        "heel-raise",
        new Level(
            Assistance.ACTIVE,
            "Heel raise",
            Texts.template(spokenName),
            side,
            Texts.template("Sit tall."),
            Texts.templates(instructions),
            List.of(),
            List.of(),
            dose,
            Optional.empty()));
  }

  private static Exercise exercise(WorkingSide side, String... instructions) {
    return exercise("Heel raise", side, List.of(instructions), DOSE);
  }

  private static Exercise exercise(Dose dose) {
    return exercise("Heel raise", WorkingSide.BOTH, List.of("Lift both heels."), dose);
  }

  private static Script script(
      String language, AffectedSide affected, List<StopRule> rules, List<Exercise> exercises) {
    return new Script(
        "feet",
        "Feet",
        language,
        "",
        "",
        "1.0",
        affected,
        Texts.templates("Sit on a firm chair."),
        rules,
        List.of(),
        new Questions(false, false, false),
        Map.of(),
        exercises);
  }

  private static List<String> warnings(Script script) {
    return Lint.of(script, Lint.Voice.OF_ALL).stream()
        .map(warning -> warning.path() + " " + warning.what())
        .toList();
  }

  private static List<String> warnings(AffectedSide affected, Exercise... exercises) {
    return warnings(script("en-US", affected, RULES, List.of(exercises)));
  }

  private static List<String> warnings(Exercise... exercises) {
    return warnings(AffectedSide.NONE, exercises);
  }

  private static List<Lint.Finding> marks(String instruction) {
    return Lint.of(
        script("en-US", AffectedSide.NONE, RULES, List.of(exercise(WorkingSide.BOTH, instruction))),
        Lint.Voice.OF_ALL);
  }

  @Test
  void marksAreNotHeardAndALongBreakIs() {
    String marked =
        "Lift both heels <sub alias='ten times'>10x</sub>. <break time='3s'/>"
            + " <prosody rate='slow' volume='80%'>Breathe out.</prosody>";
    assertEquals(List.of(), marks(marked));

    List<Lint.Finding> warnings = marks("Lift both heels. <break time='4s'/> Down.");
    assertEquals(1, warnings.size());
    assertEquals("exercises[0].instructions[0]", warnings.get(0).path());
    assertEquals("is silent for more than 3 seconds", warnings.get(0).what());
  }

  @Test
  void aPlainScriptHasNoWarnings() {
    assertEquals(List.of(), warnings(exercise(DOSE)));
  }

  @Test
  void hardWordsAreFoundInEverySpokenText() {
    Exercise exercise =
        new Exercise(
            "heel-raise",
            new Level(
                Assistance.ACTIVE,
                "Heel raise (seated)",
                Template.plain("Heel & toe"),
                WorkingSide.BOTH,
                Texts.template("Sit (tall)."),
                Texts.templates("Lift.", "Lower [slowly]."),
                Texts.templates("100%."),
                Texts.templates("See the picture."),
                DOSE,
                Optional.of(new Progression.InWords("active", "10x w/o hand"))));
    Script script =
        new Script(
            "feet",
            "Feet & legs",
            "en-US",
            "Not spoken, so (this) is fine.",
            "",
            "1.0",
            AffectedSide.NONE,
            Texts.templates("Sit.", "Floor/chair."),
            List.of(new StopRule(Symptom.PAIN, 0, Texts.template("Rest *now*.")), RULES.get(1)),
            List.of(),
            new Questions(false, false, false),
            Map.of(),
            List.of(exercise));

    assertEquals(
        List.of(
            "name",
            "precautions[1]",
            "stopRules[0].say",
            "exercises[0].spokenName",
            "exercises[0].position",
            "exercises[0].instructions[1]",
            "exercises[0].cues[0]",
            "exercises[0].more[0]"),
        Lint.of(script, Lint.Voice.OF_ALL).stream().map(Lint.Finding::path).toList());
  }

  @Test
  void aWarningQuotesTheWordsConcerned() {
    assertEquals(
        List.of(
            new Lint.Finding(
                "exercises[0].instructions[0]",
                "as shown",
                "points to something that cannot be seen",
                "say it in words")),
        Lint.of(
            script(
                "en-US",
                AffectedSide.NONE,
                RULES,
                List.of(exercise(WorkingSide.BOTH, "Lift as shown."))),
            Lint.Voice.OF_ALL));
  }

  @Test
  void threeSentencesOfInstructionAreEnough() {
    assertEquals(List.of(), warnings(exercise(WorkingSide.BOTH, "Lift. Hold.", "Lower.")));
    assertEquals(
        List.of("exercises[0].instructions has 4 sentences to keep in mind"),
        warnings(exercise(WorkingSide.BOTH, "Lift. Hold.", "Lower. Breathe.")));
  }

  @ParameterizedTest
  @CsvSource({
    "LEFT, Lift your left foot.",
    "RIGHT, Lift your {side} foot.",
    "AFFECTED, Lift your {affected} foot.",
    "AFFECTED, Use the {unaffected} hand.",
    "UNAFFECTED, Lift your {side} foot.",
    "EACH, Lift your {side} foot.",
    "EACH, Use the {otherSide} hand.",
    "BOTH, Lift your feet.",
  })
  void theSideIsNamedBeforeTheFirstRepetition(WorkingSide side, String instruction) {
    AffectedSide affected =
        side == WorkingSide.AFFECTED || side == WorkingSide.UNAFFECTED
            ? AffectedSide.ASK
            : AffectedSide.NONE;

    assertEquals(List.of(), warnings(affected, exercise(side, instruction)));
  }

  @ParameterizedTest
  @CsvSource({
    "LEFT, Lift your foot.",
    "RIGHT, Lift your bright foot.",
    "AFFECTED, Lift your left foot.",
    "UNAFFECTED, Lift your foot.",
    "EACH, Lift your left foot.",
  })
  void aMissingSideIsNoticed(WorkingSide side, String instruction) {
    AffectedSide affected =
        side == WorkingSide.AFFECTED || side == WorkingSide.UNAFFECTED
            ? AffectedSide.ASK
            : AffectedSide.NONE;

    assertEquals(
        List.of(
            "exercises[0].side is one side, which is not named in the position or the "
                + "instructions"),
        warnings(affected, exercise(side, instruction)));
  }

  @Test
  void eachSymptomNeedsAStopRule() {
    assertEquals(
        List.of("stopRules has no rule for \"pain\"", "stopRules has no rule for \"dizzy\""),
        warnings(script("en-US", AffectedSide.NONE, List.of(), List.of(exercise(DOSE)))));
  }

  @Test
  void eightExercisesAreEnough() {
    List<Exercise> eight =
        IntStream.range(0, 8)
            .mapToObj(
                i ->
                    exercise(
                        "Heel raise " + i, WorkingSide.BOTH, List.of("Lift both heels."), DOSE))
            .toList();

    assertEquals(List.of(), warnings(eight.toArray(Exercise[]::new)));
    assertEquals(
        List.of("exercises has 9 exercises in one session"),
        warnings(
            IntStream.range(0, 9)
                .mapToObj(i -> i < 8 ? eight.get(i) : exercise(DOSE))
                .toArray(Exercise[]::new)));
  }

  @Test
  void exercisesAreToldApartByTheirNames() {
    assertEquals(
        List.of("exercises[1].spokenName is the name of exercise 1 too"),
        warnings(exercise(DOSE), exercise(DOSE)));
  }

  @Test
  void aNameIsShort() {
    String nine = String.join(" ", Collections.nCopies(9, "heel"));

    assertEquals(
        List.of("exercises[0].spokenName is long for a name"),
        warnings(exercise(nine, WorkingSide.BOTH, List.of("Lift both heels."), DOSE)));
  }

  @Test
  void commandsAreHeardInEnglishOnly() {
    List<Exercise> exercises = List.of(exercise(DOSE));

    assertEquals(List.of(), warnings(script("en", AffectedSide.NONE, RULES, exercises)));
    assertEquals(
        List.of("language is not English, the only language in which commands are heard"),
        warnings(script("de-DE", AffectedSide.NONE, RULES, exercises)));
  }

  @Test
  void theSideIsNotAskedInVain() {
    assertEquals(
        List.of("affectedSide is asked, but no exercise depends on it"),
        warnings(AffectedSide.ASK, exercise(DOSE)));
    assertEquals(
        List.of(),
        warnings(AffectedSide.ASK, exercise(WorkingSide.BOTH, "Lift the {affected} heel too.")));
    assertEquals(
        List.of(), warnings(AffectedSide.ASK, exercise(WorkingSide.EACH, "Lift the {side} heel.")));
  }

  @Test
  void aPatientWithTwoWeakSidesHasNoStrongOne() {
    Exercise helped =
        new Exercise(
            "toe-raise",
            List.of(
                level(Assistance.PASSIVE, WorkingSide.AFFECTED, "Lift with the {unaffected} foot."),
                level(Assistance.ACTIVE, WorkingSide.UNAFFECTED, "Lift your {side} foot.")),
            Assistance.PASSIVE,
            Optional.empty());

    assertEquals(List.of(), warnings(AffectedSide.ASK, helped));
    assertEquals(
        List.of(
            new Lint.Finding(
                "exercises[0].levels[0].instructions[0]",
                "{unaffected}",
                "is a weak side, too, for a patient who answers \"both\"",
                "say what works with two weak sides, or write \"ask\" as affectedSide"),
            new Lint.Finding(
                "exercises[0].levels[0].cues[0]",
                "{unaffected}",
                "is a weak side, too, for a patient who answers \"both\"",
                "say what works with two weak sides, or write \"ask\" as affectedSide"),
            new Lint.Finding(
                "exercises[0].levels[1].side",
                "unaffected",
                "is a weak side, too, for a patient who answers \"both\"",
                "write \"each\", or write \"ask\" as affectedSide")),
        Lint.of(
            script("en-US", AffectedSide.ASK_OR_BOTH, RULES, List.of(helped)), Lint.Voice.OF_ALL));
    assertEquals(
        List.of(),
        warnings(
            AffectedSide.ASK_OR_BOTH,
            exercise(WorkingSide.AFFECTED, "Lift the {affected} heel."),
            exercise("Step", WorkingSide.EACH, List.of("Step with the {side} foot."), DOSE)));
  }

  @Test
  void aRuleThatCanNeverHoldIsWarnedOf() {
    Exercise stuck =
        new Exercise(
            "toe-raise",
            List.of(
                leading(Assistance.PASSIVE, Assistance.ASSISTED, 10),
                leading(Assistance.ASSISTED, Assistance.ACTIVE, 11),
                level(Assistance.ACTIVE, WorkingSide.AFFECTED, "Lift your {side} foot.")),
            Assistance.ACTIVE,
            Optional.of(Assistance.ASSISTED));

    assertEquals(
        List.of(
            new Lint.Finding(
                "exercises[0].start",
                "active",
                "is a harder level than the limit, so nobody begins there",
                "write a level up to \"assisted\", or raise the limit"),
            new Lint.Finding(
                "exercises[0].levels[1].progression.to",
                "active",
                "is a harder level than the limit, so it is never offered",
                "raise the limit, which is \"assisted\", or leave the progression out"),
            new Lint.Finding(
                "exercises[0].levels[1].progression.when.repetitions",
                "",
                "is never reached: 11 repetitions, where 10 are prescribed",
                "write at most 10")),
        Lint.of(script("en-US", AffectedSide.ASK, RULES, List.of(stuck)), Lint.Voice.OF_ALL));
    Exercise alone = new Exercise("alone", leading(Assistance.PASSIVE, Assistance.ACTIVE, 10));
    assertEquals(
        List.of(
            new Lint.Finding(
                "exercises[0].progression.to",
                "active",
                "is never offered: the exercise is done in one way only",
                "write the ways of doing it as \"levels\"")),
        Lint.of(script("en-US", AffectedSide.ASK, RULES, List.of(alone)), Lint.Voice.OF_ALL));
  }

  /** A level with ten repetitions and a rule that leads on from it. */
  private static Level leading(Assistance from, Assistance to, int repetitions) {
    Level level = level(from, WorkingSide.AFFECTED, "Lift your {side} foot.");
    return new Level(
        from,
        level.name(),
        level.spokenName(),
        level.side(),
        level.position(),
        level.instructions(),
        level.cues(),
        level.more(),
        level.dose(),
        Optional.of(
            new Progression.Offered(
                to,
                new Progression.Criteria(repetitions, 2, 3, 5),
                Texts.template("Shall we try it?"))));
  }

  private static Level level(Assistance assistance, WorkingSide side, String instruction) {
    return new Level(
        assistance,
        "Toe raise",
        Texts.template("Toe raise, " + assistance.name().toLowerCase(Locale.ROOT)),
        side,
        Texts.template("Sit tall."),
        Texts.templates(instruction),
        Texts.templates("Watch your {unaffected} hand."),
        List.of(),
        DOSE,
        Optional.empty());
  }

  @Test
  void aHoldThatTheCoachTimesHasRoomForACountdown() {
    List<String> tooShort = List.of("exercises[0].dose.holdSeconds is too short for a countdown");

    assertEquals(tooShort, warnings(exercise(dose(1, 2, Optional.empty(), 30, CountBy.PATIENT))));
    assertEquals(tooShort, warnings(exercise(dose(1, 2, Optional.empty(), 30, CountBy.COACH))));
    assertEquals(List.of(), warnings(exercise(dose(1, 3, Optional.empty(), 30, CountBy.PATIENT))));
    assertEquals(List.of(), warnings(exercise(dose(1, 2, tempo(2000, 2000), 30, CountBy.COACH))));
    assertEquals(List.of(), warnings(exercise(dose(1, 2, Optional.empty(), 30, CountBy.SET))));
  }

  @Test
  void aPaceLeavesTimeToCallItOut() {
    assertEquals(
        List.of("exercises[0].dose.tempo is too fast for the coach to call out"),
        warnings(exercise(dose(1, 0, tempo(2000, 900), 30, CountBy.COACH))));
    assertEquals(List.of(), warnings(exercise(dose(1, 0, tempo(1000, 1000), 30, CountBy.COACH))));
    assertEquals(List.of(), warnings(exercise(dose(1, 0, tempo(900, 900), 30, CountBy.PATIENT))));
  }

  @Test
  void aRepetitionLastsLongerThanTheLeastTimeBetweenTwo() {
    Dose dose =
        new Dose(
            1,
            10,
            Duration.ZERO,
            tempo(1000, 1000),
            Duration.ofSeconds(30),
            Duration.ofSeconds(5),
            Duration.ofMillis(2001),
            CountBy.PATIENT);

    assertEquals(
        List.of(
            "exercises[0].dose.minimumRepetitionSeconds is longer than a repetition, so some "
                + "would not count"),
        warnings(exercise(dose)));
  }

  @Test
  void thereIsRestBetweenSets() {
    assertEquals(
        List.of("exercises[0].dose.restSeconds leaves no rest between the sets"),
        warnings(exercise(dose(2, 0, Optional.empty(), 0, CountBy.PATIENT))));
    assertEquals(List.of(), warnings(exercise(dose(1, 0, Optional.empty(), 0, CountBy.PATIENT))));
  }
}
