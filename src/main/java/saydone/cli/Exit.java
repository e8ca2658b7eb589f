package saydone.cli;

/** Ends the program, or that of the research jar. */
public final class Exit {

  private Exit() {}

  /**
   * Ends the program with a code, when all that it has to say was written. Stdout is closed first:
   * Java then leads it nowhere, and what a native library prints while it is unloaded does not
   * follow the output of a command. JSON stays JSON.
   */
  public static void with(int code) {
    System.out.close();
    System.exit(code);
  }
}
