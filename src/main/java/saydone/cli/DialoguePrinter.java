package saydone.cli;

import java.io.PrintWriter;
import java.util.Optional;
import saydone.dialogue.Dialogue;

/**
 * Prints what is said and heard as it happens.
 *
 * @param show how much of it; empty for nothing
 */
record DialoguePrinter(PrintWriter out, Optional<ShowOption.Show> show)
    implements Dialogue.Listener {

  @Override
  public void says(String sentence) {
    if (show.equals(Optional.of(ShowOption.Show.TRANSCRIPT))) {
      print("coach: " + sentence);
    }
  }

  @Override
  public void listensFor(String word) {}

  @Override
  public void heard(String phrase) {
    if (show.isPresent()) {
      print("heard: " + phrase);
    }
  }

  private void print(String line) {
    out.println(line);
    out.flush();
  }
}
