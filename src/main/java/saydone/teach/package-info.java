/**
 * Learns by voice how one user says a word, or what sound the user makes instead, and keeps it with
 * the user's data.
 *
 * <p>Knows {@code audio}, {@code hearing}, {@code voice}, {@code message}, {@code dialogue}, {@code
 * home}, {@code language} and the leaf {@code json}.
 */
@NullMarked
package saydone.teach;

import org.jspecify.annotations.NullMarked;
