/**
 * The program of the research jar: options, printing and exit codes of its commands. The packages
 * below do their work.
 */
@NullMarked
package saydone.research;

import org.jspecify.annotations.NullMarked;
