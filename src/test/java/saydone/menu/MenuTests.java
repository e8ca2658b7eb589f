package saydone.menu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saydone.meeting.Newcomer;

/** Somebody with five scripts is asked what is wanted, with the program's own voice and ears. */
final class MenuTests {

  private static final Path FOOT = Path.of("foot.json");
  private static final List<Offered> SCRIPTS =
      List.of(
          new Offered("Foot drop, seated", FOOT),
          new Offered("Shoulder pendulum", Path.of("shoulder.json")),
          new Offered("Balance", Path.of("balance.json")),
          new Offered("Hand, morning", Path.of("hand.json")),
          new Offered("Neck", Path.of("neck.json")));

  private static final LocalTime MORNING = LocalTime.of(10, 0);
  private static final String START = "Shall I start Foot drop, seated?";
  private static final String FIRST_THREE =
      "One: Foot drop, seated. Two: Shoulder pendulum. Three: Balance. Which one? Or say more.";
  private static final String LOST = "I cannot hear you. There is no microphone.";
  private static final String KEYS = "Press enter to start, or L for later.";
  private static final String REMINDER =
      "It is time for your exercises. Say yes, later, or not today.";

  @ParameterizedTest
  @CsvSource({
    "yes, foot.json",
    "start, foot.json",
    "shoulder pendulum, shoulder.json",
    "what is there/two, shoulder.json",
    "what is there/balance, balance.json",
    "what is there/more/five, neck.json",
    "what is there/more/hand, hand.json"
  })
  void aScriptIsChosenByVoice(String words, Path script) throws Exception {
    assertEquals(
        new Wish.Play(script), Newcomer.answering(words.split("/", -1)).menu(SCRIPTS).ask());
  }

  @Test
  void otherThingsAreChosenByVoice() throws Exception {
    assertEquals(new Wish.Progress(), Newcomer.answering("how am i doing").menu(SCRIPTS).ask());
    assertEquals(
        new Wish.Microphone(), Newcomer.answering("check the microphone").menu(SCRIPTS).ask());
    assertEquals(new Wish.Teach(), Newcomer.answering("learn a word").menu(SCRIPTS).ask());
    assertEquals(new Wish.Nothing(), Newcomer.answering("not now").menu(SCRIPTS).ask());
    assertEquals(new Wish.Nothing(), Newcomer.answering("no").menu(SCRIPTS).ask());
    assertEquals(new Wish.NotToday(), Newcomer.answering("not today").menu(SCRIPTS).ask());
    assertEquals(new Wish.Remind(), Newcomer.answering("remind me").menu(SCRIPTS).ask());
    assertEquals(new Wish.GoodNight(), Newcomer.answering("good night").menu(SCRIPTS).ask());
  }

  @ParameterizedTest
  @CsvSource({
    "yes, Play",
    "start, Play",
    "later, Later",
    "not now, Later",
    "not today, NotToday",
    "no, Nothing",
    "good night, GoodNight",
    "how am i doing, Progress"
  })
  void aReminderIsAnswered(String words, String wish) throws Exception {
    Newcomer reminded = Newcomer.answering(words);

    assertEquals(wish, reminded.menu(SCRIPTS).remind(MORNING).getClass().getSimpleName());
    assertEquals(REMINDER, reminded.said().get(0));
  }

  @ParameterizedTest
  @CsvSource({
    "10:00, I remind you in an hour.",
    "20:30, In an hour it is night. I remind you another time."
  })
  void laterIsPromisedOnlyIfItComes(LocalTime now, String promise) throws Exception {
    Newcomer reminded = Newcomer.answering("later");

    assertEquals(new Wish.Later(), reminded.menu(SCRIPTS).remind(now));
    assertEquals(List.of(REMINDER, START, promise), reminded.said());
  }

  @Test
  void aReminderThatNobodyAnswersIsSaidOnce() throws Exception {
    Newcomer away = Newcomer.answering();

    assertEquals(new Wish.Unknown(), away.menu(SCRIPTS).remind(MORNING));
    assertEquals(List.of(REMINDER, START), away.said());
  }

  @Test
  void whoSaysNothingHearsWhatCanBeSaidAndIsLeftAlone() throws Exception {
    Newcomer silent = Newcomer.answering();

    assertEquals(new Wish.Nothing(), silent.menu(SCRIPTS).ask());
    assertEquals(4, silent.said().size());
    assertTrue(silent.said().get(1).startsWith("Say start, what is there"), silent.said().get(1));
  }

  @Test
  void scriptsAreNamedThreeAtATime() throws Exception {
    Newcomer curious = Newcomer.answering("what is there", "more", "four");
    curious.menu(SCRIPTS).ask();

    assertEquals(
        List.of(START, FIRST_THREE, "Four: Hand, morning. Five: Neck. Which one?"), curious.said());
  }

