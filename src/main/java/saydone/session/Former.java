package saydone.session;

import java.util.OptionalInt;
import saydone.script.Frequency;

/**
 * What the sessions of the same script before this one came to, as far as its end is told beside
 * it.
 *
 * @param repetitions how many were counted in the last one; 0 if there was none
 * @param painAfter the pain after it, 0 to 10, if it was told
 * @param done how many were done in the span of time of {@code goal}, without this one
 * @param goal how often the session is to be done in the span of now: in the week in which it was
 *     prescribed first, its part; 0 if the script does not say, or if this one counts for a span
 *     that is over
 * @param per the span
 */
public record Former(
    int repetitions, OptionalInt painAfter, int done, int goal, Frequency.Per per) {}
