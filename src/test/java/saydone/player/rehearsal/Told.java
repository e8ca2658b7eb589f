package saydone.player.rehearsal;

import java.util.List;
import java.util.Optional;
import saydone.command.Command;
import saydone.command.Command.Word;
import saydone.command.Evidence;
import saydone.command.Phrases;
import saydone.language.Language;
import saydone.script.Dose.CountBy;
import saydone.session.Effect;
import saydone.session.Event;
import saydone.session.Fact;
import saydone.session.PhaseName;
import saydone.session.Plan;
import saydone.session.Progress;
import saydone.session.RecordedPhase;
import saydone.session.Session;
import saydone.session.State;
import saydone.session.Transition;

/** Events and transitions written by hand, as a player would show them to an observer. */
final class Told {

  private static final int FRAMES_PER_MILLI = 16;

  private final State state;

  Told() throws Exception {
    Plan plan = new Plan(ShortScripts.counted(3), Optional.empty(), false);
    state = new Session(plan).start(Progress.NONE);
  }

  static long frames(int millis) {
    return (long) FRAMES_PER_MILLI * millis;
  }

  /** These effects, and a state that does not matter. */
  Transition effects(Effect... effects) {
    return new Transition(state, List.of(effects));
  }

  /** "done" was heard. */
  static Event done() {
    return heard(Word.DONE, "done");
  }

  static Event heard(Command command, String phrase) {
    return new Event.CommandGiven(command, Event.Source.VOICE, phrase, 0.934, Evidence.NONE);
  }

  /** A word was perhaps heard. */
  static Event perhaps(Word word) {
    return new Event.CommandUnsure(
        word, Phrases.of(Language.ENGLISH).of(word).get(0), 0.6, Evidence.NONE);
  }

  /** What was heard did something. */
  static Effect acted() {
    return new Effect.Append(
        new Fact.CommandHeard(
            "yes",
            "voice",
            "yes",
            0.9,
            RecordedPhase.of(PhaseName.CLARIFYING),
            true,
            Evidence.NONE));
  }

  static Said said(int startMillis, int endMillis, Word word, String words) {
    return new Said(frames(startMillis), frames(endMillis), words, Optional.of(word), false);
  }

  static Effect counted(int repetition) {
    return new Effect.Append(
        new Fact.RepetitionCounted(0, Optional.empty(), 1, repetition, CountBy.PATIENT));
  }
}
