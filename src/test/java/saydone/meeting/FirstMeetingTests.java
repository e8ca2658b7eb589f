package saydone.meeting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import saydone.audio.EchoCanceller;
import saydone.audio.NoEchoCanceller;
import saydone.audio.adaptive.AdaptiveEchoCanceller;
import saydone.hearing.taught.TaughtPhrase;
import saydone.hearing.taught.TaughtPhrases;
import saydone.language.Language;
import saydone.message.Messages;
import saydone.miccheck.Findings;
import saydone.miccheck.Findings.SpokenWord;
import saydone.voice.SynthesisException;

/** Meetings in a virtual room, with the program's own voice and recognizer. */
final class FirstMeetingTests {

  private static final String OFFER = text("meeting.offer");
  private static final String AGAIN = text("meeting.offer.again");
  private static final String KEYS = text("meeting.skip");
  private static final String END = text("meeting.end");

  @Test
  void whoSaysYesHasTheMicrophoneAndThreeWordsChecked() throws Exception {
    Newcomer newcomer = Newcomer.answering("yes");
    Learned learned = meet(newcomer);

    assertEquals(3, learned.microphone().orElseThrow().wordsHeard(), newcomer.said().toString());
    assertEquals(List.of(), learned.taught());
    assertEquals(Optional.empty(), learned.answerTime(), "the usual time is enough");
    assertEquals(List.of(OFFER, KEYS, text("mic.begin")), newcomer.said().subList(0, 3));
    assertEquals(END, last(newcomer));
  }

  @ParameterizedTest
  @ValueSource(strings = {"no", "no thanks", "skip"})
  void whoSaysNoGoesOnToTheSession(String no) throws Exception {
    Newcomer newcomer = Newcomer.answering(no);

    assertEquals(Learned.NOTHING, meet(newcomer));
    assertEquals(List.of(OFFER, text("meeting.no")), newcomer.said());
  }

  @Test
  void silenceIsAskedOnceMoreAndThenTakenForNo() throws Exception {
    Newcomer newcomer = Newcomer.answering();

    assertEquals(Learned.NOTHING, meet(newcomer));
    assertEquals(List.of(OFFER, AGAIN, text("meeting.no")), newcomer.said());
  }

  @Test
  void aLateYesIsAYes() throws Exception {
    Newcomer newcomer = Newcomer.answering("", "okay");

    assertTrue(meet(newcomer).microphone().isPresent());
    assertEquals(List.of(OFFER, AGAIN, KEYS), newcomer.said().subList(0, 3));
  }

  @Test
  void stopEndsTheMeetingWithoutAnotherWord() throws Exception {
    Newcomer newcomer = Newcomer.answering("stop");

    assertEquals(Learned.NOTHING, meet(newcomer));
    assertEquals(List.of(OFFER), newcomer.said());
  }

  @ParameterizedTest
  @ValueSource(chars = {'x', 'n', ' '})
  void aKeyDeclinesAtOnce(char key) throws Exception {
    Newcomer newcomer = Newcomer.answering("yes").pressing(key, OFFER);

    assertEquals(Learned.NOTHING, meet(newcomer));
    assertEquals(List.of(OFFER, text("meeting.no")), newcomer.said());
  }

  @Test
  void aKeyAgreesAndAnotherOneEndsTheMeeting() throws Exception {
    Newcomer newcomer = Newcomer.answering().pressing('y', OFFER).pressing('s', text("mic.quiet"));

    assertEquals(Learned.NOTHING, meet(newcomer));
    assertEquals(List.of(OFFER, KEYS, text("mic.begin"), text("mic.quiet")), newcomer.said());
  }

  @Test
  void theCheckAsAWholeCanBePassedOver() throws Exception {
    Newcomer newcomer = Newcomer.answering("yes").pressing('n', text("mic.quiet"));

    assertEquals(Learned.NOTHING, meet(newcomer));
    assertEquals(List.of(OFFER, KEYS, text("mic.begin"), text("mic.quiet"), END), newcomer.said());
  }

