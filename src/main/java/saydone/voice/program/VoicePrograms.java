package saydone.voice.program;

import java.util.List;
import java.util.function.Function;
import saydone.voice.Voice;

/** Finds the voices that are programs on a machine. */
public final class VoicePrograms {

  private record Engine(String name, Function<Machine, List<Voice>> voices) {}

  /** In the order in which their voices are listed; by the names that their voices begin with. */
  private static final List<Engine> ENGINES =
      List.of(
          new Engine("piper", Piper::voices),
          new Engine("say", MacSay::voices),
          new Engine("windows", WindowsSpeech::voices),
          new Engine("marytts", MaryTts::voices),
          new Engine("rhvoice", RhVoice::voices),
          new Engine("flite", Flite::voices),
          new Engine("espeak-ng", EspeakNg::voices));

  private VoicePrograms() {}

  /**
   * The voices of all programs that are installed. Those that cannot be used are listed with the
   * reason. Some programs are asked for their voices, which takes a fraction of a second.
   */
  public static List<Voice> on(Machine machine) {
    return ENGINES.stream().flatMap(engine -> engine.voices().apply(machine).stream()).toList();
  }

  /**
   * The voices of one engine, without a search for others.
   *
   * @param engine what the names of its voices begin with, such as {@code flite}
   * @throws IllegalArgumentException if there is no such engine
   */
  public static List<Voice> of(String engine, Machine machine) {
    return ENGINES.stream()
        .filter(each -> each.name().equals(engine))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no engine " + engine))
        .voices()
        .apply(machine);
  }
}
