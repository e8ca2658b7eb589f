package saydone.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import saydone.session.Saved.Where;

/** What the session does when a device comes or goes. */
final class DeviceChanges {

  /** What is said of whether the patient can be heard. The newest alone is true. */
  private static final Set<String> OF_HEARING =
      Set.of(
          "microphone.lost",
          "microphone.muted",
          "microphone.lost.remedy",
          "microphone.found",
          "loud",
          "quiet");

  /** What is said of saving; of this, too, the newest alone is true. */
  private static final Set<String> OF_SAVING =
      Set.of(
          "record.lost.elsewhere",
          "record.second-place",
          "record.anew",
          "record.home",
          "record.found",
          "record.found.elsewhere");

  private DeviceChanges() {}

  /** Records the change, says it where the patient needs to know, and pauses where it must. */
  static void take(Step step, Event.DeviceChanged change) {
    if (change.device() == Device.RECORD || change.device() == Device.DATA_FOLDER) {
      throw new IllegalArgumentException("the record's changes are events of their own");
    }
    step.record(new Fact.DeviceChanged(change.device(), change.working(), change.detail()));
    boolean works = change.working();
    switch (change.device()) {
      case MICROPHONE -> microphone(step, works);
      case MICROPHONE_SOUND -> microphoneSound(step, works);
      case AUDIO -> sayInBetween(step, "audio.lost");
      case QUIET -> quiet(step, works);
      case LOUDSPEAKER -> loudspeaker(step, works);
      default -> {
        // The voice: the session goes on with its cues: there is no voice to say that the voice
        // failed.
      }
    }
  }

  private static void microphone(Step step, boolean works) {
    step.notice(step.health().microphone(works));
    if (works) {
      microphoneFound(step);
    } else {
      microphoneLost(step, "microphone.lost");
    }
  }

  /** A patient who uses the keys anyway need not hear of it. */
  private static void microphoneSound(Step step, boolean works) {
    step.notice(step.health().microphoneSound(works));
    if (works) {
      microphoneFound(step);
    } else if (!step.plan().keys()) {
      microphoneLost(step, "microphone.muted");
    }
  }

  /** After the goodbye there is nothing left that the microphone is needed for. */
  private static void microphoneLost(Step step, String key) {
    if (step.phase() instanceof Closing) {
      return;
    }
    step.signal(Signal.MICROPHONE_LOST);
    sayUnheard(step, key);
  }

  /**
   * Says it once there is one: a microphone that is back may be muted. The room may have become too
   * loud meanwhile. In a pause the coach may just be saying that the sound is back, and where the
   * session is.
   */
  private static void microphoneFound(Step step) {
    if (!step.health().hasMicrophone() || step.phase() instanceof Closing) {
      return;
    }
    List<String> found = new ArrayList<>(List.of("microphone.found"));
    if (!(step.phase() instanceof Deaf)) {
      unheard(step).ifPresent(found::add);
    }
    if (step.phase() instanceof Paused paused && step.speaks("loudspeaker.found")) {
      step.silence();
      step.say("loudspeaker.found");
      found.forEach(step::say);
      EverywhereCommands.status(step);
      step.go(paused);
    } else {
      sayHeard(step, found);
    }
  }

  /** Says it, unless the patient uses the keys or asked the coach to stop listening. */
  private static void quiet(Step step, boolean works) {
    step.notice(step.health().quiet(works));
    if (step.plan().keys()
        || !step.health().hasMicrophone()
        || step.phase() instanceof Deaf
        || step.phase() instanceof Closing) {
      return;
    }
    if (works) {
      sayHeard(step, List.of("quiet"));
    } else {
      sayUnheard(step, "loud");
    }
  }

  /** The key of the text that says why the patient cannot be heard, if she needs to know. */
  private static Optional<String> unheard(Step step) {
    Health health = step.health();
    if (!health.microphone()) {
      return Optional.of("microphone.lost");
    } else if (step.plan().keys() || health.hears()) {
      return Optional.empty();
    }
    return Optional.of(health.microphoneSound() ? "loud" : "microphone.muted");
  }

  /**
   * The coach listens again after it was asked not to. Says why it hears nothing all the same, if
   * that is so.
   *
   * @param goesOn whether the session goes on now
   */
  static void listenAgain(Step step, boolean goesOn) {
    if (step.plan().keys()) {
      return;
    }
    unheard(step)
        .ifPresent(
            key -> {
              step.say(key);
              if (goesOn) {
                step.say("microphone.lost.remedy");
              }
            });
  }

  /**
   * Says that the patient cannot be heard, and that the keys work. While something is held, other
   * keys work than in an exercise, and the phase says which.
   */
  private static void sayUnheard(Step step, String key) {
    step.outdate(OF_HEARING);
    if (step.phase().heldSince().isEmpty()) {
      sayInBetween(step, key, "microphone.lost.remedy");
      return;
    }
    step.interjectAnew(() -> step.say(key));
    if (step.phase() instanceof ScoringPain scoring && !scoring.again()) {
      step.say(scoring.answers().hint());
    } else if (step.phase() instanceof AfterSymptom after && !after.answers().awaited()) {
      // It leaves the patient in peace, and says nothing.
      step.say("welcome.hint");
    }
  }

