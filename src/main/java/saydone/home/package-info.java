/**
 * What the program keeps about its user.
 *
 * <p>Knows {@code journal}, whose folder holds it, and the values of {@code player} and {@code
 * hearing} that are kept.
 */
@NullMarked
package saydone.home;

import org.jspecify.annotations.NullMarked;
