/**
 * Fuzzers for whatever reads files that others wrote. Each asserts what the reader promises: a
 * value, or the project's own exception with a message that names the place; in bounded time and
 * memory. Run as tests they try the project's own files; {@code src/research/fuzz} lets them look
 * for more.
 */
@NullMarked
package saydone.research.fuzz;

import org.jspecify.annotations.NullMarked;
