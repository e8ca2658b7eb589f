package saydone.session;

/**
 * What of the record is durable, and where.
 *
 * @param where where all of it is durable
 * @param anew whether the record had gone from the data folder, and all of it was written there
 *     anew
 * @param detail why it is not in the data folder, or why it had to be written anew; empty if there
 *     is nothing to say
 * @param rest where that lies which is durable, while some facts are durable nowhere; else the same
 *     as {@code where}
 */
public record Saved(Where where, boolean anew, String detail, Where rest) {

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

  /** Checks that the rest is somewhere, and that all of the record is in one place. */
  public Saved {
    if (rest == Where.NOWHERE || (where != Where.NOWHERE && rest != where)) {
      throw new IllegalArgumentException("what is durable " + where + " does not lie " + rest);
    }
  }

  /** The record as it is in one place; while that is nowhere, the rest is in the data folder. */
  public Saved(Where where, boolean anew, String detail) {
    this(where, anew, detail, where == Where.NOWHERE ? Where.HOME : where);
  }

  /** The record as it is in one place, for a reason. */
  public static Saved in(Where where, String detail) {
    return new Saved(where, false, detail);
  }

  /** The same while some facts are durable nowhere and the rest lies in this place. */
  public Saved withRest(Where place) {
    return new Saved(where, anew, detail, place);
  }

  /** Whether every fact is durable, in whatever place. */
  public boolean durable() {
    return where != Where.NOWHERE;
  }
}
