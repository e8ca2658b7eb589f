/**
 * What goes to the therapist and comes back: {@link saydone.share.SharedRecord} makes the file with
 * what a patient has done, {@link saydone.share.SharedPrescription} the one with a script and a
 * note, and {@link saydone.share.Notes} keeps the notes until they were read. {@link
 * saydone.share.Export} and {@link saydone.share.Import} move a whole data folder.
 *
 * <p>Knows archives, the record and its reports, and scripts. Reads no clock.
 */
@NullMarked
package saydone.share;

import org.jspecify.annotations.NullMarked;
