package saydone.hearing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import saydone.audio.AudioChunk;
import saydone.audio.Headphones;
import saydone.audio.Pcm;
import saydone.audio.suppression.SpectralNoiseSuppressor;
import saydone.audio.virtual.Acoustics;
import saydone.audio.virtual.EchoPath;
import saydone.command.Evidence;
import saydone.language.Language;
import saydone.voice.SynthesisException;
import saydone.voice.Utterance;
import saydone.voice.freetts.FreeTtsSynthesizer;
import saydone.voice.freetts.FreeTtsVoice;

/** With the coach's real voice, and a patient's who is the same synthesizer with a deeper voice. */
final class OwnVoiceTests {

  private static final int WORD = (int) Pcm.frames(Duration.ofMillis(600));
  private static final int PAUSE_AT = (int) Pcm.frames(Duration.ofMillis(400));

  private static short[] coach = {};
  private static short[] patient = {};

  private final OwnVoice own = new OwnVoice();
  private long frame;

  @BeforeAll
  static void speak() throws SynthesisException {
    coach = spoken(FreeTtsVoice.KEVIN16, "Say pause, pain or stop at any time.");
    patient = spoken(FreeTtsVoice.KEVIN16.withPitch(90, 11), "pause");
  }

  private static short[] spoken(FreeTtsVoice voice, String text) throws SynthesisException {
    return new FreeTtsSynthesizer(voice).synthesize(new Utterance(text, 150)).samples();
  }

  @Test
  void knowsItsEchoHoweverLateItComes() {
    for (int millis : List.of(0, 80, 500, 1600, 3000)) {
      assertTrue(comesBack(millis, false), () -> "after " + millis + " ms");
    }
  }

  @Test
  void knowsItsEchoInARoomThatReverberates() {
    assertTrue(comesBack(1600, true));
  }

  @Test
  void aPatientsWordIsNotItsOwn() {
    hear(coach, silence(coach.length));
    long start = frame;
    hear(silence(patient.length), patient);
    assertFalse(own.isIn(start, frame));
  }

  @Test
  void aPatientsWordOverTheCoachIsNotItsOwn() {
    long start = frame;
    hear(Arrays.copyOf(coach, patient.length), patient);
    assertFalse(own.isIn(start, frame));
  }

  @Test
  void aPatientsWordIsNotItsOwnWhenALittleOfTheCoachIsLeft() {
    short[] both = patient.clone();
    for (int i = 0; i < both.length; i++) {
      both[i] = Pcm.saturate(both[i] + coach[i] / 10);
    }
    long start = frame;
    hear(Arrays.copyOf(coach, both.length), both);
    assertFalse(own.isIn(start, frame));
  }

  @Test
  void nothingIsItsOwnWhereNothingWasPlayed() {
    hear(silence(patient.length), patient);
    assertEquals(0, own.likeness(0, frame));
  }

  @Test
  void silenceIsNotItsOwn() {
    hear(coach, silence(coach.length));
    assertEquals(0, own.likeness(0, frame));
  }

  @Test
  void ofALongHearingTheLoudestPartIsLookedAt() {
    hear(coach, silence(coach.length));
    short[] heard = new short[3 * WORD];
    System.arraycopy(lastWords(), 0, heard, WORD, WORD);
    long start = frame;
    hear(silence(heard.length), heard);
    assertTrue(own.isIn(start, frame));
  }

  private static short[] lastWords() {
    return Arrays.copyOfRange(coach, coach.length - 2 * WORD, coach.length - WORD);
  }

  @Test
  void theEarDoesNotObeyTheCoachWhoseEchoCameLate() {
    assertEquals(List.of(), heardByTheEar(lastWords()));
    assertEquals(1, heardByTheEar(patient).size());
  }

  /**
   * Something sounds a second after the coach; whatever it is, the recognizer takes it for a word.
   */
  private static List<Hearing> heardByTheEar(short[] sound) {
    OneWord recognizer = new OneWord();
    try (Ear ear =
        new Ear(Language.ENGLISH, new Headphones(), new SpectralNoiseSuppressor(), recognizer)) {
      ear.listenFor(Set.of("pause"), Set.of("pause"));
      int begin = coach.length + 100 * Pcm.CHUNK_FRAMES;
      int length = begin + sound.length;
      short[] played = Arrays.copyOf(coach, length);
      short[] heard = new short[length];
      System.arraycopy(sound, 0, heard, begin, sound.length);
      int end = length - length % Pcm.CHUNK_FRAMES;
      recognizer.start = begin;
      recognizer.end = end;
      List<Hearing> hearings = List.of();
      for (int at = 0; at < end; at += Pcm.CHUNK_FRAMES) {
        hearings =
            ear.hear(
                Arrays.copyOfRange(played, at, at + Pcm.CHUNK_FRAMES),
                new AudioChunk(at, Arrays.copyOfRange(heard, at, at + Pcm.CHUNK_FRAMES)),
                at < coach.length);
      }
      return hearings;
    }
  }

  private boolean comesBack(int millis, boolean reverberation) {
    int late = (int) Pcm.frames(Duration.ofMillis(millis));
    short[] played = Arrays.copyOf(coach, coach.length + late);
    short[] heard = new short[played.length];
    System.arraycopy(echo(reverberation), 0, heard, late, coach.length);
    long start = frame + PAUSE_AT + late;
    hear(played, heard);
    return own.isIn(start, start + WORD);
  }

  private static short[] echo(boolean reverberation) {
    float[] sounding = new float[coach.length];
    Acoustics.Echo echo = new Acoustics.Echo(0.3, Duration.ZERO, reverberation, 0);
    new EchoPath(echo, new Random(7)).addTo(sounding, coach);
    short[] heard = new short[coach.length];
    for (int i = 0; i < heard.length; i++) {
      heard[i] = Pcm.saturate(Math.round(sounding[i]));
    }
    return heard;
  }

  private void hear(short[] played, short[] heard) {
    own.accept(frame, played, heard);
    frame += played.length;
  }

  private static short[] silence(int frames) {
    return new short[frames];
  }

  /** A recognizer that takes one sound for a word, whatever it is. */
  private static final class OneWord implements Recognizer {

    private long start;
    private long end;

    @Override
    public void listenFor(Set<String> phrases) {}

    @Override
    public List<Hearing> accept(AudioChunk chunk) {
      return chunk.endFrame() < end
          ? List.of()
          : List.of(new Hearing.Heard("pause", 0.98, start, end, end, Evidence.NONE));
    }

    @Override
    public void discard() {}

    @Override
    public String name() {
      return "one word";
    }

    @Override
    public void close() {}
  }
}
