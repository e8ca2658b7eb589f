package saydone.player.rehearsal.json;

import java.util.List;
import java.util.Optional;
import saydone.json.Shape;

/** The name of a phase of a session. */
final class PhaseShape {

  private static final List<String> PHASES =
      List.of(
          "acknowledging",
          "asking",
          "awaiting-hold",
          "clarifying",
          "closing",
          "confirming-stop",
          "counting",
          "counting-aloud",
          "deaf",
          "getting-ready",
          "greeting",
          "holding",
          "introducing",
          "pacing",
          "paused",
          "precautions",
          "resting",
          "scoring-pain",
          "whole-set");

  /** A phase. */
  static final Shape<String> PHASE =
      Shape.string("paused")
          .meaning(
              name -> Optional.of(name).filter(PHASES::contains),
              "is no phase",
              "write one of " + PHASES);

  private PhaseShape() {}
}
