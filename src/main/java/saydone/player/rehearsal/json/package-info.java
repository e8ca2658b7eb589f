/**
 * Simulated patients in JSON: {@link saydone.player.rehearsal.json.PatientReader} turns bytes into
 * a checked patient, or into the list of everything that is wrong with them. Knows {@code
 * player.rehearsal} and what that knows, and reads by the leaf {@code json}.
 */
@NullMarked
package saydone.player.rehearsal.json;

import org.jspecify.annotations.NullMarked;
