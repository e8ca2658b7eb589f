package saydone.hearing.decoder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static saydone.hearing.decoder.SpokenWords.hiss;
import static saydone.hearing.decoder.SpokenWords.join;
import static saydone.hearing.decoder.SpokenWords.say;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import saydone.audio.AudioChunk;
import saydone.audio.Pcm;
import saydone.hearing.Hearing;
import saydone.hearing.Hearing.Heard;
import saydone.language.Language;

final class IsolatedWordRecognizerTests {

  private static final SpeechModel MODEL = SpeechModel.load();
  private static final Set<String> ACTIVE =
      Set.of("done", "next", "back", "pause", "repeat", "stop", "help", "how many");
  private static final short[] LEAD_IN = hiss(1, 12);

  private static List<Hearing> hear(Set<String> active, short[]... sounds) {
    IsolatedWordRecognizer recognizer = new IsolatedWordRecognizer(MODEL);
    recognizer.listenFor(active);
    return push(recognizer, 0, join(LEAD_IN, join(sounds)));
  }

  private static List<Hearing> push(
      IsolatedWordRecognizer recognizer, long firstFrame, short[] samples) {
    List<Hearing> hearings = new ArrayList<>();
    for (int at = 0; at + Pcm.CHUNK_FRAMES <= samples.length; at += Pcm.CHUNK_FRAMES) {
      short[] chunk = Arrays.copyOfRange(samples, at, at + Pcm.CHUNK_FRAMES);
      hearings.addAll(recognizer.accept(new AudioChunk(firstFrame + at, chunk)));
    }
    return hearings;
  }

