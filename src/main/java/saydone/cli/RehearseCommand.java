package saydone.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import saydone.audio.AudioFileException;
import saydone.audio.Cues;
import saydone.audio.WavWriter;
import saydone.audio.virtual.Acoustics;
import saydone.hearing.taught.TaughtPhrases;
import saydone.journal.DataFolder;
import saydone.journal.DataFolderException;
import saydone.journal.Journal;
import saydone.journal.JournalException;
import saydone.language.Language;
import saydone.player.JournalLog;
import saydone.player.SpeechTimes;
import saydone.player.rehearsal.Observations.Metrics;
import saydone.player.rehearsal.PatientScript;
import saydone.player.rehearsal.PatientVoice;
import saydone.player.rehearsal.RecordedVoice;
import saydone.player.rehearsal.Rehearsal;
import saydone.player.rehearsal.SynthesizedVoice;
import saydone.player.rehearsal.Transcript;
import saydone.player.rehearsal.json.InvalidPatientException;
import saydone.player.rehearsal.json.PatientReader;
import saydone.session.Fact;
import saydone.voice.SynthesisException;
import saydone.voice.cache.ClipFolder;

/**
 * {@code saydone rehearse}: a session with a simulated patient, in virtual time, without a sound
 * card.
 */
@Command(
    name = "rehearse",
    mixinStandardHelpOptions = true,
    description = {
      "Plays a session with a simulated patient, faster than real time and without a sound card.",
      "Leaves a WAV of the room, a transcript and the session's record."
    })
@SuppressWarnings("NullAway.Init")
final class RehearseCommand implements Callable<Integer> {

  private static final String ORDINARY_PATIENT = "scripts/patients/steady.json";
  private static final String BUNDLED = "/saydone/scripts/patients/";

  @Parameters(paramLabel = "SCRIPT", description = "The session script.")
  private Path script;

  @Option(
      names = "--patient",
      paramLabel = "FILE",
      defaultValue = ORDINARY_PATIENT,
      description = "What the patient does (default: ${DEFAULT-VALUE}).")
  private Path patient;

  @Option(
      names = "--patient-voice",
      paramLabel = "DIR",
      description =
          "A folder of WAVs named by word (done.wav, or done/1.wav ...) for the patient's voice.")
  private @Nullable Path patientVoice;

  @Option(
      names = "--wav",
      paramLabel = "OUT",
      defaultValue = "rehearsal.wav",
      description = "What the room sounded like (default: ${DEFAULT-VALUE}).")
  private Path wav;

