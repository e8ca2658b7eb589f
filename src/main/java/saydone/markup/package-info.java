/**
 * The marks that a text of a script may have: a small part of SSML. A text is read once, into a
 * {@link saydone.markup.Template} with its places open. Filled in, it becomes a {@link
 * saydone.markup.MarkedText}, whose words a voice says.
 *
 * <p>Knows {@code language}, and nothing of the program.
 */
@NullMarked
package saydone.markup;

import org.jspecify.annotations.NullMarked;
