package saydone.voice.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import saydone.audio.Pcm;
import saydone.voice.CachingSynthesizer;
import saydone.voice.Synthesizer;
import saydone.voice.Voice;
import saydone.voice.cache.ClipFolder;
import saydone.voice.cache.StoringSynthesizer;
import saydone.voice.freetts.FreeTtsSynthesizer;
import saydone.voice.freetts.FreeTtsVoice;
import saydone.voice.program.Machine;
import saydone.voice.program.VoicePrograms;

/**
 * The voices of a machine. The first is the embedded one, which always works: the default, and what
 * another voice falls back on.
 *
 * @param voices all voices, those that cannot be used too
 */
public record VoiceCatalogue(List<Voice> voices) {

  /** What is kept of each voice: ten megabytes. */
  private static final long CACHED_FRAMES = 5L * 60 * Pcm.SAMPLE_RATE_HZ;

  /** Copies the list, which has at least the embedded voice. */
  public VoiceCatalogue {
    voices = List.copyOf(voices);
    if (voices.isEmpty()) {
      throw new IllegalArgumentException("a catalogue needs the embedded voice");
    }
  }

  /** The embedded voice alone; nothing is looked for. */
  public static VoiceCatalogue builtIn() {
    return new VoiceCatalogue(
        List.of(
            new Voice(
                "freetts:kevin16",
                "FreeTTS",
                "en-US",
                "inside the program",
                FreeTtsSynthesizer.opener(FreeTtsVoice.KEVIN16))));
  }

  /** The embedded voice, and those whose programs are found. */
  public static VoiceCatalogue of(Machine machine) {
    List<Voice> voices = new ArrayList<>(builtIn().voices());
    voices.addAll(VoicePrograms.on(machine));
    return new VoiceCatalogue(voices);
  }

  /** The voice that speaks where none was chosen. */
  public Voice embedded() {
    return voices.get(0);
  }

  /**
   * The voice of a name.
   *
   * @param name a name as listed, or its part behind the colon if only one voice has that; upper
   *     and lower case are the same
   * @throws NoSuchVoiceException if there is none, or it cannot be used
   */
  public Voice find(String name) throws NoSuchVoiceException {
    Voice found =
        only(name, false)
            .or(() -> only(name, true))
            .orElseThrow(
                () ->
                    new NoSuchVoiceException(
                        "There is no voice \"" + name + "\". The voices here: " + usable()));
    if (found.obstacle().isPresent()) {
      throw new NoSuchVoiceException(
          found.name()
              + " cannot be used: "
              + found.obstacle().get()
              + System.lineSeparator()
              + "The voices here: "
              + usable());
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
   * A voice that the embedded one stands in for when it fails, each with a cache of its own. They
   * are loaded in the background; what is in the cache can be spoken before. If one cannot be
   * loaded, that shows when it is to speak.
   *
   * @param kept where speech is kept from one session to the next; not closed with the voice
   * @param may completes when they may be loaded though they are not needed yet
   */
  public Synthesizer open(Voice chosen, Optional<ClipFolder> kept, CompletableFuture<?> may) {
    Stream<Voice> chain =
        chosen.name().equals(embedded().name()) ? Stream.of(chosen) : Stream.of(chosen, embedded());
    List<Synthesizer> voices = chain.map(voice -> cached(voice, kept, may)).toList();
    return voices.size() == 1 ? voices.get(0) : new FallbackSynthesizer(voices);
  }

  /** The same, loaded at once and with nothing kept. */
  public Synthesizer open(Voice chosen) {
    return open(chosen, Optional.empty(), CompletableFuture.completedFuture(null));
  }

  private static Synthesizer cached(
      Voice voice, Optional<ClipFolder> kept, CompletableFuture<?> may) {
    LoadingSynthesizer loading = new LoadingSynthesizer(voice, VoiceCatalogue::inBackground);
    CompletableFuture<?> unused = may.thenRun(loading::load);
    Synthesizer stored =
        kept.<Synthesizer>map(folder -> new StoringSynthesizer(loading, Edition.of(voice), folder))
            .orElse(loading);
    return new CachingSynthesizer(stored, CACHED_FRAMES);
  }

  private static void inBackground(Runnable task) {
    Thread thread = new Thread(task, "saydone-voice-loader");
    thread.setDaemon(true);
    thread.start();
  }
}