  @Test
  void aWordThatIsPassedOverIsNotTaught() throws Exception {
    Newcomer newcomer = Newcomer.answering("yes").pressingFor("next", ' ');
    Learned learned = meet(newcomer);

    assertEquals(2, learned.microphone().orElseThrow().wordsHeard());
    assertEquals(List.of(), learned.taught());
    assertFalse(newcomer.said().contains(text("meeting.teach", "next")));
    assertEquals(END, last(newcomer));
  }

  @ParameterizedTest
  @CsvSource({"done, skip", "next, skip this", "stop, not now", "stop, skip"})
  void aWordIsPassedOverByVoice(String word, String pass) throws Exception {
    Newcomer newcomer = Newcomer.answering("yes").saying(word, pass);
    Findings found = meet(newcomer).microphone().orElseThrow();

    assertEquals(2, found.wordsHeard(), found.toString());
    assertEquals(List.of(word), skipped(found));
    assertFalse(newcomer.said().contains(text("mic.say.again", word)), newcomer.said().toString());
    assertFalse(newcomer.said().contains(text("meeting.teach", word)));
    assertEquals(END, last(newcomer));
  }

  @Test
  void whoPassesOverEveryWordByKeyIsNotToldThatNoneWasHeard() throws Exception {
    Newcomer newcomer =
        Newcomer.answering("yes")
            .pressingFor("done", 'n')
            .pressingFor("next", 'n')
            .pressingFor("stop", 'n');

    assertEquals(
        List.of("done", "next", "stop"), skipped(meet(newcomer).microphone().orElseThrow()));
    assertFalse(newcomer.said().contains(text("mic.advice.NO_WORDS")));
    assertFalse(newcomer.said().contains(text("mic.advice.WELL")));
    assertEquals(END, last(newcomer));
  }

  @Test
  void stopForAnotherWordEndsTheMeetingAndWhatWasMeasuredIsKept() throws Exception {
    Newcomer newcomer = Newcomer.answering("yes").saying("next", "stop");
    Findings found = meet(newcomer).microphone().orElseThrow();

    assertEquals(List.of("done"), found.words().stream().map(SpokenWord::word).toList());
    assertEquals(text("mic.say", "next"), last(newcomer));
  }

  @Test
  void theStopKeyForAWordEndsTheMeetingAndWhatWasMeasuredIsKept() throws Exception {
    Newcomer newcomer = Newcomer.answering("yes").pressingFor("stop", 's');

    assertEquals(2, meet(newcomer).microphone().orElseThrow().words().size());
    assertEquals(text("mic.say", "stop"), last(newcomer));
  }

  @Test
  void beforeAWordThereIsNothingToKeep() throws Exception {
    Newcomer newcomer = Newcomer.answering("yes").saying("done", "stop");

    assertEquals(Learned.NOTHING, meet(newcomer));
    assertEquals(text("mic.say", "done"), last(newcomer));
  }

  @ParameterizedTest
  @ValueSource(chars = {'s', ' '})
  void aKeyInTheAdviceLosesNothing(char key) throws Exception {
    Newcomer newcomer = Newcomer.answering("yes").pressing(key, text("mic.advice.WELL"));

    assertEquals(3, meet(newcomer).microphone().orElseThrow().wordsHeard());
    assertEquals(key == 's' ? text("mic.advice.WELL") : END, last(newcomer));
  }

  @Test
  void whatIsLearnedIsKeptOneAfterAnotherBeforeTheNextSentence() throws Exception {
    Newcomer newcomer = Newcomer.answering("yes").saying("done", "banana").saying("next", "tomato");
    List<String> kept = new ArrayList<>();
    Learned learned =
        newcomer
            .meeting()
            .run(
                Optional.of(TaughtPhrases.NONE),
                news ->
                    kept.add(
                        last(newcomer)
                            + news.microphone().map(found -> " check").orElse("")
                            + news.taught().stream().map(TaughtPhrase::phrase).toList()));

    assertEquals(
        List.of(
            OFFER + "[]",
            text("mic.say", "stop") + " check[]",
            text("teach.taught") + "[done]",
            text("teach.taught") + "[next]"),
        kept);
    assertEquals(2, learned.taught().size());
  }

