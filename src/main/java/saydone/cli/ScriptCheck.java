package saydone.cli;

import java.util.List;
import java.util.function.Consumer;
import saydone.app.ChosenCoach;
import saydone.app.PaceTrial;
import saydone.app.Settings;
import saydone.app.SpokenScripts;
import saydone.home.DataFolder;
import saydone.json.Problem;
import saydone.script.Lint.Finding;
import saydone.script.json.ReadScript;
import saydone.voice.SynthesisException;
import saydone.voice.catalogue.NoSuchVoiceException;

/**
 * Looks for what is wrong with valid scripts: what no voice can say, what is hard to follow by ear,
 * and a pace at which the coach cannot speak.
 *
 * @param chosen the voice and its rate
 * @param folder where they are remembered if they were not chosen
 * @param notices is told what could not be checked
 */
record ScriptCheck(Settings chosen, DataFolder folder, Consumer<String> notices) {

  /**
   * What was found, in the order of the file.
   *
   * @param name what messages call the script
   * @throws NoSuchVoiceException if the voice that was chosen is not here
   */
  List<Problem> problems(String name, ReadScript read) throws NoSuchVoiceException {
    return read.findings(SpokenScripts.voice(read.script()), ofPace(name, read));
  }

  /** What the chosen voice cannot say fast enough. Without its voice, a script is still valid. */
  private List<Finding> ofPace(String name, ReadScript read) throws NoSuchVoiceException {
    if (!PaceTrial.matters(read.script())) {
      return List.of();
    }
    ChosenCoach coach = ChosenCoach.reading(chosen, folder, notices);
    try {
      return PaceTrial.of(read.script(), coach);
    } catch (SynthesisException e) {
      notices.accept(name + ": its pace was not checked: " + e.getMessage());
      return List.of();
    }
  }
}
