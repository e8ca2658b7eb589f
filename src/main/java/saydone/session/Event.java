package saydone.session;

import java.time.Duration;
import java.util.List;
import saydone.command.Command;
import saydone.command.Evidence;

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
   * @param evidence what the recognizer measured; none for a key
   */
  record CommandGiven(
      Command command, Source source, String phrase, double confidence, Evidence evidence)
      implements Event {}

  /** A command was perhaps given by voice. */
  record CommandUnsure(Command command, String phrase, double confidence, Evidence evidence)
      implements Event {}

  /** Something was said that is no active command. */
  record NotUnderstood(Evidence evidence) implements Event {}

  /**
   * An utterance was played to its end or could not be spoken. Not sent for one that {@link
   * Effect.Silence} cut off.
   */
  record SpeechFinished(long id) implements Event {}

  /** A timer ran out. */
  record TimerFired(Timer timer) implements Event {}

  /**
   * A device came ({@code working}) or went. {@code detail} says what is known, for the journal.
   */
  record DeviceChanged(Device device, boolean working, String detail) implements Event {}

  /**
   * The record is durable in another place than before, or no longer, or all of it was written
   * anew.
   *
   * @param unsaved the facts that are durable nowhere, in their order
   */
  record RecordChanged(Saved saved, List<Fact> unsaved) implements Event {

    /** Copies the list. */
    public RecordChanged {
      unsaved = List.copyOf(unsaved);
    }
  }

  /**
   * Other facts are durable nowhere than the session believes, or the rest lies elsewhere, though
   * there still are such facts: what is urgent still had room, or a folder went.
   *
   * @param unsaved the facts that are durable nowhere, in their order
   */
  record UnsavedChanged(Saved saved, List<Fact> unsaved) implements Event {

    /** Copies the list. */
    public UnsavedChanged {
      unsaved = List.copyOf(unsaved);
    }
  }

  /**
   * Time passed while no sound moved, as when the machine slept. The session time stood still
   * meanwhile.
   */
  record Gap(Duration length) implements Event {}

  /** Where a command came from. */
  enum Source {
    /** The microphone. */
    VOICE,
    /** The keyboard, a pedal or a switch. */
    KEY
  }
}
