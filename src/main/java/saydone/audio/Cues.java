package saydone.audio;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** The sounds of all {@link Cue}s, as they lie in the jar. Immutable. */
public final class Cues {

  private final Map<Cue, Clip> clips;

  private Cues(Map<Cue, Clip> clips) {
    this.clips = clips;
  }

  /**
   * Reads all cues, a few milliseconds' work.
   *
   * @throws IllegalStateException if the jar was built without one of them
   */
  public static Cues load() {
    Map<Cue, Clip> clips = new EnumMap<>(Cue.class);
    for (Cue cue : Cue.values()) {
      clips.put(cue, load("/saydone/audio/" + cue.fileName()));
    }
    return new Cues(clips);
  }

  /** The sound of a cue. */
  public Clip clip(Cue cue) {
    return Objects.requireNonNull(clips.get(cue));
  }

  private static Clip load(String resource) {
    try (InputStream in = Cues.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the program was built without " + resource);
      }
      return Wav.read(new BufferedInputStream(in), resource);
    } catch (IOException e) {
      throw new IllegalStateException("the program was built with a damaged " + resource, e);
    }
  }
}
