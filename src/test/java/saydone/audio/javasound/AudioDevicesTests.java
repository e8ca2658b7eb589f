package saydone.audio.javasound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class AudioDevicesTests {

  private static final List<String> NAMES =
      List.of("default [default]", "USB Headset [plughw:1,0]", "USB", "HDMI [plughw:0,3]");

  @Test
  void findsADeviceByAPartOfItsNameInAnyCase() throws NoSoundDeviceException {
    assertEquals(1, AudioDevices.match(DeviceKind.MICROPHONE, "headset", NAMES));
    assertEquals(3, AudioDevices.match(DeviceKind.LOUDSPEAKER, "HDMI [PLUG", NAMES));
  }

  @Test
  void prefersTheWholeName() throws NoSoundDeviceException {
    assertEquals(2, AudioDevices.match(DeviceKind.MICROPHONE, "usb", NAMES));
  }

  @Test
  void namesWhatThereIsWhenNothingFits() {
    assertMessage(
        "no microphone is called \"webcam\"; there is \"A\", \"B\"", "webcam", List.of("A", "B"));
    assertMessage("no microphone is called \"webcam\"; there is none", "webcam", List.of());
  }

  @Test
  void asksForMoreOfAnAmbiguousName() {
    assertMessage(
        "more than one microphone is called \"plug\"; give more of its name:"
            + " \"USB Headset [plughw:1,0]\", \"HDMI [plughw:0,3]\"",
        "plug",
        NAMES);
  }

  private static void assertMessage(String message, String part, List<String> names) {
    NoSoundDeviceException e =
        assertThrows(
            NoSoundDeviceException.class,
            () -> AudioDevices.match(DeviceKind.MICROPHONE, part, names));
    assertEquals(message, e.getMessage());
  }
}
