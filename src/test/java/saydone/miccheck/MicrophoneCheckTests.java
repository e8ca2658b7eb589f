package saydone.miccheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import saydone.audio.Clip;
import saydone.audio.MicrophoneProfile.Echo;
import saydone.audio.Pcm;
import saydone.audio.Room;
import saydone.audio.virtual.Acoustics;
import saydone.language.Language;

/** Checks in virtual rooms, with the program's own voice and recognizer. */
final class MicrophoneCheckTests {

  private static final Set<String> EVERY_WORD = Set.copyOf(MicrophoneCheck.words(Language.ENGLISH));

  @Test
  void aGoodRoomIsMeasuredAndAllIsWell() throws Exception {
    Visitor.Outcome outcome = Visitor.visit(echoing(0.3, 120));

    Findings found = outcome.findings();
    Echo echo = found.echo().orElseThrow();
    assertTrue(found.alive());
    assertEquals(-65, found.noiseFloorDbfs(), 3);
    assertEquals(120, (double) echo.delay().toMillis(), 10);
    assertEquals(0.3, echo.gain(), 0.06);
    assertTrue(echo.tail().toMillis() > 120 && echo.tail().toMillis() < 400, echo.toString());
    assertEquals(3, found.wordsHeard(), found.toString());
    assertEquals(-26, found.speechDbfs().orElseThrow(), 4);
    assertEquals(0, found.clippedShare());
    assertEquals(MicrophoneCheck.words(Language.ENGLISH), outcome.asked());
    assertTrue(outcome.wasTold(Advice.WELL), outcome.said().toString());
  }

  @Test
  void withHeadphonesThereIsNoEcho() throws Exception {
    Visitor.Outcome outcome = Visitor.visit(Acoustics.QUIET);

    assertTrue(outcome.findings().echo().isEmpty());
    assertTrue(outcome.wasTold(Advice.WELL), outcome.said().toString());
    assertTrue(outcome.wasTold(Advice.HEADPHONES), outcome.said().toString());
  }

  @Test
  void theEchoIsFoundInNoise() throws Exception {
    Visitor.Outcome outcome =
        Visitor.visit(echoing(0.3, 250).withNoise(new Acoustics.Noise(hiss(), 5)), 0, EVERY_WORD);

    Echo echo = outcome.findings().echo().orElseThrow();
    assertEquals(250, (double) echo.delay().toMillis(), 10);
    assertEquals(0.3, echo.gain(), 0.06);
    assertEquals(-31, outcome.findings().noiseFloorDbfs(), 3);
  }

  @Test
  void aStrongEchoIsAdvisedAgainst() throws Exception {
    assertTrue(Visitor.visit(echoing(0.9, 60), 0, EVERY_WORD).wasTold(Advice.STRONG_ECHO));
  }

  @Test
  void whoSaysNothingIsAskedTwiceForEachWordAndComesToTheAdvice() throws Exception {
    Visitor.Outcome outcome = Visitor.visit(echoing(0.3, 120), 0, EVERY_WORD);

    assertEquals(List.of("done", "done", "next", "next", "stop", "stop"), outcome.asked());
    assertEquals(0, outcome.findings().wordsHeard());
    assertTrue(outcome.findings().speechDbfs().isEmpty(), outcome.findings().toString());
    assertTrue(outcome.wasTold(Advice.NO_WORDS), outcome.said().toString());
  }

  @Test
  void whoSaysOnlySomeOfTheWordsIsToldThatOthersWereNotHeard() throws Exception {
    Visitor.Outcome outcome = Visitor.visit(echoing(0.3, 120), 0, Set.of("next"));

    assertEquals(List.of("done", "next", "next", "stop"), outcome.asked());
    assertEquals(2, outcome.findings().wordsHeard());
    assertTrue(outcome.wasTold(Advice.WORDS_MISSED), outcome.said().toString());
  }

  @Test
  void whoIsTooLoudForTheMicrophoneIsToldSo() throws Exception {
    Visitor.Outcome outcome = Visitor.visit(Acoustics.QUIET, 26, Set.of());

    assertTrue(outcome.findings().clippedShare() > 0.01, outcome.findings().toString());
    assertTrue(outcome.wasTold(Advice.CLIPPED), outcome.said().toString());
  }

