package saydone.session;

import java.util.Optional;

/**
 * The phase in which something was recorded, word for word as the record has it. A record may come
 * from a version of the program that has other phases: such a phase is read like every other, has
 * no {@link #name}, and is written again as it was.
 *
 * @param text a {@link PhaseName#text}, or that of another version
 */
public record RecordedPhase(String text) {

  /** A phase of this version. */
  public static RecordedPhase of(PhaseName name) {
    return new RecordedPhase(name.text());
  }

  /** The phase, if this version has it. */
  public Optional<PhaseName> name() {
    return PhaseName.of(text);
  }
}
