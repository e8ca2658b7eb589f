/**
 * A talk with the user outside of a session, such as the microphone check: sentences, pauses and
 * listening, exchange by exchange with a room; and the waiting for one.
 */
@NullMarked
package saydone.dialogue;

import org.jspecify.annotations.NullMarked;
