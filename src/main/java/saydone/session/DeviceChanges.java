package saydone.session;

/** What the session does when a device comes or goes. */
final class DeviceChanges {

  private DeviceChanges() {}

  /** Records the change, says it where the patient needs to know, and pauses where it must. */
  static void take(Step step, Event.DeviceChanged change) {
    step.record(new Fact.DeviceChanged(change.device(), change.working(), change.detail()));
    boolean works = change.working();
    switch (change.device()) {
      case MICROPHONE -> microphone(step, works);
      case MICROPHONE_SOUND -> microphoneSound(step, works);
      case AUDIO -> sayInBetween(step, "audio.lost");
      case QUIET -> quiet(step, works);
      case RECORD -> record(step, works);
      case LOUDSPEAKER -> loudspeaker(step, works);
      case VOICE -> {
        // The session goes on with its cues: there is no voice to say that the voice failed.
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

  private static void microphoneLost(Step step, String key) {
    step.signal(Signal.MICROPHONE_LOST);
    sayInBetween(step, key, "microphone.lost.remedy");
  }

  /** Says it once the coach can really hear again: a microphone that is back may be muted. */
  private static void microphoneFound(Step step) {
    if (step.health().hears()) {
      sayInBetween(step, "microphone.found");
    }
  }

  /** Says it, unless the patient uses the keys or asked the coach to stop listening. */
  private static void quiet(Step step, boolean works) {
    if (step.keys() || step.phase() instanceof Deaf) {
      return;
    }
    if (works) {
      sayInBetween(step, "quiet");
    } else {
      sayInBetween(step, "loud", "microphone.lost.remedy");
    }
  }

  private static void record(Step step, boolean works) {
    step.notice(step.health().record(works));
    if (!(step.phase() instanceof Closing)) {
      foundOrPause(step, works, "record.found", Fact.Paused.Reason.RECORD);
    } else if (!works) {
      // The player left out the words after the fact that it could not write: say them now.
      step.silence();
      step.say("record.unsaved");
      step.phase().enter(step);
    }
  }

  /** While nothing can be heard, nothing goes on: see {@link Step#finish}. */
  private static void loudspeaker(Step step, boolean works) {
    boolean lost = !step.health().loudspeaker();
    step.notice(step.health().loudspeaker(works));
    if (step.phase() instanceof Closing) {
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
    if (paused.base() instanceof Phase.OfExercise) {
      EverywhereCommands.status(step);
    }
    step.go(paused);
  }

  /** What was said into the silence is said again. */
  private static void tellWhatIsAmiss(Step step) {
    Health health = step.health();
    if (!health.microphone()) {
      step.say("microphone.lost");
    } else if (!health.microphoneSound() && !step.plan().keys()) {
      step.say("microphone.muted");
    }
    if (!health.record()) {
      step.say("record.lost");
    }
  }

  private static void foundOrPause(
      Step step, boolean works, String found, Fact.Paused.Reason reason) {
    if (works) {
      // In a pause, the text also says how to go on.
      sayInBetween(step, step.phase() instanceof Paused ? found : found + ".elsewhere");
    } else {
      step.silence();
      step.pause(reason);
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
