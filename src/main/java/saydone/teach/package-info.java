/**
 * Learns by voice how one user says a word, or what sound he makes instead, and keeps it with his
 * data.
 */
@NullMarked
package saydone.teach;

import org.jspecify.annotations.NullMarked;
