/**
 * Puts a session together, from a room, a record and the user's choices to a coach that speaks,
 * hears and counts.
 *
 * <p>What was chosen comes in as values ({@link saydone.app.Choices}, {@link
 * saydone.app.Listening}). A {@link saydone.app.Venue} has a room and makes a {@link
 * saydone.app.Sitting} in it out of a {@link saydone.app.SessionRecord} and the choices: live on
 * this machine's devices, or at once on a recording. {@link saydone.app.RehearsedSitting} is one
 * with a simulated patient, and {@link saydone.app.Talk} is for dialogues outside a session. They
 * load what they need with {@link saydone.app.Engines}; {@link saydone.app.Ensemble} is the only
 * place where a session gets its engines.
 *
 * <p>Prints nothing: messages go to consumers that the caller gives, errors are exceptions of the
 * domain. Knows all packages but {@code cli}.
 */
@NullMarked
package saydone.app;

import org.jspecify.annotations.NullMarked;
