package saydone.cli;

import java.util.Optional;
import saydone.audio.javasound.JavaSoundRoom;

/** A command that is for the ear: why it cannot begin is said aloud as well as printed. */
interface Live {

  /** The devices that it plays on; empty if it is not heard now. */
  Optional<JavaSoundRoom.Options> heardOn();
}
