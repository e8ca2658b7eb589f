package saydone.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import saydone.app.Devices;
import saydone.app.Venue;
import saydone.audio.javasound.JavaSoundRoom;

/** Where commands that talk to somebody do so: on this machine, unless a test has another place. */
@FunctionalInterface
interface Place {

  /** Begins to open the devices that were named, for a session. */
  Venue live(JavaSoundRoom.Options named);

  /** The devices that were named, for all that is no session. */
  default Devices devices(JavaSoundRoom.Options named) {
    return Devices.ofThisMachine(named);
  }

  /** What starts a process in which the embedded voice speaks. */
  default List<String> speaker() {
    return SpeakCommand.program();
  }

  /**
   * Runs another command of this program to its end, in a process of its own.
   *
   * @return its exit code
   */
  default int apart(List<String> command) throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(Started.command());
    line.addAll(command);
    return MenuProcess.run(line);
  }
}
