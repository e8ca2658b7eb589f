/**
 * The files of the user: the {@link saydone.home.DataFolder}, whose Javadoc lists every one of
 * them, made so that only their owner reads them ({@link saydone.home.OwnerOnlyFiles}), with a lock
 * for the one session that records ({@link saydone.home.WriterLock}). A small file is kept and read
 * by a {@link saydone.home.KeptFile}. A {@link saydone.home.Removal} deletes what the program made,
 * and nothing else.
 *
 * <p>Knows where files lie and how they are kept, not what they mean: {@code app.Settings}, {@code
 * profile.Profile}, {@code miccheck.ProfileFile} and {@code teach.TaughtFile} say that. Knows the
 * leaf {@code json}. Reads no clock.
 */
@NullMarked
package saydone.home;

import org.jspecify.annotations.NullMarked;
