package saydone.session;

import java.time.Duration;
import java.util.List;
import saydone.command.Command;
import saydone.command.Command.Word;
import saydone.script.Script.Symptom;

/**
 * A symptom was reported after which the session does not simply go on. Everything is held, and
 * only a yes leads back to an exercise:
 *
 * <pre>
 * dizzy:               silence -> "Are you all right?" -> yes -> paused
 * end-session of pain: "Shall we end here?" -> no -> "Do you want to go on?" -> yes -> on
 * </pre>
 *
 * <p>Without an answer it is asked once more, and then the session stays paused; "resume" leads
 * back to the question.
 *
 * @param inner what is held
 * @param symptom what was reported
 * @param asked what the patient was asked
 * @param since the session time since which it is held
 * @param again whether it was asked twice
 */
record AfterSymptom(Phase inner, Symptom symptom, Asked asked, Duration since, boolean again)
    implements Phase.Interruption {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** How long a dizzy patient is left in peace. */
  private static final Duration RECOVERY = Duration.ofSeconds(60);

  /** What a patient is asked after a symptom. */
  enum Asked {
    /** Nothing yet. */
    NOTHING,
    /** Whether all is well again. */
    ALL_RIGHT,
    /** Whether to end the session. */
    END,
    /** Whether to go on nevertheless. */
    GO_ON
  }

  /** A patient has reported dizziness, and is left in peace. */
  static AfterSymptom dizzy(Phase inner, Duration since) {
    return new AfterSymptom(inner, Symptom.DIZZY, Asked.NOTHING, since, false);
  }

  /** A rule asks to end the session. */
  static AfterSymptom ending(Phase inner, Symptom symptom, Duration since) {
    return new AfterSymptom(inner, symptom, Asked.END, since, false);
  }

  /** The same question, while another phase is held. */
  AfterSymptom holding(Phase other) {
    return new AfterSymptom(other, symptom, asked, since, again);
  }

  private AfterSymptom asking(Asked next) {
    return new AfterSymptom(inner, symptom, next, since, false);
  }

  @Override
  public PhaseName name() {
    return PhaseName.AFTER_SYMPTOM;
  }

  @Override
  public String title() {
    return switch (asked) {
      case NOTHING -> name().text();
      case ALL_RIGHT -> name().text() + "-all-right";
      case END -> name().text() + "-end";
      case GO_ON -> name().text() + "-go-on";
    };
  }

  @Override
  public Phase kept() {
    return this;
  }

  @Override
  public void enter(Step step) {
    switch (asked) {
      case NOTHING -> {
        // What the script says of the symptom has been said; nothing disturbs now.
      }
      case ALL_RIGHT -> step.say("symptom.all-right");
      case END -> step.say("symptom.end");
      case GO_ON -> step.say("symptom.go-on");
    }
  }

  /** A patient who comes back to it is asked, and not left waiting. */
  @Override
  public void goOn(Step step, Duration held) {
    step.go(asking(asked == Asked.NOTHING ? Asked.ALL_RIGHT : asked));
  }

  @Override
  public void spoken(Step step) {
    if (asked == Asked.NOTHING) {
      step.start(Timer.REMINDER, RECOVERY);
    } else {
      step.awaitAnswer(Timer.ANSWER, PATIENCE);
    }
  }

  @Override
  public void timer(Step step, Timer timer) {
    if (asked == Asked.NOTHING) {
      step.go(asking(Asked.ALL_RIGHT));
    } else if (!again) {
      step.go(new AfterSymptom(inner, symptom, asked, since, true));
    } else {
      stayPaused(step, asking(asked == Asked.END ? Asked.GO_ON : asked));
    }
  }

  private void stayPaused(Step step, Phase held) {
    step.go(Paused.of(held, Fact.Paused.Reason.SYMPTOM, since));
  }

  @Override
  public boolean command(Step step, Command command) {
    if (!(command instanceof Word word)) {
      return false;
    }
    switch (word) {
      case YES -> {
        step.silence();
        yes(step);
      }
      case NO -> {
        step.silence();
        no(step);
      }
      case STOP -> {
        step.silence();
        if (asked == Asked.NOTHING || asked == Asked.ALL_RIGHT) {
          step.go(asking(Asked.END));
        } else {
          step.follow(step.course().endEarly());
        }
      }
      case RESUME, READY -> {
        step.silence();
        step.go(asking(asked == Asked.END || asked == Asked.GO_ON ? Asked.GO_ON : Asked.ALL_RIGHT));
      }
      case REPEAT -> {
        step.silence();
        step.go(asking(asked));
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private void yes(Step step) {
    switch (asked) {
      case NOTHING, ALL_RIGHT -> stayPaused(step, inner);
      case END -> step.follow(step.course().endEarly());
      case GO_ON ->
          step.resume(
              () -> {
                step.say("stop.no");
                step.goOn(inner, since);
              });
    }
  }

  private void no(Step step) {
    switch (asked) {
      case NOTHING, ALL_RIGHT -> step.go(asking(Asked.END));
      case END -> step.go(asking(Asked.GO_ON));
      case GO_ON -> stayPaused(step, this);
    }
  }

  @Override
  public Answers answers() {
    return switch (asked) {
      case NOTHING -> Answers.NONE;
      case ALL_RIGHT -> Answers.WELL;
      case END, GO_ON -> Answers.YES_OR_NO;
    };
  }

  @Override
  public List<Command> vocabulary(Situation situation) {
    return List.of(
        Word.YES,
        Word.NO,
        Word.STOP,
        Word.RESUME,
        Word.REPEAT,
        Word.HELP,
        Word.PAIN,
        Word.DIZZY,
        Word.LOUDER,
        Word.SOFTER);
  }

  @Override
  public boolean saysAgain() {
    return true;
  }
}
