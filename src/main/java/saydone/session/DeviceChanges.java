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
      sayInBetween(step, "microphone.found");
    } else {
      step.signal(Signal.MICROPHONE_LOST);
      sayInBetween(step, "microphone.lost", "microphone.lost.remedy");
    }
  }

  /** Says it, unless the patient uses the keys or asked the coach to stop listening. */
  private static void quiet(Step step, boolean works) {
    if (!step.keys() && !(step.phase() instanceof Deaf)) {
      sayInBetween(step, works ? "quiet" : "loud");
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

  private static void loudspeaker(Step step, boolean works) {
    if (!(step.phase() instanceof Closing)) {
      foundOrPause(step, works, "loudspeaker.found", Fact.Paused.Reason.LOUDSPEAKER);
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
