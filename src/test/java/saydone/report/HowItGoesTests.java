package saydone.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import saydone.language.Language;
import saydone.message.Messages;
import saydone.script.Exercise.Assistance;
import saydone.script.Exercise.WorkingSide;
import saydone.script.Frequency;
import saydone.script.Frequency.Per;
import saydone.script.Script.Symptom;
import saydone.script.WeakSide;
import saydone.session.Fact;
import saydone.session.Question;

/** What is answered to "how am I doing" on Sunday, 29 November 2026. */
class HowItGoesTests {

  private static final Instant NOW = Instant.parse("2026-11-29T20:00:00Z");
  private static final Messages MESSAGES = Messages.of(Language.ENGLISH);

  private static final Pattern JUDGES =
      Pattern.compile(
          "\\b(well"
              + " done|great|good|bad|poor|nice|better|worse|best|worst|only|just|improv|fail|must|should|ought|proud|congrat|health|safe|normal|danger|recover|streak|in"
              + " a row|keep)",
          Pattern.CASE_INSENSITIVE);

  private final List<Summary> played = new ArrayList<>();

  private void play(PlayedSession session, int repetitions, Fact... others) {
    List<Fact> facts =
        new ArrayList<>(
            List.of(
                new Fact.SideChosen(WeakSide.LEFT),
                PlayedSession.begin(0),
                PlayedSession.begin(0, PlayedSession.LEFT),
                PlayedSession.count(0, PlayedSession.LEFT, repetitions)));
    facts.addAll(List.of(others));
    played.add(session.with(facts.toArray(Fact[]::new)));
  }

  /** A session of a day in November, of five a week. */
  private static PlayedSession session(int day) {
    return PlayedSession.at("2026-11-" + day + "T10:00:00Z").every(new Frequency(5, Per.WEEK));
  }

  private static Fact answer(Question question, int value) {
    return new Fact.Answered(question, value);
  }

  private static Fact hurt(int exercise) {
    return new Fact.SymptomReported(
        Symptom.PAIN,
        OptionalInt.of(exercise),
        Optional.empty(),
        OptionalInt.empty(),
        OptionalInt.empty());
  }

  private static Fact changed(Assistance level) {
    return new Fact.LevelChanged(
        0,
        "dorsiflexion",
        level,
        Fact.LevelChanged.Cause.ASKED,
        22,
        OptionalInt.of(1),
        OptionalInt.of(10),
        OptionalInt.of(1),
        Optional.of(WorkingSide.AFFECTED),
        OptionalInt.of(10));
  }

  private List<String> told() {
    List<SessionReport> newestFirst =
        new ArrayList<>(
            played.stream()
                .map(summary -> new SessionReport("", List.of(), Optional.of(summary)))
                .toList());
    Collections.reverse(newestFirst);
    List<String> told =
        HowItGoes.of(Histories.of(ZoneOffset.UTC, newestFirst), NOW).stream()
            .map(sentence -> sentence.text(MESSAGES))
            .toList();
    assertTrue(told.size() <= 3, told::toString);
    told.forEach(each -> assertEquals(each.length() - 1, each.indexOf('.'), "one sentence"));
    return told;
  }

  /** No cheer, no blame, no verdict on health, and no days in a row. */
  @Test
  void noTextOfWhatWasDoneJudgesIt() {
    Map<String, String> texts = new TreeMap<>(Language.ENGLISH.table("messages.properties"));
    texts.keySet().removeIf(key -> !key.startsWith("progress.") && !key.startsWith("compared."));

    assertTrue(texts.size() > 15, texts::toString);
    texts.values().removeIf(text -> !JUDGES.matcher(text).find());
    assertEquals(Map.of(), texts);
  }

  @Test
  void beforeTheFirstSessionThereIsNoneToTellOf() {
    assertEquals(List.of("There is no session yet."), told());

    play(session(26), 0);
    assertEquals(List.of("There is no session yet."), told(), "nothing was counted");
  }

  @Test
  void theFirstSessionHasNothingToCompareWith() {
    play(session(26), 10, answer(Question.EFFORT_AFTER, 4), answer(Question.PAIN_AFTER, 3));

    // Thursday to Sunday are 4 * 5/7 = 2.9 sessions.
    assertEquals(
        List.of(
            "This week you did one of three sessions so far.",
            "Last time you did ten of twenty two repetitions.",
            "Your pain after the session was three, and the effort was four."),
        told());
  }

  @Test
  void theLastSessionIsToldBesideTheOneBefore() {
    play(session(18), 8, answer(Question.EFFORT_AFTER, 5), answer(Question.PAIN_AFTER, 4));
    play(session(24), 10, answer(Question.EFFORT_AFTER, 5), answer(Question.PAIN_AFTER, 2));

    assertEquals(
        List.of(
            "This week you did one of five sessions so far.",
            "You did ten repetitions last time, eight before.",
            "Your pain after the session went from four to two, and the effort stayed at five."),
        told());
  }

  @Test
  void whatGotWorseIsToldInTheSameWords() {
    play(session(23), 10, answer(Question.PAIN_AFTER, 2));
    play(session(24), 4, answer(Question.PAIN_AFTER, 7));

    assertEquals(
        List.of(
            "This week you did two of five sessions so far.",
            "You did four repetitions last time, ten before.",
            "Your pain after the session went from two to seven."),
        told());
  }

