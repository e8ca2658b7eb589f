/**
 * All that the coach can say beside the texts of a script, in one place: {@link
 * saydone.message.Messages}. Nothing that is spoken is put together elsewhere: a caller names a
 * message by its key and gives it values (a number, a time, a name), and what is said is that one
 * message, or several whole messages one after another.
 *
 * <p><b>Another language</b> is one file beside {@code messages.properties}, named by its tag, such
 * as {@code messages_de.properties}, in UTF-8. It holds
 *
 * <ul>
 *   <li>the texts, under the same keys. A pattern may place its values in any order, and choose its
 *       words by a number ({@code {0,choice,...}}). What is left out is spoken in English;
 *   <li>its grammar words: the numbers ({@code number.0}, {@code number.1} ... for those that are
 *       words of their own; {@code number.tens}, {@code number.hundreds} ... for how the others are
 *       made of them, and any number whose word is made in no regular way under its own key), the
 *       times ({@code duration...}), the sides ({@code side...}) and the names of keys ({@code
 *       key...}).
 * </ul>
 *
 * A script's {@code language} chooses the file. The words that the recognizer understands are not
 * here, but in {@code saydone.command.Phrases}; the patterns of help name them by a value. The
 * voices have to know the language, too.
 *
 * <p>{@code printed.properties} has what is only printed, for a reader or a screen reader.
 *
 * <p>Knows no other package.
 */
@NullMarked
package saydone.message;

import org.jspecify.annotations.NullMarked;
