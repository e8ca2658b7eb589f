package saydone.session;

/**
 * Whether the things that the session relies on work.
 *
 * @param microphone whether the microphone works; the coach speaks of keys while it does not
 * @param record whether what is recorded reaches the disk
 */
record Health(boolean microphone, boolean record) {

  /** All works. */
  static final Health GOOD = new Health(true, true);

  /** The microphone came or went. */
  Health microphone(boolean works) {
    return new Health(works, record);
  }

  /** The record can be written, or no longer. */
  Health record(boolean works) {
    return new Health(microphone, works);
  }
}
