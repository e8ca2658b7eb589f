/**
 * Simulated patients in JSON. Knows {@code player.rehearsal}, and is the only place of it that
 * knows Jackson.
 */
@NullMarked
package saydone.player.rehearsal.json;

import org.jspecify.annotations.NullMarked;