  @ParameterizedTest
  @CsvSource({"y, true", "x, false", "l, false"})
  void keysDoTheSame(char key, boolean plays) throws Exception {
    Wish wish = Newcomer.answering().pressing(key, START).menu(SCRIPTS).ask();

    assertEquals(plays ? new Wish.Play(FOOT) : new Wish.Nothing(), wish);
  }

  @ParameterizedTest
  @CsvSource({
    "y, Play",
    "h, Progress",
    "m, Microphone",
    "t, Teach",
    "r, Remind",
    "l, Nothing",
    "d, NotToday",
    "x, Nothing",
    "s, Nothing",
    "g, GoodNight"
  })
  void everythingIsChosenByKey(char key, String wish) throws Exception {
    assertEquals(
        wish,
        Newcomer.answering().pressing(key, START).menu(SCRIPTS).ask().getClass().getSimpleName());
  }

  @ParameterizedTest
  @CsvSource({"1, foot.json", "3, balance.json", "5, neck.json"})
  void aScriptIsChosenByTheKeyOfItsNumber(char key, Path script) throws Exception {
    Newcomer curious = Newcomer.answering().pressing('w', START).pressing(key, FIRST_THREE);

    assertEquals(new Wish.Play(script), curious.menu(SCRIPTS).ask());
  }

  @Test
  void theSpaceBarNamesMore() throws Exception {
    Newcomer curious =
        Newcomer.answering()
            .pressing('w', START)
            .pressing(' ', FIRST_THREE)
            .pressing('l', "Four: Hand, morning. Five: Neck. Which one?");

    assertEquals(new Wish.Nothing(), curious.menu(SCRIPTS).ask());
    assertEquals("All right.", curious.said().get(3));
  }

  @ParameterizedTest
  @CsvSource({"0, 10.json", "2, 12.json", "7, 7.json"})
  void fromTenOnTheKeyIsTheLastDigitOfTheNumber(char key, Path script) throws Exception {
    List<Offered> many =
        IntStream.rangeClosed(1, 12)
            .mapToObj(number -> new Offered("Neck", Path.of(number + ".json")))
            .toList();
    Newcomer unplugged =
        Newcomer.unplugged()
            .pressing('w', KEYS)
            .pressing(' ', "One: Neck. Two: Neck. Three: Neck. Which one? Or say more.")
            .pressing(' ', "Four: Neck. Five: Neck. Six: Neck. Which one? Or say more.")
            .pressing(' ', "Seven: Neck. Eight: Neck. Nine: Neck. Which one? Or say more.")
            .pressing(key, "Press the last digit of its number, or L for later.");

    assertEquals(new Wish.Play(script), unplugged.menu(many).ask());
  }

  /** It woke the coach. */
  @Test
  void anEnterThatIsHeldFromBeforeStartsNothing() throws Exception {
    Newcomer held = Newcomer.answering().holding('\n');

    assertEquals(new Wish.Nothing(), held.menu(SCRIPTS).ask());
    assertEquals(4, held.said().size());
  }

  @Test
  void aSingleEnterInTheQuestionStarts() throws Exception {
    assertEquals(
        new Wish.Play(FOOT), Newcomer.answering().pressing('\n', START).menu(SCRIPTS).ask());
  }

  @Test
  void whoHasNoMicrophoneHearsWhichKeysToPress() throws Exception {
    Newcomer unplugged = Newcomer.unplugged().pressing('\n', KEYS);

    assertEquals(new Wish.Play(FOOT), unplugged.menu(SCRIPTS).ask());
    assertEquals(List.of(START, LOST, KEYS), unplugged.said());
  }

  @Test
  void whoHasNoMicrophoneChoosesAScriptByItsNumber() throws Exception {
    String number = "Press its number, or L for later.";
    Newcomer unplugged = Newcomer.unplugged().pressing('w', KEYS).pressing('2', number);

    assertEquals(new Wish.Play(Path.of("shoulder.json")), unplugged.menu(SCRIPTS).ask());
    assertEquals(List.of(START, LOST, KEYS), unplugged.said().subList(0, 3));
    assertEquals(number, unplugged.said().get(4));
  }

  @Test
  void aReminderWithoutAMicrophoneIsAnsweredByKey() throws Exception {
    String keys = "Press enter to start, L for later, or D for not today.";
    Newcomer unplugged = Newcomer.unplugged().pressing('d', START);

    assertEquals(new Wish.NotToday(), unplugged.menu(SCRIPTS).remind(MORNING));
    assertEquals(List.of(REMINDER, LOST, keys, START), unplugged.said().subList(0, 4));
  }

  @Test
  void aNameIsSaidWholeOrUpToItsComma() {
    assertEquals(Set.of("foot drop seated", "foot drop"), SCRIPTS.get(0).phrases());
    assertEquals(Set.of(), new Offered("123", FOOT).phrases());
  }
}
