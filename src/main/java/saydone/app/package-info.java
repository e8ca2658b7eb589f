/**
 * Puts a session together: from a room, a record and what the user chose, to somebody who speaks,
 * hears and counts.
 *
 * <p>What was chosen comes in as values ({@link saydone.app.Choices}, {@link
 * saydone.app.Listening}). A {@link saydone.app.Venue} has a room and makes a {@link
 * saydone.app.Sitting} in it out of a {@link saydone.app.SessionRecord} and the choices: live on
 * this machine's devices, or at once on a recording. {@link saydone.app.RehearsedSitting} is one
 * with a simulated patient, and {@link saydone.app.Talk} is for dialogues outside a session. They
 * load what they need by {@link saydone.app.Engines}, and a session meets its engines in {@link
 * saydone.app.Ensemble} and nowhere else.
 *
 * <p>Prints nothing: messages go to whoever listens, errors are exceptions of the domain. Knows all
 * packages but {@code cli}.
 */
@NullMarked
package saydone.app;

import org.jspecify.annotations.NullMarked;
