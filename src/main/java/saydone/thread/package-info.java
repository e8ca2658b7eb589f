/**
 * The one place where threads come from, so that each has a name, none keeps the program from
 * ending, and no failure is lost. {@code ArchitectureTests} says which packages may use it; {@code
 * player.Readiness} lists the threads of a live session.
 *
 * <p>Knows no other package of the program.
 */
@NullMarked
package saydone.thread;

import org.jspecify.annotations.NullMarked;
