package saydone.player.rehearsal;

import java.util.List;
import saydone.audio.Clip;
import saydone.voice.SynthesisException;

/** The voice of a simulated patient. */
@FunctionalInterface
public interface PatientVoice {

  /**
   * What can be heard when the patient says something.
   *
   * @param words a command such as "how many", or any other text
   * @return one or more takes, of which the patient chooses one each time
   * @throws SynthesisException if it cannot be said
   */
  List<Clip> takes(String words) throws SynthesisException;
}
