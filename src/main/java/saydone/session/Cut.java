package saydone.session;

/** What becomes of the words that an interjection cuts off. */
enum Cut {
  /** They are lost: the interjection stands in their place. */
  LOST,
  /** They are said after the interjection where {@link Phase#saysAgain} calls for it. */
  AGAIN_IF_NEEDED,
  /** They are said after the interjection, unless {@link Phase#keepsTime}. */
  AGAIN
}
