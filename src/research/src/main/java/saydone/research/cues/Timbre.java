package saydone.research.cues;

import java.util.List;

/**
 * The timbre of a note: how it rises and decays, and its partials.
 *
 * @param attackMillis how long it takes to rise, 5 ms or more
 * @param decayMillis the time in which it decays to 37 %
 * @param partials the sines that it is made of
 */
record Timbre(int attackMillis, int decayMillis, List<Partial> partials) {

  /** A struck block of wood: short, with inharmonic partials. */
  static final Timbre WOOD =
      new Timbre(
          5, 14, List.of(new Partial(1, 1), new Partial(2.76, 0.35), new Partial(4.1, 0.15)));

  /** A marimba's bar: round, with a bright touch two octaves up. */
  static final Timbre MARIMBA =
      new Timbre(6, 70, List.of(new Partial(1, 1), new Partial(2, 0.25), new Partial(4, 0.3)));

  /** A small bell: rings, nearly harmonic. */
  static final Timbre BELL =
      new Timbre(6, 180, List.of(new Partial(1, 1), new Partial(2, 0.5), new Partial(3.01, 0.25)));

  /** A low clarinet: hollow, with odd multiples only, and steady. */
  static final Timbre REED =
      new Timbre(12, 2000, List.of(new Partial(1, 1), new Partial(3, 0.6), new Partial(5, 0.3)));

  /** A hummed tone: swells and sinks. */
  static final Timbre HUM =
      new Timbre(90, 400, List.of(new Partial(1, 1), new Partial(2, 0.6), new Partial(3, 0.2)));

  /** A buzzer: all multiples, and a neighbor tone that makes it beat. */
  static final Timbre BUZZ =
      new Timbre(
          8,
          2000,
          List.of(
              new Partial(1, 1),
              new Partial(1.06, 1),
              new Partial(2, 0.7),
              new Partial(3, 0.5),
              new Partial(4, 0.4)));

  /** Copies the list. */
  Timbre {
    partials = List.copyOf(partials);
  }

  /**
   * One sine of a tone.
   *
   * @param ratio its frequency as a multiple of the note's
   * @param level its amplitude
   */
  record Partial(double ratio, double level) {}
}
