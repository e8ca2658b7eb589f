package saydone.app;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import saydone.player.CoachManner;
import saydone.voice.Synthesizer;
import saydone.voice.Voice;
import saydone.voice.cache.ClipFolder;
import saydone.voice.catalogue.NoSuchVoiceException;
import saydone.voice.catalogue.VoiceCatalogue;
import saydone.voice.program.Machine;

/**
 * The voice that was chosen for the coach, not yet loaded.
 *
 * @param catalogue where it is from
 * @param voice the voice
 * @param manner how it speaks at the start
 */
public record CoachVoice(VoiceCatalogue catalogue, Voice voice, CoachManner manner) {

  /** The embedded voice, in the ordinary manner. */
  public static CoachVoice embedded(CoachManner manner) {
    VoiceCatalogue catalogue = VoiceCatalogue.builtIn();
    return new CoachVoice(catalogue, catalogue.embedded(), manner);
  }

  /**
   * The voice that is asked for. Looks at the machine only if one was named.
   *
   * @throws NoSuchVoiceException if it is not here; the message lists those that are
   */
  static CoachVoice of(Settings settings) throws NoSuchVoiceException {
    Optional<String> name = settings.voice();
    if (name.isEmpty()) {
      return embedded(settings.manner());
    }
    VoiceCatalogue catalogue = VoiceCatalogue.of(Machine.here());
    return new CoachVoice(catalogue, catalogue.find(name.get()), settings.manner());
  }

  /**
   * The voice that was asked for once, or the embedded one if it is no longer here.
   *
   * @param notices is told if it is not
   */
  static CoachVoice remembered(Settings settings, Consumer<String> notices) {
    try {
      return of(settings);
    } catch (NoSuchVoiceException e) {
      CoachVoice embedded = embedded(settings.manner());
      notices.accept(
          e.getMessage()
              + System.lineSeparator()
              + "It was remembered from last time; "
              + embedded.voice().name()
              + " speaks instead. Choose another with --voice.");
      return embedded;
    }
  }

  /** Begins to load it. */
  public Synthesizer open() {
    return catalogue.open(voice);
  }

  /** See {@link VoiceCatalogue#open(Voice, Optional, CompletableFuture)}. */
  Synthesizer open(Optional<ClipFolder> kept, CompletableFuture<?> may) {
    return catalogue.open(voice, kept, may);
  }
}
