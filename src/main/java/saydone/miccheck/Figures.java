package saydone.miccheck;

import java.util.ArrayList;
import java.util.List;
import saydone.audio.MicrophoneProfile;
import saydone.language.Language;
import saydone.message.Messages;
import saydone.miccheck.Findings.SpokenWord;

/** What a microphone check found out, as plain lines to read or to have read aloud. */
public final class Figures {

  private Figures() {}

  /** One line for each figure. */
  public static List<String> of(Findings found, MicrophoneProfile profile) {
    Messages texts = Messages.printed(Language.ENGLISH);
    List<String> lines = new ArrayList<>();
    lines.add(texts.text("figures.microphone", profile.microphone()));
    lines.add(texts.text("figures.loudspeaker", profile.loudspeaker()));
    if (!found.alive()) {
      lines.add(texts.text("figures.dead"));
      return lines;
    }
    lines.add(texts.text("figures.noise", found.noiseFloorDbfs()));
    if (found.speechDbfs().isPresent()) {
      double speech = found.speechDbfs().getAsDouble();
      lines.add(texts.text("figures.speech", speech, speech - found.noiseFloorDbfs()));
      lines.add(texts.text("figures.clipped", 100 * found.clippedShare()));
    } else {
      lines.add(texts.text("figures.speech.none"));
    }
    lines.add(
        found
            .echo()
            .map(
                echo ->
                    texts.text(
                        "figures.echo",
                        echo.gain(),
                        echo.delay().toMillis(),
                        echo.tail().toMillis()))
            .orElseGet(() -> texts.text("figures.echo.none")));
    StringBuilder words = new StringBuilder();
    for (SpokenWord word : found.words()) {
      words.append(texts.text("figures.word." + (word.heard() ? "heard" : "missed"), word.word()));
    }
    lines.add(texts.text("figures.words", found.wordsHeard(), found.words().size(), words));
    return lines;
  }
}
