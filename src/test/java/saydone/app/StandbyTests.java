package saydone.app;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saydone.audio.Clip;
import saydone.audio.Pcm;
import saydone.audio.virtual.Acoustics;
import saydone.audio.virtual.VirtualRoom;
import saydone.dialogue.Answers;
import saydone.dialogue.Dialogue;
import saydone.dialogue.Waiting;
import saydone.hearing.Ear;
import saydone.hearing.decoder.Ears;
import saydone.hearing.decoder.SpeechModel;
import saydone.hearing.network.LogMelFilterbank;
import saydone.hearing.taught.Take;
import saydone.hearing.taught.TaughtPhrase;
import saydone.hearing.taught.TaughtPhrases;
import saydone.home.DataFolder;
import saydone.language.Language;
import saydone.teach.TaughtFile;
import saydone.voice.Synthesizer;
import saydone.voice.Utterance;
import saydone.voice.freetts.FreeTtsSynthesizer;
import saydone.voice.freetts.FreeTtsVoice;

/** Somebody calls, in a virtual room, while nothing but the network listens. */
final class StandbyTests {

  private static final Language LANGUAGE = Language.ENGLISH;
  private static final SpeechModel MODEL = SpeechModel.load(LANGUAGE, Ears.NET);
  private static final Synthesizer MOUTH =
      new FreeTtsSynthesizer(FreeTtsVoice.KEVIN16.withPitch(90, 11));
  private static final String WAKE_UP = "wake up";

  /** One that the network does not know. */
  private static final String DEEPER = "deeper";

  private static final Duration CALLED_AFTER = Duration.ofSeconds(2);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  @Test
  void theNetworkAloneHearsWakeUp() throws Exception {
    assertTrue(isWoken(WAKE_UP, WAKE_UP, 190, TaughtPhrases.NONE));
  }

  @Test
  void aPhraseThatTheNetworkDoesNotKnowWakesOnlyWhoTaughtIt() throws Exception {
    TaughtPhrases taught =
        TaughtPhrases.NONE.with(
            new TaughtPhrase(
                DEEPER, List.of(take(DEEPER, 180), take(DEEPER, 190), take(DEEPER, 200))));

    assertFalse(isWoken(DEEPER, DEEPER, 195, TaughtPhrases.NONE));
    assertTrue(isWoken(DEEPER, DEEPER, 195, taught));
    assertFalse(isWoken(DEEPER, "television", 195, taught));
  }

  @Test
  void whatIsHeardIsKnownBefore(@TempDir Path path) throws Exception {
    DataFolder folder = new DataFolder(path.resolve("data"));
    assertTrue(Standby.hears(LANGUAGE, folder, WAKE_UP));
    assertTrue(Standby.hears(LANGUAGE, folder, "start listening"));
    assertFalse(Standby.hears(LANGUAGE, folder, DEEPER));

    TaughtFile.save(
        folder, TaughtPhrases.NONE.with(new TaughtPhrase(DEEPER, List.of(take(DEEPER, 190)))));
    assertTrue(Standby.hears(LANGUAGE, folder, DEEPER));
  }

  /** Whether what is said in a quiet room wakes the coach, who listens for a phrase. */
  private static boolean isWoken(String phrase, String said, int rate, TaughtPhrases taught)
      throws Exception {
    VirtualRoom room = called(said, rate);
    try (Ear ear = Standby.ear(LANGUAGE, MODEL, taught)) {
      Waiting waiting = new Waiting(room, ear, Optional::empty, LANGUAGE, new Silent());
      return waiting
          .waitFor(
              new Answers<>(Map.of(phrase, true), Map.of()),
              Duration.ofSeconds(1),
              () -> room.frame() > Pcm.frames(PATIENCE))
          .isPresent();
    }
  }

  private static VirtualRoom called(String words, int rate) throws Exception {
    VirtualRoom room = new VirtualRoom(Acoustics.QUIET, 7);
    Clip clip = MOUTH.synthesize(new Utterance(words, rate));
    room.sound(Pcm.frames(CALLED_AFTER), clip, room.speechGain(clip));
    return room;
  }

  /** As a lesson takes it. */
  private static Take take(String words, int rate) throws Exception {
    VirtualRoom room = called(words, rate);
    LogMelFilterbank bands = new LogMelFilterbank();
    List<float[]> frames = new ArrayList<>();
    short[] heard = new short[Pcm.CHUNK_FRAMES];
    while (room.frame() < Pcm.frames(PATIENCE)) {
      room.exchange(new short[Pcm.CHUNK_FRAMES], heard);
      for (short sample : heard) {
        if (bands.accept(sample)) {
          frames.add(bands.frame().clone());
        }
      }
    }
    int first = (int) (Pcm.frames(CALLED_AFTER) / Pcm.CHUNK_FRAMES);
    int chunks = MOUTH.synthesize(new Utterance(words, rate)).frames() / Pcm.CHUNK_FRAMES;
    return new Take(
        frames.subList(first - 50, first + chunks + 50).toArray(float[][]::new), 50, 50 + chunks);
  }

  private static final class Silent implements Dialogue.Listener {
    @Override
    public void says(String sentence) {}

    @Override
    public void listensFor(String word) {}

    @Override
    public void heard(String phrase) {}
  }
}
