/**
 * What the coach remembers of the patient from one session to the next: a {@link
 * saydone.profile.Profile}, kept in {@code profile.json} of the data folder. The JSON Schema of the
 * file lies beside it ({@link saydone.profile.ProfileSchema}).
 *
 * <p>Knows {@code home} for the file, {@code script} for sides and levels, and the leaf {@code
 * json}. Reads no clock. What a session makes of a profile is not said here.
 */
@NullMarked
package saydone.profile;

import org.jspecify.annotations.NullMarked;
