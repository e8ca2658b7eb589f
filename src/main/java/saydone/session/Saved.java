package saydone.session;

/**
 * What of the record is durable, and where.
 *
 * @param where where all of it is durable
 * @param anew whether the record had gone from the data folder, and all of it was written there
 *     anew
 * @param detail why it is not in the data folder, or why it had to be written anew; empty if there
 *     is nothing to say
 */
public record Saved(Where where, boolean anew, String detail) {

  /** All of it is durable in the data folder. */
  public static final Saved AT_HOME = new Saved(Where.HOME, false, "");

  /** A place in which all of the record is durable. */
  public enum Where {
    /** The data folder. */
    HOME,
    /** The second place, in the user's temporary folder, while the data folder cannot be used. */
    SECOND_PLACE,
    /** None: some facts are durable nowhere. */
    NOWHERE
  }

  /** The record as it is in one place, for a reason. */
  public static Saved in(Where where, String detail) {
    return new Saved(where, false, detail);
  }

  /** Whether every fact is durable, in whatever place. */
  public boolean durable() {
    return where != Where.NOWHERE;
  }
}
