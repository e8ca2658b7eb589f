package saydone.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saydone.audio.Cues;
import saydone.audio.MicrophoneProfile;
import saydone.audio.javasound.AudioDevices;
import saydone.audio.javasound.JavaSoundRoom;
import saydone.audio.javasound.NoSoundDeviceException;
import saydone.journal.DataFolder;
import saydone.journal.DataFolderException;
import saydone.journal.Journal;
import saydone.journal.JournalException;
import saydone.miccheck.ProfileFile;
import saydone.player.ChosenStrictness;
import saydone.player.CoachManner;
import saydone.player.CommandAudio;
import saydone.player.JournalLog;
import saydone.player.Player;
import saydone.player.PlayerParts;
import saydone.player.SpeechTimes;
import saydone.player.rehearsal.Transcript;
import saydone.session.Fact;
import saydone.session.Messages;
import saydone.session.Plan;
import saydone.session.Progress;
import saydone.session.Session;
import saydone.speech.Synthesizer;
import saydone.speech.cache.ClipFolder;
import saydone.speech.taught.TaughtPhrases;
import saydone.teach.DamagedTeachingException;
import saydone.teach.TaughtFile;

/**
 * The devices and engines of one live session, from its begin or from where it was left. The coach
 * speaks as soon as there is a loudspeaker and its first words; what hears is loaded meanwhile, and
 * then hears what was said before.
 */
final class Sitting implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Sitting.class);

  /** If the coach has not spoken by then, what hears need not wait any longer. */
  private static final Duration SILENT = Duration.ofSeconds(2);

  private final JavaSoundRoom room;
  private final ClipFolder clips;
  private final Engines engines;
  private final CompletableFuture<Void> spoken;
  private final CoachManner manner;
  private final ChosenStrictness strictness;
  private final TerminalKeys keys;
  private final Optional<MicrophoneProfile> microphone;
  private final PrintWriter out;
  private final PrintWriter err;

  private Sitting(
      JavaSoundRoom room,
      ClipFolder clips,
      Engines engines,
      CompletableFuture<Void> spoken,
      CoachManner manner,
      ChosenStrictness strictness,
      TerminalKeys keys,
      Optional<MicrophoneProfile> microphone,
      PrintWriter out,
      PrintWriter err) {
    this.room = room;
    this.clips = clips;
    this.engines = engines;
    this.spoken = spoken;
    this.manner = manner;
    this.strictness = strictness;
    this.keys = keys;
    this.microphone = microphone;
    this.out = out;
    this.err = err;
  }

  /**
   * Opens the devices and loads the engines.
   *
   * @param folder where a microphone check may have left its result, and the user own cues
   * @param chosen what the user chose now or before
   * @param out takes what is said and heard, line by line
   * @param err takes messages
   * @throws CommandException if there is no usable sound device, or something cannot be chosen
   * @throws DataFolderException if what was chosen cannot be remembered
   */
  static Sitting open(
      LiveOptions options,
      DataFolder folder,
      RememberedOptions chosen,
      PrintWriter out,
      PrintWriter err)
      throws DataFolderException {
    RememberedOptions.Choice choice = chosen.remembering(folder, err);
    try {
      ClipFolder clips = ClipFolder.at(folder.speech());
      Synthesizer voice = choice.voice().open(Optional.of(clips));
      CompletableFuture<Cues> cues =
          CompletableFuture.supplyAsync(
              () -> Cues.load(folder.cues(), problem -> err.println(problem.getMessage())));
      FutureTask<TerminalKeys> keys = new FutureTask<>(TerminalKeys::open);
      new Thread(keys, "saydone-terminal").start();
      JavaSoundRoom room = JavaSoundRoom.open(options.devices());
      CompletableFuture<Void> spoken = new CompletableFuture<>();
      Engines engines =
          Engines.loading(
              options.duplex(),
              options.ear(),
              voice,
              cue -> cues.join().clip(cue),
              () -> taught(folder),
              spoken.completeOnTimeout(null, SILENT.toMillis(), TimeUnit.MILLISECONDS));
      err.println(DuplexOption.described(engines.echoCanceller()));
      Optional<MicrophoneProfile> microphone =
          AudioDevices.microphone(options.devices().microphone())
              .flatMap(name -> ProfileFile.load(folder, name, Clock.systemUTC().instant()));
      return new Sitting(
          room,
          clips,
          engines,
          spoken,
          choice.voice().manner(),
          choice.strictness(),
          keys.get(),
          microphone,
          out,
          err);
    } catch (NoSoundDeviceException e) {
      throw new CommandException(
          ExitCode.SOUND,
          e.getMessage()
              + System.lineSeparator()
              + "Without sound devices you can hear a rehearsal: java -jar target/saydone.jar rehearse "
              + Scripts.DEFAULT,
          e);
    } catch (ExecutionException e) {
      throw new CommandException(ExitCode.BUG, "The keys cannot be read: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandException(ExitCode.ENDED_EARLY, "Interrupted before the session began.", e);
    }
  }

  /** What was taught; nothing, and a warning, if that cannot be read. */
  static TaughtPhrases taught(DataFolder folder) {
    try {
      return TaughtFile.load(folder);
    } catch (DamagedTeachingException e) {
      LOG.warn("{}", e.getMessage());
      return TaughtPhrases.NONE;
    }
  }

  /**
   * Plays until the session ends.
   *
   * @param recorded what was done before
   * @param before the session time that it took
   * @return an exit code
   * @throws JournalException if the sound of commands is to be kept and cannot be
   */
  int play(Plan plan, Progress recorded, Journal journal, Duration before) throws JournalException {
    Messages messages = Messages.of(Locale.forLanguageTag(plan.script().language()));
    Transcript transcript = new Transcript(out);
    if (plan.keepsAudio()) {
      // What is kept has to be heard from the first sample on.
      spoken.complete(null);
    }
    SpeechTimes times = new SpeechTimes();
    Optional<CommandAudio> audio =
        plan.keepsAudio()
            ? Optional.of(new CommandAudio(engines.recognizer(), journal.folder().audio()))
            : Optional.empty();
    PlayerParts parts =
        new PlayerParts(
            engines.voice(),
            engines.cues(),
            engines.ear(audio),
            keys,
            new JournalLog(journal, before),
            List.of(transcript),
            true,
            microphone,
            audio,
            manner,
            strictness,
            sentence -> {
              times.accept(sentence);
              spoken.complete(null);
            });
    Optional<Fact.Outcome> outcome =
        new Player(new Session(fitting(plan), messages), recorded, room, parts).playLive();
    LOG.debug("how soon counts and answers were spoken: {}", times.brief());
    LOG.debug("how soon sentences were spoken: {}", times.sentences());
    try {
      journal.folder().writeSummary();
    } catch (JournalException e) {
      // The journal has it all; the summary can be made again.
      LOG.warn("{}", e.getMessage());
    }
    err.println("Record: " + journal.folder().path());
    return outcome.equals(Optional.of(Fact.Outcome.COMPLETED)) ? ExitCode.OK : ExitCode.ENDED_EARLY;
  }

  /** The same plan, played as the echo canceller allows. */
  private Plan fitting(Plan plan) {
    return engines.echoCanceller().fullDuplex() ? plan : plan.inHalfDuplex();
  }

  @Override
  public void close() {
    room.close();
    engines.close();
    clips.close();
    try {
      keys.close();
    } catch (IOException e) {
      LOG.warn("The terminal could not be given back as it was: {}", e.getMessage());
    }
  }
}
