/**
 * What can be said, and by which key: the commands with the care that each asks for, their spoken
 * phrases and their keys; and the evidence for a command that was heard. The session decides which
 * of them are active in a phase.
 *
 * <p>Knows {@code language}; touches no thread, clock or device.
 */
@NullMarked
package saydone.command;

import org.jspecify.annotations.NullMarked;
