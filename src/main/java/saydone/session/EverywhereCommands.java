package saydone.session;

import java.util.ArrayList;
import java.util.List;
import saydone.command.Command;
import saydone.command.Command.Numeral;
import saydone.command.Command.Word;
import saydone.command.Keys;
import saydone.command.Phrases;
import saydone.script.Exercise;
import saydone.script.Script.Symptom;

/** What commands mean wherever a phase gives them no meaning of its own. */
final class EverywhereCommands {

  private static final int VOLUME_STEP = 15;
  private static final int SOFTEST = 10;
  private static final int LOUDEST = 100;
  private static final int RATE_STEP = 25;
  private static final int SLOWEST = 80;
  private static final int FASTEST = 450;
  private static final int TEMPO_STEP = 20;
  private static final int SLOWEST_TEMPO = 200;
  private static final int FASTEST_TEMPO = 60;
  private static final int AT_ONCE = 3;

  private EverywhereCommands() {}

  /** Does it; returns whether the command means anything here. */
  static boolean act(Step step, Command command) {
    return command instanceof Word word && act(step, word);
  }

  private static boolean act(Step step, Word word) {
    switch (word) {
      case PAUSE -> {
        step.silence();
        step.hold(Fact.Paused.Reason.ASKED);
      }
      case STOP -> stop(step);
      case PAIN -> {
        report(step, Symptom.PAIN);
        step.go(new ScoringPain(step.held(), step.since(), false));
      }
      case DIZZY -> {
        report(step, Symptom.DIZZY);
        step.sayStopRule(Symptom.DIZZY, 0);
        step.go(Paused.of(step.held(), Fact.Paused.Reason.SYMPTOM, step.since()));
      }
      case STOP_LISTENING -> {
        step.silence();
        recordPause(step, Fact.Paused.Reason.DEAF);
        step.go(new Deaf(step.held(), step.since()));
      }
      case REPEAT -> step.interject(() -> step.phase().repeat(step));
      case HELP -> step.inform(() -> help(step));
      case HOW_MANY -> step.inform(() -> status(step));
      case LOUDER -> volume(step, VOLUME_STEP, "louder");
      case SOFTER -> volume(step, -VOLUME_STEP, "softer");
      case MISSED -> listen(step, false, "missed");
      case OVERHEARD -> listen(step, true, "overheard");
      case SLOWER -> rate(step, -RATE_STEP, "slower");
      case FASTER -> rate(step, RATE_STEP, "faster");
      case MORE -> {
        if (!(step.phase().base() instanceof Phase.OfExercise phase)) {
          return false;
        }
        step.inform(() -> step.sayMore(phase.described(step)));
      }
      default -> {
        return step.phase() instanceof Phase.OfExercise phase && ofExercise(step, phase, word);
      }
    }
    return true;
  }

  private static boolean ofExercise(Step step, Phase.OfExercise phase, Word word) {
    switch (word) {
      case NEXT -> next(step, phase);
      case BACK -> back(step, phase);
      case UNDO -> undo(step, phase);
      default -> {
        return false;
      }
    }
    return true;
  }

  private static void next(Step step, Phase.OfExercise phase) {
    step.silence();
    boolean last = phase.exercise() + 1 == step.plan().exercises();
    if (last) {
      step.go(new Clarifying(step.held(), Word.NEXT, phrase(step, Word.NEXT), true));
    } else {
      step.skipExercise();
    }
  }

  private static void stop(Step step) {
    step.silence();
    recordPause(step, Fact.Paused.Reason.STOP);
    step.go(ConfirmingStop.of(step.held(), step.since()));
  }

  private static void report(Step step, Symptom symptom) {
    step.silence();
    step.record(new Fact.SymptomReported(symptom));
    recordPause(step, Fact.Paused.Reason.SYMPTOM);
    step.signal(Signal.PAUSED);
  }

  private static void recordPause(Step step, Fact.Paused.Reason reason) {
    if (step.phase().heldSince().isEmpty()) {
      step.record(new Fact.Paused(reason));
    }
  }

  private static void back(Step step, Phase.OfExercise phase) {
    boolean over = step.progress().exerciseEnded();
    int exercise = phase.exercise();
    step.silence();
    step.leaveExercise();
    if (over) {
      step.beginExercise(exercise);
    } else {
      if (exercise == 0) {
        step.say("back.first");
      }
      step.beginExercise(Math.max(0, exercise - 1));
    }
  }