  @Test
  void whoIsTooSoftIsToldSo() throws Exception {
    Visitor.Outcome outcome =
        Visitor.visit(new Acoustics(-26, -85, Optional.empty(), Optional.empty()), -26, Set.of());

    assertEquals(-52, outcome.findings().speechDbfs().orElseThrow(), 4);
    assertTrue(outcome.wasTold(Advice.SOFT), outcome.said().toString());
  }

  @Test
  void aMicrophoneThatGivesOnlyZerosIsDead() throws Exception {
    Visitor.Outcome outcome = Visitor.press(new DeafRoom(second -> Room.Condition.WORKING), "");

    assertFalse(outcome.findings().alive());
    assertEquals(List.of("done"), outcome.asked());
    assertTrue(outcome.wasTold(Advice.DEAD), outcome.said().toString());
  }

  @Test
  void aMicrophoneThatIsMutedInTheMiddleIsToldOfAtOnceAndWhenItIsBack() throws Exception {
    Visitor.Outcome outcome =
        Visitor.press(
            new DeafRoom(
                second -> new Room.Condition(true, true, second >= 5 && second < 9, false)),
            "");

    int told = outcome.said().indexOf("Your microphone is muted or off.");
    assertTrue(told > 0 && told < outcome.said().size() - 1, outcome.said().toString());
    assertTrue(outcome.said().indexOf("The microphone is back.") > told, outcome.said().toString());
  }

  @Test
  void aMicrophoneThatIsMissingIsToldOfAtOnceAndAgainAtTheEnd() throws Exception {
    Visitor.Outcome outcome =
        Visitor.press(new DeafRoom(second -> new Room.Condition(false, true, false)), "");

    List<String> said = outcome.said();
    assertFalse(outcome.findings().alive());
    assertEquals(
        List.of(
            "I will check the microphone.",
            "I cannot hear you. There is no microphone.",
            "Press S to end."),
        said.subList(0, 3));
    assertEquals("I cannot hear you. There is no microphone.", said.get(said.size() - 1));
    assertEquals(1, said.stream().filter("Press S to end."::equals).count());
  }

  @Test
  void aMicrophoneThatIsPulledOutInTheMiddleIsToldOfAndWhenItIsBack() throws Exception {
    Visitor.Outcome outcome =
        Visitor.press(
            new DeafRoom(second -> new Room.Condition(second < 5 || second >= 9, true, false)), "");

    int told = outcome.said().indexOf("I cannot hear you. There is no microphone.");
    assertTrue(told > 0, outcome.said().toString());
    assertTrue(outcome.said().indexOf("The microphone is back.") > told, outcome.said().toString());
  }

  @Test
  void whatIsSaidWhileTheLoudspeakerTakesNothingIsSaidAgain() throws Exception {
    DeafRoom heard = new DeafRoom(second -> Room.Condition.WORKING);
    DeafRoom unheard = new DeafRoom(second -> new Room.Condition(true, second >= 20, false));
    Visitor.press(heard, "");
    Visitor.press(unheard, "");

    assertEquals(20, unheard.seconds() - heard.seconds(), 3);
  }

  @Test
  void oneKeyEndsIt() throws Exception {
    Visitor.Outcome outcome = Visitor.press(new DeafRoom(second -> Room.Condition.WORKING), "s");

    assertTrue(outcome.found().isEmpty());
    assertEquals(1, outcome.said().size());
  }

  private static Acoustics echoing(double gain, int delayMillis) {
    return Acoustics.QUIET.withEcho(new Acoustics.Echo(gain, Duration.ofMillis(delayMillis), true));
  }

  private static Clip hiss() {
    Random random = new Random(3);
    short[] samples = new short[5 * Pcm.SAMPLE_RATE_HZ];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (short) (1000 * random.nextGaussian());
    }
    return Clip.of(samples);
  }

  /** A room whose microphone is muted. */
  private static final class DeafRoom implements Room {
    private final IntFunction<Condition> condition;
    private long frames;

    /**
     * A room whose devices change.
     *
     * @param condition theirs in each second
     */
    DeafRoom(IntFunction<Condition> condition) {
      this.condition = condition;
    }

    int seconds() {
      return (int) (frames / Pcm.SAMPLE_RATE_HZ);
    }

    @Override
    public Condition exchange(short[] loudspeaker, short[] microphone) {
      Arrays.fill(microphone, (short) 0);
      Condition now = condition.apply(seconds());
      frames += microphone.length;
      return now;
    }

    @Override
    public void close() {}
  }
}
