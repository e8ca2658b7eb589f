package saydone.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import saydone.audio.AudioFileException;
import saydone.audio.Wav;
import saydone.evaluate.EvaluationReport.LeftOut;
import saydone.evaluate.Recordings.Recording;

/**
 * Recordings without those that would make a table wrong: nobody can hear a word in a file that has
 * none.
 *
 * @param fit the recordings that can be measured
 * @param leftOut the others, and why each is left out
 */
public record Screening(Recordings fit, List<LeftOut> leftOut) {

  /** Copies the list. */
  public Screening {
    leftOut = List.copyOf(leftOut);
  }

  /** Reads every recording. One that cannot be read, or was passed over, is left out, too. */
  public static Screening of(Recordings recordings) {
    List<LeftOut> leftOut = new ArrayList<>();
    recordings
        .passedOver()
        .forEach(each -> leftOut.add(new LeftOut(each.file().toString(), each.why())));
    Recordings fit =
        new Recordings(
            screened(recordings.commands(), true, leftOut),
            screened(recordings.others(), false, leftOut));
    return new Screening(fit, leftOut);
  }

  private static List<Recording> screened(
      List<Recording> recordings, boolean words, List<LeftOut> leftOut) {
    List<Recording> fit = new ArrayList<>();
    for (Recording recording : recordings) {
      Optional<String> flaw = flaw(recording, words);
      flaw.ifPresentOrElse(
          why -> leftOut.add(new LeftOut(recording.file().toString(), why)),
          () -> fit.add(recording));
    }
    return fit;
  }

  private static Optional<String> flaw(Recording recording, boolean word) {
    try {
      short[] samples = Wav.read(recording.file()).samples();
      return word ? ClipFlaws.ofWord(samples) : ClipFlaws.ofSound(samples);
    } catch (AudioFileException e) {
      return Optional.of("no sound file that can be read");
    }
  }
}
