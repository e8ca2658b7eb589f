package saydone.report;

/**
 * How much was done of what was begun. Two separate numbers, because they mean different things:
 * who does half of every session is not who does every other one. How many sessions were
 * prescribed, a script does not say.
 *
 * @param sessionsCompleted sessions of which all exercises were gone through
 * @param sessionsBegun sessions
 * @param repetitions counted
 * @param prescribed repetitions that the scripts of these sessions asked for
 */
public record Adherence(
    int sessionsCompleted, int sessionsBegun, int repetitions, int prescribed) {}