  /** Says that the patient can be heard again. What was just being said is said for the voice. */
  private static void sayHeard(Step step, List<String> keys) {
    step.outdate(OF_HEARING);
    if (step.phase().heldSince().isPresent() && step.speaks()) {
      step.interjectAnew(() -> keys.forEach(step::say));
    } else {
      sayInBetween(step, keys.toArray(String[]::new));
    }
  }

  /** Records that the record is durable elsewhere, or no longer; says it, and pauses if it must. */
  static void take(Step step, Event.RecordChanged change) {
    Saved before = step.health().saved();
    Saved now = change.saved();
    step.notice(step.health().saved(now, change.unsaved()));
    if (before.durable() != now.durable()) {
      step.record(new Fact.DeviceChanged(Device.RECORD, now.durable(), now.detail()));
    }
    boolean home = now.where() == Where.HOME;
    if (home != (before.where() == Where.HOME) || now.anew()) {
      step.record(new Fact.DeviceChanged(Device.DATA_FOLDER, home, now.detail()));
    }
    if (step.phase() instanceof Closing) {
      // What was to be said of the record is no longer true, or was left out: say what is true now.
      sayAnew(step);
    } else if (!now.durable()) {
      lost(step);
    } else {
      moved(step, before, now);
    }
  }

  /** Takes note of what is unsaved; only at the end is it said, and there what is true now. */
  static void take(Step step, Event.UnsavedChanged change) {
    Health before = step.health();
    step.notice(before.saved(change.saved(), change.unsaved()));
    boolean same = SavingWords.of(step, before).equals(SavingWords.of(step, step.health()));
    if (step.phase() instanceof Closing && !same) {
      sayAnew(step);
    }
  }

  private static void lost(Step step) {
    if (step.phase().heldSince().isPresent() && !(step.phase() instanceof Paused)) {
      // The question that is open matters more: a pain is asked for all the same.
      sayOfSaving(step, "record.lost.elsewhere");
    } else {
      step.silence();
      step.pause(Fact.Paused.Reason.RECORD);
    }
  }

  private static void moved(Step step, Saved before, Saved now) {
    List<String> keys = new ArrayList<>();
    if (now.where() == Where.SECOND_PLACE && before.where() != Where.SECOND_PLACE) {
      keys.add("record.second-place");
    } else if (now.anew()) {
      keys.add("record.anew");
    } else if (before.where() == Where.SECOND_PLACE && now.where() == Where.HOME) {
      keys.add("record.home");
    }
    if (!before.durable() || keys.isEmpty()) {
      // In a pause, the text also says how to go on.
      keys.add(step.phase() instanceof Paused ? "record.found" : "record.found.elsewhere");
    }
    sayOfSaving(step, keys.toArray(String[]::new));
  }

  /** Says what is true of saving now; what was just being said of it is not said again. */
  private static void sayOfSaving(Step step, String... keys) {
    step.outdate(OF_SAVING);
    sayInBetween(step, keys);
  }

  /** Says all of the phase from its beginning, in place of what is being said. */
  private static void sayAnew(Step step) {
    step.silence();
    step.phase().enter(step);
  }

  /** While nothing can be heard, nothing goes on: see {@link Step#finish}. */
  private static void loudspeaker(Step step, boolean works) {
    boolean lost = !step.health().loudspeaker();
    step.notice(step.health().loudspeaker(works));
    if (step.phase() instanceof Closing) {
      if (works && lost) {
        sayGoodbyeAgain(step);
      }
      return;
    }
    if (works && !lost) {
      sayInBetween(step, "loudspeaker.found.elsewhere");
      return;
    }
    step.silence();
    if (works) {
      soundIsBack(step);
    }
  }

  /** The end of it was perhaps not heard, so all of it is said, and what it says of the record. */
  private static void sayGoodbyeAgain(Step step) {
    step.silence();
    step.say("loudspeaker.found.elsewhere");
    step.go(step.phase());
  }

  /** Says that the sound is back, what else is amiss, and where the session is. */
  private static void soundIsBack(Step step) {
    Phase phase = step.phase();
    if (!(phase instanceof Paused paused && paused.untilHeard())) {
      step.say("loudspeaker.found.elsewhere");
      tellWhatIsAmiss(step);
      step.go(phase);
      return;
    }
    step.say("loudspeaker.found");
    tellWhatIsAmiss(step);
    if (paused.inner() instanceof Phase.Interruption question) {
      step.goOn(question, paused.since());
      return;
    }
    EverywhereCommands.status(step);
    step.go(paused);
  }

  /** What was said into the silence is said again. */
  private static void tellWhatIsAmiss(Step step) {
    unheard(step).ifPresent(step::say);
    if (!step.health().record()) {
      step.say("record.lost");
    }
  }

  private static void sayInBetween(Step step, String... keys) {
    step.interject(
        () -> {
          for (String key : keys) {
            step.say(key);
          }
        });
  }
}
