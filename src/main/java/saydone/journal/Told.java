package saydone.journal;

import java.util.function.Supplier;

/**
 * A session and what is told of it.
 *
 * @param folder where it lies
 * @param brief what is told of it in brief
 * @param full tells it in full: by the index, or by its journal
 */
public record Told<B, F>(SessionFolder folder, B brief, Supplier<F> full) {}
