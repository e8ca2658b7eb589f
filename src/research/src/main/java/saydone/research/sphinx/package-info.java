/**
 * The stock recognizer of CMU Sphinx4 behind the player's port: its endpointer, its front end, its
 * grammar search with an out-of-grammar branch. The player now has a decoder of its own.
 *
 * <p>Sphinx4 is built to pull from a microphone on a thread of its own. Here the caller pushes:
 * blocks of 10 ms go through its endpointer as they come, and each utterance that the endpointer
 * cuts out is decoded at once, on the caller's thread.
 *
 * <p>Knows {@code audio}, {@code command}, {@code hearing} and {@code language}.
 */
@NullMarked
package saydone.research.sphinx;

import org.jspecify.annotations.NullMarked;
