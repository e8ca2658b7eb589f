package saydone.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import saydone.app.CoachVoice;
import saydone.audio.Clip;
import saydone.audio.virtual.Acoustics;
import saydone.evaluate.Conditions;
import saydone.language.Language;
import saydone.player.CoachManner;
import saydone.voice.Diction;
import saydone.voice.Pronouncer;
import saydone.voice.Saying;
import saydone.voice.SynthesisException;

/** The options for a coach who speaks while commands are measured, and is heard back. */
@SuppressWarnings("NullAway.Init")
final class EchoOptions {

  private static final String COACH_SPEECH =
      "Sit tall, and rest your ankle on the other knee. Bring the foot up toward the shin, then let"
          + " it sink down again. Slow and smooth. The movement comes from the ankle alone, and the"
          + " leg keeps still.";
  private static final int ORDINARY_RATE = 150;

  @Option(
      names = "--echo",
      split = ",",
      paramLabel = "GAIN",
      description =
          "The coach speaks all the time, and comes back into the microphone this loud. Several"
              + " gains or delays are measured one after another, a line for each.")
  private @Nullable List<Double> gains;

  @Option(
      names = "--echo-delay",
      split = ",",
      paramLabel = "MS",
      defaultValue = "80",
      description = "How late the coach comes back (default: ${DEFAULT-VALUE}).")
  private List<Integer> delays;

  @Mixin private ClockDriftOption clockDrift;

  @Option(
      names = "--over-echo",
      paramLabel = "DB",
      description =
          "With --echo: every word this far above the coach at the microphone, 0 for equally loud"
              + " (default: at the level of words without a coach).")
  private @Nullable Double above;

  /**
   * Looks at the numbers.
   *
   * @throws CommandException if one is out of range
   */
  void check() {
    if (above != null) {
      Conventions.within(
          "--over-echo", above, -EvaluateCommand.MOST_DB, EvaluateCommand.MOST_DB, "decibels");
    }
  }

  /** These conditions with the coach, once for each gain and delay; as they are without an echo. */
  List<Conditions> each(Conditions conditions) throws SynthesisException {
    if (gains == null) {
      return List.of(conditions);
    }
    Clip speech = coachSpeech();
    OptionalDouble level = above == null ? OptionalDouble.empty() : OptionalDouble.of(above);
    List<Conditions> each = new ArrayList<>();
    for (double gain : gains) {
      for (int delay : delays) {
        Acoustics.Echo way =
            new Acoustics.Echo(gain, Duration.ofMillis(delay), true, clockDrift.millionths());
        each.add(conditions.withCoach(new Conditions.Coach(speech, way, level)));
      }
    }
    return each;
  }

  private static Clip coachSpeech() throws SynthesisException {
    return new Diction(
            CoachVoice.embedded(CoachManner.ORDINARY).open(), Pronouncer.of(Language.ENGLISH))
        .say(Saying.plain(COACH_SPEECH, ORDINARY_RATE));
  }
}
