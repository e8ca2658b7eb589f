/**
 * Fits the player's hearing: its decision on a word, and how near to its takes a taught word must
 * lie. Tries how much teaching helps.
 *
 * <p>Knows {@code audio}, {@code command}, {@code hearing}, {@code voice} and {@code evaluate}.
 */
@NullMarked
package saydone.research.fitting;

import org.jspecify.annotations.NullMarked;
