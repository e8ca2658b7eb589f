package saydone.session;

import java.time.Duration;
import saydone.markup.MarkedText;
import saydone.session.Fact.Outcome;

/** Something that the player does for the session, in the order given. */
public sealed interface Effect {

  /**
   * Append a fact to the journal. It becomes durable soon; a later effect of the step that must not
   * come before that stands behind {@link AwaitRecord}.
   */
  record Append(Fact fact) implements Effect {}

  /**
   * Carry out the later effects of the step only when all that was appended is durable, and not at
   * all if it cannot be made durable. Silence does not wait.
   */
  record AwaitRecord() implements Effect {}

  /** Cut the coach's voice at once and forget what it was still to say. */
  record Silence() implements Effect {}

  /**
   * Speak, after what is still being spoken.
   *
   * @param id unique and growing within a session
   * @param text marked and filled in
   * @param wordsPerMinute the rate of speech
   * @param semitones how much higher than by itself the voice speaks; lower if negative
   * @param apart the silence before it, after what is still being spoken; zero for words that must
   *     come at their time, such as a count
   */
  record Speak(long id, MarkedText text, int wordsPerMinute, int semitones, Duration apart)
      implements Effect {}

  /** Play a cue at once. */
  record PlayCue(Signal signal) implements Effect {}

  /** Set the volume of voice and cues, 0 to 100 percent. */
  record SetVolume(int percent) implements Effect {}

  /**
   * Ask for more certainty before a command is believed, or for less.
   *
   * @param stricter true for more certainty, false for less
   */
  record Listen(boolean stricter) implements Effect {}

  /** The session is over: close the room. */
  record End(Outcome outcome) implements Effect {}
}
