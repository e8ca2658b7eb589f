package saydone.menu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import saydone.audio.EchoCanceller;
import saydone.audio.NoEchoCanceller;
import saydone.audio.adaptive.AdaptiveEchoCanceller;
import saydone.meeting.Newcomer;
import saydone.script.ScriptChange;

/** Somebody is asked whether to take a script, by the program's own voice and ears. */
final class PrescriptionQuestionTests {

  private static final ScriptChange MORE =
      new ScriptChange.Amount(
          new ScriptChange.Of("Heel raise", Optional.empty()),
          ScriptChange.Amount.Counted.REPETITIONS,
          10,
          12);

  private static final Proposal CHANGED =
      new Proposal(Optional.of("Feet"), false, List.of(MORE), Optional.of("Anna"));

  private static final String QUESTION = "Shall I take it from now on? Say yes or no.";

  @Test
  void aYesTakesIt() throws Exception {
    Newcomer patient = Newcomer.answering("yes");
    PrescriptionQuestion question = patient.prescriptionQuestion();

    assertTrue(question.ask(CHANGED));
    question.taken();
    assertEquals(
        List.of(
            "These are the changes in Feet.",
            "Heel raise.",
            "Do twelve repetitions instead of ten.",
            "I will read you a note from Anna next time.",
            QUESTION,
            "Good. The next session goes by it."),
        patient.said());
  }

  @Test
  void aNoLeavesIt() throws Exception {
    Newcomer patient = Newcomer.answering("no");

    assertFalse(patient.prescriptionQuestion().ask(CHANGED));
    assertEquals("I leave it as it is.", patient.said().get(5));
  }

  @Test
  void theKeyTakesItToo() throws Exception {
    assertTrue(Newcomer.answering("").pressing('y', QUESTION).prescriptionQuestion().ask(CHANGED));
  }

  @Test
  void withoutAMicrophoneTheKeysAreToldAtOnce() throws Exception {
    Newcomer patient = Newcomer.unplugged().pressing('y', QUESTION);

    assertTrue(patient.prescriptionQuestion().ask(CHANGED));
    assertEquals(
        List.of(
            "These are the changes in Feet.",
            "I cannot hear you. There is no microphone.",
            "Press Y for yes, or X for no."),
        patient.said().subList(0, 3));
  }

  @Test
  void withoutAnAnswerItIsAskedAgainAndThenLeft() throws Exception {
    Newcomer patient = Newcomer.answering();

    assertFalse(patient.prescriptionQuestion().ask(CHANGED));
    assertEquals(
        List.of(QUESTION, "Say yes or no, or press Y or X.", "I leave it as it is."),
        patient.said().subList(4, 7));
  }

  @Test
  void anUnclearAnswerIsAskedAgain() throws Exception {
    Newcomer patient = Newcomer.answering("maybe tomorrow morning", "yes");

    assertTrue(patient.prescriptionQuestion().ask(CHANGED));
    assertEquals(
        List.of(QUESTION, "Say yes or no, or press Y or X."), patient.said().subList(4, 6));
  }

  @Test
  void whatStaysUnclearIsLeft() throws Exception {
    Newcomer patient = Newcomer.answering("maybe tomorrow", "I do not care");

    assertFalse(patient.prescriptionQuestion().ask(CHANGED));
    assertEquals("I leave it as it is.", patient.said().get(6));
  }

  @Test
  void aNoAfterTheSecondQuestionLeavesIt() throws Exception {
    Newcomer patient = Newcomer.answering("", "no");

    assertFalse(patient.prescriptionQuestion().ask(CHANGED));
    assertEquals("I leave it as it is.", patient.said().get(6));
  }

  /** The question has both answers in it, and the microphone hears it. */
  @Test
  void theCoachDoesNotAnswerItself() throws Exception {
    for (Supplier<EchoCanceller> canceller :
        List.<Supplier<EchoCanceller>>of(NoEchoCanceller::new, AdaptiveEchoCanceller::new)) {
      Newcomer silent = Newcomer.answering().inEcho().behind(canceller);
      Newcomer patient = Newcomer.answering("yes").inEcho().behind(canceller);

      assertFalse(silent.prescriptionQuestion().ask(CHANGED));
      assertTrue(patient.prescriptionQuestion().ask(CHANGED));
    }
  }

  @Test
  void stopLeavesIt() throws Exception {
    assertFalse(Newcomer.answering("").pressing('s', QUESTION).prescriptionQuestion().ask(CHANGED));
  }

  @Test
  void aNoteAloneOrTheSameIsNoQuestion() throws Exception {
    Newcomer patient = Newcomer.answering();

    assertTrue(
        patient
            .prescriptionQuestion()
            .ask(new Proposal(Optional.of("Feet"), false, List.of(), Optional.empty())));
    assertTrue(
        patient
            .prescriptionQuestion()
            .ask(new Proposal(Optional.empty(), false, List.of(), Optional.of("Anna"))));
    assertEquals(
        List.of("Feet is as it was.", "I will read you a note from Anna next time."),
        patient.said());
  }

  @Test
  void ofManyChangesTheFirstAreTold() throws Exception {
    Newcomer patient = Newcomer.answering("yes");

    patient
        .prescriptionQuestion()
        .ask(
            new Proposal(
                Optional.of("Feet"), false, Collections.nCopies(10, MORE), Optional.empty()));
    assertEquals("There are two more changes, which I have printed.", patient.said().get(10));
  }
}
