/**
 * All that the coach can say besides the texts of a script, in one place: {@link
 * saydone.message.Messages}. No other package composes spoken sentences: a caller names a message
 * by its key and gives it values (a number, a time, a name). The coach says that message, or
 * several whole messages one after another.
 *
 * <p>The texts are those of a {@link saydone.language.Language}: its {@code messages.properties}. A
 * pattern may place its values in any order, and choose its words by a number ({@code
 * {0,choice,...}}). Grammar words are the times ({@code duration...}), the sides ({@code side...})
 * and the names of keys ({@code key...}). A script's {@code language} chooses the language. The
 * words that the recognizer understands are not here, but in {@code saydone.command.Phrases}; the
 * patterns of help name them by a value.
 *
 * <p>{@code printed.properties} has the texts that are only printed, for a reader or a screen
 * reader.
 *
 * <p>Knows {@code markup} and {@code language}.
 */
@NullMarked
package saydone.message;

import org.jspecify.annotations.NullMarked;
