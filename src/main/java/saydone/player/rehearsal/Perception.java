package saydone.player.rehearsal;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saydone.command.Command;
import saydone.command.Command.Word;
import saydone.command.Phrases;
import saydone.language.Language;
import saydone.message.Messages;
import saydone.session.Effect;
import saydone.session.Event;
import saydone.session.Fact;
import saydone.session.PhaseName;
import saydone.session.Progress;
import saydone.session.Question;
import saydone.session.Signal;
import saydone.session.Transition;

/**
 * What the patient has heard of the session so far: where the session stands, what was asked, and
 * whether the coach is speaking. For the session's thread.
 */
final class Perception {

  private final Messages messages;
  private final Phrases phrases;
  private @Nullable PhaseName phase;
  private String lastWords = "";
  private String exerciseId = "";
  private Progress progress = Progress.NONE;
  private Optional<Question> question = Optional.empty();
  private boolean askedForMyWords;
  private Optional<Command> asked = Optional.empty();
  private boolean coachSpeaks;
  private boolean notUnderstood;
  private long coachSince;
  private long situation;
  private boolean phaseBegins;
  private Optional<Fact.RepetitionCounted> counted = Optional.empty();
  private Optional<Command> understood = Optional.empty();

  /** A perception of a session in this language. */
  Perception(Language language) {
    messages = Messages.of(language);
    phrases = Phrases.of(language);
  }

  /** Hears what an event led to. */
  void hear(long frame, Event event, Transition transition) {
    counted = Optional.empty();
    understood = understood(event);
    notUnderstood = false;
    boolean speaks = transition.state().speaking();
    PhaseName next = transition.state().phaseName();
    phaseBegins = next != phase;
    boolean coachBegins = speaks && !coachSpeaks && !reminds(event);
    if (phaseBegins || understood.isPresent() || coachBegins) {
      situation++;
    }
    if (speaks != coachSpeaks) {
      coachSince = frame;
    }
    coachSpeaks = speaks;
    phase = next;
    progress = transition.state().progress();
    transition.effects().forEach(this::hear);
  }

  /** Whether the coach asks again in other words: who thinks about an answer thinks on. */
  private boolean reminds(Event event) {
    return phase == PhaseName.ASKING
        && event instanceof Event.TimerFired fired
        && fired.timer().waitsForSpeech();
  }

  /**
   * The command that the player took; a "yes" to "did you say ...?" stands for the one asked about.
   */
  private Optional<Command> understood(Event event) {
    if (!(event instanceof Event.CommandGiven given)) {
      return Optional.empty();
    }
    return given.command() == Word.YES && phase == PhaseName.CLARIFYING
        ? asked
        : Optional.of(given.command());
  }

  private void hear(Effect effect) {
    if (effect instanceof Effect.Speak speak) {
      hear(speak.text().spoken());
    } else if (effect instanceof Effect.PlayCue cue) {
      notUnderstood |= cue.signal() == Signal.NOT_UNDERSTOOD;
    } else if (effect instanceof Effect.Append append) {
      if (append.fact() instanceof Fact.ExerciseStarted started) {
        exerciseId = started.id();
      } else if (append.fact() instanceof Fact.RepetitionCounted repetition) {
        counted = Optional.of(repetition);
      }
    }
  }

  private void hear(String text) {
    for (Question candidate : Question.values()) {
      if (asks(text, "ask." + candidate)) {
        question = Optional.of(candidate);
      }
    }
    if (phase == PhaseName.CLARIFYING) {
      askedForMyWords = text.equals(messages.text("clarify", lastWords));
      asked = askedForMyWords ? phrases.meaning(lastWords) : Optional.empty();
    }
  }

  /** Whether a text is that of a question, in one of its wordings. */
  private boolean asks(String text, String key) {
    return Stream.of("", ".known", ".keys", ".or-both", ".or-both.keys")
        .map(key::concat)
        .anyMatch(each -> messages.has(each) && text.equals(messages.text(each)));
  }

  /** The patient said something itself. */
  void spoke(String words) {
    lastWords = words;
  }

  /** What the session is doing; empty before its first event. */
  Optional<PhaseName> phase() {
    return Optional.ofNullable(phase);
  }

  /** The id of the exercise that began last; empty before the first. */
  String exerciseId() {
    return exerciseId;
  }

  /** What has been done so far. */
  Progress progress() {
    return progress;
  }

  /** The question that was asked last. */
  Optional<Question> question() {
    return question;
  }

  /** Whether "did you say ...?" was asked of what the patient really said. */
  boolean askedForMyWords() {
    return askedForMyWords;
  }

  /** Whether the coach is speaking. */
  boolean coachSpeaks() {
    return coachSpeaks;
  }

  /** The frame since which the coach has been speaking, or quiet. */
  long coachSince() {
    return coachSince;
  }

  /** Grows whenever something new is to be reacted to. */
  long situation() {
    return situation;
  }

  /** Whether the phase began with the last event. */
  boolean phaseBegins() {
    return phaseBegins;
  }

  /** The repetition that the last event counted. */
  Optional<Fact.RepetitionCounted> counted() {
    return counted;
  }

  /** The command that the player took from the last event. */
  Optional<Command> understood() {
    return understood;
  }

  /** Whether the cue "not understood" sounded with the last event. */
  boolean notUnderstood() {
    return notUnderstood;
  }
}
