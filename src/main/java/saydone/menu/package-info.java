/**
 * What can be done before a session, by voice or by key: start a script, hear which there are, how
 * it is going, check the microphone, teach a word, choose when to be reminded, or leave it for now.
 * It finds out what the user wants; whoever runs it does it.
 *
 * <p>Knows {@code command}, {@code dialogue}, {@code language}, {@code message}, {@code reminder},
 * {@code script} and {@code voice}.
 */
@NullMarked
package saydone.menu;

import org.jspecify.annotations.NullMarked;
