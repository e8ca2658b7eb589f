package saydone.session;

import java.util.Map;
import saydone.command.Command;

/** Something that comes to the session from outside. */
public sealed interface Event {

  /** The room is open: begin, or go on. */
  record Begin() implements Event {}

  /**
   * A command by voice or key.
   *
   * @param source where it came from
   * @param phrase the words that were heard, or the key
   * @param confidence 0 to 1; 1 for a key
   * @param evidence measurements of the recognizer by name
   */
  record CommandGiven(
      Command command,
      Source source,
      String phrase,
      double confidence,
      Map<String, Double> evidence)
      implements Event {}

  /** A command was perhaps given by voice. */
  record CommandUnsure(
      Command command, String phrase, double confidence, Map<String, Double> evidence)
      implements Event {}

  /** Something was said that is no active command. */
  record NotUnderstood(Map<String, Double> evidence) implements Event {}

  /**
   * An utterance was played to its end, or could not be spoken; not sent for one that was cut by a
   * silence.
   */
  record SpeechFinished(long id) implements Event {}

  /** A timer ran out. */
  record TimerFired(Timer timer) implements Event {}

  /**
   * A device came ({@code working}) or went. {@code detail} says what is known, for the journal.
   */
  record DeviceChanged(Fact.DeviceChanged.Device device, boolean working, String detail)
      implements Event {}

  /** Where a command came from. */
  enum Source {
    /** The microphone. */
    VOICE,
    /** The keyboard, a pedal or a switch. */
    KEY
  }
}
