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

  /** What is known of a segment whoever judges it. */
  private static final Set<String> OF_THE_SEGMENT =
      Set.of("bias", "prominence", "gap", "logActive", "signalToNoise");

  boolean sphinx() {
    return this != NET;
  }

  boolean network() {
    return this != SPHINX;
  }

  /** Those of the {@link Candidate#FEATURES} by which it judges, in their order. */
  public List<String> features() {
    return Candidate.FEATURES.stream().filter(this::measures).toList();
  }

  private boolean measures(String feature) {
    return OF_THE_SEGMENT.contains(feature) || (feature.startsWith("net") ? network() : sphinx());
  }
}