  @Option(
      names = "--transcript",
      paramLabel = "OUT",
      defaultValue = "rehearsal.txt",
      description = "What was said and heard (default: ${DEFAULT-VALUE}).")
  private Path transcript;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "rehearsal",
      description = "Where the rehearsal is recorded (default: the folder ${DEFAULT-VALUE}).")
  private Path data;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "The same seed gives the same rehearsal (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--returning",
      description = "The patient has done every exercise before, so the coach is brief.")
  private boolean returning;

  @ArgGroup(exclusive = false)
  private @Nullable NoiseOptions noise;

  @Option(
      names = "--echo",
      paramLabel = "GAIN",
      defaultValue = "0",
      description = "How loud the coach is at the microphone, 0 to 2 (default: ${DEFAULT-VALUE}).")
  private double echo;

  @Option(
      names = "--echo-delay",
      paramLabel = "MS",
      defaultValue = "80",
      description =
          "When the coach arrives at the microphone, in milliseconds (default: ${DEFAULT-VALUE}).")
  private int echoDelay;

  @Option(
      names = "--ahead",
      description =
          "Synthesize what may come next ahead, as a live session does. It sounds the same; the"
              + " report says how soon the coach speaks.")
  private boolean ahead;

  @Option(
      names = "--speech",
      paramLabel = "DIR",
      description = "Keep speech in a folder and take it from there, as a live session does.")
  private @Nullable Path speech;

  @Mixin private ClockDriftOption clockDrift;
  @Mixin private KeepAudioOption keepAudio;
  @Mixin private SideOption side;
  @Mixin private DuplexOption duplex;
  @Mixin private EarOption ear;
  @Mixin private RememberedOptions remembered;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Scripts read = Scripts.load(script);
    Language language = Language.of(read.script().language());
    PatientScript patientScript = readPatient();
    RememberedOptions.Choice choice = remembered.alone();
    long began = System.nanoTime();
    SpeechTimes times = new SpeechTimes();
    Optional<ClipFolder> clips = Optional.ofNullable(speech).map(ClipFolder::at);
    try (Engines engines =
            Engines.load(
                language,
                duplex,
                ear,
                choice.voice().open(clips, CompletableFuture.completedFuture(null)),
                Cues.load(),
                TaughtPhrases.NONE);
        Journal journal =
            new DataFolder(data)
                .begin(
                    read.script(), read.json(), Clock.systemUTC().instant(), Main.Version.name());
        WavWriter sound = new WavWriter(wav, 1);
        Transcript text = Transcript.to(transcript)) {
      spec.commandLine().getErr().println(DuplexOption.described(engines.echoCanceller()));
      long loaded = System.nanoTime();
      Rehearsal.Outcome outcome =
          new Rehearsal(
                  read.script(),
                  side.side(),
                  patientScript,
                  voice(language, patientScript),
                  acoustics(),
                  seed,
                  returning)
              .play(
                  new Rehearsal.Equipment(
                      engines.voice(),
                      engines.cues(),
                      engines.echoCanceller(),
                      engines.noiseSuppressor(),
                      engines.recognizer(),
                      new JournalLog(journal, Duration.ZERO),
                      keepAudio.keeps() ? Optional.of(journal.folder().audio()) : Optional.empty(),
                      choice.voice().manner(),
                      choice.strictness(),
                      ahead,
                      times),
                  samples -> write(sound, samples),
                  Optional.of(text));
      long played = System.nanoTime();
      journal.folder().writeSummary();
      return report(
          outcome,
          times,
          Duration.ofNanos(played - loaded),
          Duration.ofNanos(loaded - began),
          journal);
    } catch (DataFolderException e) {
      throw new CommandException(ExitCode.DATA, e.getMessage(), e);
    } catch (JournalException e) {
      throw new CommandException(ExitCode.DATA, e.getMessage(), e);
    } catch (SynthesisException e) {
      throw new CommandException(ExitCode.BUG, e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException("The rehearsal could not be written: " + e.getMessage(), e);
    } finally {
      clips.ifPresent(ClipFolder::close);
    }
  }

  private static void write(WavWriter sound, short[] samples) {
    try {
      sound.write(samples);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The WAV of the room could not be written: " + e.getMessage(), e);
    }
  }

  private Acoustics acoustics() throws AudioFileException {
    try {
      Acoustics acoustics = Acoustics.QUIET;
      if (noise != null) {
        acoustics = acoustics.withNoise(new Acoustics.Noise(noise.sound(), noise.snrDb()));
      }
      if (echo != 0) {
        acoustics =
            acoustics.withEcho(
                new Acoustics.Echo(
                    echo, Duration.ofMillis(echoDelay), true, clockDrift.millionths()));
      }
      return acoustics;
    } catch (IllegalArgumentException e) {
      throw new CommandException(
          ExitCode.USAGE, "The room cannot be like this: " + e.getMessage() + ".", e);
    }
  }

  private PatientVoice voice(Language language, PatientScript patientScript) {
    PatientVoice synthesized =
        new SynthesizedVoice(
            language, Engines.patientVoice(), patientScript.manner().wordsPerMinute());
    return patientVoice == null ? synthesized : new RecordedVoice(patientVoice, synthesized);
  }

  private PatientScript readPatient() {
    try {
      if (!Files.exists(patient)) {
        try (InputStream bundled =
            RehearseCommand.class.getResourceAsStream(BUNDLED + patient.getFileName())) {
          if (bundled != null) {
            return PatientReader.read(patient.toString(), bundled.readAllBytes());
          }
        }
      }
      return PatientReader.read(patient);
    } catch (InvalidPatientException e) {
      throw new CommandException(ExitCode.SCRIPT, e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + patient + ": " + e.getMessage(), e);
    }
  }

  private int report(
      Rehearsal.Outcome outcome,
      SpeechTimes times,
      Duration machine,
      Duration loading,
      Journal journal) {
    PrintWriter out = spec.commandLine().getOut();
    Metrics metrics = outcome.observations().metrics();
    List<String> lines = new ArrayList<>();
    lines.add("Session: " + words(outcome.observations().progress().outcome()));
    lines.add(
        String.format(
            Locale.ENGLISH,
            "Commands: %d said, %d heard, %d heard that nobody said",
            metrics.commandsSaid(),
            metrics.commandsHeard(),
            metrics.falseCommands()));
    lines.add(
        String.format(
            Locale.ENGLISH,
            "From the end of a word to the tick: median %d ms, 95 of 100 within %d ms (%d ticks)",
            metrics.tickMedian().toMillis(),
            metrics.tick95().toMillis(),
            metrics.ticks()));
    lines.add("How soon the coach speaks, counts and short answers: " + times.brief());
    lines.add("How soon the coach speaks, sentences: " + times.sentences());
    lines.add(
        String.format(
            Locale.ENGLISH,
            "Speed: %.1f minutes of session in %.1f seconds, %.0f times real time; loading took"
                + " %.1f seconds",
            metrics.sessionTime().toMillis() / 60_000.0,
            machine.toMillis() / 1000.0,
            metrics.sessionTime().toMillis() / (double) Math.max(1, machine.toMillis()),
            loading.toMillis() / 1000.0));
    lines.add("Sound: " + wav);
    lines.add("Transcript: " + transcript);
    lines.add("Record: " + journal.folder().journalFile());
    lines.forEach(out::println);
    out.flush();
    if (!outcome.differences().isEmpty()) {
      PrintWriter err = spec.commandLine().getErr();
      err.println("This is not what " + patient + " expects:");
      outcome.differences().forEach(err::println);
      return ExitCode.BUG;
    }
    return ExitCode.OK;
  }

  private static String words(Optional<Fact.Outcome> outcome) {
    return outcome
        .map(how -> how == Fact.Outcome.COMPLETED ? "completed" : "ended early")
        .orElse("not finished; the patient left");
  }
}
