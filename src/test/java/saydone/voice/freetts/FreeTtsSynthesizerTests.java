package saydone.voice.freetts;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import saydone.audio.Clip;
import saydone.audio.Pcm;
import saydone.language.Language;
import saydone.voice.Fundamental;
import saydone.voice.Pitch;
import saydone.voice.Pronouncer;
import saydone.voice.SynthesisException;
import saydone.voice.Utterance;

final class FreeTtsSynthesizerTests {

  private static final FreeTtsSynthesizer COACH = new FreeTtsSynthesizer();
  private static final FreeTtsSynthesizer PATIENT =
      new FreeTtsSynthesizer(FreeTtsVoice.KEVIN.withPitch(140, 20));

  private static final List<String> PROMPTS =
      List.of(
          "Hold the ball of the foot with the free hand.",
          "Sit tall. Rest your left ankle on the other knee.",
          "Well done. Rest for thirty seconds. Next comes heel raise.",
          "Press the toes down and lift the heels off the ground.");

  @ParameterizedTest
  @ValueSource(ints = {80, 150, 300})
  void speaksAboutAsManyWordsAMinuteAsAsked(int wordsPerMinute) throws SynthesisException {
    for (FreeTtsSynthesizer voice : List.of(COACH, PATIENT)) {
      long frames = 0;
      long words = 0;
      for (String prompt : PROMPTS) {
        frames += voice.synthesize(new Utterance(prompt, wordsPerMinute)).frames();
        words += prompt.split(" ").length;
      }
      double measured = words * 60.0 * Pcm.SAMPLE_RATE_HZ / frames;
      assertEquals(wordsPerMinute, measured, 0.1 * wordsPerMinute, voice.name());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {Pitch.DEEPEST, -2, 2, Pitch.HIGHEST})
  void speaksAsManySemitonesHigherAsAsked(int semitones) throws SynthesisException {
    Pitch pitch = new Pitch(semitones);
    double expected = hertz(Pitch.OWN) * pitch.factor();
    assertEquals(expected, hertz(pitch), 0.07 * expected);
  }

  private static double hertz(Pitch pitch) throws SynthesisException {
    List<Clip> clips = new ArrayList<>();
    for (String prompt : PROMPTS) {
      clips.add(COACH.synthesize(new Utterance(prompt, 150, pitch)));
    }
    return Fundamental.hertz(clips);
  }

  @Test
  void aPitchDoesNotOutlastItsUtterance() throws SynthesisException {
    Clip first = say(COACH, "Lift the heel.");
    COACH.synthesize(new Utterance("Lift the heel.", 150, new Pitch(4)));
    assertArrayEquals(first.samples(), say(COACH, "Lift the heel.").samples());
  }

  @Test
  void speaksTheSameSamplesEachTime() throws SynthesisException {
    Clip first = say(COACH, "Lift the heel.");
    say(COACH, "Something else.");
    assertArrayEquals(first.samples(), say(COACH, "Lift the heel.").samples());
  }

  @Test
  void startsAndEndsInSilence() throws SynthesisException {
    for (FreeTtsSynthesizer voice : List.of(COACH, PATIENT)) {
      Clip clip = say(voice, "Stop.");
      assertEquals(0, clip.sample(0));
      assertEquals(0, clip.sample(clip.frames() - 1));
    }
  }

  @Test
  void spokenNumbersAndSignsSoundLikeTheirWords() throws SynthesisException {
    assertSameSound("three to five times", "3–5 times");
    assertSameSound("heel raise", "heel-raise");
    assertSameSound("that's fine", "“that’s fine”");
    assertSameSound("ten reps", "10 reps");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "⅓ of the way      | a third of the way",
        "½ turn            | a half turn",
        "45° up            | forty five degrees up",
        "hips at 90/90     | hips at ninety ninety",
        "hold 60″          | hold sixty seconds",
        "3×10              | three times ten",
        "call 030-555 1234 | call zero three zero, five five five, one two three four",
        "Strauß, Søren     | Strauss, Soren",
        "Łukasz, Æsop      | Lukasz, AEsop",
        "a café            | a cafe",
        "12500 steps       | twelve thousand five hundred steps",
        "1,204 steps       | one thousand two hundred four steps",
        "100000            | one hundred thousand",
        "999999            | nine hundred ninety nine thousand nine hundred ninety nine",
        "1000000           | one million",
        "1,000,000         | one million",
        "1 000 000         | one million",
        "3.5 turns         | three point five turns",
        "0.75              | zero point seven five",
        ".5                | zero point five",
        "-2.5              | minus two point five",
      })
  void aTextIsReadAsPeopleWriteIt(String text, String words) throws SynthesisException {
    Pronouncer coach = Pronouncer.of(Language.ENGLISH);
    assertArrayEquals(
        COACH.synthesize(coach.utterance(words, 150)).samples(),
        COACH.synthesize(coach.utterance(text, 150)).samples());
  }