  @Test
  void whatWasDoneBeyondCountsToo() {
    Fact[] again = {
      PlayedSession.begin(0),
      PlayedSession.begin(0, PlayedSession.LEFT),
      PlayedSession.count(0, PlayedSession.LEFT, 6)
    };
    play(session(23), 10, again);
    assertEquals("Last time you did ten of twenty two repetitions, and six more.", told().get(1));

    play(session(24), 10);
    assertEquals("You did ten repetitions last time, sixteen before.", told().get(1));
  }

  @Test
  void anotherLevelIsTold() {
    play(session(23), 10);
    play(session(24), 4, changed(Assistance.ACTIVE), PlayedSession.count(0, PlayedSession.LEFT, 9));
    assertEquals(
        "You did nine repetitions last time, ten before; one exercise was harder.", told().get(1));

    play(session(25), 10);
    assertEquals(
        "You did ten repetitions last time, nine before; one exercise was easier.", told().get(1));
  }

  @Test
  void aWeekOfWhichAllIsDoneIsToldWithWhatIsBeyond() {
    PlayedSession twice =
        PlayedSession.at("2026-11-23T10:00:00Z").every(new Frequency(2, Per.WEEK));
    play(twice, 10);
    play(twice, 10);
    assertEquals("This week you did both sessions that were prescribed.", told().get(0));

    play(twice, 10);
    assertEquals(
        "This week you did both sessions that were prescribed, and one more.", told().get(0));
  }

  @Test
  void sessionsThatNobodyPrescribedAreToldBesideTheOthers() {
    play(PlayedSession.at("2026-11-23T10:00:00Z").of("other"), 5);
    play(session(23), 10);
    assertEquals("This week you did one of five sessions so far, and one other.", told().get(0));

    PlayedSession twiceADay =
        PlayedSession.at("2026-11-28T10:00:00Z").of("third").every(new Frequency(2, Per.DAY));
    play(twiceADay, 10);
    play(twiceADay, 10);
    play(twiceADay, 10);
    // Five, and two on each of two days; of three on a day two count.
    assertEquals("This week you did three of nine sessions so far, and two others.", told().get(0));
  }

  @Test
  void aWeekWithoutASessionIsTold() {
    play(session(18), 10);

    assertEquals("This week you did none of five sessions so far.", told().get(0));
  }

  @Test
  void whereNoScriptSaysHowOftenTheSessionsAreCounted() {
    play(PlayedSession.at("2026-11-24T10:00:00Z"), 10);

    assertEquals("This week you did one session so far.", told().get(0));
  }

  @Test
  void theExerciseThatHurtMostIsNamed() {
    play(session(23), 10, answer(Question.PAIN_AFTER, 2));
    play(
        session(24),
        4,
        hurt(0),
        new Fact.SymptomScored(Symptom.PAIN, 3),
        hurt(1),
        new Fact.SymptomScored(Symptom.PAIN, 6));
    assertEquals("Heel raise hurt last time.", told().get(2));

    play(session(25), 4, hurt(0), answer(Question.PAIN_AFTER, 5));
    assertEquals("Ankle dorsiflexion hurt; your pain went from two to five.", told().get(2));
    assertEquals(3, told().size());
  }

  @Test
  void effortIsToldBesideTheExerciseThatHurt() {
    play(session(23), 10, answer(Question.EFFORT_AFTER, 6), answer(Question.PAIN_AFTER, 2));
    play(session(24), 4, hurt(1), answer(Question.EFFORT_AFTER, 4));
    assertEquals("Heel raise hurt last time; the effort went from six to four.", told().get(2));

    play(session(25), 4, hurt(0), answer(Question.EFFORT_AFTER, 4), answer(Question.PAIN_AFTER, 5));
    assertEquals(
        "Ankle dorsiflexion hurt; pain went from two to five, effort stayed at four.",
        told().get(2));
    assertEquals(3, told().size());
  }

  @Test
  void besideALongNameThereIsNoRoomForTheEffort() {
    String name = "Ankle dorsiflexion while the knee stays straight";
    play(
        session(24).named(name),
        4,
        hurt(0),
        answer(Question.EFFORT_AFTER, 4),
        answer(Question.PAIN_AFTER, 5));

    assertEquals(name + " hurt; your pain was five.", told().get(2));
  }

  @Test
  void painThatIsAskedOnlyBeforeIsThatOfBefore() {
    play(session(23), 10, answer(Question.PAIN_BEFORE, 2));
    play(session(24), 10, answer(Question.PAIN_BEFORE, 2));

    assertEquals("Your pain before the session stayed at two.", told().get(2));
  }

  @Test
  void effortAloneIsTold() {
    play(session(23), 10, answer(Question.EFFORT_AFTER, 6));
    play(session(24), 10, answer(Question.EFFORT_AFTER, 4));

    assertEquals("The effort went from six to four.", told().get(2));
  }

  @Test
  void anotherScriptIsNotComparedWith() {
    play(session(23).of("other"), 4);
    play(session(24), 10);

    assertEquals("Last time you did ten of twenty two repetitions.", told().get(1));
  }
}
