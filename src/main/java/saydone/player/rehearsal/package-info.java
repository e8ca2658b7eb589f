/**
 * Sessions without a real patient and without devices: {@link
 * saydone.player.rehearsal.SimulatedPatient} does in a virtual room what a {@link
 * saydone.player.rehearsal.PatientScript} says, {@link saydone.player.rehearsal.Observations} keep
 * what happened, and an {@link saydone.player.rehearsal.Expectation} tells whether that was right.
 * {@link saydone.player.rehearsal.Rehearsal} brings them together with the real player. The leaf
 * {@code json} reads a patient from JSON.
 *
 * <p>Knows what the player knows. Touches no thread and no wall clock; the same seed gives the same
 * session.
 */
@NullMarked
package saydone.player.rehearsal;

import org.jspecify.annotations.NullMarked;
