/**
 * The pure core: {@code Session.on(state, event)} gives the next state and the effects that carry
 * it out. Time, sound and disk come in as {@link saydone.session.Event}s and go out as {@link
 * saydone.session.Effect}s; what must never be lost goes out as a {@link saydone.session.Fact}.
 *
 * <p>A {@link saydone.session.State} is the phase, the progress and a few small records. In one
 * step a {@code Phase} decides what an event means, {@code Course} says what comes next, {@code
 * Wording} chooses the words, and {@code Step} collects the effects and the next state.
 *
 * <p>Knows {@code script}, {@code command}, {@code markup} and {@code message}; touches no thread,
 * clock, file or device.
 */
@NullMarked
package saydone.session;

import org.jspecify.annotations.NullMarked;
