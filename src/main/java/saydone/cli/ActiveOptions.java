package saydone.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import saydone.app.Scripts;
import saydone.command.Phrases;
import saydone.evaluate.Recordings;
import saydone.hearing.decoder.SpeechModel;
import saydone.json.Nearest;
import saydone.language.Language;
import saydone.script.Script;
import saydone.script.json.InvalidScriptException;
import saydone.session.SayableByPhase;

/**
 * The options that say which phrases are listened for: one or the other. Commands of the research
 * jar have them, too.
 */
public final class ActiveOptions {

  /** The scripts inside the program that have phases which {@link Scripts#DEFAULT} lacks. */
  private static final List<String> OTHER_SCRIPTS =
      List.of("scripts/balance-sit-to-stand.json", "scripts/shoulder-pendulum.json");

  @Option(
      names = "--active",
      split = ",",
      paramLabel = "PHRASE",
      description = "The active phrases, with commas between (default: those of the recordings).")
  private @Nullable List<String> active;

  @Option(
      names = "--set",
      paramLabel = "PHASE",
      description =
          "The phrases that a session listens for in one of its phases, such as counting, resting,"
              + " paused, scoring-pain, asking-side, or questions for all that it asks.")
  private @Nullable String set;

  /**
   * The phrases that were chosen.
   *
   * @throws IllegalArgumentException if nothing can listen for one of them, or there is no such
   *     phase; says what was perhaps meant
   */
  public Set<String> phrases() {
    if (set != null) {
      return ofPhase(set);
    }
    Set<String> phrases = new LinkedHashSet<>();
    for (String phrase : active == null ? List.<String>of() : active) {
      if (phrase.isBlank()) {
        throw new IllegalArgumentException(
            "--active: a phrase is empty; write for example --active \"done,how many\".");
      }
      phrases.add(phrase.strip());
    }
    SpeechModel.unknown(Language.ENGLISH, phrases).stream()
        .findFirst()
        .ifPresent(
            phrase -> {
              throw new IllegalArgumentException(
                  "--active: \"" + phrase + "\" " + remedy(phrase, false));
            });
    return phrases;
  }

  private static Set<String> ofPhase(String name) {
    Map<String, Set<String>> sets =
        SayableByPhase.of(
            script(Scripts.DEFAULT), OTHER_SCRIPTS.stream().map(ActiveOptions::script).toList());
    Set<String> phrases = sets.get(name);
    if (phrases == null) {
      throw new IllegalArgumentException(
          "--set: a session has no phase \""
              + name
              + "\" in which something can be said; "
              + Nearest.to(name, sets.keySet())
                  .map(nearest -> "did you mean \"" + nearest + "\"?")
                  .orElseGet(() -> "there are " + String.join(", ", sets.keySet()) + "."));
    }
    return phrases;
  }

  private static Script script(String name) {
    try {
      return Scripts.read(Path.of(name)).script();
    } catch (InvalidScriptException e) {
      throw new IllegalArgumentException("--set plays " + name + ": " + e.getMessage(), e);
    }
  }

  /**
   * Checks the names of folders with recordings.
   *
   * @throws IllegalArgumentException if nothing can listen for the phrase of one of them; says what
   *     was perhaps meant
   */
  static void check(Recordings recordings) {
    Set<String> unknown = SpeechModel.unknown(Language.ENGLISH, recordings.phrases());
    recordings.commands().stream()
        .filter(recording -> unknown.contains(recording.label()))
        .findFirst()
        .ifPresent(
            recording -> {
              throw new IllegalArgumentException(
                  "The folder "
                      + recording.file().getParent()
                      + ": \""
                      + recording.label()
                      + "\" "
                      + remedy(recording.label(), true));
            });
  }

  private static String remedy(String phrase, boolean folder) {
    List<String> known = new ArrayList<>(Phrases.of(Language.ENGLISH).all());
    known.addAll(Phrases.of(Language.ENGLISH).forms());
    return "is no phrase that can be listened for; "
        + Nearest.to(phrase, known)
            .map(nearest -> folder ? nearest.replace(' ', '_') : nearest)
            .map(nearest -> "did you mean \"" + nearest + "\"?")
            .orElse("write English words, in lower case and as a dictionary has them.");
  }
}
