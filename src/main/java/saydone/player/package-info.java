/**
 * Runs a session: feeds it what is heard, pressed, played and elapsed, and carries out its effects.
 * Knows all packages but {@code report} and {@code cli}.
 */
@NullMarked
package saydone.player;

import org.jspecify.annotations.NullMarked;
