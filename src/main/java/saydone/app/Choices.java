package saydone.app;

import saydone.journal.DataFolder;

/**
 * What the user chose for a sitting of a session.
 *
 * @param folder where sessions are recorded, and what was kept before lies
 * @param settings voice, manner and strictness as chosen now; what is open in them is taken from
 *     what was kept
 * @param listening how it listens
 * @param keys whether the coach speaks of keys instead of words
 * @param keepsAudio whether the sound of commands is kept
 */
public record Choices(
    DataFolder folder, Settings settings, Listening listening, boolean keys, boolean keepsAudio) {}
