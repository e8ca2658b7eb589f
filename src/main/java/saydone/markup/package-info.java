/**
 * The marks that a text of a script may have: a small part of SSML, read by {@link
 * saydone.markup.MarkedText}.
 *
 * <p>Knows {@code language}, and nothing of the program.
 */
@NullMarked
package saydone.markup;

import org.jspecify.annotations.NullMarked;
