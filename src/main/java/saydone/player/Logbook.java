package saydone.player;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saydone.audio.Pcm;
import saydone.session.Event;
import saydone.session.Fact;
import saydone.session.Fact.DeviceChanged.Device;

/**
 * Logs facts, notices when that fails, and tries again each second until it works. Belongs to the
 * session's thread.
 */
final class Logbook implements Sense {

  private static final Logger LOG = LoggerFactory.getLogger(Logbook.class);

  private static final long RETRY_FRAMES = Pcm.frames(Duration.ofSeconds(1));

  private final FactLog log;
  private boolean works = true;
  private long retryAt;

  /** A logbook that works. */
  Logbook(FactLog log) {
    this.log = log;
  }

  /**
   * Appends a fact.
   *
   * @param frame the frames since the room opened
   * @return the failure, if the log has just begun to fail: nothing may then confirm the fact.
   *     Empty if the fact is durable, and also while a failure goes on that was reported before.
   */
  Optional<Event> append(Fact fact, long frame) {
    try {
      log.append(fact, Pcm.duration(frame));
      return Optional.empty();
    } catch (IOException e) {
      if (!works) {
        return Optional.empty();
      }
      LOG.error("The record cannot be written: {}", e.getMessage());
      works = false;
      retryAt = frame + RETRY_FRAMES;
      return Optional.of(
          new Event.DeviceChanged(Device.RECORD, false, String.valueOf(e.getMessage())));
    }
  }

  @Override
  public List<Event> next(Now now) {
    if (works || now.frame() < retryAt) {
      return List.of();
    }
    retryAt = now.frame() + RETRY_FRAMES;
    try {
      log.retry();
    } catch (IOException e) {
      LOG.debug("the record still cannot be written", e);
      return List.of();
    }
    works = true;
    return List.of(new Event.DeviceChanged(Device.RECORD, true, ""));
  }
}
