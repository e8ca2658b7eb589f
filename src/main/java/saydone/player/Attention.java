package saydone.player;

import java.util.Optional;
import saydone.session.Session;
import saydone.session.State;

/**
 * Knows what may be said now. Computes it when the session's state or the sounding text has
 * changed, not for each chunk of sound. Belongs to the session's thread.
 */
final class Attention {

  private final Session session;
  private Optional<Computed> latest = Optional.empty();

  private record Computed(State state, String sounding, Vocabulary vocabulary) {

    /** Compares states by identity: to compare their values takes longer than to compute anew. */
    @SuppressWarnings("ReferenceEquality")
    boolean holdsFor(State other, String text) {
      return state == other && sounding.equals(text);
    }
  }

  /** An attention that has computed nothing yet. */
  Attention(Session session) {
    this.session = session;
  }

  /**
   * What may be said.
   *
   * @param sounding what the coach is saying, or said last
   */
  Vocabulary at(State state, String sounding) {
    Computed known =
        latest
            .filter(computed -> computed.holdsFor(state, sounding))
            .orElseGet(
                () -> new Computed(state, sounding, Vocabulary.of(session, state, sounding)));
    latest = Optional.of(known);
    return known.vocabulary();
  }
}
