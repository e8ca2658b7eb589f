package saydone.voice.program;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import saydone.voice.Pitch;
import saydone.voice.Voice;

/**
 * The voices of CMU Flite, as Linux distributions ship it. When asked for its voices, it prints one
 * line:
 *
 * <pre>Voices available: kal awb_time kal16 awb rms slt</pre>
 */
final class Flite {

  private static final String ENGINE = "Flite";
  private static final String LISTED = "Voices available:";
  private static final Duration LISTING = Duration.ofSeconds(2);

  private static final String REMEDY =
      "On Debian: apt-get install --reinstall flite; or choose another: saydone voices.";

  /**
   * How many words a minute its voices say by default, with pauses between sentences, over the
   * prompts of the research jar's {@code voices --measure}. The voice best understood at 150 words
   * a minute comes first.
   */
  private static final Map<String, Integer> ORDINARY_RATES = new LinkedHashMap<>();

  static {
    ORDINARY_RATES.put("rms", 173);
    ORDINARY_RATES.put("awb", 187);
    ORDINARY_RATES.put("kal16", 215);
    ORDINARY_RATES.put("slt", 199);
    ORDINARY_RATES.put("kal", 206);
  }

  private static final int USUAL_RATE = 190;

  /** The voices that were heard to change their pitch when told so; rms does not. */
  private static final Set<String> CHANGING_PITCH = Set.of("awb", "kal16", "slt", "kal");

  /** A voice that can only say times of day. */
  private static final String CLOCK = "awb_time";

  private Flite() {}

  static List<Voice> voices(Machine machine) {
    return machine.program("flite").map(Flite::voices).orElse(List.of());
  }

  private static List<Voice> voices(Path program) {
    try {
      List<String> ids = new ArrayList<>(ORDINARY_RATES.keySet());
      List<String> listed =
          Listing.of(List.of(program.toString(), "-lv"), LISTING).stream()
              .filter(line -> line.startsWith(LISTED))
              .flatMap(line -> Stream.of(line.substring(LISTED.length()).strip().split("\\s+")))
              .filter(id -> !id.isEmpty() && !id.equals(CLOCK))
              .toList();
      ids.retainAll(listed);
      listed.stream().filter(id -> !ids.contains(id)).forEach(ids::add);
      return ids.isEmpty()
          ? List.of(Hindered.voice("flite", ENGINE, program, "names no voice. " + REMEDY))
          : ids.stream().map(id -> voice(program, id)).toList();
    } catch (ProgramException e) {
      return List.of(Hindered.voice("flite", ENGINE, program, e.clause() + ". " + REMEDY));
    }
  }

  private static Voice voice(Path program, String id) {
    String name = "flite:" + id;
    Voice voice =
        new Voice(
            name,
            ENGINE,
            "en-US",
            program.toString(),
            () ->
                new RunSynthesizer(
                    name, (rate, pitch, sound) -> call(program, id, rate, pitch, sound), REMEDY));
    return CHANGING_PITCH.contains(id) ? voice.changingPitch() : voice;
  }

  private static List<String> call(
      Path program, String id, int wordsPerMinute, Pitch pitch, Path sound) {
    double stretch = (double) ORDINARY_RATES.getOrDefault(id, USUAL_RATE) / wordsPerMinute;
    return List.of(
        program.toString(),
        "-voice",
        id,
        "--setf",
        String.format(Locale.ROOT, "duration_stretch=%.3f", stretch),
        "--setf",
        String.format(Locale.ROOT, "f0_shift=%.3f", pitch.factor()),
        "-o",
        sound.toString());
  }
}
