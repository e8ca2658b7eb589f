package saydone.player.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import saydone.audio.Pcm;
import saydone.command.Phrases;
import saydone.json.Shown;
import saydone.language.Language;
import saydone.player.SessionObserver;
import saydone.session.Effect;
import saydone.session.Event;
import saydone.session.Fact;
import saydone.session.Transition;

/**
 * Writes down what is said in a session, line by line, as UTF-8 text:
 *
 * <pre>
 * [00:12.3] coach: Begin.
 * [00:14.1] patient: "done"
 * [00:14.8] heard: done (0.93)
 * [00:14.8] cue: tick
 * [00:14.8] coach: one
 * [00:20.2] coach: (silenced)
 * [00:21.0] key: space (done)
 * </pre>
 *
 * <p>Times are minutes and seconds since the room opened. A sentence of the coach stands at the
 * time at which it begins to sound; one that was silenced before that is left out. "patient" is
 * what was really said, and "heard" what the player made of it. For the session's thread; if a line
 * cannot be written, that is an {@link UncheckedIOException}.
 */
public final class Transcript implements SessionObserver, AutoCloseable {

  /** How much is written down. */
  public enum Detail {
    /** What the patient commanded, by voice or key. */
    COMMANDS,
    /**
     * What is said and done, without what was heard that is no command: where a screen reader reads
     * this aloud, that would be heard again, and so on for ever.
     */
    DIALOGUE,
    /** All of it. */
    ALL
  }

  private final Writer out;
  private final Detail detail;
  private final Deque<Effect.Speak> unspoken = new ArrayDeque<>();

  /** A transcript of all that goes to a writer, which it closes. */
  public Transcript(Writer out) {
    this(out, Detail.ALL);
  }

  /** A transcript that goes to a writer, which it closes. */
  public Transcript(Writer out, Detail detail) {
    this.out = out;
    this.detail = detail;
  }

  /**
   * A transcript in a new file.
   *
   * @throws IOException if the file cannot be created
   */
  public static Transcript to(Path file) throws IOException {
    return new Transcript(Files.newBufferedWriter(file));
  }

  /** Writes what the patient really said. */
  public void said(Said said) {
    if (!said.byKey()) {
      boolean cough = said.words().startsWith("(");
      line(said.startFrame(), "patient: " + (cough ? said.words() : quoted(said.words())));
    }
  }

  @Override
  public void observe(long frame, Event event, Transition transition) {
    if (event instanceof Event.CommandGiven given) {
      write(frame, given);
    } else if (detail != Detail.COMMANDS) {
      write(frame, event);
    }
    carriedOut(frame, transition.effects());
  }

  @Override
  public void carriedOut(long frame, List<Effect> effects) {
    if (detail != Detail.COMMANDS) {
      effects.forEach(effect -> write(frame, effect));
    }
  }

  private void write(long frame, Event.CommandGiven given) {
    String command = given.phrase();
    if (given.source() == Event.Source.KEY) {
      line(frame, "key: " + command + " (" + nameOf(given) + ")");
    } else {
      line(frame, "heard: " + command + " (" + twoDigits(given.confidence()) + ")");
    }
  }

  private void write(long frame, Event event) {
    if (event instanceof Event.CommandUnsure unsure) {
      line(
          frame, "heard: perhaps " + unsure.phrase() + " (" + twoDigits(unsure.confidence()) + ")");
    } else if (event instanceof Event.NotUnderstood && detail == Detail.ALL) {
      line(frame, "heard: no command");
    } else if (event instanceof Event.DeviceChanged change) {
      line(
          frame,
          "device: "
              + change.device().name().toLowerCase(Locale.ENGLISH).replace('_', '-')
              + (change.working() ? " works" : " lost"));
    } else if (event instanceof Event.RecordChanged change) {
      line(
          frame,
          "record: " + change.saved().where().name().toLowerCase(Locale.ENGLISH).replace('_', '-'));
    } else if (event instanceof Event.Gap gap) {
      line(frame, "gap: " + gap.length().toSeconds() + " s");
    } else if (event instanceof Event.SpeechFinished finished
        && unspoken.removeIf(said -> said.id() == finished.id())) {
      beginSentence(frame);
    }
  }

  private void write(long frame, Effect effect) {
    if (effect instanceof Effect.Speak speak) {
      unspoken.add(speak);
      if (unspoken.size() == 1) {
        beginSentence(frame);
      }
    } else if (effect instanceof Effect.Silence && !unspoken.isEmpty()) {
      unspoken.clear();
      line(frame, "coach: (silenced)");
    } else if (effect instanceof Effect.PlayCue cue) {
      line(frame, "cue: " + cue.signal().name().toLowerCase(Locale.ENGLISH).replace('_', '-'));
    } else if (effect instanceof Effect.Append append
        && append.fact() instanceof Fact.SessionEnded ended) {
      line(
          frame,
          String.format(
              Locale.ENGLISH,
              "session: %s, %d of %d repetitions%s",
              ended.outcome().name().toLowerCase(Locale.ENGLISH).replace('_', '-'),
              ended.repetitions(),
              ended.prescribed(),
              ended.extra().isPresent() ? ", " + ended.extra().getAsInt() + " extra" : ""));
    }
  }

  private void beginSentence(long frame) {
    Effect.Speak first = unspoken.peek();
    if (first != null) {
      line(frame, "coach: " + first.text().shown());
    }
  }

  private static String nameOf(Event.CommandGiven given) {
    return Phrases.of(Language.ENGLISH).of(given.command()).get(0);
  }

  private static String quoted(String words) {
    return "\"" + words + "\"";
  }

  private static String twoDigits(double confidence) {
    return String.format(Locale.ENGLISH, "%.2f", confidence);
  }

  private void line(long frame, String text) {
    long tenths = frame * 10 / Pcm.SAMPLE_RATE_HZ;
    try {
      out.write(
          String.format(
              Locale.ENGLISH,
              "[%02d:%02d.%d] %s%n",
              tenths / 600,
              tenths / 10 % 60,
              tenths % 10,
              Shown.line(text)));
      // A person may be reading along.
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("The transcript cannot be written: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
