/**
 * The record of a session: {@link saydone.journal.Journal} appends {@link saydone.session.Fact}s
 * and forces them to disk, {@link saydone.journal.JournalReader} reads them back and reports every
 * flaw, {@link saydone.journal.Sessions} begins a session in the user's data folder, lists those
 * that lie there and finds the one to go on with, {@link saydone.journal.Forgetting} deletes them.
 * The package {@code report} tells what a session came to.
 *
 * <p>Knows {@code home}, {@code session}, the {@code script} model and the evidence of a {@code
 * command}; JSON as text lies in the leaves {@code json} and {@code journal.json}. Reads no clock:
 * the time comes with each call.
 */
@NullMarked
package saydone.journal;

import org.jspecify.annotations.NullMarked;