  @ParameterizedTest
  @MethodSource("cancellers")
  void theCoachsOwnWordsAreNoAnswers(Supplier<EchoCanceller> canceller) throws Exception {
    Newcomer silent = Newcomer.answering().inEcho().behind(canceller);

    assertEquals(Learned.NOTHING, meet(silent));
    assertEquals(List.of(OFFER, AGAIN, text("meeting.no")), silent.said());
  }

  @ParameterizedTest
  @MethodSource("cancellers")
  void theWordsThatTheCoachAsksForAreNotHeardFromItself(Supplier<EchoCanceller> canceller)
      throws Exception {
    Newcomer newcomer =
        Newcomer.answering("yes")
            .saying("done", "")
            .saying("next", "")
            .saying("stop", "")
            .inEcho()
            .behind(canceller);
    Findings found = meet(newcomer).microphone().orElseThrow();

    assertEquals(0, found.wordsHeard(), found.toString());
    assertEquals(List.of(), skipped(found));
    assertTrue(found.speechDbfs().isEmpty(), found.toString());
    assertEquals(END, last(newcomer));
  }

  @ParameterizedTest
  @MethodSource("cancellers")
  void whoSpeaksAfterTheCoachIsHeard(Supplier<EchoCanceller> canceller) throws Exception {
    Newcomer newcomer = Newcomer.answering("yes").inEcho().behind(canceller);
    Findings found = meet(newcomer).microphone().orElseThrow();

    assertEquals(3, found.wordsHeard(), newcomer.said().toString());
    assertEquals(0.5, found.echo().orElseThrow().gain(), 0.1);
    assertEquals(END, last(newcomer));
  }

  /** Half duplex and full duplex. */
  static List<Supplier<EchoCanceller>> cancellers() {
    return List.of(NoEchoCanceller::new, AdaptiveEchoCanceller::new);
  }

  @ParameterizedTest
  @ValueSource(chars = {'f', 'd', 'n', 's'})
  void aLanguageHasItsOwnWordsAndKeys(char key) throws Exception {
    Language madeUp = Language.of("qaa");
    Messages texts = Messages.of(madeUp);
    String quiet = texts.text("mic.quiet");
    Newcomer newcomer =
        Newcomer.muted().in(madeUp).pressing('o', texts.text("meeting.offer")).pressing(key, quiet);
    meet(newcomer);

    assertEquals(
        List.of(
            texts.text("meeting.offer"),
            texts.text("meeting.skip"),
            texts.text("mic.begin"),
            quiet),
        newcomer.said().subList(0, 4));
    assertEquals(
        switch (key) {
          case 'f' -> List.of(texts.text("meeting.end"));
          case 'd' -> List.of();
          default ->
              List.of(
                  texts.text("mic.probe"),
                  texts.text("mic.words"),
                  texts.text("mic.say", "zavu"),
                  texts.text("microphone.muted"),
                  texts.text("meeting.end"));
        },
        newcomer.said().subList(4, newcomer.said().size()));
  }

