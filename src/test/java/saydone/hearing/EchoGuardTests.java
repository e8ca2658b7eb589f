package saydone.hearing;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import saydone.audio.Pcm;
import saydone.audio.RoomLevel;

final class EchoGuardTests {

  private static final int QUIET = 10;
  private static final int LOUD = 3000;

  private final EchoGuard guard = new EchoGuard();
  private long frame;

  @Test
  void whatIsSaidWhileTheCoachIsSilentIsBelieved() {
    hear(100, QUIET, false);
    assertTrue(heard(30, LOUD, false));
  }

  @Test
  void nobodyIsBelievedInTheFirstSecondOfTheCoachsVoice() {
    hear(50, QUIET, true);
    assertFalse(heard(30, LOUD, true));
  }

  @Test
  void whoIsClearlyLouderThanWhatIsLeftOfTheCoachIsBelieved() {
    hear(300, QUIET, true);
    assertTrue(heard(30, LOUD, true));
  }

  @Test
  void anEchoThatNobodyCancelsIsNotBelieved() {
    hear(300, LOUD, true);
    assertFalse(heard(30, LOUD, true));
  }

  @Test
  void theRemainderIsForgottenAsTheCancellerLearns() {
    hear(200, LOUD, true);
    hear(800, QUIET, true);
    assertTrue(heard(30, LOUD, true));
  }

  @Test
  void aScrapFarBelowTheEchoIsNotBelieved() {
    short[] chunk = new short[Pcm.CHUNK_FRAMES];
    for (int i = 0; i < 300; i++) {
      guard.accept(frame, -20, chunk, true);
      frame += Pcm.CHUNK_FRAMES;
    }
    assertFalse(heard(30, 100, true));
    assertTrue(heard(30, LOUD, true));
  }

  private boolean heard(int chunks, int amplitude, boolean coach) {
    long start = frame;
    hear(chunks, amplitude, coach);
    return guard.believable(start, frame);
  }

  private void hear(int chunks, int amplitude, boolean coach) {
    short[] chunk = new short[Pcm.CHUNK_FRAMES];
    Arrays.fill(chunk, (short) amplitude);
    for (int i = 0; i < chunks; i++) {
      guard.accept(frame, RoomLevel.dbfs(chunk), chunk, coach);
      frame += Pcm.CHUNK_FRAMES;
    }
  }
}
