package saydone.hearing;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import saydone.audio.Pcm;
import saydone.audio.RoomLevel;

/**
 * How long the coach is still heard after the loudspeaker has fallen silent: the delay of the sound
 * cards and the reverberation of the room. Each time that the coach ends, it measures how long the
 * microphone's level takes to come back near that of the room. An end that a cue follows, or over
 * which somebody speaks, is left out.
 *
 * <p>The {@link #duration} is the longest of the last {@value #REMEMBERED} measurements with a
 * little more for safety, {@value #LEAST_MILLIS} to {@value #MOST_MILLIS} ms. Until two ends were
 * measured, it is the {@link #expect expected} one, or {@value #FIRST_MILLIS} ms. One thread.
 */
final class EchoTail {

  private static final int LEAST_MILLIS = 100;
  private static final int MOST_MILLIS = 800;
  private static final int FIRST_MILLIS = 350;
  private static final int REMEMBERED = 5;
  private static final int ENOUGH = 2;
  private static final Duration SAFETY = Duration.ofMillis(50);

  /** A level no further above the floor of the room is taken for the room's own. */
  private static final double NEAR_DB = 8;

  /** A pause within a word is shorter than this. */
  private static final int QUIET_CHUNKS = chunks(Duration.ofMillis(80));

  private static final int MOST_CHUNKS = chunks(Duration.ofMillis(MOST_MILLIS));

  /** Quieter than this, a chunk of the loudspeaker makes no echo that matters. */
  private static final double AUDIBLE_DBFS = -60;

  private final RoomLevel room;
  private final Deque<Duration> measured = new ArrayDeque<>();
  private Duration expected = Duration.ofMillis(FIRST_MILLIS);
  private boolean measuring;
  private int since;
  private int quiet;

  /** A tail that is measured against the level of a room, which the caller keeps up to date. */
  EchoTail(RoomLevel room) {
    this.room = room;
  }

  /**
   * Takes a chunk.
   *
   * @param loudspeaker what was played
   * @param microphoneDbfs the level of the microphone before the echo canceller
   * @param coachSpeaks whether the coach's voice is in what was played
   */
  void accept(short[] loudspeaker, double microphoneDbfs, boolean coachSpeaks) {
    if (coachSpeaks) {
      measuring = room.isKnown();
      since = 0;
      quiet = 0;
      return;
    }
    if (!measuring) {
      return;
    }
    since++;
    quiet = microphoneDbfs <= room.floorDbfs() + NEAR_DB ? quiet + 1 : 0;
    if (quiet == QUIET_CHUNKS) {
      measuring = false;
      remember(Pcm.duration((long) (since - quiet) * Pcm.CHUNK_FRAMES));
    } else if (since > MOST_CHUNKS + QUIET_CHUNKS || RoomLevel.dbfs(loudspeaker) > AUDIBLE_DBFS) {
      measuring = false;
    }
  }

  private void remember(Duration tail) {
    measured.addLast(tail);
    if (measured.size() > REMEMBERED) {
      measured.removeFirst();
    }
  }

  /** Sets what an earlier session measured; it holds until two ends were measured here. */
  void expect(Duration earlier) {
    expected = within(earlier.plus(SAFETY));
  }

  /** Whether an end of the coach's voice is being measured. */
  boolean measuring() {
    return measuring;
  }

  /** How long the coach is still heard. */
  Duration duration() {
    if (measured.size() < ENOUGH) {
      return expected;
    }
    return within(Collections.max(measured).plus(SAFETY));
  }

  private static Duration within(Duration tail) {
    return Duration.ofMillis(Math.max(LEAST_MILLIS, Math.min(MOST_MILLIS, tail.toMillis())));
  }

  private static int chunks(Duration duration) {
    return (int) (Pcm.frames(duration) / Pcm.CHUNK_FRAMES);
  }
}
