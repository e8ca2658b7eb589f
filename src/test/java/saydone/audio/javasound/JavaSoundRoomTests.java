package saydone.audio.javasound;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import saydone.audio.Pcm;
import saydone.audio.Room.Condition;

class JavaSoundRoomTests {

  private static final Condition NO_MICROPHONE = new Condition(false, true, false);
  private static final Condition NO_LOUDSPEAKER = new Condition(true, false, false);
  private static final Condition NOTHING = new Condition(false, false, false);
  private static final Condition MUTED = new Condition(true, true, true, false);

  private final VirtualSoundCard card = new VirtualSoundCard();
  private final short[] toPlay = new short[Pcm.CHUNK_FRAMES];
  private final short[] heard = new short[Pcm.CHUNK_FRAMES];

  @Test
  void theMicrophonePaces() throws NoSoundDeviceException {
    JavaSoundRoom room = card.room();

    assertEquals(10_000, millisOf(room, 1000), 20);
    assertEquals(Condition.WORKING, room.exchange(toPlay, heard));
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 25, 50})
  void whatIsHeardIsCompleteAndFresh(int burstMillis) throws NoSoundDeviceException {
    card.microphone.deliverInBurstsOf(burstMillis);
    JavaSoundRoom room = card.room();
    exchange(room, 10);
    for (int chunk = 0; chunk < 500; chunk++) {
      short last = heard[heard.length - 1];
      room.exchange(toPlay, heard);
      assertEquals(1 / 16.0, VirtualMicrophone.ageMillis(last, millisAfter(heard[0])), 1e-9);
      assertTrue(VirtualMicrophone.ageMillis(heard[0], card.millis()) <= 15 + burstMillis);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 60})
  void whatIsPlayedIsCompleteAndSoundsAfterAConstantTime(int hiddenMillis)
      throws NoSoundDeviceException {
    card.loudspeaker.queueMoreBehind(hiddenMillis);
    JavaSoundRoom room = card.room();
    exchange(room, 20);
    double first = card.millis();
    for (int chunk = 0; chunk < 50; chunk++) {
      for (int i = 0; i < toPlay.length; i++) {
        toPlay[i] = (short) (chunk * Pcm.CHUNK_FRAMES + i + 1);
      }
      room.exchange(toPlay, heard);
    }
    room.close();

    List<VirtualLoudspeaker.Heard> sounds = card.loudspeaker.heard();
    assertEquals(50 * Pcm.CHUNK_FRAMES, sounds.size());
    double delay = sounds.get(0).millis() - first;
    assertTrue(delay >= 30 + hiddenMillis && delay <= 80 + hiddenMillis, delay + " ms");
    for (int i = 0; i < sounds.size(); i++) {
      assertEquals(i + 1, sounds.get(i).sample());
      assertEquals(first + delay + i / 16.0, sounds.get(i).millis(), 0.01);
    }
  }

  @Test
  void withoutAMicrophoneTheLoudspeakerPacesAndZerosAreHeard() throws NoSoundDeviceException {
    card.microphone.unplug();
    JavaSoundRoom room = card.room();

    double millis = millisOf(room, 1000);

    assertEquals(10_000, millis, 100);
    assertEquals(NO_MICROPHONE, room.exchange(toPlay, heard));
    assertArrayEquals(new short[Pcm.CHUNK_FRAMES], heard);
  }

  @Test
  void withoutAnyDeviceTheClockPaces() throws NoSoundDeviceException {
    JavaSoundRoom room = card.room();
    card.microphone.unplug();
    card.loudspeaker.unplug();
    exchange(room, 100);

    assertEquals(10_000, millisOf(room, 1000), 20);
    assertEquals(NOTHING, room.exchange(toPlay, heard));
  }

  @Test
  void withoutALoudspeakerThereIsNoRoom() {
    card.loudspeaker.unplug();

    NoSoundDeviceException e = assertThrows(NoSoundDeviceException.class, card::room);

    assertTrue(e.toString().contains("No loudspeaker can be used: none was found."));
    assertEquals(0, card.microphone.openLines());
  }

  @Test
  void aLoudspeakerThatDoesNotAnswerIsGivenUpAfterSomeSeconds() {
    card.loudspeaker.freeze(true);
    double start = card.millis();

    NoSoundDeviceException e = assertThrows(NoSoundDeviceException.class, card::room);

    assertTrue(e.toString().contains("it does not answer"));
    assertEquals(7000, card.millis() - start, 50);
  }

  @Test
  void aMicrophoneThatIsPulledOutIsNoticedAtOnceAndBackWhenItHasGivenTwoSecondsOfSound()
      throws NoSoundDeviceException {
    JavaSoundRoom room = card.room();
    exchange(room, 100);

    card.microphone.unplug();
    assertTrue(millisUntil(room, NO_MICROPHONE) <= 20);
    assertEquals(3000, millisOf(room, 300), 100);

    card.microphone.plug();
    assertBack(room);
    exchange(room, 10);
    assertTrue(VirtualMicrophone.ageMillis(heard[0], card.millis()) <= 30);
    assertEquals(1, card.microphone.openLines());
  }

  @Test
  void aMicrophoneThatStandsStillIsNoticedWithinASecond() throws NoSoundDeviceException {
    JavaSoundRoom room = card.room();
    exchange(room, 100);

    card.microphone.freeze(true);
    double millis = millisUntil(room, NO_MICROPHONE);
    assertTrue(millis >= 500 && millis <= 900, millis + " ms");
    assertEquals(10_000, millisOf(room, 1000), 100);

    card.microphone.freeze(false);
    assertBack(room);
    assertEquals(1, card.microphone.openLines());
  }

  @Test
  void aMicrophoneThatOpensAndGivesNothingIsGoneUntilItGives() throws NoSoundDeviceException {
    JavaSoundRoom room = card.room();
    exchange(room, 100);

    card.microphone.suspend(true);
    assertTrue(millisUntil(room, NO_MICROPHONE) <= 900);
    for (int chunk = 0; chunk < 3000; chunk++) {
      assertEquals(NO_MICROPHONE, room.exchange(toPlay, heard));
    }

    card.microphone.suspend(false);
    assertBack(room);
  }

  @Test
  void aLoudspeakerThatOpensAndTakesNothingIsGoneUntilItTakes() throws NoSoundDeviceException {
    JavaSoundRoom room = card.room();
    exchange(room, 100);

    card.loudspeaker.suspend(true);
    assertTrue(millisUntil(room, NO_LOUDSPEAKER) <= 700);
    for (int chunk = 0; chunk < 3000; chunk++) {
      assertEquals(NO_LOUDSPEAKER, room.exchange(toPlay, heard));
    }

    card.loudspeaker.suspend(false);
    assertBack(room);
    assertEquals(1, card.loudspeaker.openLines());
  }

  @Test
  void aLoudspeakerThatTakesNothingFromTheStartIsNoticed() throws NoSoundDeviceException {
    card.loudspeaker.suspend(true);
    JavaSoundRoom room = card.room();

    assertTrue(millisUntil(room, NO_LOUDSPEAKER) <= 700);

    card.loudspeaker.suspend(false);
    assertBack(room);
  }

  @Test
  void whereTheMicrophoneIsLateAgainAndAgainTheCoachHasNoMoreGaps() throws NoSoundDeviceException {
    JavaSoundRoom room = card.room();
    exchange(room, 200);
    assertTrue(longestGapMillis(room) > 20);
    exchange(room, 300);
    assertTrue(longestGapMillis(room) > 20);
    exchange(room, 300);

    assertEquals(0, longestGapMillis(room), 0.1);
    exchange(room, 300);
    assertEquals(0, longestGapMillis(room), 0.1);
  }

  /** Plays a sound over a stall of the microphone. */
  private double longestGapMillis(JavaSoundRoom room) {
    int before = card.loudspeaker.heard().size();
    Arrays.fill(toPlay, (short) 1);
    exchange(room, 20);
    card.microphone.stall(90);
    exchange(room, 30);
    Arrays.fill(toPlay, (short) 0);
    exchange(room, 30);
    List<VirtualLoudspeaker.Heard> sound =
        card.loudspeaker.heard().subList(before, card.loudspeaker.heard().size());
    double longest = 0;
    for (int at = 1; at < sound.size(); at++) {
      longest = Math.max(longest, sound.get(at).millis() - sound.get(at - 1).millis());
    }
    return longest - 1.0 / 16;
  }

  @Test
  void whileTheMicrophoneIsLateTheCoachGoesOn() throws NoSoundDeviceException {
    JavaSoundRoom room = card.room();
    exchange(room, 100);

    card.microphone.stall(400);
    double start = card.millis();
    double longest = 0;
    for (int chunk = 0; chunk < 100; chunk++) {
      double before = card.millis();
      assertEquals(Condition.WORKING, room.exchange(toPlay, heard));
      longest = Math.max(longest, card.millis() - before);
    }
    assertTrue(longest <= 211, longest + " ms");
    assertEquals(1200, card.millis() - start, 220);
    assertTrue(VirtualMicrophone.ageMillis(heard[0], card.millis()) <= 30);
  }

  @Test
  void aLoudspeakerThatIsPulledOutIsNoticedAndBackWhenItHasTakenTwoSecondsOfSound()
      throws NoSoundDeviceException {
    JavaSoundRoom room = card.room();
    exchange(room, 100);

    card.loudspeaker.unplug();
    assertTrue(millisUntil(room, NO_LOUDSPEAKER) <= 50);
    assertEquals(3000, millisOf(room, 300), 20);

    card.loudspeaker.plug();
    assertBack(room);
    assertEquals(1, card.loudspeaker.openLines());
  }

  @Test
  void aLoudspeakerThatStandsStillIsNoticedWithinASecond() throws NoSoundDeviceException {
    JavaSoundRoom room = card.room();
    exchange(room, 100);

    card.loudspeaker.freeze(true);
    double millis = millisUntil(room, NO_LOUDSPEAKER);

    assertTrue(millis >= 500 && millis <= 700, millis + " ms");
    assertEquals(3000, millisOf(room, 300), 20);
  }

  @Test
  void aDriverThatHangsForEverIsNotGivenEverMoreThreads() throws NoSoundDeviceException {
    JavaSoundRoom room = card.room();
    card.microphone.freeze(true);
    exchange(room, 10_000);

    assertTrue(card.liveThreads() <= 4);
    assertTrue(card.startedThreads() <= 10);
  }

  @Test
  void afterAStallOfTheAudioThreadOldSoundIsForgotten() throws NoSoundDeviceException {
    JavaSoundRoom room = card.room();
    exchange(room, 100);

    card.work(2000);
    assertEquals(Condition.WORKING, room.exchange(toPlay, heard));

    assertTrue(VirtualMicrophone.ageMillis(heard[0], card.millis()) <= 30);
    assertEquals(1000, millisOf(room, 100), 20);
  }

  @Test
  void aProgramThatStoodStillGoesOnWithFreshSound() throws NoSoundDeviceException {
    JavaSoundRoom room = card.room();
    exchange(room, 100);

    card.freezeProgram(3000);
    for (int chunk = 0; chunk < 100; chunk++) {
      assertEquals(Condition.WORKING, room.exchange(toPlay, heard));
    }

    assertTrue(VirtualMicrophone.ageMillis(heard[0], card.millis()) <= 30);
    assertEquals(1000, millisOf(room, 100), 20);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.997, 0.9999, 1.0001, 1.003})
  void theDelayStaysThoughTheLoudspeakersClockIsFastOrSlow(double speed)
      throws NoSoundDeviceException {
    card.loudspeaker.runAtSpeed(speed);
    JavaSoundRoom room = card.room();
    exchange(room, 100);
    for (int second = 0; second < 60; second++) {
      exchange(room, 99);
      double before = card.millis();
      toPlay[0] = 1;
      room.exchange(toPlay, heard);
      toPlay[0] = 0;
      exchange(room, 20);
      double delay = card.loudspeaker.lastHeardMillis() - before;
      assertTrue(delay > 10 && delay < 120, delay + " ms after " + second + " s");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 25, 40})
  void withEqualClocksTheDelayNeverJumps(int burstMillis) throws NoSoundDeviceException {
    card.microphone.deliverInBurstsOf(burstMillis);
    card.loudspeaker.queueMoreBehind(60);
    JavaSoundRoom room = card.room();
    exchange(room, 100);
    for (int second = 0; second < 30; second++) {
      toPlay[0] = 1;
      room.exchange(toPlay, heard);
      toPlay[0] = 0;
      exchange(room, 99);
    }

    List<VirtualLoudspeaker.Heard> sounds = card.loudspeaker.heard();
    for (int second = 1; second < 30; second++) {
      assertEquals(1000, sounds.get(second).millis() - sounds.get(second - 1).millis(), 0.1);
    }
  }

  @Test
  void aQueueThatBecomesLongerCutsOffNothing() throws NoSoundDeviceException {
    JavaSoundRoom room = card.room();
    exchange(room, 200);
    card.work(150);
    exchange(room, 500);
    card.work(150);
    Arrays.fill(toPlay, (short) 1000);
    exchange(room, 200);
    assertFalse(card.loudspeaker.hasLongerQueue());
    Arrays.fill(toPlay, (short) 0);
    exchange(room, 50);

    assertTrue(card.loudspeaker.hasLongerQueue());
    assertEquals(200 * Pcm.CHUNK_FRAMES, card.loudspeaker.heard().size());
  }

  @ParameterizedTest
  @CsvSource({"48000,1", "48000,2", "44100,1", "44100,2"})
  void devicesOfOtherRatesAreConverted(int rateHz, int channels) throws NoSoundDeviceException {
    card.microphone.use(LineFormats.format(rateHz, channels));
    card.loudspeaker.use(LineFormats.format(rateHz, channels));
    JavaSoundRoom room = card.room();
    exchange(room, 100);
    Arrays.fill(toPlay, (short) 1000);

    assertEquals(2000, millisOf(room, 200), 20);

    short first = heard[0];
    assertTrue(VirtualMicrophone.ageMillis(first, card.millis()) <= 40);
    assertEquals(1, heard[1] - first, 1);
    List<VirtualLoudspeaker.Heard> sounds = card.loudspeaker.heard();
    assertEquals(1000, sounds.get(sounds.size() / 2).sample(), 1);
    assertEquals(2 * rateHz, sounds.size(), 0.2 * rateHz);
  }

  @Test
  void aMicrophoneThatIsMutedFromTheStartIsNoticedAfterFiveSeconds() throws NoSoundDeviceException {
    card.microphone.mute(true);
    JavaSoundRoom room = card.room();

    assertEquals(5000, millisUntil(room, MUTED), 50);
  }

  @Test
  void aMicrophoneThatIsMutedIsNoticedAndBackAfterTwoSecondsOfSound()
      throws NoSoundDeviceException {
    JavaSoundRoom room = card.room();
    exchange(room, 1000);

    card.microphone.mute(true);
    assertEquals(5000, millisUntil(room, MUTED), 50);
    card.microphone.mute(false);
    assertEquals(2000, millisUntil(room, Condition.WORKING), 50);
  }

  @Test
  void aMicrophoneThatComesBackMutedNeverSeemsToWork() throws NoSoundDeviceException {
    JavaSoundRoom room = card.room();
    exchange(room, 100);
    card.microphone.unplug();
    millisUntil(room, NO_MICROPHONE);
    card.microphone.mute(true);
    card.microphone.plug();

    double start = card.millis();
    Condition back = room.exchange(toPlay, heard);
    while (!back.microphone()) {
      back = room.exchange(toPlay, heard);
    }
    double millis = card.millis() - start;
    assertTrue(millis >= 1950 && millis <= 3100, millis + " ms");
    assertEquals(MUTED, back);

    card.microphone.mute(false);
    assertEquals(2000, millisUntil(room, Condition.WORKING), 50);
  }

  @Test
  void closingReleasesBothDevices() throws NoSoundDeviceException {
    JavaSoundRoom room = card.room();
    exchange(room, 10);

    room.close();

    assertEquals(0, card.microphone.openLines());
    assertEquals(0, card.loudspeaker.openLines());
    assertEquals(0, card.liveThreads());
  }

  @Test
  void closingDoesNotWaitLongForADriverThatHangs() throws NoSoundDeviceException {
    JavaSoundRoom room = card.room();
    exchange(room, 10);
    card.microphone.freeze(true);
    card.loudspeaker.freeze(true);
    double start = card.millis();

    room.close();

    assertTrue(card.millis() - start <= 2010);
    assertEquals(0, card.microphone.openLines());
  }

  private void exchange(JavaSoundRoom room, int chunks) {
    for (int chunk = 0; chunk < chunks; chunk++) {
      room.exchange(toPlay, heard);
    }
  }

  private double millisOf(JavaSoundRoom room, int chunks) {
    double start = card.millis();
    exchange(room, chunks);
    return card.millis() - start;
  }

  /** Both devices work again: not when one was opened, but two seconds of sound later. */
  private void assertBack(JavaSoundRoom room) {
    double millis = millisUntil(room, Condition.WORKING);
    assertTrue(millis >= 1950 && millis <= 3100, millis + " ms");
  }

  private double millisUntil(JavaSoundRoom room, Condition condition) {
    double start = card.millis();
    for (int chunk = 0; chunk < 1000; chunk++) {
      if (room.exchange(toPlay, heard).equals(condition)) {
        return card.millis() - start;
      }
    }
    throw new AssertionError("never " + condition);
  }

  /** Any time of the card's clock at which this sample is heard. */
  private static double millisAfter(short sample) {
    return (sample - 1) / 16.0;
  }
}
