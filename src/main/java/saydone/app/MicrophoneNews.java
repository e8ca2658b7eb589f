package saydone.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import saydone.dialogue.MicrophoneState;
import saydone.dialogue.Waiting;
import saydone.reminder.ReminderPlan;

/**
 * What of the microphone is to be told to somebody who may call at any hour: that it was lost or
 * muted, or is back, once that has lasted. At night nobody is told, but who was there just now.
 *
 * <p>A microphone that suppresses the noise of a quiet room looks muted for hours. So that such a
 * one is not told of after each sound, each time that it cannot hear must last twice as long as the
 * one before, up to an hour. One thread.
 */
final class MicrophoneNews {

  /** Longer than a room that was just opened takes to notice that its microphone is muted. */
  private static final Duration STEADY = Duration.ofSeconds(8);

  private static final Duration LONGEST = Duration.ofHours(1);

  /** Who began to wait is there for this long. */
  private static final Duration JUST_NOW = Duration.ofMinutes(2);

  private final Clock clock;
  private final Instant begun;
  private MicrophoneState told = MicrophoneState.WORKS;
  private Duration patience = STEADY;

  /**
   * There are no news yet: the microphone is taken to work.
   *
   * @param clock the wall clock, in the patient's time zone
   */
  MicrophoneNews(Clock clock) {
    this.clock = clock;
    begun = clock.instant();
  }

  /** Whether the microphone has been other than what was told for long enough to tell it. */
  boolean isDue(Waiting waiting) {
    return isDue(waiting.microphone(), waiting.microphoneSteady());
  }

  /**
   * Whether it has, given how it is.
   *
   * @param now how the microphone is
   * @param steady for how long it has been so
   */
  boolean isDue(MicrophoneState now, Duration steady) {
    return now != told
        && steady.compareTo(now.hears() ? STEADY : patience) >= 0
        && (isJustNow() || !ReminderPlan.isNight(LocalTime.now(clock)));
  }

  private boolean isJustNow() {
    return Duration.between(begun, clock.instant()).compareTo(JUST_NOW) < 0;
  }

  /** It was told how the microphone is. */
  void told(MicrophoneState state) {
    if (!state.hears() && told.hears()) {
      Duration doubled = patience.multipliedBy(2);
      patience = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    }
    told = state;
  }
}
