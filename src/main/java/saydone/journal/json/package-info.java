/**
 * The lines of a journal as plain Java values. Knows no other package: it is the only place where
 * reading the record uses the JSON library.
 */
@NullMarked
package saydone.journal.json;

import org.jspecify.annotations.NullMarked;
