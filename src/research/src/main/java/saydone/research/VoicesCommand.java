package saydone.research;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import saydone.research.voices.TermBenchmark;
import saydone.research.voices.VoiceBenchmark;
import saydone.voice.SynthesisException;
import saydone.voice.Voice;
import saydone.voice.catalogue.NoSuchVoiceException;
import saydone.voice.catalogue.VoiceCatalogue;
import saydone.voice.program.Machine;

/** {@code voices --measure}: compares the voices that the coach can have on this machine. */
@Command(
    name = "voices",
    mixinStandardHelpOptions = true,
    description = {
      "Measures each voice on forty prompts: speed, memory, loudness, and how well an independent"
          + " recognizer understands it (pocketsphinx, where it is installed)."
    })
@SuppressWarnings("NullAway.Init")
final class VoicesCommand implements Callable<Integer> {

  /** Times to the first sample are in milliseconds: cold, warm (median), warm (95 of 100). */
  private static final String HEADING =
      String.format(
          Locale.ENGLISH,
          "%-18s %6s %6s %6s %9s %8s %7s %7s %7s %7s %8s",
          "voice",
          "cold",
          "warm",
          "95%",
          "realtime",
          "memory",
          "wpm",
          "LUFS",
          "spread",
          "dBTP",
          "errors");

  @SuppressWarnings("UnusedVariable") // Only so that the former command runs as it is.
  @Option(names = "--measure", description = "Need not be given: nothing else is done here.")
  private boolean measure;

  @Option(
      names = "--terms",
      description =
          "Instead, how many words of physiotherapy that recognizer hears right, with the lexicon"
              + " and without.")
  private boolean terms;

  @Option(
      names = "--voice",
      paramLabel = "NAME",
      description = "Only this voice; can be given several times.")
  private List<String> only = List.of();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws NoSuchVoiceException {
    VoiceCatalogue catalogue = VoiceCatalogue.of(Machine.here());
    List<Voice> voices = new ArrayList<>();
    for (String name : only) {
      voices.add(catalogue.find(name));
    }
    List<Voice> measured = voices.isEmpty() ? catalogue.voices() : voices;
    return terms ? measureTerms(measured) : measure(measured);
  }

  private int measure(List<Voice> voices) {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    VoiceBenchmark.remedy()
        .ifPresent(remedy -> err.println(remedy + "; without it, word errors are left out."));
    out.println(HEADING);
    for (Voice voice : voices) {
      try {
        out.println(row(VoiceBenchmark.measure(voice)));
      } catch (SynthesisException e) {
        err.println(e.getMessage());
      }
      out.flush();
    }
    return ExitCode.OK;
  }

  private int measureTerms(List<Voice> voices) {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    VoiceBenchmark.remedy()
        .ifPresent(
            remedy -> {
              throw new IllegalArgumentException(remedy);
            });
    TermBenchmark benchmark = new TermBenchmark();
    out.println(
        String.format(
            Locale.ROOT, "%-18s %8s %8s  %s", "voice", "without", "with", "of; never right"));
    for (Voice voice : voices) {
      try {
        TermBenchmark.Figures figures = benchmark.measure(voice);
        out.println(
            String.format(
                Locale.ROOT,
                "%-18s %8d %8d  %d; %s",
                figures.voice(),
                figures.rightWithout(),
                figures.rightWith(),
                figures.sayings(),
                String.join(", ", figures.missed())));
      } catch (SynthesisException e) {
        err.println(e.getMessage());
      }
      out.flush();
    }
    return ExitCode.OK;
  }

  private static String row(VoiceBenchmark.Figures figures) {
    return String.format(
        Locale.ENGLISH,
        "%-18s %6.0f %6.0f %6.0f %9.3f %8s %7.0f %7.1f %7.1f %7.1f %8s",
        figures.voice(),
        figures.coldMillis(),
        figures.warmMillis(),
        figures.warm95Millis(),
        figures.realTimeFactor(),
        figures.memoryMegabytes().isPresent()
            ? String.format(Locale.ENGLISH, "%.0f", figures.memoryMegabytes().getAsDouble())
            : "?",
        figures.wordsPerMinute(),
        figures.loudnessLufs(),
        figures.loudnessSpread(),
        figures.truePeakDbtp(),
        figures.wordErrors().isPresent()
            ? String.format(Locale.ENGLISH, "%.1f %%", 100 * figures.wordErrors().getAsDouble())
            : "?");
  }
}
