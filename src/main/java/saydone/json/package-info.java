/**
 * JSON for all who have files of their own: plain values to text ({@link saydone.json.JsonWriter}),
 * and how a name of the program is spelled in a file ({@link saydone.json.Names}).
 *
 * <p>Knows no other package.
 */
@NullMarked
package saydone.json;

import org.jspecify.annotations.NullMarked;