  @Test
  void aWordThatIsNotHeardIsTaught() throws Exception {
    Newcomer newcomer = Newcomer.answering("yes").saying("done", "banana");
    Learned learned = meet(newcomer);

    assertEquals(List.of("done"), learned.taught().stream().map(TaughtPhrase::phrase).toList());
    assertTrue(newcomer.said().contains(text("meeting.teach", "done")));
    assertEquals(List.of(text("teach.end", 1), END), tail(newcomer, 2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"skip", "no"})
  void aLessonCanBeDeclined(String answer) throws Exception {
    Newcomer newcomer = Newcomer.answering("yes", answer).saying("done", "banana");
    Learned learned = meet(newcomer);

    assertEquals(2, learned.microphone().orElseThrow().wordsHeard());
    assertEquals(List.of(), learned.taught());
    assertEquals(List.of(text("meeting.teach", "done"), END), tail(newcomer, 2));
  }

  @Test
  void stopBeforeALessonKeepsWhatTheCheckFound() throws Exception {
    Newcomer newcomer = Newcomer.answering("yes", "stop").saying("done", "banana");

    assertTrue(meet(newcomer).microphone().isPresent());
    assertEquals(text("meeting.teach", "done"), last(newcomer));
  }

  @Test
  void aKeyInALessonEndsTheMeeting() throws Exception {
    Newcomer newcomer =
        Newcomer.answering("yes").saying("done", "banana").pressing('s', text("teach.again"));
    Learned learned = meet(newcomer);

    assertTrue(learned.microphone().isPresent());
    assertEquals(List.of(), learned.taught());
    assertEquals(text("teach.again"), last(newcomer));
  }

  @Test
  void whoNeedsLongForAnAnswerIsGivenThatTime() throws Exception {
    Duration slow = Duration.ofMillis(8500);
    Newcomer newcomer = Newcomer.answering("yes").after(slow);
    Learned learned = meet(newcomer);

    assertEquals(3, learned.microphone().orElseThrow().wordsHeard(), newcomer.said().toString());
    assertEquals((double) slow.toMillis(), (double) time(learned).toMillis(), 700);
    assertTrue(time(learned).compareTo(slow) >= 0, learned.answerTime().toString());
  }

  @Test
  void whoSaysNoWordHearsAdviceAndIsTaughtNothing() throws Exception {
    Newcomer newcomer =
        Newcomer.answering("yes").saying("done", "").saying("next", "").saying("stop", "");

    assertEquals(0, meet(newcomer).microphone().orElseThrow().wordsHeard());
    assertTrue(newcomer.said().contains(text("mic.advice.NO_WORDS")));
    assertEquals(END, last(newcomer));
  }

  @Test
  void aDeadMicrophoneIsToldToWhoeverAgreesByKey() throws Exception {
    Newcomer newcomer = Newcomer.muted().pressing('y', OFFER);

    assertFalse(meet(newcomer).microphone().orElseThrow().alive());
    assertEquals(List.of(text("microphone.muted"), END), tail(newcomer, 2));
  }

  @Test
  void aDeadMicrophoneIsToldToWhoeverIsNotHeard() throws Exception {
    Newcomer newcomer = Newcomer.muted();

    assertEquals(Learned.NOTHING, meet(newcomer));
    assertEquals(
        List.of(OFFER, AGAIN, text("microphone.muted"), text("meeting.dead")), newcomer.said());
  }

  @Test
  void aMissingMicrophoneIsToldOfBeforeAnAnswerIsAwaited() throws Exception {
    Newcomer newcomer = Newcomer.unplugged();

    assertEquals(Learned.NOTHING, meet(newcomer));
    assertEquals(
        List.of(
            OFFER,
            text("microphone.lost"),
            text("microphone.press.answer"),
            AGAIN,
            text("microphone.lost"),
            text("meeting.dead")),
        newcomer.said());
  }

  @Test
  void whoAgreesByKeyWithoutAMicrophoneHearsHowToEnd() throws Exception {
    Newcomer newcomer = Newcomer.unplugged().pressing('y', text("microphone.press.answer"));

    assertFalse(meet(newcomer).microphone().orElseThrow().alive());
    assertEquals(
        List.of(KEYS, text("microphone.press.end"), text("mic.begin")),
        newcomer.said().subList(3, 6));
    assertEquals(List.of(text("microphone.lost"), END), tail(newcomer, 2));
  }

  @Test
  void aKeyThatIsHeldFromBeforeAgreesToNothing() throws Exception {
    Newcomer newcomer = Newcomer.answering().holding('y');

    assertEquals(Learned.NOTHING, meet(newcomer));
    assertEquals(List.of(OFFER, AGAIN, text("meeting.no")), newcomer.said());
  }

  private static Learned meet(Newcomer newcomer) throws SynthesisException {
    return newcomer.meeting().run(Optional.of(TaughtPhrases.NONE), news -> {});
  }

  private static List<String> skipped(Findings found) {
    return found.words().stream().filter(SpokenWord::skipped).map(SpokenWord::word).toList();
  }

  private static Duration time(Learned learned) {
    return learned.answerTime().orElseThrow();
  }

  private static String last(Newcomer newcomer) {
    return tail(newcomer, 1).get(0);
  }

  private static List<String> tail(Newcomer newcomer, int count) {
    List<String> said = newcomer.said();
    return said.subList(said.size() - count, said.size());
  }

  private static String text(String key, Object... values) {
    return Messages.of(Language.ENGLISH).text(key, values);
  }
}