  private static List<String> heard(List<Hearing> hearings) {
    return hearings.stream()
        .filter(Heard.class::isInstance)
        .map(hearing -> ((Heard) hearing).phrase())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"done", "next", "pause", "repeat", "stop", "how many"})
  void hearsAPhraseThatIsActive(String phrase) {
    assertEquals(List.of(phrase), heard(hear(ACTIVE, say(phrase))));
  }

  @ParameterizedTest
  @EnumSource(Ears.class)
  void hearsAPhraseByWhateverItJudgesBy(Ears ears) {
    IsolatedWordRecognizer recognizer =
        new IsolatedWordRecognizer(SpeechModel.load(Language.ENGLISH, ears));
    recognizer.listenFor(ACTIVE);
    assertEquals(List.of("repeat"), heard(push(recognizer, 0, join(LEAD_IN, say("repeat")))));
  }

  @Test
  void hearsAPhraseAfterMinutesInWhichTheNetworkHadNothingToDo() {
    IsolatedWordRecognizer recognizer =
        new IsolatedWordRecognizer(SpeechModel.load(Language.ENGLISH, Ears.NET));
    recognizer.listenFor(ACTIVE);
    List<Hearing> hearings =
        push(recognizer, 0, join(hiss(150, 12), say("repeat"), hiss(30, 12), say("done")));
    assertEquals(List.of("repeat", "done"), heard(hearings));
  }

  @Test
  void hearsNoPhraseTwiceInWhatIsLeftOfIt() {
    short[] remainder = hiss(0.05, 700);
    for (double gap : new double[] {0.24, 0.28}) {
      short[] stream = join(LEAD_IN, say("two"), hiss(gap, 12), remainder, hiss(1, 12));
      IsolatedWordRecognizer recognizer = new IsolatedWordRecognizer(MODEL);
      recognizer.listenFor(Set.of("two", "three", "stop", "done"));
      assertEquals(List.of("two"), heard(push(recognizer, 0, stream)), "after " + gap + " s");
    }
  }

  @Test
  void hearsNothingThatTheNetworkWasNotTaughtIfItIsAskedAlone() {
    IsolatedWordRecognizer recognizer =
        new IsolatedWordRecognizer(SpeechModel.load(Language.ENGLISH, Ears.NET));
    recognizer.listenFor(Set.of("umbrella"));
    assertEquals(List.of(), push(recognizer, 0, join(LEAD_IN, say("umbrella"))));
  }

  @Test
  void hearsOnePhraseAfterAnother() {
    assertEquals(
        List.of("done", "done", "next"),
        heard(hear(ACTIVE, say("done"), say("done"), say("next"))));
  }

  @Test
  void hearsAnyWordOfTheDictionary() {
    assertEquals(List.of("umbrella"), heard(hear(Set.of("umbrella", "done"), say("umbrella"))));
  }

  @Test
  void listensForWordsOfASinglePhone() {
    assertEquals(List.of(), heard(hear(Set.of("a", "oh", "done"), hiss(1, 12))));
  }

  @Test
  void seesWhichPhoneOfAWordDoesNotFit() {
    PhoneFit next = fit("next", say("next"));
    PhoneFit text = fit("next", say("text"));
    assertTrue(next.first() > text.first() + 1, next + " " + text);
    assertTrue(next.worst() > text.worst(), next + " " + text);
  }

  /** How the phones of a phrase fit what was said, at the last look. */
  private static PhoneFit fit(String phrase, short[] said) {
    List<PhoneFit> fits = new ArrayList<>();
    IsolatedWordRecognizer recognizer =
        IsolatedWordRecognizer.studying(
            MODEL, (candidate, first, last) -> fits.add(candidate.phoneFit()));
    recognizer.listenFor(Set.of(phrase));
    push(recognizer, 0, join(LEAD_IN, said, hiss(1, 12)));
    return fits.get(fits.size() - 1);
  }

  @Test
  void refusesAWordThatTheDictionaryLacks() {
    IsolatedWordRecognizer recognizer = new IsolatedWordRecognizer(MODEL);
    assertThrows(IllegalArgumentException.class, () -> recognizer.listenFor(Set.of("xyzzyx")));
  }

  @Test
  void hearsNothingWhenNothingIsActive() {
    assertEquals(List.of(), hear(Set.of(), say("done")));
  }

  @Test
  void doesNotTakeAPhraseThatIsNotActiveForAnother() {
    assertEquals(List.of(), heard(hear(Set.of("next", "pause", "help"), say("twelve"))));
  }

  @Test
  void hearsNothingInSilenceAndClicks() {
    short[] click = new short[800];
    click[100] = 20_000;
    click[101] = -20_000;
    assertEquals(
        List.of(), hear(ACTIVE, hiss(1, 12), click, hiss(1, 12), click, new short[16_000]));
  }

  @Test
  void takesNoBurstOfNoiseForAPhrase() {
    short[] stream =
        join(hiss(0.3, 2000), hiss(1, 12), hiss(0.8, 500), hiss(1, 12), hiss(2, 1000), LEAD_IN);
    assertEquals(List.of(), heard(hear(ACTIVE, stream)));
  }

  @Test
  void waitsForTheEndOfALongerPhraseThatBeginsTheSame() {
    Set<String> active = Set.of("stop", "stop listening", "done");
    assertEquals(List.of("stop listening"), heard(hear(active, say("stop listening"))));
    assertEquals(List.of("stop"), heard(hear(active, say("stop"))));
  }

  @Test
  void decidesSoonAfterTheWordAndSaysWhenItWas() {
    short[] word = say("next");
    Heard heard =
        hear(ACTIVE, word).stream()
            .filter(Heard.class::isInstance)
            .map(Heard.class::cast)
            .findFirst()
            .orElseThrow();
    int begin = LEAD_IN.length + Pcm.SAMPLE_RATE_HZ / 4;
    int end = LEAD_IN.length + word.length - Pcm.SAMPLE_RATE_HZ / 2;
    assertTrue(heard.startFrame() >= begin, heard.toString());
    assertTrue(heard.endFrame() > heard.startFrame() + Pcm.SAMPLE_RATE_HZ / 5, heard.toString());
    assertTrue(heard.decidedFrame() > heard.endFrame(), heard.toString());
    assertTrue(heard.decidedFrame() < end + Pcm.SAMPLE_RATE_HZ * 3 / 10, heard.toString());
  }

  @Test
  void countsFramesFromTheOpeningOfTheRoom() {
    IsolatedWordRecognizer recognizer = new IsolatedWordRecognizer(MODEL);
    recognizer.listenFor(ACTIVE);
    long opened = 1_000_000;
    List<Hearing> hearings = push(recognizer, opened, join(LEAD_IN, say("done")));
    assertTrue(hearings.get(0).startFrame() > opened + LEAD_IN.length);
    assertTrue(hearings.get(0).decidedFrame() > hearings.get(0).endFrame());
  }

  @Test
  void givesTheEvidenceOfWhatItHeard() {
    Hearing hearing = hear(ACTIVE, say("done")).get(0);
    assertTrue(
        hearing
            .evidence()
            .byName()
            .keySet()
            .containsAll(
                Set.of(
                    "likelihoodRatio",
                    "margin",
                    "competitorMargin",
                    "noiseFloorDb",
                    "peakDb",
                    "durationMs",
                    "silenceRatio",
                    "computeMillis")));
  }

  @Test
  void alwaysHearsTheSameInTheSameStream() {
    List<Hearing> once = hear(ACTIVE, say("done"), say("umbrella"), say("stop"));
    List<Hearing> again = hear(ACTIVE, say("done"), say("umbrella"), say("stop"));
    assertEquals(
        once.stream().map(hearing -> hearing.getClass() + " " + hearing.decidedFrame()).toList(),
        again.stream().map(hearing -> hearing.getClass() + " " + hearing.decidedFrame()).toList());
  }

  @Test
  void forgetsAWordThatIsDiscarded() {
    IsolatedWordRecognizer recognizer = new IsolatedWordRecognizer(MODEL);
    recognizer.listenFor(ACTIVE);
    short[] word = say("repeat");
    int middle = Pcm.SAMPLE_RATE_HZ / 2;
    push(recognizer, 0, LEAD_IN);
    push(recognizer, LEAD_IN.length, Arrays.copyOf(word, middle));
    recognizer.discard();
    short[] rest = hiss(1, 12);
    assertEquals(List.of(), heard(push(recognizer, LEAD_IN.length + middle, rest)));
    int later = LEAD_IN.length + middle + rest.length;
    assertEquals(List.of("done"), heard(push(recognizer, later, say("done"))));
  }

  @Test
  void changesOfTheActivePhrasesHoldFromTheNextWordOn() {
    IsolatedWordRecognizer recognizer = new IsolatedWordRecognizer(MODEL);
    recognizer.listenFor(ACTIVE);
    push(recognizer, 0, LEAD_IN);
    short[] word = join(say("done"), hiss(0.5, 12));
    recognizer.listenFor(Set.of("next", "yes"));
    assertEquals(List.of(), heard(push(recognizer, LEAD_IN.length, word)));
    recognizer.listenFor(ACTIVE);
    assertEquals(List.of("done"), heard(push(recognizer, LEAD_IN.length + word.length, word)));
  }
}
