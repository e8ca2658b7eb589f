/**
 * What can be said, and by which key: the commands, their spoken phrases and their keys. Which of
 * them are active in a phase is decided by the session.
 *
 * <p>Knows {@code language}; touches no thread, clock or device.
 */
@NullMarked
package saydone.command;

import org.jspecify.annotations.NullMarked;
