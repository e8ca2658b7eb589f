package saydone.player;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import saydone.audio.Pcm;
import saydone.session.Event;

/**
 * Compares the time that is counted in sound with the wall clock. When they differ by more than
 * three seconds, the record's wall times follow the clock from then on, whether it went on while
 * the machine slept or was set. When so much time passed between two exchanges, nothing sounded and
 * nothing was heard meanwhile, and the session is told of the gap. A clock that is set forward
 * between two exchanges cannot be told from that; one that is set back is no gap.
 *
 * <p>Does nothing in virtual time. Belongs to the session's thread.
 */
final class ClockSense implements Sense {

  private static final Duration MOST = Duration.ofSeconds(3);
  private static final Duration CHUNK = Pcm.duration(Pcm.CHUNK_FRAMES);

  private final FactLog log;

  /** The wall time at frame 0, as far as the record knows; empty before the first exchange. */
  private Optional<Instant> zero = Optional.empty();

  private Optional<Instant> before = Optional.empty();
  private Optional<Duration> gap = Optional.empty();

  /** A sense that tells a log what the clock shows. */
  ClockSense(FactLog log) {
    this.log = log;
  }

  @Override
  public void accept(Now now) {
    Optional<Instant> wall = now.exchange().wall();
    wall.ifPresent(shown -> compare(shown, now.time()));
    gap =
        wall.flatMap(
            shown ->
                before
                    .map(earlier -> Duration.between(earlier, shown).minus(CHUNK))
                    .filter(length -> length.compareTo(MOST) > 0));
    before = wall;
  }

  private void compare(Instant shown, Duration at) {
    boolean known =
        zero.filter(start -> Duration.between(start.plus(at), shown).abs().compareTo(MOST) <= 0)
            .isPresent();
    if (!known) {
      zero = Optional.of(shown.minus(at));
      log.clock(at, shown);
    }
  }

  @Override
  public List<Event> next(Now now) {
    Optional<Duration> length = gap;
    gap = Optional.empty();
    return length.<List<Event>>map(passed -> List.of(new Event.Gap(passed))).orElse(List.of());
  }
}
