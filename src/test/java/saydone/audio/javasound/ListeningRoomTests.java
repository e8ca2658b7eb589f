package saydone.audio.javasound;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import saydone.audio.Pcm;
import saydone.audio.Room.Condition;

class ListeningRoomTests {

  private static final Condition LISTENING = new Condition(true, false, false);
  private static final Condition NO_MICROPHONE = new Condition(false, false, false);
  private static final Condition MUTED = new Condition(true, false, true, false);

  private final VirtualSoundCard card = new VirtualSoundCard();
  private final short[] toPlay = new short[Pcm.CHUNK_FRAMES];
  private final short[] heard = new short[Pcm.CHUNK_FRAMES];

  @Test
  void opensNoLoudspeaker() {
    try (ListeningRoom room = card.listeningRoom()) {
      exchange(room, 100);
      assertEquals(1, card.microphone.openLines());
      assertEquals(0, card.loudspeaker.openLines());
      assertEquals(1, card.startedThreads());
    }
    assertEquals(0, card.microphone.openLines());
    assertEquals(0, card.liveThreads());
  }

  @Test
  void isThereWithoutAnyDevice() {
    card.microphone.unplug();
    card.loudspeaker.unplug();
    try (ListeningRoom room = card.listeningRoom()) {
      assertEquals(10_000, millisOf(room, 1000), 100);
      assertEquals(NO_MICROPHONE, room.exchange(toPlay, heard));
      assertArrayEquals(new short[Pcm.CHUNK_FRAMES], heard);
    }
  }

  @Test
  void whatIsHeardIsCompleteAndComesWithinHalfASecond() {
    try (ListeningRoom room = card.listeningRoom()) {
      exchange(room, 100);
      for (int chunk = 0; chunk < 3000; chunk++) {
        short last = heard[heard.length - 1];
        assertEquals(LISTENING, room.exchange(toPlay, heard));
        double next = (heard[0] - 1) / 16.0;
        assertEquals(1 / 16.0, VirtualMicrophone.ageMillis(last, next), 1e-9);
        assertTrue(VirtualMicrophone.ageMillis(heard[0], card.millis()) <= 500);
      }
    }
  }

  @Test
  void theAudioThreadWakesFiveTimesASecond() {
    try (ListeningRoom room = card.listeningRoom()) {
      exchange(room, 100);
      int wakes = 0;
      for (int chunk = 0; chunk < 1000; chunk++) {
        double before = card.millis();
        room.exchange(toPlay, heard);
        wakes += card.millis() > before ? 1 : 0;
      }
      assertEquals(50, wakes, 1);
    }
  }

  @Test
  void theMicrophonePaces() {
    try (ListeningRoom room = card.listeningRoom()) {
      exchange(room, 100);
      assertEquals(10_000, millisOf(room, 1000), 200);
    }
  }

  @Test
  void aMicrophoneThatIsPulledOutIsNoticedAndBackWhenItHasGivenTwoSecondsOfSound() {
    try (ListeningRoom room = card.listeningRoom()) {
      exchange(room, 100);
      card.microphone.unplug();
      assertTrue(millisUntil(room, NO_MICROPHONE) <= 250);
      assertEquals(3000, millisOf(room, 300), 100);

      card.microphone.plug();
      double millis = millisUntil(room, LISTENING);
      assertTrue(millis >= 1950 && millis <= 3300, millis + " ms");
      assertEquals(1, card.microphone.openLines());
    }
  }

  @Test
  void aMicrophoneThatStandsStillIsNoticedWithinTwoSeconds() {
    try (ListeningRoom room = card.listeningRoom()) {
      exchange(room, 100);
      card.microphone.freeze(true);
      double millis = millisUntil(room, NO_MICROPHONE);
      assertTrue(millis >= 500 && millis <= 2000, millis + " ms");
      assertEquals(10_000, millisOf(room, 1000), 100);
    }
  }

  @Test
  void aMicrophoneThatOpensAndGivesNothingIsGoneUntilItGives() {
    try (ListeningRoom room = card.listeningRoom()) {
      exchange(room, 100);
      card.microphone.suspend(true);
      millisUntil(room, NO_MICROPHONE);
      for (int chunk = 0; chunk < 3000; chunk++) {
        assertEquals(NO_MICROPHONE, room.exchange(toPlay, heard));
      }
      card.microphone.suspend(false);
      double millis = millisUntil(room, LISTENING);
      assertTrue(millis >= 1950 && millis <= 3300, millis + " ms");
    }
  }

  @Test
  void aMicrophoneThatIsMutedIsNoticedAndBackAfterTwoSecondsOfSound() {
    try (ListeningRoom room = card.listeningRoom()) {
      exchange(room, 1000);
      card.microphone.mute(true);
      assertEquals(5000, millisUntil(room, MUTED), 250);
      card.microphone.mute(false);
      assertEquals(2000, millisUntil(room, LISTENING), 250);
    }
  }

  @Test
  void aMicrophoneThatComesBackMutedNeverSeemsToWork() {
    try (ListeningRoom room = card.listeningRoom()) {
      exchange(room, 100);
      card.microphone.unplug();
      millisUntil(room, NO_MICROPHONE);
      card.microphone.mute(true);
      card.microphone.plug();
      Condition back = room.exchange(toPlay, heard);
      while (!back.microphone()) {
        back = room.exchange(toPlay, heard);
      }
      assertEquals(MUTED, back);
    }
  }

  private void exchange(ListeningRoom room, int chunks) {
    for (int chunk = 0; chunk < chunks; chunk++) {
      room.exchange(toPlay, heard);
    }
  }

  private double millisOf(ListeningRoom room, int chunks) {
    double start = card.millis();
    exchange(room, chunks);
    return card.millis() - start;
  }

  private double millisUntil(ListeningRoom room, Condition condition) {
    double start = card.millis();
    for (int chunk = 0; chunk < 1000; chunk++) {
      if (room.exchange(toPlay, heard).equals(condition)) {
        return card.millis() - start;
      }
    }
    throw new AssertionError("never " + condition);
  }
}
