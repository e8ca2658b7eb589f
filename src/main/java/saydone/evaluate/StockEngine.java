package saydone.evaluate;

import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A recognizer as others ship it, which is measured on the same streams as the player's own.
 *
 * <p>The player has none. This is where research ({@code src/research}) joins its own to {@code
 * evaluate}, so that both are measured by one program.
 *
 * @param name what the user calls it
 * @param chains loads it, and gives what makes a chain that listens for some phrases, on any
 *     thread; throws an {@link IllegalArgumentException} that tells the remedy if a program that it
 *     needs is not installed
 */
public record StockEngine(String name, Supplier<Function<Set<String>, ListeningChain>> chains) {}
