package saydone.journal;

import java.util.function.Function;

/**
 * What is told of each session, always the same for the same session as long as the program is the
 * same: in brief, which is asked of all of them, and in full.
 *
 * @param <B> what is told in brief
 * @param <F> what is told in full
 * @param brief the type of the former
 * @param full the type of the latter
 * @param telling tells a session in full
 * @param shortening makes it brief
 */
public record Tale<B extends Record, F extends Record>(
    Class<B> brief, Class<F> full, Function<PastSession, F> telling, Function<F, B> shortening) {}
