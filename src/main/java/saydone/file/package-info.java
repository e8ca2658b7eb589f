/**
 * Reading files that somebody else may have put where this program looks: never waits for a pipe,
 * never reads a device, and never more than it was told. Knows no other package.
 */
@NullMarked
package saydone.file;

import org.jspecify.annotations.NullMarked;
