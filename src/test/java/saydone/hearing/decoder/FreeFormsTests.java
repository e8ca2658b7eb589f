package saydone.hearing.decoder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static saydone.hearing.decoder.SpokenWords.hiss;
import static saydone.hearing.decoder.SpokenWords.join;
import static saydone.hearing.decoder.SpokenWords.say;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import saydone.audio.AudioChunk;
import saydone.audio.Pcm;
import saydone.command.Command;
import saydone.command.Command.Numeral;
import saydone.command.Command.Only;
import saydone.command.Command.Word;
import saydone.command.Phrases;
import saydone.hearing.Hearing.Heard;
import saydone.language.Language;

/** What people say beside the plain words is heard where it is due, and taken for nothing else. */
final class FreeFormsTests {

  private static final SpeechModel MODEL = SpeechModel.load();
  private static final Phrases PHRASES = Phrases.of(Language.ENGLISH);
  private static final short[] LEAD_IN = hiss(1, 12);

  /** What can be said in most phases. */
  private static final List<Command> ALWAYS =
      List.of(
          Word.PAUSE,
          Word.STOP,
          Word.PAIN,
          Word.DIZZY,
          Word.HELP,
          Word.REPEAT,
          Word.LOUDER,
          Word.SOFTER,
          Word.SLOWER,
          Word.FASTER,
          Word.DEEPER,
          Word.HIGHER,
          Word.STOP_LISTENING);

  private static final Set<String> COUNTING =
      active(Word.DONE, Word.NEXT, Word.BACK, Word.MORE, Word.UNDO, Word.HOW_MANY, Word.ENOUGH);
  private static final Set<String> PAUSED =
      active(
          Word.RESUME,
          Word.READY,
          Word.MORE,
          Word.NEXT,
          Word.BACK,
          Word.HOW_MANY,
          Word.MISSED,
          Word.OVERHEARD);
  private static final Set<String> RESTING = resting();
  private static final Set<String> SIDE = active(Word.LEFT, Word.RIGHT);
  private static final Set<String> SIDE_OR_BOTH = active(Word.LEFT, Word.RIGHT, Word.BOTH);
  private static final Set<String> NAMED_SIDE =
      active(Word.YES, Word.NO, Word.LEFT, Word.RIGHT, Word.BOTH, Word.OTHER_SIDE, Word.READY);
  private static final Set<String> YES_OR_NO =
      PHRASES.of(
          List.of(
              Word.YES,
              Word.NO,
              Word.STOP,
              Word.RESUME,
              Word.REPEAT,
              Word.HELP,
              Word.PAIN,
              Word.DIZZY));

  private static Set<String> active(Word... words) {
    return PHRASES.of(Stream.concat(Arrays.stream(words), ALWAYS.stream()).toList());
  }

  /** What can be said in a rest of a script of five exercises. */
  private static Set<String> resting() {
    Set<String> active =
        active(
            Word.READY,
            Word.MORE_TIME,
            Word.NEXT,
            Word.BACK,
            Word.MORE,
            Word.UNDO,
            Word.HOW_MANY,
            Word.SHORT,
            Word.CHOOSE);
    IntStream.rangeClosed(1, 5).forEach(number -> active.addAll(PHRASES.of(new Only(number))));
    return active;
  }

  /** What can be said where a number is asked for. */
  private static Set<String> numbers() {
    List<Command> scores = IntStream.rangeClosed(0, 10).<Command>mapToObj(Numeral::new).toList();
    Set<String> active = new LinkedHashSet<>(PHRASES.of(scores));
    scores.forEach(score -> active.addAll(PHRASES.formsOf(score)));
    active.addAll(active(Word.NEXT));
    return active;
  }

  /** The commands that are heard when something is said. */
  private static List<Command> heard(Set<String> active, String said) {
    IsolatedWordRecognizer recognizer = new IsolatedWordRecognizer(MODEL);
    recognizer.listenFor(active);
    short[] samples = join(LEAD_IN, say(said), LEAD_IN);
    List<Command> heard = new ArrayList<>();
    for (int at = 0; at + Pcm.CHUNK_FRAMES <= samples.length; at += Pcm.CHUNK_FRAMES) {
      short[] chunk = Arrays.copyOfRange(samples, at, at + Pcm.CHUNK_FRAMES);
      recognizer.accept(new AudioChunk(at, chunk)).stream()
          .filter(Heard.class::isInstance)
          .map(hearing -> PHRASES.meaning(((Heard) hearing).phrase()).orElseThrow())
          .forEach(heard::add);
    }
    return heard;
  }

