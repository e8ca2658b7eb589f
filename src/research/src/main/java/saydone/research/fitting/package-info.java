/**
 * Fits what the player's hearing decides by: the decision on a word, and how near to its takes a
 * taught word must lie. Tries out what teaching brings.
 *
 * <p>Knows {@code audio}, {@code command}, {@code hearing}, {@code voice} and {@code evaluate}.
 */
@NullMarked
package saydone.research.fitting;

import org.jspecify.annotations.NullMarked;
