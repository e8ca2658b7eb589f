package saydone.player;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import saydone.audio.AudioChunk;
import saydone.audio.Headphones;
import saydone.audio.Pcm;
import saydone.audio.suppression.SpectralNoiseSuppressor;
import saydone.command.Command.Word;
import saydone.command.Evidence;
import saydone.command.Phrases;
import saydone.hearing.Ear;
import saydone.hearing.Hearing;
import saydone.hearing.Recognizer;
import saydone.hearing.Strictness;
import saydone.language.Language;
import saydone.script.json.InvalidScriptException;
import saydone.session.Device;
import saydone.session.Event;

final class ListeningTests {

  private static final String SCRIPT =
      """
      {"schemaVersion": 1, "id": "one", "name": "One", "affectedSide": "ask",
       "exercises": [{"id": "raise", "name": "Raise", "side": "both", "position": "Sit.",
         "instructions": ["Lift the heels."], "dose": {"reps": 3}}]}
      """;

  private static final Logger LOG = Logger.getLogger(Listening.class.getName());

  private final Told recognizer = new Told();
  private final Ear ear =
      new Ear(Language.ENGLISH, new Headphones(), new SpectralNoiseSuppressor(), recognizer);
  private final Moments moments;
  private boolean microphone = true;

  ListeningTests() throws InvalidScriptException {
    moments = new Moments(TestParts.session(SCRIPT, false));
  }

  @AfterEach
  void logAgain() {
    LOG.setLevel(null);
  }

  @Test
  void hearingsOfOneChunkAreTakenOneAfterAnother() {
    Listening listening = listening(CompletableFuture.completedFuture(ear));
    recognizer.hears.add(List.of(heard("stop"), heard("pain")));
    List<List<Event>> turns = moments.turns(listening);
    assertEquals(List.of(1, 1), turns.stream().map(List::size).toList());
    assertEquals(
        List.of(Word.STOP, Word.PAIN),
        turns.stream().map(turn -> ((Event.CommandGiven) turn.get(0)).command()).toList());
  }

  @Test
  void theLatencyIsEvidenceAndTheTimeOfTheMachineIsNot() {
    Listening listening = listening(CompletableFuture.completedFuture(ear));
    recognizer.hears.add(
        List.of(
            new Hearing.Heard("stop", 1, 0, 160, 1760, Evidence.of(Map.of("computeMillis", 3.0)))));
    Event.CommandGiven given = (Event.CommandGiven) moments.turns(listening).get(0).get(0);
    assertEquals(Map.of("latencyMillis", 100.0), given.evidence().byName());
  }

  @Test
  void anEarThatComesLateHearsEightChunksAtATime() {
    CompletableFuture<Ear> late = new CompletableFuture<>();
    Listening listening = listening(late);
    assertTrue(listening.works(), "it will hear");
    for (int chunk = 0; chunk < 20; chunk++) {
      assertEquals(List.of(), moments.turns(listening));
    }
    late.complete(ear);
    moments.turns(listening);
    assertEquals(8, recognizer.chunks.size());
    moments.turns(listening);
    moments.turns(listening);
    assertEquals(23, recognizer.chunks.size());
    moments.turns(listening);
    assertEquals(24, recognizer.chunks.size());
    assertEquals(0, recognizer.chunks.get(0));
  }

  @Test
  void atMostHalfAMinuteIsHeardLate() {
    CompletableFuture<Ear> late = new CompletableFuture<>();
    Listening listening = listening(late);
    for (int chunk = 0; chunk < 3_100; chunk++) {
      moments.turns(listening);
    }
    late.complete(ear);
    moments.turns(listening);
    assertEquals(101L * Pcm.CHUNK_FRAMES, recognizer.chunks.get(0));
  }

  @Test
  void anEarThatCannotBeLoadedIsToldOfOnce() {
    LOG.setLevel(Level.OFF);
    Listening listening =
        listening(CompletableFuture.failedFuture(new IllegalStateException("no model")));
    List<List<Event>> turns = moments.turns(listening);
    Event.DeviceChanged lost = (Event.DeviceChanged) turns.get(0).get(0);
    assertEquals(Device.MICROPHONE, lost.device());
    assertTrue(lost.detail().contains("no model"), lost.detail());
    assertEquals(List.of(), moments.turns(listening));
    assertFalse(listening.works());
  }

  @Test
  void anEarThatFailsIsToldOfOnceAndHearsNoMore() {
    LOG.setLevel(Level.OFF);
    Listening listening = listening(CompletableFuture.completedFuture(ear));
    recognizer.breaks = true;
    assertEquals(
        List.of(
            List.of(
                new Event.DeviceChanged(
                    Device.MICROPHONE,
                    false,
                    "hearing failed: java.lang.IllegalStateException: broken"))),
        moments.turns(listening));
    recognizer.breaks = false;
    assertFalse(listening.works());
    assertEquals(List.of(), moments.turns(listening));
    assertEquals(List.of(), recognizer.chunks);
  }

  @Test
  void withoutAMicrophoneNothingIsHeardAndHalfAWordIsForgotten() {
    Listening listening = listening(CompletableFuture.completedFuture(ear));
    moments.turns(listening);
    microphone = false;
    moments.turns(listening);
    moments.turns(listening);
    assertEquals(1, recognizer.chunks.size());
    assertEquals(1, recognizer.discarded);
    microphone = true;
    moments.turns(listening);
    assertEquals(2, recognizer.chunks.size());
    assertEquals(2, recognizer.discarded);
  }

  @Test
  void howSureItMustBeIsKnownToAnEarThatComesLate() {
    CompletableFuture<Ear> late = new CompletableFuture<>();
    Listening listening = listening(late);
    Strictness stricter = listening.adjust(true);
    assertEquals(Strictness.BALANCED.stricter(), stricter);
    late.complete(ear);
    moments.turns(listening);
    assertEquals(List.of(stricter), recognizer.strictness);
    assertEquals(Strictness.BALANCED, listening.adjust(false));
    assertEquals(List.of(stricter, Strictness.BALANCED), recognizer.strictness);
  }

  private Listening listening(CompletableFuture<Ear> loading) {
    return new Listening(
        Phrases.of(Language.ENGLISH), new TestParts().ear(loading).build(), () -> microphone);
  }

  private static Hearing heard(String phrase) {
    return new Hearing.Heard(phrase, 1, 0, 160, 160, Evidence.NONE);
  }

  /** Hears what it is told to, chunk by chunk. */
  private static final class Told implements Recognizer {

    private final Queue<List<Hearing>> hears = new ArrayDeque<>();
    private final List<Long> chunks = new ArrayList<>();
    private final List<Strictness> strictness = new ArrayList<>();
    private int discarded;
    private boolean breaks;

    @Override
    public void listenFor(Set<String> phrases) {}

    @Override
    public List<Hearing> accept(AudioChunk chunk) {
      if (breaks) {
        throw new IllegalStateException("broken");
      }
      chunks.add(chunk.firstFrame());
      List<Hearing> now = hears.poll();
      return now == null ? List.of() : now;
    }

    @Override
    public void setStrictness(Strictness how) {
      strictness.add(how);
    }

    @Override
    public void discard() {
      discarded++;
    }

    @Override
    public String name() {
      return "told";
    }

    @Override
    public void close() {}
  }
}
