package saydone.evaluate;

import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import saydone.hearing.Strictness;
import saydone.hearing.decoder.Ears;

/**
 * A recognizer that has parts of other makers, as they ship them, to be measured on the same
 * streams as the player's own.
 *
 * <p>The player has none. Research ({@code src/research}) adds its stock engines to {@code
 * evaluate} here, so that one program measures all. An engine is loaded before anything is
 * measured. That gives a function that makes a chain that listens for some phrases, on any thread,
 * or throws an {@link IllegalArgumentException} that names the remedy if a program that the engine
 * needs is not installed.
 */
public sealed interface StockEngine {

  /** The name by which the user chooses it. */
  String name();

  /**
   * A recognizer of another maker.
   *
   * @param chains loads the engine
   */
  record Whole(String name, Supplier<Function<Set<String>, ListeningChain>> chains)
      implements StockEngine {}

  /**
   * The player's recognizer behind parts of another maker.
   *
   * @param chains loads the engine, given which models its recognizer judges by and how sure it
   *     must be
   */
  record BeforeOurRecognizer(
      String name, BiFunction<Ears, Strictness, Function<Set<String>, ListeningChain>> chains)
      implements StockEngine {}
}
