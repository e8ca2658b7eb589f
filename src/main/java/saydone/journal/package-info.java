/**
 * The record of a session: {@link saydone.journal.Journal} appends {@link saydone.session.Fact}s
 * and forces them to disk, {@link saydone.journal.JournalReader} reads them back and reports every
 * flaw, {@link saydone.journal.Summary} folds them, {@link saydone.journal.Sessions} lists what
 * lies in the user's {@link saydone.journal.DataFolder}.
 *
 * <p>Knows {@code session} and the {@code script} model; JSON as text lies in the leaf {@code
 * journal.json}. Reads no clock: the time comes with each call.
 */
@NullMarked
package saydone.journal;

import org.jspecify.annotations.NullMarked;
