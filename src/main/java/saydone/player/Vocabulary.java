package saydone.player;

import java.util.Set;
import saydone.command.Command;
import saydone.session.Session;
import saydone.session.State;

/**
 * What may be said at a moment. The sets keep their order and are read only.
 *
 * @param commands the commands that may act, by key too
 * @param inSilence the phrases that are listened for while the coach is silent
 * @param overCoach the phrases that are listened for while it speaks
 * @param overEnd the phrases that may begin while it speaks, and end after its voice
 * @param overEcho the same for phrases that it says itself: they end after its echo
 */
record Vocabulary(
    Set<Command> commands,
    Set<String> inSilence,
    Set<String> overCoach,
    Set<String> overEnd,
    Set<String> overEcho) {

  /**
   * The vocabulary of a state. While the coach speaks only main phrases count: the fewer phrases
   * are listened for, the less often the coach is mistaken for one.
   *
   * @param sounding what the coach is saying, or said last
   */
  static Vocabulary of(Session session, State state, String sounding) {
    Set<Command> commands = session.vocabulary(state);
    Set<Command> echoed = session.answers(state);
    Set<Command> answers = session.unspoken(echoed, sounding);
    echoed.removeAll(answers);
    return new Vocabulary(
        commands,
        session.sayable(state),
        session.phrases().mainOf(session.vocabularyWhileSpeaking(state, sounding)),
        session.phrases().mainOf(answers),
        session.phrases().mainOf(echoed));
  }
}
