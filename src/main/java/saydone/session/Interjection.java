package saydone.session;

import java.util.List;

/**
 * Something that is said in between, while a phase goes on: the words that it cuts off are said
 * again, said anew, or lost.
 *
 * @param step the event being worked on
 */
record Interjection(Step step) {

  /**
   * Says it.
   *
   * @param cut what becomes of the words that are cut off
   */
  void say(Cut cut, Runnable words) {
    boolean holding = step.phase() instanceof Holding;
    boolean again =
        cut == Cut.AGAIN
            ? !step.phase().keepsTime()
            : cut == Cut.AGAIN_IF_NEEDED && step.phase().saysAgain();
    List<Speech.Line> lines = again ? step.state().speech().outstanding() : List.of();
    step.silence();
    step.cancelAll();
    step.become(step.phase().interrupted());
    words.run();
    if (holding) {
      step.say("begin.hold");
    }
    lines.forEach(line -> step.speak(line.words()));
  }

  /** Says it, and then what the phase says by itself, with what else was cut off before that. */
  void sayAnew(Runnable words) {
    List<Words> own = ownWords();
    List<Words> others =
        step.state().speech().outstanding().stream()
            .map(Speech.Line::words)
            .filter(cut -> !own.contains(cut) && !tellsHow(cut))
            .toList();
    say(
        Cut.LOST,
        () -> {
          words.run();
          others.forEach(step::speak);
          step.phase().repeat(step);
        });
  }

  /** What the phase says by itself. */
  private List<Words> ownWords() {
    Step trial = step.trial();
    trial.phase().repeat(trial);
    return trial.state().speech().outstanding().stream().map(Speech.Line::words).toList();
  }

  private boolean tellsHow(Words words) {
    return words instanceof Words.OfCatalogue text && step.wording().tellsHow(text.key());
  }
}
