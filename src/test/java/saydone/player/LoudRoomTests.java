package saydone.player;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import saydone.audio.Headphones;
import saydone.audio.Pcm;
import saydone.audio.Room;
import saydone.audio.suppression.SpectralNoiseSuppressor;
import saydone.hearing.Ear;
import saydone.language.Language;
import saydone.script.json.InvalidScriptException;
import saydone.session.Effect;
import saydone.session.Event;
import saydone.session.Transition;

/** A session in a room in which nothing can be heard, or with a microphone that gives nothing. */
final class LoudRoomTests {

  private static final String SCRIPT =
      """
      {"schemaVersion": 1, "id": "one", "name": "One", "affectedSide": "ask",
       "exercises": [{"id": "raise", "name": "Raise", "side": "affected", "position": "Sit.",
         "instructions": ["Lift the heel."], "dose": {"reps": 3}}]}
      """;

  private static final String KEYS =
      "You can use the keys. Press the space bar for done, or H for help.";

  private final List<String> spoken = new ArrayList<>();

  @Test
  void thatItIsTooLoudFromTheFirstSecondIsSaidAtTheFirstQuestion() throws InvalidScriptException {
    play(new NoisyRoom(3000, Room.Condition.WORKING));

    int asked = spoken.indexOf("Which side is weaker, left or right?");
    assertEquals(
        List.of("It is too loud for me to hear you.", KEYS), spoken.subList(asked + 1, asked + 3));
  }

  @Test
  void nothingAsksForAWordInARoomThatIsTooLoud() throws InvalidScriptException {
    play(new NoisyRoom(3000, Room.Condition.WORKING), Duration.ofMinutes(2));

    int told = spoken.indexOf("It is too loud for me to hear you.");
    List<String> then = spoken.subList(told, spoken.size());
    assertTrue(
        then.contains(
            "Nothing came for a while, so I have paused. Nothing is lost. Press C to go on."),
        then.toString());
    assertTrue(then.stream().noneMatch(text -> text.contains("Say ")), then.toString());
  }

  @Test
  void aMicrophoneThatIsMutedFromTheStartIsToldFirst() throws InvalidScriptException {
    play(new NoisyRoom(0, new Room.Condition(true, true, true, false)));

    int told = spoken.indexOf("Your microphone is muted or off.");
    assertEquals(KEYS, spoken.get(told + 1));
    assertTrue(told <= 2, spoken.toString());
    assertTrue(spoken.contains("Press L for left or R for right."), spoken.toString());
    List<String> then = spoken.subList(told, spoken.size());
    assertTrue(then.stream().noneMatch(text -> text.contains("Say ")), then.toString());
  }

  private void play(Room room) throws InvalidScriptException {
    play(room, Duration.ofSeconds(30));
  }

  private void play(Room room, Duration longest) throws InvalidScriptException {
    new TestParts()
        .ear(
            CompletableFuture.completedFuture(
                new Ear(
                    Language.ENGLISH,
                    new Headphones(),
                    new SpectralNoiseSuppressor(),
                    new DeafRecognizer())))
        .observers(this::watch)
        .player(TestParts.session(SCRIPT, false), room)
        .playAtOnce(longest);
  }

  private void watch(long frame, Event event, Transition transition) {
    for (Effect effect : transition.effects()) {
      if (effect instanceof Effect.Speak speak) {
        spoken.add(speak.text().shown());
      }
    }
  }

  /** A room of steady noise. */
  private static final class NoisyRoom implements Room {

    private final SplittableRandom random = new SplittableRandom(1);
    private final int loudest;
    private final Condition condition;

    NoisyRoom(int loudest, Condition condition) {
      this.loudest = loudest;
      this.condition = condition;
    }

    @Override
    public Condition exchange(short[] loudspeaker, short[] microphone) {
      for (int frame = 0; frame < Pcm.CHUNK_FRAMES; frame++) {
        microphone[frame] = (short) random.nextInt(-loudest, loudest + 1);
      }
      return condition;
    }

    @Override
    public void close() {}
  }
}
