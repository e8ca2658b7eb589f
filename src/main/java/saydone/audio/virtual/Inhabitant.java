package saydone.audio.virtual;

/** Somebody in a virtual room who acts as time passes. */
@FunctionalInterface
public interface Inhabitant {

  /**
   * The next chunk of time begins. The inhabitant may make sounds in the room from here on.
   *
   * @param frame the first frame of the chunk
   */
  void live(long frame);
}
