package saydone.player;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import saydone.audio.Pcm;
import saydone.audio.Room;
import saydone.session.Event;
import saydone.session.Fact.DeviceChanged.Device;

/**
 * Notices that the microphone or the loudspeaker was lost or came back, and that the microphone is
 * muted. A short gap of the microphone does not count as lost; a loudspeaker is lost as soon as the
 * room says so, as nothing may be confirmed into silence. All are taken to work at first. Belongs
 * to the session's thread.
 */
final class DeviceSense implements Sense {

  private final Steady microphoneSteady = new Steady(Pcm.frames(Duration.ofMillis(500)));
  private final Queue<Event> changes = new ArrayDeque<>();
  private boolean microphone = true;
  private boolean sound = true;
  private boolean loudspeaker = true;

  /** Whether the microphone works. */
  boolean microphone() {
    return microphone;
  }

  @Override
  public void accept(Now now) {
    Room.Condition condition = now.exchange().condition();
    boolean hears = microphoneSteady.after(condition.microphone(), now.frame());
    if (hears != microphone) {
      microphone = hears;
      changes.add(new Event.DeviceChanged(Device.MICROPHONE, hears, ""));
    }
    if (condition.muted() == sound && hears) {
      sound = !condition.muted();
      changes.add(new Event.DeviceChanged(Device.MICROPHONE_SOUND, sound, ""));
    }
    if (condition.loudspeaker() != loudspeaker) {
      loudspeaker = condition.loudspeaker();
      changes.add(new Event.DeviceChanged(Device.LOUDSPEAKER, loudspeaker, ""));
    }
  }

  @Override
  public List<Event> next(Now now) {
    Event change = changes.poll();
    return change == null ? List.of() : List.of(change);
  }
}
