package saydone.hearing.decoder;

import java.util.List;
import java.util.Set;

/** What a recognizer judges by. */
public enum Ears {
  /** The acoustic model of Sphinx4 alone: every phrase that its dictionary spells. */
  SPHINX,
  /** The network alone: the phrases that it was taught. */
  NET,
  /** Both, where the network was taught a phrase; Sphinx4's model alone where it was not. */
  BOTH;

  /** Features of the segment itself, which neither model measures. */
  private static final Set<String> OF_THE_SEGMENT =
      Set.of(
          "bias",
          "prominence",
          "gap",
          "aboveBackground",
          "aboveBefore",
          "aboveAfter",
          "unsteady",
          "logActive",
          "signalToNoise");

  /** The name of the recognizer that judges so. */
  String recognizer() {
    return switch (this) {
      case SPHINX -> "sphinx-isolated";
      case NET -> "network";
      case BOTH -> "network with sphinx-isolated";
    };
  }

  boolean sphinx() {
    return this != NET;
  }

  /** Whether the network is asked. */
  public boolean network() {
    return this != SPHINX;
  }

  /** The {@link Candidate#FEATURES} that it judges by, in their order. */
  public List<String> features() {
    return Candidate.FEATURES.stream().filter(this::measures).toList();
  }

  private boolean measures(String name) {
    String feature =
        name.startsWith(Candidate.NOISY) ? name.substring(Candidate.NOISY.length()) : name;
    return OF_THE_SEGMENT.contains(feature) || (feature.startsWith("net") ? network() : sphinx());
  }
}
