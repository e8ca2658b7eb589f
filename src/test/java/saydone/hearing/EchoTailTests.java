package saydone.hearing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import saydone.audio.AudioChunk;
import saydone.audio.Pcm;
import saydone.audio.RoomLevel;

final class EchoTailTests {

  private static final int QUIET_UNITS = 18;
  private static final double QUIET_DB = 20 * Math.log10(QUIET_UNITS / 32768.0);
  private static final double LOUD_DB = -30;
  private static final short[] SILENT = new short[Pcm.CHUNK_FRAMES];
  private static final short[] QUIET = new short[Pcm.CHUNK_FRAMES];

  private final RoomLevel room = new RoomLevel();
  private final EchoTail tail = new EchoTail(room);

  @Test
  void beforeTwoEndsWereHeardItIsAGuess() {
    know();
    prompt(200);
    assertEquals(Duration.ofMillis(350), tail.duration());
  }

  @Test
  void whatWasMeasuredEarlierHoldsUntilTwoEndsWereHeard() {
    tail.expect(Duration.ofMillis(240));
    know();
    prompt(200);
    assertEquals(Duration.ofMillis(290), tail.duration());
    prompt(150);
    assertEquals(Duration.ofMillis(250), tail.duration());
  }

  @Test
  void itIsTheLongestOfTheLastEndsAndALittleMore() {
    know();
    prompt(200);
    prompt(240);
    assertEquals(Duration.ofMillis(290), tail.duration());
  }

  @Test
  void aRoomThatChangedIsFollowed() {
    know();
    prompt(500);
    for (int i = 0; i < 5; i++) {
      prompt(200);
    }
    assertEquals(Duration.ofMillis(250), tail.duration());
  }

  @Test
  void withHeadphonesAMomentIsKept() {
    know();
    prompt(0);
    prompt(0);
    assertEquals(Duration.ofMillis(100), tail.duration());
  }

  @Test
  void anEndOverWhichSomebodySpeaksSaysNothing() {
    know();
    prompt(200);
    prompt(2000);
    prompt(200);
    assertEquals(Duration.ofMillis(250), tail.duration());
  }

  private void know() {
    Arrays.fill(QUIET, (short) QUIET_UNITS);
    for (int chunk = 0; chunk < 100; chunk++) {
      room.accept(new AudioChunk(0, QUIET));
    }
  }

  /** The coach speaks for a second and is heard for a while longer. */
  private void prompt(int ringsMillis) {
    hear(100, LOUD_DB, true);
    hear(ringsMillis / 10, LOUD_DB, false);
    hear(200, QUIET_DB, false);
  }

  private void hear(int chunks, double levelDbfs, boolean coach) {
    for (int chunk = 0; chunk < chunks; chunk++) {
      tail.accept(SILENT, levelDbfs, coach);
    }
  }
}
