/**
 * The command line: options, printing and exit codes; {@code app} does the rest. The only place
 * with stdout, and the only one that knows picocli. May know all packages.
 */
@NullMarked
package saydone.cli;

import org.jspecify.annotations.NullMarked;
