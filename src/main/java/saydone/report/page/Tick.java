package saydone.report.page;

/**
 * A place on an axis.
 *
 * @param at where it is, in units of the drawing
 * @param name what stands there
 */
public record Tick(int at, String name) {}
