package saydone.audio.javasound;

/**
 * Opens and starts a line of a certain device; may take long, or hang.
 *
 * @param <L> the kind of line
 */
@FunctionalInterface
interface LineOpener<L> {

  /**
   * Opens the line.
   *
   * @throws NoSoundDeviceException if there is no such device, or it is busy, denied or gone
   */
  L open() throws NoSoundDeviceException;
}
