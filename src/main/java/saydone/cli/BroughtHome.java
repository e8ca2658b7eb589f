package saydone.cli;

import java.io.PrintWriter;
import saydone.home.DataFolder;
import saydone.journal.Homecoming;
import saydone.journal.Sessions;

/** Brings sessions home that lie in the second place, and says so. */
final class BroughtHome {

  private BroughtHome() {}

  /**
   * Brings home what can be brought, and prints what was, and what was not.
   *
   * @return whether something was
   */
  static boolean to(DataFolder folder, PrintWriter err) {
    Homecoming home = Sessions.in(folder).bringHome();
    for (String session : home.brought()) {
      err.println(
          "The session " + session + " lay in the temporary folder; it is in the data folder now.");
    }
    home.problem()
        .ifPresent(
            why ->
                err.println(
                    "Still in the temporary folder, because the data folder cannot be written ("
                        + why
                        + "): "
                        + String.join(", ", home.left())));
    err.flush();
    return !home.brought().isEmpty();
  }
}
