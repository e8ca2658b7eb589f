package saydone.miccheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import saydone.audio.MicrophoneProfile.Echo;
import saydone.language.Language;
import saydone.message.Messages;
import saydone.miccheck.Findings.SpokenWord;

final class AdviceTests {

  private static final Optional<Echo> WEAK = echo(0.2);

  @Test
  void aGoodMicrophoneIsPraised() {
    assertEquals(List.of(Advice.WELL), Advice.of(found(-60, WEAK, word(true, -26, 0))));
  }

  @Test
  void aDeadMicrophoneIsAllThatIsTold() {
    assertEquals(
        List.of(Advice.DEAD), Advice.of(new Findings(false, -96, Optional.empty(), List.of())));
  }

  @Test
  void noisyIsWhatLiesNearTheWords() {
    assertEquals(List.of(Advice.NOISY), Advice.of(found(-40, WEAK, word(true, -26, 0))));
    assertEquals(List.of(Advice.WELL), Advice.of(found(-40, WEAK, word(true, -16, 0))));
  }

  @Test
  void whoIsTooLoudIsNotToldToBeLouder() {
    assertEquals(List.of(Advice.CLIPPED), Advice.of(found(-90, WEAK, word(true, -50, 0.1))));
  }

  @Test
  void noMoreThanThreeThingsAreTold() {
    assertEquals(
        List.of(Advice.SOFT, Advice.NOISY, Advice.STRONG_ECHO),
        Advice.of(found(-55, echo(0.9), word(false, -50, 0))));
  }

  @Test
  void aWordThatWasSkippedWasNotMissed() {
    SpokenWord skipped =
        new SpokenWord("next", false, OptionalDouble.empty(), 0, true, Optional.empty());

    assertEquals(
        List.of(Advice.WELL),
        Advice.of(new Findings(true, -60, WEAK, List.of(word(true, -26, 0), skipped))));
  }

  @Test
  void whoPassedOverEveryWordIsToldOfTheEchoAlone() {
    SpokenWord skipped =
        new SpokenWord("next", false, OptionalDouble.empty(), 0, true, Optional.empty());

    assertEquals(List.of(), Advice.of(new Findings(true, -60, WEAK, List.of(skipped))));
    assertEquals(
        List.of(Advice.HEADPHONES),
        Advice.of(new Findings(true, -60, Optional.empty(), List.of(skipped))));
  }

  @Test
  void aCheckWithoutWordsSpeaksOfTheEchoAlone() {
    assertEquals(
        List.of(Advice.WELL, Advice.HEADPHONES),
        Advice.of(new Findings(true, -60, Optional.empty(), List.of())));
  }

  @ParameterizedTest
  @EnumSource(Advice.class)
  void eachHasItsShortSentences(Advice advice) {
    String text = Messages.of(Language.ENGLISH).text(advice.key());
    assertTrue(text.split(" ", -1).length <= 20, text);
  }

  private static Findings found(double noise, Optional<Echo> echo, SpokenWord word) {
    return new Findings(true, noise, echo, List.of(word));
  }

  private static SpokenWord word(boolean heard, double level, double clipped) {
    return new SpokenWord(
        "done", heard, OptionalDouble.of(level), clipped, false, Optional.empty());
  }

  private static Optional<Echo> echo(double gain) {
    return Optional.of(new Echo(gain, Duration.ofMillis(100), Duration.ofMillis(200)));
  }
}
