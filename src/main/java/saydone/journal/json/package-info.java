/**
 * The lines of a journal as plain Java values. Knows no other package: it is the one place in which
 * the reading of the record meets the JSON library.
 */
@NullMarked
package saydone.journal.json;

import org.jspecify.annotations.NullMarked;
