package saydone.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import saydone.app.Settings;
import saydone.evaluate.voices.TermBenchmark;
import saydone.evaluate.voices.VoiceBenchmark;
import saydone.voice.SynthesisException;
import saydone.voice.Synthesizer;
import saydone.voice.Utterance;
import saydone.voice.Voice;
import saydone.voice.catalogue.NoSuchVoiceException;
import saydone.voice.catalogue.VoiceCatalogue;
import saydone.voice.program.Machine;

/** {@code saydone voices}: the voices that the coach can have here. */
@Command(
    name = "voices",
    mixinStandardHelpOptions = true,
    description = {
      "Lists the voices that the coach can have on this machine, for --voice.",
      "Each says a word to itself first, so that one that cannot be used is found out."
    })
@SuppressWarnings("NullAway.Init")
final class VoicesCommand implements Callable<Integer> {

  private static final Utterance TRIAL = new Utterance("Ready.", 150);

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

  @Option(names = "--json", description = "Print an array of objects.")
  private boolean json;

  @Option(
      names = "--measure",
      description =
          "Measure each voice on forty prompts instead: speed, memory, loudness, and how well an"
              + " independent recognizer understands it (pocketsphinx, where it is installed).")
  private boolean measure;

  @Option(
      names = "--terms",
      description =
          "With --measure: instead, how many words of physiotherapy that recognizer hears right,"
              + " with the lexicon and without.")
  private boolean terms;

  @Option(
      names = "--voice",
      paramLabel = "NAME",
      description = "With --measure: only this voice; can be given several times.")
  private List<String> only = List.of();

  @Mixin private DataOption data;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    if (measure) {
      return measureAll();
    }
    List<Voice> voices =
        VoiceCatalogue.of(Machine.here()).voices().stream().map(VoicesCommand::tried).toList();
    String chosen = Settings.load(data.folder()).voice().orElse(voices.get(0).name());
    if (json) {
      out.println(json(voices, chosen));
    } else {
      voices.forEach(voice -> out.println(line(voice, chosen)));
    }
    out.flush();
    return ExitCode.OK;
  }

  private int measureAll() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    VoiceCatalogue catalogue = VoiceCatalogue.of(Machine.here());
    List<Voice> voices = new ArrayList<>();
    try {
      for (String name : only) {
        voices.add(catalogue.find(name));
      }
    } catch (NoSuchVoiceException e) {
      throw new CommandException(ExitCode.USAGE, e.getMessage(), e);
    }
    if (terms) {
      return measureTerms(voices.isEmpty() ? catalogue.voices() : voices);
    }
    VoiceBenchmark.remedy()
        .ifPresent(remedy -> err.println(remedy + "; without it, word errors are left out."));
    out.println(HEADING);
    for (Voice voice : voices.isEmpty() ? catalogue.voices() : voices) {
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
              throw new CommandException(ExitCode.USAGE, remedy);
            });
    TermBenchmark benchmark = new TermBenchmark();
    out.println(String.format("%-18s %8s %8s  %s", "voice", "without", "with", "of; never right"));
    for (Voice voice : voices) {
      try {
        TermBenchmark.Figures figures = benchmark.measure(voice);
        out.println(
            String.format(
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

  /** The voice, or why it cannot be used. */
  private static Voice tried(Voice voice) {
    if (voice.obstacle().isPresent()) {
      return voice;
    }
    try (Synthesizer speaking = voice.open()) {
      speaking.synthesize(TRIAL);
      return voice;
    } catch (SynthesisException e) {
      return voice.hinderedBy(String.valueOf(e.getMessage()));
    }
  }

  private static String line(Voice voice, String chosen) {
    return voice.name()
        + ": "
        + voice.engine()
        + ", "
        + voice.language()
        + ", "
        + voice.slowest()
        + " to "
        + voice.fastest()
        + " words a minute, "
        + voice.origin()
        + (isChosen(voice, chosen) ? ", chosen" : "")
        + voice.obstacle().map(reason -> ". Cannot be used: " + reason).orElse("");
  }

  private static boolean isChosen(Voice voice, String chosen) {
    return voice.name().equalsIgnoreCase(chosen);
  }

  private static String json(List<Voice> voices, String chosen) {
    try {
      return JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build()
          .writeValueAsString(voices.stream().map(voice -> fields(voice, chosen)).toList());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a list of plain values", e);
    }
  }

  private static Map<String, Object> fields(Voice voice, String chosen) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("name", voice.name());
    fields.put("engine", voice.engine());
    fields.put("language", voice.language());
    fields.put("slowestWordsPerMinute", voice.slowest());
    fields.put("fastestWordsPerMinute", voice.fastest());
    fields.put("origin", voice.origin());
    fields.put("chosen", isChosen(voice, chosen));
    voice.obstacle().ifPresent(reason -> fields.put("obstacle", reason));
    return fields;
  }
}