  private static void assertSameSound(String words, String text) throws SynthesisException {
    assertArrayEquals(say(COACH, words).samples(), say(COACH, text).samples(), text);
  }

  @Test
  void readsTheTextForPhones() throws SynthesisException {
    Clip clip = COACH.synthesize(Pronouncer.of(Language.ENGLISH).utterance("dorsiflexion", 150));
    assertArrayEquals(say(COACH, "dorsiflexion").samples(), clip.samples());
  }

  @Test
  void saysThatItCannotReadAnotherScript() throws SynthesisException {
    assertArrayEquals(say(COACH, "something I cannot read").samples(), say(COACH, "日本語").samples());
  }

  @ParameterizedTest
  @ValueSource(strings = {"...", "\"", "—", "😀", "***", "-", "'"})
  void saysWhichTextItCannotSpeak(String text) {
    SynthesisException failure = assertThrows(SynthesisException.class, () -> say(COACH, text));
    String message = String.valueOf(failure.getMessage());
    assertTrue(message.startsWith("freetts:kevin16"), message);
    assertTrue(message.contains(text), message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "X",
        "10:30",
        "xzqwrtpsdfg",
        "12345678901234567890",
        "1e10 NaN 0x1F",
        "<b>bold</b> & {affected} [x] \\ / | ~",
        "U.S.A. Dr. Smith's III",
        "naïve café",
        "(",
        "What?! No... yes!!"
      })
  void copesWithOddText(String text) {
    try {
      assertTrue(say(COACH, text).frames() > 0);
    } catch (SynthesisException nothingToSay) {
      assertEquals("(", text);
    }
  }

  @Test
  void refusesTextThatIsNoPrompt() {
    assertThrows(SynthesisException.class, () -> say(COACH, "lift and lower ".repeat(1_000)));
  }

  @Test
  void severalThreadsGetWhatOneThreadGets() throws Exception {
    List<Callable<Clip>> tasks = new ArrayList<>();
    List<Clip> expected = new ArrayList<>();
    for (String prompt : PROMPTS) {
      for (FreeTtsSynthesizer voice : List.of(COACH, PATIENT)) {
        expected.add(say(voice, prompt));
        tasks.add(() -> say(voice, prompt));
      }
    }
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<Clip>> clips = threads.invokeAll(tasks);
      for (int i = 0; i < clips.size(); i++) {
        assertArrayEquals(expected.get(i).samples(), clips.get(i).get().samples());
      }
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void isNamedByVoiceAndUnusualPitch() {
    assertEquals("freetts:kevin16", COACH.name());
    assertEquals("freetts:kevin/140Hz/20Hz", PATIENT.name());
  }

  @Test
  void knowsTwoVoices() {
    assertThrows(IllegalArgumentException.class, () -> new FreeTtsVoice("alan", 100, 11));
    assertThrows(IllegalArgumentException.class, () -> FreeTtsVoice.KEVIN.withPitch(20, 11));
    assertThrows(IllegalArgumentException.class, () -> FreeTtsVoice.KEVIN.withPitch(100, -1));
  }

  private static Clip say(FreeTtsSynthesizer voice, String text) throws SynthesisException {
    return voice.synthesize(new Utterance(text, 150));
  }
}
