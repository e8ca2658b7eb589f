package saydone.session;

import java.time.Duration;
import saydone.session.Fact.Outcome;

/** Something that the player does for the session, in the order given. */
public sealed interface Effect {

  /** Append a fact to the journal and force it to disk before any later effect is carried out. */
  record Append(Fact fact) implements Effect {}

  /** Cut the coach's voice at once and forget what it was still to say. */
  record Silence() implements Effect {}

  /**
   * Speak, after what is still being spoken.
   *
   * @param id unique and growing within a session
   * @param text may have marks; see {@link saydone.markup.MarkedText}
   * @param wordsPerMinute the rate of speech
   * @param apart the silence between it and what is still being spoken; none where it must come at
   *     its time, as a count
   */
  record Speak(long id, String text, int wordsPerMinute, Duration apart) implements Effect {}

  /** Play a cue at once. */
  record PlayCue(Signal signal) implements Effect {}

  /** Set the volume of voice and cues, 0 to 100 percent. */
  record SetVolume(int percent) implements Effect {}

  /**
   * Ask for more certainty before a command is believed, or for less.
   *
   * @param stricter whether more
   */
  record Listen(boolean stricter) implements Effect {}

  /** The session is over: close the room. */
  record End(Outcome outcome) implements Effect {}
}
