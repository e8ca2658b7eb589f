package saydone.evaluate;

import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A recognizer of other makers, as they ship it, to be measured on the same streams as the player's
 * own.
 *
 * <p>The player has none. Research ({@code src/research}) adds its stock engines to {@code
 * evaluate} here, so that one program measures all.
 *
 * @param name the name by which the user chooses it
 * @param chains loads the engine and gives a function that makes a chain that listens for some
 *     phrases, on any thread; throws an {@link IllegalArgumentException} that names the remedy if a
 *     program that the engine needs is not installed
 */
public record StockEngine(String name, Supplier<Function<Set<String>, ListeningChain>> chains) {}
