package saydone.player;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.BooleanSupplier;
import saydone.audio.Pcm;
import saydone.audio.Room;
import saydone.session.Device;
import saydone.session.Event;

/**
 * Notices that the microphone or the loudspeaker was lost or came back, and that the microphone is
 * muted. A short gap of the microphone does not count as lost; a loudspeaker is lost as soon as the
 * room says so, as nothing may be confirmed into silence. All are taken to work at first. Once the
 * ear has failed, nothing more is told of the microphone: nobody hears it. Belongs to the session's
 * thread.
 */
final class DeviceSense implements Sense {

  private final Steady microphoneSteady = new Steady(Pcm.frames(Duration.ofMillis(500)));
  private final BooleanSupplier ear;
  private final Queue<Event> changes = new ArrayDeque<>();
  private boolean microphone = true;
  private boolean sound = true;
  private boolean loudspeaker = true;

  /**
   * A sense for devices.
   *
   * @param ear whether what the microphone gives is heard, or will be
   */
  DeviceSense(BooleanSupplier ear) {
    this.ear = ear;
  }

  /** Whether the microphone works. */
  boolean microphone() {
    return microphone;
  }

  @Override
  public void accept(Now now) {
    Room.Condition condition = now.exchange().condition();
    boolean delivers = microphoneSteady.after(condition.microphone(), now.frame());
    // That it is muted comes first: a microphone that is back but muted is not back.
    if (condition.muted() == sound && delivers) {
      sound = !condition.muted();
      tell(Device.MICROPHONE_SOUND, sound);
    }
    if (delivers != microphone) {
      microphone = delivers;
      tell(Device.MICROPHONE, delivers);
    }
    if (condition.loudspeaker() != loudspeaker) {
      loudspeaker = condition.loudspeaker();
      changes.add(new Event.DeviceChanged(Device.LOUDSPEAKER, loudspeaker, ""));
    }
  }

  private void tell(Device device, boolean works) {
    if (ear.getAsBoolean()) {
      changes.add(new Event.DeviceChanged(device, works, ""));
    }
  }

  @Override
  public List<Event> next(Now now) {
    Event change = changes.poll();
    return change == null ? List.of() : List.of(change);
  }
}
