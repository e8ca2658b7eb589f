package saydone.session;

import java.util.ArrayList;
import java.util.List;
import saydone.command.Command;
import saydone.command.Command.Word;

/**
 * The coach says hello, or welcome back, and reads what others wrote to the patient.
 *
 * @param again whether a session goes on
 * @param welcomed whether the coach has said so already, and what the patient should know first
 */
record Greeting(boolean again, boolean welcomed) implements Phase {

  /** Says a welcome, and what the patient should know before anything is asked. */
  static void sayWelcome(Step step, String key) {
    greet(step, key);
    if (step.plan().halfDuplex()) {
      step.speak(new Words.OnlyFor(false, step.wording().text("welcome.half-duplex")));
    }
  }

  private static void greet(Step step, String key) {
    step.say(key, step.wording().scriptName());
    if (step.plan().keepsAudio()) {
      step.say("welcome.audio");
    }
  }

  @Override
  public PhaseName name() {
    return PhaseName.GREETING;
  }

  @Override
  public void enter(Step step) {
    boolean known = step.plan().knowsSome();
    if (!welcomed && known) {
      sayWelcome(step, again ? "welcome.back" : "welcome.known");
    } else if (!welcomed) {
      greet(step, again ? "welcome.back" : "welcome");
    }
    step.plan().patient().notes().forEach(note -> step.speak(step.wording().note(note)));
    if (!known) {
      // In half duplex, it says when to speak, too.
      step.speak(new Words.WhenToSpeak("welcome.hint"));
    }
    if (again && step.progress().exercise() >= 0) {
      // The precautions, which end with these words, were said before.
      step.speak(new Words.WhenToSpeak("safety"));
    }
  }

  @Override
  public void spoken(Step step) {
    // Notes that were cut off are read again next time.
    step.plan().patient().notes().forEach(note -> step.record(new Fact.NoteRead(note.id())));
    step.follow(step.course().onward());
  }

  @Override
  public boolean command(Step step, Command command) {
    if (command == Word.READY || command == Word.NEXT) {
      step.silence();
      step.follow(step.course().onward());
      return true;
    }
    return false;
  }

  @Override
  public List<Command> vocabulary(Situation situation) {
    List<Command> words = new ArrayList<>(List.of(Word.READY, Word.NEXT));
    words.addAll(ChoosingToday.words(situation));
    words.addAll(ALWAYS);
    return words;
  }

  @Override
  public boolean saysAgain() {
    return true;
  }
}
