/**
 * A {@link saydone.language.Language} gives access to all that belongs to one human language. Its
 * words, patterns and models are the files of one resource folder; each package of the program
 * makes its part from them.
 *
 * <p><b>Another language</b> is one folder beside {@code en}, named by its tag, such as {@code de}.
 * Its files have the names and the forms of the English ones. A session in it that is played by
 * keys needs
 *
 * <ul>
 *   <li>{@code messages.properties}: what the coach says. It makes the folder a language;
 *   <li>{@code numbers.properties}: the number words, and how they are put together;
 *   <li>{@code phrases.properties}: what the patient can say;
 *   <li>{@code keys.properties}: what the patient can press;
 *   <li>{@code wording.properties}: what is hard to follow by ear in a script.
 * </ul>
 *
 * <p>{@code answers.properties} may add the forms in which people put a number where a question
 * asks for one, such as "about five". A language that lacks it has none: English forms around its
 * number words would be no phrases.
 *
 * <p>To speak it well, the program needs {@code lexicon.pls}, {@code units.properties} and a voice;
 * to hear it, {@code acoustics.properties} and an acoustic model, {@code competitors.txt}, {@code
 * pronunciations.txt}, {@code decision-sphinx.properties}, and for the network {@code
 * phrases.weights}, {@code decision-both.properties}, {@code decision-net.properties} and {@code
 * likeness.properties}. {@code addenda.txt} is for FreeTTS, which speaks English only. {@code
 * printed.properties} has the texts that are only printed, for a reader or a screen reader.
 *
 * <p>Another file that a language lacks, or a line of a table, is taken from English.
 *
 * <p>Knows nothing of the program, and no other package.
 */
@NullMarked
package saydone.language;

import org.jspecify.annotations.NullMarked;
