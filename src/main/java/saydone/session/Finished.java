package saydone.session;

import java.util.List;
import saydone.command.Command;

/** Nothing happens any more. */
record Finished() implements Phase {

  @Override
  public String label() {
    return "finished";
  }

  @Override
  public void enter(Step step) {}

  @Override
  public List<Command> vocabulary(Situation situation) {
    return List.of();
  }
}
