/**
 * The session script that a therapist writes: its model, and what makes it valid. Reading it from
 * JSON lies in the leaf {@code script.json}.
 *
 * <p>Knows {@code markup}, {@code message} and {@code language}; touches no thread, clock or
 * device.
 */
@NullMarked
package saydone.script;

import org.jspecify.annotations.NullMarked;
