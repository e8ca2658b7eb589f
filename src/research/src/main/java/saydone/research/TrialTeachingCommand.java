package saydone.research;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import saydone.cli.ActiveOptions;
import saydone.command.Phrases;
import saydone.language.Language;
import saydone.research.fitting.TeachingTrial;

/** {@code trial-teaching}: how much a session hears better after a word was taught. */
@Command(
    name = "trial-teaching",
    mixinStandardHelpOptions = true,
    description = {
      "Tries how much takes of a word help a session, and writes a report.",
      "Each person teaches some words and then says other takes of them, and other words."
    })
@SuppressWarnings("NullAway.Init")
final class TrialTeachingCommand implements Callable<Integer> {

  @Parameters(paramLabel = "PEOPLE", description = "PEOPLE/NAME/WORD/*.wav.")
  private Path people;

  @Parameters(paramLabel = "REPORT.txt", description = "What is written.")
  private Path report;

  @Option(
      names = "--takes",
      split = ",",
      paramLabel = "N",
      defaultValue = "3",
      description =
          "How many takes teach a word, one or several numbers to be compared on the same other"
              + " takes (default: ${DEFAULT-VALUE}).")
  private List<Integer> takes;

  @Option(
      names = "--words",
      split = ",",
      paramLabel = "WORD",
      description = "The words that are taught (default: all of which there are enough takes).")
  private List<String> words = List.of();

  @Option(
      names = "--own",
      split = ",",
      paramLabel = "WORD=PHRASE",
      description = "Words of one's own that are taught for a phrase of another name.")
  private Map<String, String> own = new LinkedHashMap<>();

  @ArgGroup private @Nullable ActiveOptions active;

  @Option(
      names = "--others",
      paramLabel = "N",
      defaultValue = "2",
      description =
          "So many people's words that are no command are heard, too, the person's own first"
              + " (default: ${DEFAULT-VALUE}).")
  private int others;

  @Option(
      names = "--folds",
      paramLabel = "N",
      defaultValue = "1",
      description = "How often each person teaches, other takes each time (default: 1).")
  private int folds;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      defaultValue = "2",
      description = "How many streams are heard at once (default: ${DEFAULT-VALUE}).")
  private int jobs;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Set<String> phrases =
        Optional.ofNullable(active)
            .map(ActiveOptions::phrases)
            .orElseGet(Phrases.of(Language.ENGLISH)::all);
    TeachingTrial.run(
        people,
        report,
        new TeachingTrial.Plan(takes, Set.copyOf(words), own, phrases, others, folds, jobs));
    return ExitCode.OK;
  }
}
