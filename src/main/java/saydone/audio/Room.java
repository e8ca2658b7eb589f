package saydone.audio;

/**
 * The place where a session sounds: a chunk of loudspeaker samples goes in, the microphone's chunk
 * of the same time comes out. A live room is paced by its devices and blocks; a virtual room or a
 * recording answers at once. Nothing outside the adapters knows which one it is.
 *
 * <p>All calls come from one thread. The n-th exchange stands for the n-th chunk of time since the
 * room opened, so the number of exchanges is the clock of the session, even while a device is
 * missing: a room without a microphone gives silence, at the pace of the loudspeaker or, if that is
 * missing too, of the machine.
 */
public interface Room extends AutoCloseable {

  /**
   * Plays one chunk and records one.
   *
   * @param loudspeaker {@link Pcm#CHUNK_FRAMES} samples to play; read only
   * @param microphone {@link Pcm#CHUNK_FRAMES} samples that are overwritten with what was heard,
   *     zeros without microphone
   * @return whether the devices work after this chunk
   */
  Condition exchange(short[] loudspeaker, short[] microphone);

  /** Releases the devices and finishes files. Never blocks for more than a few seconds. */
  @Override
  void close();

  /**
   * Whether the devices of a room work.
   *
   * @param microphone whether the microphone delivers
   * @param loudspeaker whether the loudspeaker takes
   * @param muted whether the microphone, though it delivers, gives only one and the same value, as
   *     one does that is muted, off or forbidden; known live only
   * @param ended whether the room has nothing more to give (the end of a recording); never true
   *     live
   */
  record Condition(boolean microphone, boolean loudspeaker, boolean muted, boolean ended) {

    /** Both devices work. */
    public static final Condition WORKING = new Condition(true, true, false);

    /** The condition of a room whose microphone is not muted. */
    public Condition(boolean microphone, boolean loudspeaker, boolean ended) {
      this(microphone, loudspeaker, false, ended);
    }
  }
}
