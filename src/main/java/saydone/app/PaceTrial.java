package saydone.app;

import java.time.Duration;
import java.util.List;
import saydone.language.Language;
import saydone.markup.MarkedText;
import saydone.script.Lint.Finding;
import saydone.script.Script;
import saydone.session.Pace;
import saydone.voice.Diction;
import saydone.voice.Pronouncer;
import saydone.voice.Saying;
import saydone.voice.SynthesisException;

/** Has a coach say to itself the words with which it sets the pace of a script, and times them. */
public final class PaceTrial {

  private PaceTrial() {}

  /** Whether the coach sets the pace of anything in a script, so that its voice matters. */
  public static boolean matters(Script script) {
    return Pace.matters(script);
  }

  /**
   * What the coach cannot say fast enough.
   *
   * @throws SynthesisException if the voice cannot say something
   */
  public static List<Finding> of(Script script, ChosenCoach coach) throws SynthesisException {
    int rate = coach.manner().start().rate();
    Language language = Language.of(script.language());
    try (Diction voice = new Diction(coach.voice().open(), Pronouncer.of(language))) {
      return new Pace(script, rate, text -> spoken(voice, text, rate)).warnings();
    } catch (Unsayable e) {
      throw e.cause;
    }
  }

  private static Duration spoken(Diction voice, MarkedText text, int wordsPerMinute) {
    try {
      return voice.say(new Saying(text, wordsPerMinute)).duration();
    } catch (SynthesisException e) {
      throw new Unsayable(e);
    }
  }

  /** Carries a failure of the voice through a function that knows none. */
  private static final class Unsayable extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final SynthesisException cause;

    Unsayable(SynthesisException cause) {
      super(cause);
      this.cause = cause;
    }
  }
}
