/**
 * The program of the research jar: options, printing and exit codes of its commands. What they do
 * is in the packages below.
 */
@NullMarked
package saydone.research;

import org.jspecify.annotations.NullMarked;
