package saydone.report;

/**
 * How much was done of what was begun. Sessions and repetitions are separate numbers, because they
 * mean different things: to do half of every session is not to do every other session. A script
 * does not say how many sessions were prescribed.
 *
 * @param sessionsCompleted the sessions in which the patient went through all exercises
 * @param sessionsBegun the sessions that were begun, completed or not
 * @param repetitions the repetitions that were counted
 * @param prescribed the repetitions that the scripts of these sessions asked for
 */
public record Adherence(
    int sessionsCompleted, int sessionsBegun, int repetitions, int prescribed) {}
