package saydone.cli;

import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import saydone.app.Settings;
import saydone.hearing.Strictness;
import saydone.player.CoachManner;
import saydone.voice.Pitch;
import saydone.voice.Utterance;

/**
 * The options whose choice is remembered: how the coach sounds, and how sure it must be of a
 * command.
 */
final class RememberedOptions {

  @Option(
      names = "--voice",
      paramLabel = "NAME",
      description = "The coach's voice; see: saydone voices")
  private @Nullable String voice;

  @Option(
      names = "--rate",
      paramLabel = "WPM",
      description = "How fast the coach speaks, 80 to 450 words a minute; 150 is ordinary.")
  private @Nullable Integer rate;

  @Option(
      names = "--volume",
      paramLabel = "PERCENT",
      description = "How loud the coach is, 10 to 100; 85 is ordinary.")
  private @Nullable Integer volume;

  @Option(
      names = "--pitch",
      paramLabel = "SEMITONES",
      description =
          "How high the coach speaks, -6 to 6 semitones above the pitch of its voice, where the"
              + " voice can change it; 0 is ordinary.")
  private @Nullable Integer pitch;

  @Option(
      names = "--hearing",
      paramLabel = "HOW",
      description =
          "How sure the coach must be of a command: lenient misses least, strict takes least other"
              + " sounds for one; balanced is ordinary.")
  private @Nullable Strictness hearing;

  /**
   * The choices on the command line; what was not chosen is empty.
   *
   * @throws CommandException if something is out of range
   */
  Settings chosen() {
    return new Settings(
        Optional.ofNullable(voice),
        new CoachManner(
            within("--rate", rate, Utterance.SLOWEST, Utterance.FASTEST, "words a minute"),
            within(
                "--volume",
                volume,
                CoachManner.SOFTEST_PERCENT,
                CoachManner.LOUDEST_PERCENT,
                "percent"),
            within("--pitch", pitch, Pitch.DEEPEST, Pitch.HIGHEST, "semitones")),
        Optional.ofNullable(hearing));
  }

  static OptionalInt within(
      String option, @Nullable Integer value, int least, int most, String unit) {
    if (value == null) {
      return OptionalInt.empty();
    }
    Conventions.within(option, value, least, most, unit);
    return OptionalInt.of(value);
  }
}
