package saydone.voice.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import saydone.audio.Pcm;
import saydone.thread.Threads;
import saydone.voice.Synthesizer;
import saydone.voice.Voice;
import saydone.voice.cache.CachedVoice;
import saydone.voice.cache.ClipFolder;
import saydone.voice.freetts.FreeTtsSynthesizer;
import saydone.voice.freetts.FreeTtsVoice;
import saydone.voice.program.Machine;
import saydone.voice.program.VoicePrograms;

/**
 * The voices of a machine. The first is the embedded voice, which always works, and speaks when
 * another voice fails.
 *
 * @param voices all voices, including those that cannot be used; at least one
 */
public record VoiceCatalogue(List<Voice> voices) {

  /** How much sound of each voice is kept in memory: five minutes, ten megabytes. */
  private static final long CACHED_FRAMES = 5L * 60 * Pcm.SAMPLE_RATE_HZ;

  /** Copies the list; rejects an empty one. */
  public VoiceCatalogue {
    voices = List.copyOf(voices);
    if (voices.isEmpty()) {
      throw new IllegalArgumentException("a catalogue needs the embedded voice");
    }
  }

  /** The embedded voice alone, without a search for others. */
  public static VoiceCatalogue builtIn() {
    return new VoiceCatalogue(
        List.of(
            new Voice(
                    "freetts:kevin16",
                    "FreeTTS",
                    "en-US",
                    "inside the program",
                    FreeTtsSynthesizer.opener(FreeTtsVoice.KEVIN16))
                .changingPitch()));
  }

  /** The embedded voice, and those whose programs are found. */
  public static VoiceCatalogue of(Machine machine) {
    List<Voice> voices = new ArrayList<>(builtIn().voices());
    voices.addAll(VoicePrograms.on(machine));
    return new VoiceCatalogue(voices);
  }

  /**
   * The embedded voice and the best one, without a search for more than that takes: the program of
   * a voice that is understood less is not even asked.
   */
  public static VoiceCatalogue withBest(Machine machine) {
    List<Voice> found = new ArrayList<>(builtIn().voices());
    for (String engine : Understood.engines()) {
      found.addAll(VoicePrograms.of(engine, machine));
      VoiceCatalogue catalogue = new VoiceCatalogue(found);
      if (!catalogue.best().equals(catalogue.embedded())) {
        return catalogue;
      }
    }
    return builtIn();
  }

  /** The same voices, but another embedded one. */
  public VoiceCatalogue withEmbedded(Voice embedded) {
    List<Voice> changed = new ArrayList<>(voices);
    changed.set(0, embedded);
    return new VoiceCatalogue(changed);
  }

  /** The voice that is inside the program. */
  public Voice embedded() {
    return voices.get(0);
  }

  /**
   * How to get a voice that is understood better than all here; empty if the best one that is known
   * is here, though it may have an obstacle.
   */
  public Optional<String> advice(Machine machine) {
    String bestKnown = Understood.BETTER.get(0).voice();
    if (voices.stream().anyMatch(voice -> voice.name().equals(bestKnown))) {
      return Optional.empty();
    }
    return Optional.of(
        machine.mac()
            ? Understood.ON_MAC
            : machine.windows() ? Understood.ON_WINDOWS : Understood.ON_LINUX);
  }

  /** Of the voices that can be used, the one that is understood best, as {@link Understood}. */
  public Voice best() {
    return Understood.BETTER.stream()
        .flatMap(better -> voices.stream().filter(voice -> voice.name().equals(better.voice())))
        .filter(voice -> voice.obstacle().isEmpty())
        .findFirst()
        .orElse(embedded());
  }

  /**
   * The voice of a name.
   *
   * @param name a name as listed, or the part behind its colon if only one voice has that; upper
   *     and lower case are the same
   * @throws NoSuchVoiceException if there is none, or it cannot be used
   */
  public Voice find(String name) throws NoSuchVoiceException {
    Voice found =
        only(name, false)
            .or(() -> only(name, true))
            .orElseThrow(
                () -> new NoSuchVoiceException("There is no voice \"" + name + "\".", usable()));
    if (found.obstacle().isPresent()) {
      throw new NoSuchVoiceException(
          found.name() + " cannot be used: " + found.obstacle().get(), usable());
    }
    return found;
  }

  private Optional<Voice> only(String name, boolean behindColon) {
    String wanted = name.strip().toLowerCase(Locale.ROOT);
    List<Voice> matching =
        voices.stream()
            .filter(
                voice -> {
                  String known = voice.name().toLowerCase(Locale.ROOT);
                  String compared = behindColon ? known.substring(known.indexOf(':') + 1) : known;
                  return compared.equals(wanted);
                })
            .toList();
    return matching.size() == 1 ? Optional.of(matching.get(0)) : Optional.empty();
  }

  private String usable() {
    return voices.stream()
        .filter(voice -> voice.obstacle().isEmpty())
        .map(Voice::name)
        .collect(Collectors.joining(", "));
  }

  /**
   * Opens a voice; the embedded voice speaks when it fails. Each has a cache of its own. They are
   * loaded in the background; before that, they can speak what is in the cache. A voice that cannot
   * be loaded fails when it is to speak.
   *
   * @param kept the folder that keeps speech from one session to the next; not closed with the
   *     voice
   * @param may completes when the voices may be loaded even if they are not needed yet
   */
  public Synthesizer open(Voice chosen, Optional<ClipFolder> kept, CompletableFuture<?> may) {
    Stream<Voice> chain =
        chosen.name().equals(embedded().name()) ? Stream.of(chosen) : Stream.of(chosen, embedded());
    List<Synthesizer> voices = chain.map(voice -> cached(voice, kept, may)).toList();
    return voices.size() == 1 ? voices.get(0) : new FallbackSynthesizer(voices);
  }

  /** Opens a voice as above, but loads it at once and keeps nothing on disk. */
  public Synthesizer open(Voice chosen) {
    return open(chosen, Optional.empty(), CompletableFuture.completedFuture(null));
  }

  private static Synthesizer cached(
      Voice voice, Optional<ClipFolder> kept, CompletableFuture<?> may) {
    CachedVoice cached =
        new CachedVoice(
            voice,
            kept.isPresent() ? Edition.of(voice) : "",
            kept,
            CACHED_FRAMES,
            Threads.each("saydone-voice-loader"));
    CompletableFuture<?> unused = may.thenRun(cached::load);
    return cached;
  }
}
