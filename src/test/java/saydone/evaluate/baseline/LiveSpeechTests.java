package saydone.evaluate.baseline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import saydone.audio.AudioChunk;
import saydone.audio.Clip;
import saydone.audio.Pcm;
import saydone.hearing.Hearing;
import saydone.voice.Utterance;
import saydone.voice.freetts.FreeTtsSynthesizer;

@Timeout(60)
final class LiveSpeechTests {

  private static final int LEAD_IN = (int) Pcm.frames(Duration.ofSeconds(2));
  private static final int AFTER = (int) Pcm.frames(Duration.ofSeconds(2));

  @Test
  void aWordIsHeardWhenTheRecognizerHasReadOnlySoMuch() throws Exception {
    Clip word = new FreeTtsSynthesizer().synthesize(new Utterance("seven", 150));
    long end = (long) LEAD_IN + word.frames();

    List<Hearing> once = hear(stream(word));

    Hearing.Heard first =
        once.stream()
            .filter(Hearing.Heard.class::isInstance)
            .map(Hearing.Heard.class::cast)
            .findFirst()
            .orElseThrow();
    assertEquals("seven", first.phrase());
    long latency = first.decidedFrame() - end;
    assertTrue(
        latency > -1600 && latency < Pcm.SAMPLE_RATE_HZ, "frames after the word: " + latency);
    assertEquals(once, hear(stream(word)), "the same stream gives the same hearings");
  }

  private static short[] stream(Clip word) {
    short[] stream = new short[LEAD_IN + word.frames() + AFTER];
    Random random = new Random(1);
    for (int i = 0; i < stream.length; i++) {
      stream[i] = (short) (random.nextGaussian() * 10);
    }
    System.arraycopy(word.samples(), 0, stream, LEAD_IN, word.frames());
    return stream;
  }

  private static List<Hearing> hear(short[] stream) {
    List<Hearing> hearings = new ArrayList<>();
    try (LiveSpeech listener = new LiveSpeech(Set.of("seven", "stop", "yes"))) {
      for (int at = 0; at + Pcm.CHUNK_FRAMES <= stream.length; at += Pcm.CHUNK_FRAMES) {
        short[] samples = Arrays.copyOfRange(stream, at, at + Pcm.CHUNK_FRAMES);
        hearings.addAll(
            listener.hear(new short[Pcm.CHUNK_FRAMES], new AudioChunk(at, samples), false));
      }
      hearings.addAll(listener.finish());
    }
    return hearings;
  }
}