  private static void undo(Step step, Phase.OfExercise phase) {
    Progress progress = step.progress();
    if (progress.repetition() > 0 && !progress.setEnded()) {
      Turn turn = new Turn(phase.exercise(), progress.side(), progress.set());
      step.inform(() -> step.undo(turn));
    } else {
      step.inform(() -> step.say("undo.nothing"));
    }
  }

  private static void status(Step step) {
    if (!(step.phase().base() instanceof Phase.OfExercise phase)) {
      step.say(step.progress().exercise() < 0 ? "status.before" : "status.after");
      return;
    }
    Exercise exercise = step.exercise(phase.exercise());
    step.say(
        "status", phase.exercise() + 1, step.plan().exercises(), step.fill(exercise.spokenName()));
    int set = step.progress().set();
    if (set > 0) {
      step.progress().side().ifPresent(side -> step.say("side.now", step.sideName(side)));
      if (exercise.dose().sets() > 1) {
        step.say("set", set, exercise.dose().sets());
      }
      int count = step.progress().repetition();
      step.say("status.count", count, Math.max(0, exercise.dose().reps() - count));
    }
  }

  private static void volume(Step step, int change, String key) {
    int wanted = step.volumePercent() + change;
    int volume = Math.max(SOFTEST, Math.min(LOUDEST, wanted));
    boolean limit = volume == step.volumePercent();
    step.inform(
        () -> {
          step.volumePercent(volume);
          step.say(limit ? key + ".limit" : key);
        });
  }

  private static void listen(Step step, boolean stricter, String key) {
    step.inform(
        () -> {
          step.listen(stricter);
          step.say(key);
        });
  }

  private static void rate(Step step, int change, String key) {
    int rate = Math.max(SLOWEST, Math.min(FASTEST, step.wordsPerMinute() + change));
    boolean limit = rate == step.wordsPerMinute();
    step.wordsPerMinute(rate);
    if (step.phase() instanceof Pacing) {
      int tempo = step.tempoPercent() - Integer.signum(change) * TEMPO_STEP;
      step.tempoPercent(Math.max(FASTEST_TEMPO, Math.min(SLOWEST_TEMPO, tempo)));
    }
    step.informAndGoOn(() -> step.say(limit ? key + ".limit" : key));
  }

  /**
   * At most three things that can be said, or keys that can be pressed; the next three when asked
   * again.
   */
  private static void help(Step step) {
    List<Runnable> all = new ArrayList<>();
    List<Command> vocabulary = step.phase().vocabulary(step);
    vocabulary.stream()
        .filter(command -> command instanceof Numeral)
        .mapToInt(command -> ((Numeral) command).value())
        .max()
        .ifPresent(most -> all.add(() -> step.say(helpKey(step, "number"), most)));
    for (Command command : vocabulary) {
      if (command instanceof Word word && word != Word.HELP && sayable(step, word)) {
        all.add(
            () ->
                step.say(
                    helpKey(step, word.name()),
                    step.keys() ? keyName(step, keys(step).of(word)) : phrase(step, word)));
      }
    }
    int pages = Math.max(1, (all.size() + AT_ONCE - 1) / AT_ONCE);
    int first = step.turnHelpPage() % pages * AT_ONCE;
    all.subList(first, Math.min(all.size(), first + AT_ONCE)).forEach(Runnable::run);
    if (pages > 1 && first == 0) {
      step.say("help.again");
    }
  }

  /** By key, a word whose key means something else just then cannot be given. */
  private static boolean sayable(Step step, Word word) {
    return !step.keys()
        || keys(step)
            .meaning(keys(step).of(word), step.phase().vocabulary(step))
            .filter(word::equals)
            .isPresent();
  }

  /** The key of what something means in this phase, or everywhere if there it has no own text. */
  private static String helpKey(Step step, String what) {
    String key = "help." + what;
    String here = key + "." + step.phase().label();
    return step.has(here) ? here : key;
  }

  private static String keyName(Step step, char key) {
    return switch (key) {
      case ' ' -> step.text("key.space");
      case '\n' -> step.text("key.enter");
      case '+' -> step.text("key.plus");
      case '-' -> step.text("key.minus");
      case ',' -> step.text("key.comma");
      case '.' -> step.text("key.period");
      case '!' -> step.text("key.exclamation");
      default -> String.valueOf(Character.toUpperCase(key));
    };
  }

  private static Keys keys(Step step) {
    return Keys.of(step.plan().language());
  }

  private static String phrase(Step step, Word word) {
    return Phrases.of(step.plan().language()).of(word).get(0);
  }
}
