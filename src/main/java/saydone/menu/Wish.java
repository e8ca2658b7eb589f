package saydone.menu;

import java.nio.file.Path;

/** What the user wants to be done now. */
public sealed interface Wish {

  /**
   * A session.
   *
   * @param script where its script is, as it was offered
   */
  record Play(Path script) implements Wish {}

  /** To hear how it is going. */
  record Progress() implements Wish {}

  /** A microphone check. */
  record Microphone() implements Wish {}

  /** A lesson. */
  record Teach() implements Wish {}

  /** To choose when to be reminded. */
  record Remind() implements Wish {}

  /** Nothing for now. */
  record Nothing() implements Wish {}

  /** To be reminded again in a while. */
  record Later() implements Wish {}

  /** Not to be reminded again today. */
  record NotToday() implements Wish {}

  /** Unknown: a reminder was not answered. */
  record Unknown() implements Wish {}

  /** Nothing more, until it is started again. */
  record GoodNight() implements Wish {}
}
