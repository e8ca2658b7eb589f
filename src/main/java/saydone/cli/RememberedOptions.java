package saydone.cli;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import saydone.hearing.Strictness;
import saydone.journal.DataFolder;
import saydone.journal.DataFolderException;
import saydone.player.ChosenManner;
import saydone.player.ChosenStrictness;
import saydone.player.CoachManner;
import saydone.voice.Utterance;

/**
 * What is chosen once and remembered: how the coach sounds, and how sure it must be of a command.
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
      names = "--hearing",
      paramLabel = "HOW",
      description =
          "How sure the coach must be of a command: lenient misses least, strict takes least other"
              + " sounds for one; balanced is ordinary.")
  private @Nullable Strictness hearing;

  /**
   * What a session starts with.
   *
   * @param voice the coach's voice
   * @param manner how it speaks
   * @param strictness how sure the coach must be
   */
  record Choice(CoachVoice voice, ChosenManner manner, ChosenStrictness strictness) {}

  /**
   * What was chosen now, else what was chosen before; remembers it.
   *
   * @param err is told if a voice that was remembered is no longer here
   * @throws CommandException if something cannot be chosen
   * @throws DataFolderException if it cannot be remembered
   */
  Choice remembering(DataFolder folder, PrintWriter err) throws DataFolderException {
    Settings chosen = chosen();
    Settings kept = Settings.load(folder);
    Settings both = chosen.or(kept);
    CoachVoice coach =
        chosen.voice().isPresent() ? CoachVoice.of(both) : CoachVoice.remembered(both, err);
    // Under its full name, also where it was named in short.
    Settings remembered =
        chosen.voice().isPresent()
            ? new Settings(Optional.of(coach.voice().name()), both.manner(), both.hearing())
            : both;
    if (!remembered.equals(kept)) {
      remembered.save(folder);
    }
    return new Choice(
        coach,
        new ChosenManner(coach.manner(), told -> Settings.rememberManner(folder, told)),
        new ChosenStrictness(
            both.hearing().orElse(Strictness.BALANCED),
            told -> Settings.rememberHearing(folder, told)));
  }

  /**
   * What was chosen now and nothing else, as a rehearsal needs it.
   *
   * @throws CommandException if something cannot be chosen
   */
  Choice alone() {
    Settings chosen = chosen();
    CoachVoice coach = CoachVoice.of(chosen);
    return new Choice(
        coach,
        ChosenManner.forgetful(coach.manner()),
        new ChosenStrictness(
            chosen.hearing().orElse(Strictness.BALANCED), ChosenStrictness.ORDINARY.changed()));
  }

  private Settings chosen() {
    return new Settings(
        Optional.ofNullable(voice),
        new CoachManner(
            within("--rate", rate, Utterance.SLOWEST, Utterance.FASTEST, "words a minute"),
            within(
                "--volume",
                volume,
                CoachManner.SOFTEST_PERCENT,
                CoachManner.LOUDEST_PERCENT,
                "percent")),
        Optional.ofNullable(hearing));
  }

  private static OptionalInt within(
      String option, @Nullable Integer value, int least, int most, String unit) {
    if (value == null) {
      return OptionalInt.empty();
    }
    if (value < least || value > most) {
      throw new CommandException(
          ExitCode.USAGE, option + " must be " + least + " to " + most + " " + unit + ": " + value);
    }
    return OptionalInt.of(value);
  }
}
