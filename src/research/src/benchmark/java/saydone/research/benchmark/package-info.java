/** Benchmarks of single parts of the player, beside what they are compared with. */
@NullMarked
package saydone.research.benchmark;

import org.jspecify.annotations.NullMarked;
