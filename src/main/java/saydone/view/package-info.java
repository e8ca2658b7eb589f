/**
 * The large view of the session that goes on, for a patient who sees a little, or for who helps
 * her: a page on this machine, in a process of its own. It reads the session's record and nothing
 * else. The only package that opens a socket; the command line starts it, and no other package
 * knows it. May know journal, session, script, command, message, home, json, thread and language.
 */
@NullMarked
package saydone.view;

import org.jspecify.annotations.NullMarked;
