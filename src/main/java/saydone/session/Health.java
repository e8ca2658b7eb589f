package saydone.session;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether the things that the session relies on work.
 *
 * @param microphone whether the microphone works
 * @param microphoneSound whether it is not muted
 * @param quiet whether the room is quiet enough for words to be heard
 * @param loudspeaker whether the patient can hear the coach
 * @param saved where the record is durable, as far as the session was told
 * @param unsaved the facts that are durable nowhere, in their order; empty while the record is
 *     durable
 */
record Health(
    boolean microphone,
    boolean microphoneSound,
    boolean quiet,
    boolean loudspeaker,
    Saved saved,
    List<Fact> unsaved) {

  /** All works. */
  static final Health GOOD = new Health(true, true, true, true, Saved.AT_HOME, List.of());

  /** Copies the list. */
  Health {
    unsaved = List.copyOf(unsaved);
  }

  /** Whether the coach can hear the patient; it speaks of keys while it cannot. */
  boolean hears() {
    return hasMicrophone() && quiet;
  }

  /** Whether there is a microphone that is not muted. */
  boolean hasMicrophone() {
    return microphone && microphoneSound;
  }

  /** Whether what is recorded becomes durable. */
  boolean record() {
    return saved.durable();
  }

  /** The microphone came or went. */
  Health microphone(boolean works) {
    return new Health(works, microphoneSound, quiet, loudspeaker, saved, unsaved);
  }

  /** The microphone was muted, or no longer is. */
  Health microphoneSound(boolean works) {
    return new Health(microphone, works, quiet, loudspeaker, saved, unsaved);
  }

  /** The room became quiet enough, or too loud. */
  Health quiet(boolean enough) {
    return new Health(microphone, microphoneSound, enough, loudspeaker, saved, unsaved);
  }

  /** The loudspeaker came or went. */
  Health loudspeaker(boolean works) {
    return new Health(microphone, microphoneSound, quiet, works, saved, unsaved);
  }

  /** The record is durable in another place, or no longer. */
  Health saved(Saved changed, List<Fact> notDurable) {
    return new Health(
        microphone,
        microphoneSound,
        quiet,
        loudspeaker,
        changed,
        changed.durable() ? List.of() : notDurable);
  }

  /** A fact was recorded; while the record cannot be written, it is one that is not durable. */
  Health after(Fact fact) {
    if (record()) {
      return this;
    }
    List<Fact> more = new ArrayList<>(unsaved);
    more.add(fact);
    return new Health(microphone, microphoneSound, quiet, loudspeaker, saved, more);
  }
}
