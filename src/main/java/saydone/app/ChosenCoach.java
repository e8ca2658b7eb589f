package saydone.app;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import saydone.hearing.Strictness;
import saydone.home.DataFolder;
import saydone.player.ChosenManner;
import saydone.player.ChosenStrictness;
import saydone.voice.catalogue.NoSuchVoiceException;
import saydone.voice.program.Machine;

/**
 * The coach that a session starts with.
 *
 * @param voice its voice
 * @param manner how it speaks
 * @param strictness how sure it must be of a command
 */
public record ChosenCoach(CoachVoice voice, ChosenManner manner, ChosenStrictness strictness) {

  /**
   * The coach as it was chosen now, or else before; it has the best voice that is here if none was
   * chosen. The choice is remembered, and so is what the user chooses in the session; where it
   * cannot be, there is only a warning.
   *
   * @param machine where voices are looked for if none was chosen
   * @param notices is told if a voice that was remembered is no longer here
   * @param writer keeps what the user chooses in the session, one task after another
   * @throws NoSuchVoiceException if the voice that was chosen now is not here
   */
  public static ChosenCoach remembering(
      Settings chosen,
      DataFolder folder,
      Machine machine,
      Consumer<String> notices,
      Executor writer)
      throws NoSuchVoiceException {
    Settings kept = Settings.load(folder);
    Settings both = chosen.or(kept);
    CoachVoice coach =
        both.voice().isPresent()
            ? voice(chosen, both, notices)
            : CoachVoice.best(machine, both.manner(), notices);
    // The voice is kept under its full name, even if it was named in short.
    Settings remembered =
        chosen.voice().isPresent()
            ? new Settings(Optional.of(coach.voice().name()), both.manner(), both.hearing())
            : both;
    if (!remembered.equals(kept)) {
      remembered.remember(folder);
    }
    if (chosen.manner().semitones().isPresent() && !coach.voice().changesPitch()) {
      notices.accept(coach.voice().name() + " cannot change its pitch; other voices will have it.");
    }
    return new ChosenCoach(
        coach,
        new ChosenManner(
            coach.manner(),
            coach.voice().changesPitch(),
            told -> writer.execute(() -> Settings.rememberManner(folder, told))),
        new ChosenStrictness(
            strictness(both),
            told -> writer.execute(() -> Settings.rememberHearing(folder, told))));
  }

  /**
   * The same; what the user chooses is kept at once, on the thread of the session.
   *
   * @throws NoSuchVoiceException if the voice that was chosen now is not here
   */
  public static ChosenCoach remembering(
      Settings chosen, DataFolder folder, Machine machine, Consumer<String> notices)
      throws NoSuchVoiceException {
    return remembering(chosen, folder, machine, notices, Runnable::run);
  }

  /**
   * The same with the embedded voice if none was chosen, and nothing is written: neither the choice
   * nor what the user chooses in the session.
   *
   * @param notices is told if a voice that was remembered is no longer here
   * @throws NoSuchVoiceException if the voice that was chosen now is not here
   */
  public static ChosenCoach reading(Settings chosen, DataFolder folder, Consumer<String> notices)
      throws NoSuchVoiceException {
    Settings both = chosen.or(Settings.load(folder));
    return forgetful(voice(chosen, both, notices), both);
  }

  /**
   * The coach as it was chosen now, without earlier choices, as a rehearsal needs it. Nothing is
   * written.
   *
   * @throws NoSuchVoiceException if the voice is not here
   */
  public static ChosenCoach alone(Settings chosen) throws NoSuchVoiceException {
    return forgetful(CoachVoice.of(chosen), chosen);
  }

  private static ChosenCoach forgetful(CoachVoice coach, Settings settings) {
    return new ChosenCoach(
        coach,
        ChosenManner.forgetful(coach.manner(), coach.voice().changesPitch()),
        new ChosenStrictness(strictness(settings), ChosenStrictness.ORDINARY.changed()));
  }

  private static CoachVoice voice(Settings chosen, Settings both, Consumer<String> notices)
      throws NoSuchVoiceException {
    return chosen.voice().isPresent() ? CoachVoice.of(both) : CoachVoice.remembered(both, notices);
  }

  private static Strictness strictness(Settings settings) {
    return settings.hearing().orElse(Strictness.BALANCED);
  }
}