  @ParameterizedTest
  @CsvSource({
    "DONE, done",
    "DONE, i'm done",
    "DONE, okay done",
    "DONE, all done",
    "DONE, finished",
    "DONE, that's it",
    "NEXT, next",
    "NEXT, next one",
    "NEXT, skip this",
    "NEXT, next exercise",
    "NEXT, not today",
    "NEXT, not now",
    "NEXT, not this one",
    "ENOUGH, that is enough",
    "ENOUGH, that's enough",
    "PAIN, pain",
    "PAIN, ouch",
    "PAIN, that hurts",
    "PAUSE, pause",
    "PAUSE, wait",
    "PAUSE, hold on",
    "STOP, stop",
    "STOP, stop it",
    "STOP, please stop",
    "STOP, enough",
    "REPEAT, repeat",
    "REPEAT, say again",
    "REPEAT, again",
    "BACK, back",
    "UNDO, undo",
    "MORE, more",
    "HELP, help",
    "DEEPER, deeper",
    "HIGHER, higher",
    "LOUDER, louder",
    "FASTER, faster"
  })
  void whileThePatientCounts(Word expected, String said) {
    assertEquals(List.of(expected), heard(COUNTING, said));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5})
  void onlyOneExerciseIsHeardByItsNumber(int number) {
    assertEquals(
        List.of(new Only(number)), heard(RESTING, "only exercise " + PHRASES.numeral(number)));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void anotherNumberIsNeverHeard(int number) {
    for (String pattern : List.of("only exercise ", "only, exercise ", "just exercise ")) {
      List<Command> heard = heard(RESTING, pattern + PHRASES.numeral(number));
      assertTrue(List.of(new Only(number)).containsAll(heard), heard::toString);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "SHORT, short session",
    "SHORT, make it short",
    "CHOOSE, choose exercise",
    "NEXT, next exercise",
    "STOP, stop",
    "STOP, enough",
    "READY, ready",
    "MORE_TIME, more time",
    "UNDO, undo"
  })
  void inARest(Word expected, String said) {
    assertEquals(List.of(expected), heard(RESTING, said));
  }

  @ParameterizedTest
  @ValueSource(strings = {"only exercise six", "exercise three of five", "a short one", "only"})
  void whatIsNoChoiceInARestChoosesNothing(String said) {
    assertEquals(List.of(), heard(RESTING, said));
  }

  @ParameterizedTest
  @CsvSource({"RESUME, resume", "RESUME, go on", "READY, ready", "STOP, stop", "STOP, enough"})
  void inAPause(Word expected, String said) {
    assertEquals(List.of(expected), heard(PAUSED, said));
  }

  @ParameterizedTest
  @CsvSource({
    "LEFT, left",
    "LEFT, the left one",
    "LEFT, left one",
    "LEFT, my left foot",
    "LEFT, left foot",
    "LEFT, left side",
    "LEFT, my left side",
    "RIGHT, right",
    "RIGHT, the right one",
    "RIGHT, right one",
    "RIGHT, my right foot",
    "RIGHT, right foot",
    "RIGHT, right side",
    "RIGHT, my right side"
  })
  void whereTheSideIsAsked(Word expected, String said) {
    assertEquals(List.of(expected), heard(SIDE, said));
  }

  @ParameterizedTest
  @CsvSource({
    "BOTH, both",
    "BOTH, both feet",
    "BOTH, both sides",
    "LEFT, left",
    "LEFT, the left one",
    "LEFT, my left foot",
    "LEFT, left side",
    "RIGHT, right",
    "RIGHT, the right one",
    "RIGHT, my right foot",
    "RIGHT, right side"
  })
  void whereBothSidesAreAnAnswer(Word expected, String said) {
    assertEquals(List.of(expected), heard(SIDE_OR_BOTH, said));
    assertEquals(List.of(expected), heard(NAMED_SIDE, said));
  }

  @ParameterizedTest
  @CsvSource({
    "YES, yes",
    "YES, yeah",
    "YES, yep",
    "YES, okay",
    "NO, no",
    "NO, nope",
    "OTHER_SIDE, other side"
  })
  void bothIsNotHeardWhereTheSideIsConfirmedInOtherWords(Word expected, String said) {
    assertEquals(List.of(expected), heard(NAMED_SIDE, said));
  }

  @ParameterizedTest
  @CsvSource({
    "YES, yes",
    "YES, yeah",
    "YES, yep",
    "YES, okay",
    "NO, no",
    "NO, nope",
    "NO, no thanks",
    "STOP, stop",
    "PAIN, pain"
  })
  void whereYesOrNoIsAsked(Word expected, String said) {
    assertEquals(List.of(expected), heard(YES_OR_NO, said));
  }

  @ParameterizedTest
  @CsvSource({
    "0, zero",
    "0, zero point",
    "0, it's a zero",
    "0, zero out of ten",
    "1, about one",
    "2, maybe two",
    "3, it's a three",
    "3, about three",
    "4, maybe four",
    "4, it's four",
    "5, five",
    "5, it is a five",
    "5, it's a five",
    "5, about five",
    "5, maybe five",
    "5, five out of ten",
    "6, about six",
    "7, it is a seven",
    "7, seven out of ten",
    "8, maybe eight",
    "9, about nine",
    "9, nine out of ten",
    "10, ten",
    "10, about ten",
    "10, ten out of ten"
  })
  void whereANumberIsAsked(int expected, String said) {
    assertEquals(List.of(new Numeral(expected)), heard(numbers(), said));
  }

  @ParameterizedTest
  @ValueSource(strings = {"not much", "a little", "quite a bit", "i don't know"})
  void whatIsNoNumberIsTakenForNone(String said) {
    assertEquals(List.of(), heard(numbers(), said));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "okay",
        "yeah",
        "sun",
        "what time is it",
        "how are you",
        "the weather is nice",
        "that is good",
        "not yet",
        "high",
        "tired",
        "fire"
      })
  void talkWhileThePatientCountsIsNoCommand(String said) {
    assertEquals(List.of(), heard(COUNTING, said));
  }
}
