package saydone.miccheck;

import java.util.ArrayList;
import java.util.List;
import saydone.audio.MicrophoneProfile;
import saydone.dialogue.Catalogue;
import saydone.miccheck.Findings.SpokenWord;

/** What a microphone check found out, as plain lines to read or to have read aloud. */
public final class Figures {

  private Figures() {}

  /** One line for each figure. */
  public static List<String> of(Findings found, MicrophoneProfile profile) {
    Catalogue catalogue = new Catalogue(MicrophoneCheck.MESSAGES);
    List<String> lines = new ArrayList<>();
    lines.add(catalogue.text("figures.microphone", profile.microphone()));
    lines.add(catalogue.text("figures.loudspeaker", profile.loudspeaker()));
    if (!found.alive()) {
      lines.add(catalogue.text("figures.dead"));
      return lines;
    }
    lines.add(catalogue.text("figures.noise", found.noiseFloorDbfs()));
    if (found.speechDbfs().isPresent()) {
      double speech = found.speechDbfs().getAsDouble();
      lines.add(catalogue.text("figures.speech", speech, speech - found.noiseFloorDbfs()));
      lines.add(catalogue.text("figures.clipped", 100 * found.clippedShare()));
    } else {
      lines.add(catalogue.text("figures.speech.none"));
    }
    lines.add(
        found
            .echo()
            .map(
                echo ->
                    catalogue.text(
                        "figures.echo",
                        echo.gain(),
                        echo.delay().toMillis(),
                        echo.tail().toMillis()))
            .orElseGet(() -> catalogue.text("figures.echo.none")));
    StringBuilder words = new StringBuilder();
    for (SpokenWord word : found.words()) {
      words.append(
          catalogue.text("figures.word." + (word.heard() ? "heard" : "missed"), word.word()));
    }
    lines.add(catalogue.text("figures.words", found.wordsHeard(), found.words().size(), words));
    return lines;
  }
}
