package saydone.player;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import saydone.audio.Pcm;
import saydone.session.Event;
import saydone.session.Fact.DeviceChanged.Device;

/**
 * Notices that the microphone or the loudspeaker was lost or came back. A short gap does not count
 * as lost. Both are taken to work at first. Belongs to the session's thread.
 */
final class DeviceSense implements Sense {

  private final Steady microphoneSteady = new Steady(Pcm.frames(Duration.ofMillis(500)));
  private final Steady loudspeakerSteady = new Steady(Pcm.frames(Duration.ofSeconds(2)));
  private final Queue<Event> changes = new ArrayDeque<>();
  private boolean microphone = true;
  private boolean loudspeaker = true;

  /** Whether the microphone works. */
  boolean microphone() {
    return microphone;
  }

  @Override
  public void accept(Now now) {
    boolean hears = microphoneSteady.after(now.exchange().condition().microphone(), now.frame());
    if (hears != microphone) {
      microphone = hears;
      changes.add(new Event.DeviceChanged(Device.MICROPHONE, hears, ""));
    }
    boolean sounds = loudspeakerSteady.after(now.exchange().condition().loudspeaker(), now.frame());
    if (sounds != loudspeaker) {
      loudspeaker = sounds;
      changes.add(new Event.DeviceChanged(Device.LOUDSPEAKER, sounds, ""));
    }
  }

  @Override
  public List<Event> next(Now now) {
    Event change = changes.poll();
    return change == null ? List.of() : List.of(change);
  }
}
