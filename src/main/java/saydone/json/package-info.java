/**
 * The JSON of all files that people or the program write, read in one way. {@link
 * saydone.json.JsonReader} turns bytes into a tree that knows its lines and columns, a {@link
 * saydone.json.Shape} turns the tree into a value, and {@link saydone.json.Problems} collect all
 * that is wrong, each with place and remedy. {@link saydone.json.JsonWriter} writes plain values.
 * What a file means stands beside that value, in the package that has it.
 *
 * <p>Knows no other package, and is the only one beside {@code journal.json} that reads by Jackson.
 */
@NullMarked
package saydone.json;

import org.jspecify.annotations.NullMarked;
