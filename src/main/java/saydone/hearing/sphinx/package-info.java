/**
 * The stock recognizer of CMU Sphinx4 behind our port: its endpointer, its front end, its grammar
 * search with an out-of-grammar branch.
 *
 * <p>Sphinx4 is built to pull from a microphone on a thread of its own. Here it is pushed: blocks
 * of 10 ms go through its endpointer as they come, and each utterance that the endpointer has cut
 * out is decoded at once, on the caller's thread.
 */
@NullMarked
package saydone.hearing.sphinx;

import org.jspecify.annotations.NullMarked;
