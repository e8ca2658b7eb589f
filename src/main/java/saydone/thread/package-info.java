/**
 * The one place where threads come from, so that each has a name, none keeps the program from
 * ending, and no failure is lost. Who may call it, ArchUnit knows; which threads a live session
 * has, {@code player.Readiness} lists.
 *
 * <p>Knows no other package of the program.
 */
@NullMarked
package saydone.thread;

import org.jspecify.annotations.NullMarked;
