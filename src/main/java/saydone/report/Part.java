package saydone.report;

import java.util.Optional;
import saydone.script.Exercise.Assistance;
import saydone.script.Side;

/**
 * A part of an exercise that is told apart from the others.
 *
 * @param exercise the exercise's id
 * @param side the side that works; empty where both work together, or where that is not known
 * @param level the level
 */
public record Part(String exercise, Optional<Side> side, Assistance level) {}
