package saydone.journal;

import java.util.List;

/** A session that lies in the data folder. */
public sealed interface PastSession {

  /** Where it lies. */
  SessionFolder folder();

  /** What is wrong with its record, one sentence each; empty if nothing is. */
  List<String> problems();

  /**
   * A session whose journal could be read, at least in part.
   *
   * @param reading what the journal says
   */
  record Kept(SessionFolder folder, Reading reading) implements PastSession {
    @Override
    public List<String> problems() {
      return reading.flaws().stream().map(Flaw::message).toList();
    }
  }

  /** A session whose journal says nothing that can be used. */
  record Ruined(SessionFolder folder, List<String> problems) implements PastSession {

    /** Copies the list. */
    public Ruined {
      problems = List.copyOf(problems);
    }
  }
}
