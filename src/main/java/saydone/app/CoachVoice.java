package saydone.app;

import java.util.List;
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
import saydone.voice.program.SeparateVoice;

/**
 * The voice that was chosen for the coach, not yet loaded.
 *
 * @param catalogue the catalogue that the voice is from
 * @param voice the voice
 * @param manner how the coach speaks at the start
 */
public record CoachVoice(VoiceCatalogue catalogue, Voice voice, CoachManner manner) {

  /** Names the voice that speaks where none was chosen. */
  private static final String VARIABLE = "SAYDONE_VOICE";

  /** The embedded voice, in the ordinary manner. */
  public static CoachVoice embedded(CoachManner manner) {
    VoiceCatalogue catalogue = VoiceCatalogue.builtIn();
    return new CoachVoice(catalogue, catalogue.embedded(), manner);
  }

  /**
   * The voice that the settings name, or the embedded one. Searches the machine only if one is
   * named.
   *
   * @throws NoSuchVoiceException if the voice is not here; the message lists the voices that are
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
   * The voice that speaks to a patient who chose none: the one that {@code SAYDONE_VOICE} names, or
   * else the one of this machine that is understood best. Rehearsals and recordings have the
   * embedded voice instead, so that they are the same on every machine.
   *
   * @param notices is told if the voice that the variable names is not here
   */
  public static CoachVoice best(Machine machine, CoachManner manner, Consumer<String> notices) {
    Optional<String> named = machine.variable(VARIABLE);
    if (named.isPresent()) {
      if (named.get().equals(VoiceCatalogue.builtIn().embedded().name())) {
        return embedded(manner);
      }
      VoiceCatalogue all = VoiceCatalogue.of(machine);
      try {
        return new CoachVoice(all, all.find(named.get()), manner);
      } catch (NoSuchVoiceException e) {
        notices.accept(e.why() + " It was named by " + VARIABLE + ".");
      }
    }
    VoiceCatalogue catalogue = VoiceCatalogue.withBest(machine);
    return new CoachVoice(catalogue, catalogue.best(), manner);
  }

  /** The voice that was chosen in an earlier session, or the {@link #best} if none was. */
  static CoachVoice rememberedOrBest(Settings settings, Machine machine, Consumer<String> notices) {
    return settings.voice().isPresent()
        ? remembered(settings, notices)
        : best(machine, settings.manner(), notices);
  }

  /**
   * The voice that was chosen in an earlier session, or the embedded one if it is no longer here.
   *
   * @param notices is told if the voice is no longer here
   */
  static CoachVoice remembered(Settings settings, Consumer<String> notices) {
    try {
      return of(settings);
    } catch (NoSuchVoiceException e) {
      CoachVoice embedded = embedded(settings.manner());
      notices.accept(
          e.why()
              + " It was remembered from last time; "
              + embedded.voice().name()
              + " speaks instead. Choose another with --voice; for the names: saydone voices");
      return embedded;
    }
  }

  /**
   * The same, but whenever the embedded voice speaks, a process of its own does, so that nothing of
   * it stays in this one.
   *
   * @param program starts that process: see {@link SeparateVoice#of}
   */
  CoachVoice speakingElsewhere(List<String> program) {
    Voice embedded = SeparateVoice.of(catalogue.embedded(), program);
    return new CoachVoice(
        catalogue.withEmbedded(embedded),
        voice.name().equals(embedded.name()) ? embedded : voice,
        manner);
  }

  /** Begins to load the voice. */
  public Synthesizer open() {
    return catalogue.open(voice);
  }

  /** Opens the voice as {@link VoiceCatalogue#open(Voice, Optional, CompletableFuture)} does. */
  Synthesizer open(Optional<ClipFolder> kept, CompletableFuture<?> may) {
    return catalogue.open(voice, kept, may);
  }
}
