package saydone.voice.program;

import java.util.List;
import java.util.function.Function;
import saydone.voice.Voice;

/** Finds the voices that are programs on a machine. */
public final class VoicePrograms {

  /** The engines in the order in which their voices are listed. */
  private static final List<Function<Machine, List<Voice>>> ENGINES =
      List.of(
          Piper::voices,
          MacSay::voices,
          WindowsSpeech::voices,
          MaryTts::voices,
          Flite::voices,
          EspeakNg::voices);

  private VoicePrograms() {}

  /**
   * The voices of all programs that are installed. Those that cannot be used are listed with the
   * reason. Some programs are asked for their voices, which takes a fraction of a second.
   */
  public static List<Voice> on(Machine machine) {
    return ENGINES.stream().flatMap(engine -> engine.apply(machine).stream()).toList();
  }
}
