package saydone.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import saydone.app.ChosenCoach;
import saydone.app.Listening;
import saydone.app.OpenRecord;
import saydone.app.Patients;
import saydone.app.RehearsedSitting;
import saydone.app.Remembered;
import saydone.app.Scripts;
import saydone.app.SessionRecord;
import saydone.audio.AudioFileException;
import saydone.audio.SoundFiles;
import saydone.audio.WavWriter;
import saydone.audio.virtual.Acoustics;
import saydone.home.DataFolder;
import saydone.home.DataFolderException;
import saydone.journal.LastSessions;
import saydone.language.Language;
import saydone.player.rehearsal.Observations.Metrics;
import saydone.player.rehearsal.PatientScript;
import saydone.player.rehearsal.RecordedVoice;
import saydone.player.rehearsal.Rehearsal;
import saydone.player.rehearsal.Transcript;
import saydone.script.Script;
import saydone.session.Fact;
import saydone.session.Patient;
import saydone.voice.SynthesisException;

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

  @Option(
      names = "--remember",
      description =
          "The patient comes again: what was rehearsed in the data folder is remembered, as in a"
              + " live session.")
  private boolean remember;

  @Mixin private BeginOption begin;

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
  @Mixin private TodayOptions today;
  @Mixin private DuplexOption duplex;
  @Mixin private EarOption ear;
  @Mixin private RememberedOptions remembered;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    checkFiles();
    Clock clock = begin.clock();
    Scripts read = Scripts.read(script);
    Language language = Language.of(read.script().language());
    PatientScript patientScript = Patients.read(patient);
    refuseUnknownAnswer(read.script(), patientScript);
    ChosenCoach coach = ChosenCoach.alone(remembered.chosen());
    DataFolder folder = new DataFolder(data);
    SessionRecord record = begin(folder, read, clock);
    Remembered known = known(folder, record, read.script(), patientScript, clock);
    Rehearsal rehearsal = rehearsal(read.script(), language, patientScript, known.patient());
    // First what may be wrong usage, so that nothing is recorded then.
    try (WavWriter sound = OutputFiles.wav(wav);
        Transcript text = OutputFiles.transcript(transcript);
        RehearsedSitting sitting =
            new RehearsedSitting(
                language,
                new Listening(duplex.duplex(), ear.ears()),
                coach,
                Optional.ofNullable(speech),
                keepAudio.keeps());
        OpenRecord opened = OpenRecord.inDataFolder(record, clock)) {
      spec.commandLine().getErr().println(DuplexOption.described(sitting.echoCanceller()));
      return report(sitting.play(rehearsal, opened, known.keeper(), sound, text, ahead), opened);
    } catch (IOException | UncheckedIOException e) {
      throw new CommandException(
          ExitCode.USAGE,
          "The rehearsal could not be written: "
              + e.getMessage()
              + ". Make room, or name files on another disk with --wav and --transcript.",
          e);
    } catch (SynthesisException e) {
      if (patientVoice != null && e.getCause() instanceof IOException) {
        throw new CommandException(
            ExitCode.USAGE, "--patient-voice " + patientVoice + ": " + e.getMessage(), e);
      }
      throw e;
    }
  }

  private void checkFiles() {
    OutputFiles.checkApart("--wav", wav, "--transcript", transcript);
    if (speech != null && Files.exists(speech)) {
      refuseUnlessFolder("--speech", speech);
    }
    if (patientVoice != null) {
      refuseUnlessFolder("--patient-voice", patientVoice);
      try {
        RecordedVoice.leftOut(patientVoice)
            .forEach(
                file ->
                    spec.commandLine()
                        .getErr()
                        .println("Left out: " + file + ": " + SoundFiles.HIDDEN));
      } catch (IOException e) {
        throw new CommandException(
            ExitCode.USAGE, "--patient-voice " + patientVoice + " cannot be read: " + e, e);
      }
    }
  }

  private static void refuseUnlessFolder(String option, Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new CommandException(
          ExitCode.USAGE, option + " " + folder + " is no folder; name one that is there");
    }
  }

  /** A patient whose answer the script does not take would be asked for ever. */
  private void refuseUnknownAnswer(Script session, PatientScript patientScript) {
    boolean asked = session.affectedSide().isAsked();
    if (asked && !session.affectedSide().allows(patientScript.answers().side())) {
      throw new CommandException(
          ExitCode.USAGE,
          patient
              + " answers that both sides are weak, and \""
              + session.name()
              + "\" is for one; choose another patient, or write \"ask-or-both\" in the script");
    }
  }

  private SessionRecord begin(DataFolder folder, Scripts read, Clock clock) {
    String program = Main.Version.name();
    return remember && !today.given()
        ? SessionRecord.begunOrGoneOn(
            LastSessions.in(folder),
            read,
            side.side(read.script()),
            program,
            clock.instant(),
            ZoneId.systemDefault())
        : SessionRecord.begun(LastSessions.in(folder), read, side.side(read.script()), program);
  }

  private Remembered known(
      DataFolder folder,
      SessionRecord record,
      Script script,
      PatientScript patientScript,
      Clock clock)
      throws DataFolderException {
    return remember
        ? Remembered.of(folder, record, clock, Runnable::run)
        : Remembered.of(
            returning
                ? Rehearsal.afterSomeSessions(script, patientScript.answers().side())
                : Patient.NEW);
  }

  private Rehearsal rehearsal(
      Script played, Language language, PatientScript patientScript, Patient known)
      throws AudioFileException {
    Rehearsal whole =
        new Rehearsal(
            played,
            side.side(played),
            patientScript,
            RehearsedSitting.patientVoice(
                language, patientScript, Optional.ofNullable(patientVoice)),
            acoustics(),
            seed,
            known);
    int rate = remembered.chosen().manner().rate();
    return whole.doing(today.chosen(whole.plan(), rate, spec.commandLine().getErr()));
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

  private int report(RehearsedSitting.Result result, OpenRecord record) {
    Rehearsal.Outcome outcome = result.outcome();
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
    metrics
        .firstBegin()
        .ifPresent(
            begin ->
                lines.add(
                    String.format(
                        Locale.ENGLISH,
                        "From the start to the first \"Begin\": %.1f seconds; %d words in the"
                            + " session",
                        begin.toMillis() / 1000.0,
                        metrics.wordsSpoken())));
    lines.add("How soon the coach speaks, counts and short answers: " + result.times().brief());
    lines.add("How soon the coach speaks, sentences: " + result.times().sentences());
    lines.add(
        String.format(
            Locale.ENGLISH,
            "Speed: %.1f minutes of session in %.1f seconds, %.0f times real time; loading took"
                + " %.1f seconds",
            metrics.sessionTime().toMillis() / 60_000.0,
            result.machine().toMillis() / 1000.0,
            metrics.sessionTime().toMillis() / (double) Math.max(1, result.machine().toMillis()),
            result.loading().toMillis() / 1000.0));
    lines.add("Sound: " + wav);
    lines.add("Transcript: " + transcript);
    record.journal().ifPresent(journal -> lines.add("Record: " + journal.folder().journalFile()));
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
