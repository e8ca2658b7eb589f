package saydone.audio.javasound;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import saydone.audio.Pcm;

class DigitalSilenceTests {

  private static final int SECOND = Pcm.SAMPLE_RATE_HZ / Pcm.CHUNK_FRAMES;

  private final short[] quiet = new short[Pcm.CHUNK_FRAMES];
  private final short[] voice = new short[Pcm.CHUNK_FRAMES];
  private final short[] still = new short[Pcm.CHUNK_FRAMES];
  private final short[] room = new short[Pcm.CHUNK_FRAMES];
  private final DigitalSilence silence = new DigitalSilence();
  private boolean silent;

  DigitalSilenceTests() {
    Arrays.fill(voice, (short) 1000);
    // The noise of a very quiet room: now and then the lowest bit.
    room[7] = 1;
  }

  @ParameterizedTest
  @ValueSource(shorts = {0, -1, 5, Short.MAX_VALUE, Short.MIN_VALUE})
  void fiveSecondsOfOneValueAreSilence(short value) {
    Arrays.fill(still, value);
    hear(quiet, still, 5 * SECOND - 2);
    assertFalse(silent);
    hear(quiet, still, 3);
    assertTrue(silent);
  }

  @Test
  void aMicrophoneThatIsBackHasToGiveSoundSooner() {
    hear(quiet, room, SECOND);
    silence.back();
    hear(quiet, still, 3 * SECOND / 2 - 1);
    assertFalse(silent);
    hear(quiet, still, 2);
    assertTrue(silent);
    hear(quiet, room, 2 * SECOND);
    assertFalse(silent);
    hear(quiet, still, 5 * SECOND - 1);
    assertFalse(silent, "the next time it has as long as any");
  }

  @Test
  void aMicrophoneThatIsBackAndGaveSoundMayBeStillAsBefore() {
    silence.back();
    hear(quiet, room, 2 * SECOND);
    hear(quiet, still, 5 * SECOND - 2);
    assertFalse(silent);
  }

  @Test
  void aQuietRoomIsNone() {
    for (int time = 0; time < 100; time++) {
      hear(quiet, still, 4 * SECOND);
      hear(quiet, room, 1);
      assertFalse(silent);
    }
  }

  @Test
  void theCoachIsNotHeardInAMicrophoneThatIsMuted() {
    hear(voice, still, 6 * SECOND);
    assertTrue(silent);
  }

  @Test
  void twoSecondsOfAnythingElseEndIt() {
    hear(quiet, still, 6 * SECOND);
    hear(quiet, room, 2 * SECOND - 1);
    assertTrue(silent);
    hear(quiet, room, 1);
    assertFalse(silent);
  }

  @Test
  void aRoomThatIsHeardInThePausesOfTheCoachEndsItToo() {
    hear(quiet, still, 6 * SECOND);
    for (int sentence = 0; sentence < 4; sentence++) {
      assertTrue(silent);
      hear(voice, room, SECOND);
      hear(quiet, room, SECOND / 3);
    }
    assertFalse(silent);
  }

  /** A microphone that suppresses noise gives zeros between the words, and would be told of. */
  @Test
  void theEchoOfTheCoachAndAWordDoNotEndIt() {
    hear(quiet, still, 6 * SECOND);
    for (int time = 0; time < 3; time++) {
      hear(voice, room, 3 * SECOND);
      hear(quiet, room, SECOND / 2);
      hear(quiet, still, 4 * SECOND);
      hear(quiet, room, SECOND / 2);
      assertTrue(silent);
    }
  }

  @Test
  void silencesThatFollowEachOtherAreToldOfMoreAndMoreRarely() {
    for (int seconds : new int[] {5, 5, 10, 20, 40}) {
      hear(quiet, still, seconds * SECOND - 1);
      assertFalse(silent, seconds + " s");
      hear(quiet, still, 2);
      assertTrue(silent, seconds + " s");
      hear(quiet, room, 2 * SECOND);
      assertFalse(silent);
    }
  }

  @Test
  void afterAMinuteOfSoundFiveSecondsAreEnoughAgain() {
    for (int time = 0; time < 5; time++) {
      hear(quiet, still, 5 * SECOND + 1);
      assertTrue(silent);
      hear(quiet, room, 63 * SECOND);
      assertFalse(silent);
    }
  }

  private void hear(short[] played, short[] heard, int chunks) {
    for (int chunk = 0; chunk < chunks; chunk++) {
      silent = silence.accept(played, heard);
    }
  }
}
