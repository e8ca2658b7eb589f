package saydone.app;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static saydone.dialogue.MicrophoneState.LOST;
import static saydone.dialogue.MicrophoneState.MUTED;
import static saydone.dialogue.MicrophoneState.WORKS;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import saydone.dialogue.MicrophoneState;

final class MicrophoneNewsTests {

  private Instant now = Instant.parse("2026-11-30T10:00:00Z");

  private final MicrophoneNews news =
      new MicrophoneNews(
          new Clock() {
            @Override
            public Instant instant() {
              return now;
            }

            @Override
            public ZoneId getZone() {
              return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
              throw new UnsupportedOperationException();
            }
          });

  private boolean isDue(MicrophoneState state, int seconds) {
    return news.isDue(state, Duration.ofSeconds(seconds));
  }

  @Test
  void aMicrophoneThatWorksIsNoNews() {
    assertFalse(isDue(WORKS, 3600));
  }

  @Test
  void oneThatIsLostOrMutedIsToldOfOnceWhenThatHasLasted() {
    assertFalse(isDue(LOST, 7));
    assertTrue(isDue(LOST, 8));
    assertTrue(isDue(MUTED, 8));
    news.told(MUTED);
    assertFalse(isDue(MUTED, 3600));
    assertFalse(isDue(WORKS, 7), "a room that was just opened takes it to work");
  }

  @Test
  void oneThatIsBackIsToldOfToo() {
    news.told(LOST);
    assertTrue(isDue(WORKS, 8));
    news.told(WORKS);
    assertFalse(isDue(WORKS, 3600));
  }

  @Test
  void oneThatComesAndGoesIsToldOfMoreAndMoreRarely() {
    for (int seconds : new int[] {8, 16, 32, 64, 128, 256, 512, 1024, 2048, 3600, 3600}) {
      assertFalse(isDue(MUTED, seconds - 1), seconds + " s");
      assertTrue(isDue(MUTED, seconds), seconds + " s");
      news.told(MUTED);
      assertTrue(isDue(WORKS, 8));
      news.told(WORKS);
    }
  }

  @Test
  void atNightNobodyIsToldBeforeTheMorning() {
    now = Instant.parse("2026-12-01T03:00:00Z");
    assertFalse(isDue(LOST, 600));
    now = Instant.parse("2026-12-01T07:00:00Z");
    assertTrue(isDue(LOST, 15_000));
  }

  @Test
  void whoBeganToWaitAtNightIsToldAllTheSame() {
    now = Instant.parse("2026-12-01T22:00:00Z");
    MicrophoneNews late = new MicrophoneNews(Clock.fixed(now, ZoneOffset.UTC));
    assertTrue(late.isDue(MUTED, Duration.ofSeconds(8)));
  }
}
