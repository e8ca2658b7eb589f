/**
 * Reads the JSON of all files that people or the program write, in one way. {@link
 * saydone.json.JsonReader} turns bytes into a tree that knows its lines and columns, a {@link
 * saydone.json.Shape} turns the tree into a value, and {@link saydone.json.Problems} collect all
 * that is wrong, each with place and remedy. {@link saydone.json.JsonWriter} writes plain values.
 * What a file means is said in the package that has its value.
 *
 * <p>Knows no other package. Only this package and {@code journal.json} read with Jackson.
 */
@NullMarked
package saydone.json;

import org.jspecify.annotations.NullMarked;
