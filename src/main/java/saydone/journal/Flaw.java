package saydone.journal;

import saydone.json.Shown;

/** Something in a journal that could not be taken as it stands. Lines are numbered from 1. */
public sealed interface Flaw {

  /** The number of the line. */
  int line();

  /** What is wrong, in one sentence that names the line. */
  String message();

  /**
   * The last line has no end: the program was cut off while it wrote. That line was not
   * acknowledged.
   */
  record TornTail(int line, int bytes) implements Flaw {
    @Override
    public String message() {
      return "Line " + line + " was cut off after " + bytes + (bytes == 1 ? " byte." : " bytes.");
    }
  }

  /** A line says nothing that can be trusted. */
  record Damaged(int line, String reason) implements Flaw {
    @Override
    public String message() {
      return "Line " + line + " is damaged: " + reason + ".";
    }
  }

  /** A line is sound, but of a type that this version of the program does not know. */
  record UnknownType(int line, String type) implements Flaw {
    @Override
    public String message() {
      return "Line " + line + " is of an unknown type, " + Shown.shortened(type) + ".";
    }
  }

  /** The journal was written in a newer format. */
  record NewerFormat(int version) implements Flaw {
    @Override
    public int line() {
      return 1;
    }

    @Override
    public String message() {
      return "The record was written by a newer version of the program (format "
          + version
          + ", this one knows "
          + Header.CURRENT_VERSION
          + ").";
    }
  }
}
