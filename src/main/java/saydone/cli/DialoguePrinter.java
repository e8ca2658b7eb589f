package saydone.cli;

import java.io.PrintWriter;
import saydone.dialogue.Dialogue;

/** Prints what is said and heard as it happens. */
record DialoguePrinter(PrintWriter out) implements Dialogue.Listener {

  @Override
  public void says(String sentence) {
    print("coach: " + sentence);
  }

  @Override
  public void listensFor(String word) {}

  @Override
  public void heard(String phrase) {
    print("heard: " + phrase);
  }

  private void print(String line) {
    out.println(line);
    out.flush();
  }
}
