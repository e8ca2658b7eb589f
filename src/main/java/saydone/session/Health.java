package saydone.session;

/**
 * Whether the things that the session relies on work.
 *
 * @param microphone whether the microphone works
 * @param microphoneSound whether it is not muted
 * @param loudspeaker whether the patient can hear the coach
 * @param record whether what is recorded reaches the disk
 */
record Health(boolean microphone, boolean microphoneSound, boolean loudspeaker, boolean record) {

  /** All works. */
  static final Health GOOD = new Health(true, true, true, true);

  /** Whether the coach can hear the patient; it speaks of keys while it cannot. */
  boolean hears() {
    return microphone && microphoneSound;
  }

  /** The microphone came or went. */
  Health microphone(boolean works) {
    return new Health(works, microphoneSound, loudspeaker, record);
  }

  /** The microphone was muted, or no longer is. */
  Health microphoneSound(boolean works) {
    return new Health(microphone, works, loudspeaker, record);
  }

  /** The loudspeaker came or went. */
  Health loudspeaker(boolean works) {
    return new Health(microphone, microphoneSound, works, record);
  }

  /** The record can be written, or no longer. */
  Health record(boolean works) {
    return new Health(microphone, microphoneSound, loudspeaker, works);
  }
}
