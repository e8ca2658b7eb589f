package saydone.app;

import saydone.home.DataFolder;

/**
 * What the user chose for a sitting of a session.
 *
 * @param folder where sessions are recorded and earlier choices are kept
 * @param settings voice, manner and strictness as chosen now; earlier choices fill in what is empty
 * @param listening how the session listens
 * @param keys whether the coach speaks of keys instead of words
 * @param keepsAudio whether the sound of commands is kept
 */
public record Choices(
    DataFolder folder, Settings settings, Listening listening, boolean keys, boolean keepsAudio) {}
