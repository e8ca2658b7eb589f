package saydone.hearing.sphinx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import saydone.audio.AudioChunk;
import saydone.audio.Clip;
import saydone.audio.Pcm;
import saydone.hearing.Hearing;
import saydone.hearing.Hearing.Heard;
import saydone.hearing.Hearing.NotUnderstood;
import saydone.voice.SynthesisException;
import saydone.voice.Utterance;
import saydone.voice.freetts.FreeTtsSynthesizer;
import saydone.voice.freetts.FreeTtsVoice;

/** The real engine hears the synthetic patient. */
final class SphinxRecognizerTests {

  private static final EnglishModel MODEL = new EnglishModel();
  private static final FreeTtsSynthesizer PATIENT =
      new FreeTtsSynthesizer(FreeTtsVoice.KEVIN16.withPitch(130, 20));

  private static final Set<String> EXERCISE =
      Set.of(
          "done", "next", "pause", "repeat", "stop", "undo", "how many", "more", "slower", "back");

  private final SphinxRecognizer recognizer = new SphinxRecognizer(() -> 0, MODEL);
  private final Random noise = new Random(11);
  private long now = 48_000;

  @BeforeEach
  void listenToAnEmptyRoom() {
    recognizer.listenFor(EXERCISE);
    hear(Clip.silence(Duration.ofSeconds(1)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"done", "next", "pause", "repeat", "stop", "how many"})
  void hearsAnActivePhrase(String phrase) throws SynthesisException {
    List<Hearing> hearings = hear(said(phrase));
    assertEquals(1, hearings.size(), hearings::toString);
    assertEquals(phrase, assertInstanceOf(Heard.class, hearings.get(0)).phrase());
  }

  @ParameterizedTest
  @ValueSource(strings = {"banana", "happy", "put the kettle on", "wonderful"})
  void rejectsWhatIsNoActivePhrase(String words) throws SynthesisException {
    List<Hearing> hearings = hear(said(words));
    assertEquals(1, hearings.size(), hearings::toString);
    assertInstanceOf(NotUnderstood.class, hearings.get(0));
  }

  @Test
  void hearsNothingInSilenceAndInNoise() {
    assertEquals(List.of(), hear(Clip.silence(Duration.ofSeconds(3))));
    assertEquals(List.of(), hear(noise(Duration.ofSeconds(3), 1_000)));
  }

  @Test
  void aClickIsNotSpeech() {
    short[] click = new short[Pcm.SAMPLE_RATE_HZ];
    for (int i = 0; i < 480; i++) {
      click[4_000 + i] = (short) (8_000 * Math.sin(i));
    }
    assertEquals(List.of(), hear(Clip.of(click)));
  }

  @Test
  void talkWithoutAPauseIsIgnored() throws SynthesisException {
    String talk = "and then I told him that we are going to have to buy a new one anyway";
    assertEquals(List.of(), hear(said(talk)));
  }

  @Test
  void hearsNothingWhileNoPhraseIsActive() throws SynthesisException {
    recognizer.listenFor(Set.of());
    assertEquals(List.of(), hear(said("next")));
  }

  @Test
  void aPhraseThatIsNoLongerActiveIsRejected() throws SynthesisException {
    recognizer.listenFor(Set.of("yes", "left", "right"));
    List<Hearing> hearings = hear(said("repeat"));
    assertFalse(hearings.stream().anyMatch(Heard.class::isInstance), hearings::toString);
  }

  @Test
  void aDiscardedUtteranceIsForgottenToItsEnd() throws SynthesisException {
    Clip clip = said("repeat");
    int half = clip.frames() / 2;
    assertEquals(List.of(), feed(Arrays.copyOf(clip.samples(), half)));
    recognizer.discard();
    List<Hearing> rest = feed(Arrays.copyOfRange(clip.samples(), half, clip.frames()));
    assertEquals(List.of(), rest);
    assertEquals(1, hear(said("repeat")).size());
  }

  @Test
  void saysWhenTheWordWasAndHowItWasDecided() throws SynthesisException {
    Clip clip = said("pause");
    long before = now;
    Hearing hearing = hear(clip).get(0);
    assertEquals(500, millis(hearing.startFrame() - before), 80, "start");
    assertEquals(millis(clip.frames()) - 500, millis(hearing.endFrame() - before), 150, "end");
    assertEquals(150, millis(hearing.decidedFrame() - hearing.endFrame()), 10, "decided");
    assertTrue(evidence(hearing, "overPhones") > 0);
    assertTrue(evidence(hearing, "speechDbfs") > evidence(hearing, "noiseDbfs") + 20);
    assertEquals(0, evidence(hearing, "computeMillis"));
  }

  private static double millis(long frames) {
    return frames * 1000.0 / Pcm.SAMPLE_RATE_HZ;
  }

  private static double evidence(Hearing hearing, String name) {
    return hearing.evidence().byName().getOrDefault(name, Double.NaN);
  }

  @Test
  void namesAWordThatTheDictionaryLacks() {
    IllegalArgumentException failure =
        assertThrows(
            IllegalArgumentException.class,
            () -> recognizer.listenFor(Set.of("next", "say xyzzyplugh")));
    assertTrue(String.valueOf(failure.getMessage()).contains("xyzzyplugh"), failure::toString);
  }

  @Test
  void theSizeOfTheChunksDoesNotMatter() throws SynthesisException {
    List<String> inBlocks = heardInChunks(160);
    assertEquals(2, inBlocks.size(), inBlocks::toString);
    assertEquals(inBlocks, heardInChunks(441));
    assertEquals(inBlocks, heardInChunks(16_000));
  }

  private List<String> heardInChunks(int frames) throws SynthesisException {
    List<String> phrases = new ArrayList<>();
    SphinxRecognizer fresh = new SphinxRecognizer(() -> 0, MODEL);
    fresh.listenFor(EXERCISE);
    long frame = 0;
    for (Clip clip : List.of(said("next"), said("stop"))) {
      for (int from = 0; from < clip.frames(); from += frames) {
        int to = Math.min(clip.frames(), from + frames);
        AudioChunk chunk = new AudioChunk(frame, Arrays.copyOfRange(clip.samples(), from, to));
        for (Hearing hearing : fresh.accept(chunk)) {
          phrases.add(((Heard) hearing).phrase() + " " + hearing.startFrame());
        }
        frame += to - from;
      }
    }
    return phrases;
  }

  @Test
  void theSameStreamGivesTheSameHearings() throws SynthesisException {
    List<Clip> stream = List.of(said("next"), said("banana"), said("stop"));
    assertEquals(
        heardBy(new SphinxRecognizer(() -> 0), stream),
        heardBy(new SphinxRecognizer(() -> 0), stream));
  }

  private static List<Hearing> heardBy(SphinxRecognizer fresh, List<Clip> stream) {
    fresh.listenFor(EXERCISE);
    List<Hearing> hearings = new ArrayList<>();
    long frame = 0;
    for (Clip clip : stream) {
      hearings.addAll(fresh.accept(new AudioChunk(frame, clip.samples())));
      frame += clip.frames();
    }
    assertEquals(3, hearings.size(), hearings::toString);
    return hearings;
  }

  /** Half a second of pause, the words, half a second of pause. */
  private static Clip said(String words) throws SynthesisException {
    Clip clip = PATIENT.synthesize(new Utterance(words, 180));
    int pause = Pcm.SAMPLE_RATE_HZ / 2;
    short[] samples = new short[clip.frames() + 2 * pause];
    System.arraycopy(clip.samples(), 0, samples, pause, clip.frames());
    return Clip.of(samples);
  }

  private Clip noise(Duration duration, double level) {
    short[] samples = new short[(int) Pcm.frames(duration)];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (short) (level * noise.nextGaussian());
    }
    return Clip.of(samples);
  }

  /** Lets the recognizer hear a clip over the soft noise of a room. */
  private List<Hearing> hear(Clip clip) {
    return feed(clip.samples());
  }

  private List<Hearing> feed(short[] samples) {
    List<Hearing> hearings = new ArrayList<>();
    for (int i = 0; i < samples.length; i++) {
      samples[i] += (short) Math.round(20 * noise.nextGaussian());
    }
    for (int from = 0; from < samples.length; from += Pcm.CHUNK_FRAMES) {
      short[] chunk =
          Arrays.copyOfRange(samples, from, Math.min(samples.length, from + Pcm.CHUNK_FRAMES));
      hearings.addAll(recognizer.accept(new AudioChunk(now, chunk)));
      now += chunk.length;
    }
    return hearings;
  }
}
