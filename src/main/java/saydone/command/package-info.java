/**
 * What can be said, and by which key: the commands with the care that each asks for, their spoken
 * phrases and their keys; and the evidence for a command that was heard. Which of them are active
 * in a phase is decided by the session.
 *
 * <p>Knows {@code language}; touches no thread, clock or device.
 */
@NullMarked
package saydone.command;

import org.jspecify.annotations.NullMarked;
