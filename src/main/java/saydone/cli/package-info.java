/**
 * The command line: subcommands, wiring of the adapters, messages and exit codes. The only place
 * with stdout. May know all packages.
 */
@NullMarked
package saydone.cli;

import org.jspecify.annotations.NullMarked;
