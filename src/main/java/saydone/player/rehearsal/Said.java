package saydone.player.rehearsal;

import java.util.Optional;
import saydone.command.Command;

/**
 * What the patient really said, or a key that it pressed.
 *
 * @param startFrame where it begins
 * @param endFrame the frame after its last energetic sample
 * @param words what was said, in lower case if it is a command; "(coughs)" for a cough
 * @param command what it means; empty for talk and coughs
 * @param byKey whether it is a key rather than a word
 */
public record Said(
    long startFrame, long endFrame, String words, Optional<Command> command, boolean byKey) {}
