/**
 * JSON as text and as plain Java values. Knows no other package, and nothing of journals: it is the
 * one place in which the record meets its JSON library.
 */
@NullMarked
package saydone.journal.json;

import org.jspecify.annotations.NullMarked;
