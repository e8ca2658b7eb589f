package saydone.session;

import java.util.List;
import saydone.command.Command;

/** The session is over, and nothing happens any more. */
record Finished() implements Phase {

  @Override
  public PhaseName name() {
    return PhaseName.FINISHED;
  }

  @Override
  public void enter(Step step) {}

  @Override
  public List<Command> vocabulary(Situation situation) {
    return List.of();
  }
}
