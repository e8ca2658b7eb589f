/**
 * The session script that a therapist writes: its model, and what makes it valid. The leaf {@code
 * script.json} reads it from JSON.
 *
 * <p>Knows {@code markup}, {@code message} and {@code language}; touches no thread, clock or
 * device.
 */
@NullMarked
package saydone.script;

import org.jspecify.annotations.NullMarked;
