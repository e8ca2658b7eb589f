/**
 * What past sessions tell when they are read together: {@link saydone.report.History}. Folds what
 * the journal package has read; reads and writes nothing itself.
 *
 * <p>Knows {@code journal}, {@code session}, {@code script}, {@code message} and {@code language};
 * touches no thread, clock, file or device.
 */
@NullMarked
package saydone.report;

import org.jspecify.annotations.NullMarked;
