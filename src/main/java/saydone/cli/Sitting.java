package saydone.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saydone.audio.Cues;
import saydone.audio.MicrophoneProfile;
import saydone.audio.javasound.AudioDevices;
import saydone.audio.javasound.JavaSoundRoom;
import saydone.audio.javasound.NoSoundDeviceException;
import saydone.hearing.taught.TaughtPhrases;
import saydone.journal.DataFolder;
import saydone.journal.DataFolderException;
import saydone.journal.Journal;
import saydone.journal.JournalException;
import saydone.journal.Sessions;
import saydone.miccheck.ProfileFile;
import saydone.player.ChosenManner;
import saydone.player.ChosenStrictness;
import saydone.player.CommandAudio;
import saydone.player.JournalLog;
import saydone.player.Player;
import saydone.player.PlayerParts;
import saydone.player.SpeechTimes;
import saydone.player.rehearsal.Transcript;
import saydone.script.Script;
import saydone.session.Fact;
import saydone.session.Plan;
import saydone.session.Progress;
import saydone.session.Session;
import saydone.teach.DamagedTeachingException;
import saydone.teach.TaughtFile;
import saydone.voice.Diction;
import saydone.voice.Pronunciation;
import saydone.voice.SynthesisException;
import saydone.voice.Synthesizer;
import saydone.voice.Utterance;
import saydone.voice.cache.ClipFolder;

/**
 * The devices and engines of one live session, from its begin or from where it was left. The coach
 * speaks as soon as there is a loudspeaker and its first words; what hears is loaded meanwhile, and
 * then hears what was said before.
 */
final class Sitting implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Sitting.class);

  /** Who has not done an exercise for so long is told all of it again. */
  private static final Duration REMEMBERED = Duration.ofDays(30);

  /** If the coach has not spoken by then, what hears need not wait any longer. */
  private static final Duration SILENT = Duration.ofSeconds(2);

  private final JavaSoundRoom room;
  private final ClipFolder clips;
  private final Engines engines;
  private final Synthesizer voice;
  private final Plan plan;
  private final Progress recorded;
  private final Session session;
  private final CompletableFuture<Void> spoken;
  private final ChosenManner manner;
  private final ChosenStrictness strictness;
  private final CompletableFuture<Optional<TerminalKeys>> keys;
  private final Optional<MicrophoneProfile> microphone;
  private final PrintWriter out;
  private final PrintWriter err;

  private Sitting(
      OpeningRoom opening,
      LiveOptions options,
      DataFolder folder,
      RememberedOptions.Choice choice,
      Plan plan,
      Progress recorded,
      PrintWriter out,
      PrintWriter err)
      throws NoSoundDeviceException {
    this.plan = plan;
    this.recorded = recorded;
    this.out = out;
    this.err = err;
    manner = choice.manner();
    strictness = choice.strictness();
    spoken =
        new CompletableFuture<Void>()
            .completeOnTimeout(null, SILENT.toMillis(), TimeUnit.MILLISECONDS);
    clips = ClipFolder.at(folder.speech());
    CompletableFuture<Cues> cues =
        CompletableFuture.supplyAsync(
            () -> Cues.load(folder.cues(), problem -> err.println(problem.getMessage())));
    engines =
        Engines.loading(
            plan.language(),
            options.duplex(),
            options.ear(),
            choice.voice().open(Optional.of(clips), spoken),
            cue -> cues.join().clip(cue),
            () -> taught(folder),
            spoken);
    voice = new Diction(engines.voice(), new Pronunciation(plan.script().pronounce()));
    keys = spoken.thenApplyAsync(begun -> openKeys());
    session = new Session(fitting(plan));
    new Thread(this::prepareOpening, "saydone-opening").start();
    room = opening.await();
    microphone =
        AudioDevices.microphone(options.devices().microphone())
            .flatMap(name -> ProfileFile.load(folder, name, Clock.systemUTC().instant()));
  }

  /**
   * Waits for the devices and begins to load the engines.
   *
   * @param room the devices; not closed with this
   * @param folder where a microphone check may have left its result, and the user own cues
   * @param chosen what the user chose now or before
   * @param plan what is played
   * @param recorded what was done of it before
   * @param out takes what is said and heard, line by line
   * @param err takes messages
   * @throws CommandException if there is no usable sound device, or something cannot be chosen
   * @throws DataFolderException if what was chosen cannot be remembered
   */
  static Sitting open(
      OpeningRoom room,
      LiveOptions options,
      DataFolder folder,
      RememberedOptions chosen,
      Plan plan,
      Progress recorded,
      PrintWriter out,
      PrintWriter err)
      throws DataFolderException {
    RememberedOptions.Choice choice = chosen.remembering(folder, err);
    try {
      Sitting sitting = new Sitting(room, options, folder, choice, plan, recorded, out, err);
      err.println(DuplexOption.described(sitting.engines.echoCanceller()));
      return sitting;
    } catch (NoSoundDeviceException e) {
      throw new CommandException(
          ExitCode.SOUND,
          e.getMessage()
              + System.lineSeparator()
              + "Without sound devices you can hear a rehearsal: java -jar target/saydone.jar"
              + " rehearse "
              + Scripts.DEFAULT,
          e);
    }
  }

  /**
   * The exercises that the user has done lately; of the others the coach speaks in full.
   *
   * @throws DataFolderException if the folder cannot be read
   */
  static Set<String> known(DataFolder folder, Script script) throws DataFolderException {
    return Sessions.in(folder).known(script, Clock.systemUTC().instant().minus(REMEMBERED));
  }

  private static Optional<TerminalKeys> openKeys() {
    try {
      return Optional.of(TerminalKeys.open());
    } catch (IOException e) {
      LOG.error("The keys cannot be read; the session goes on by voice.", e);
      return Optional.empty();
    }
  }

  /** The coach's first words, which then wait for the loudspeaker rather than it for them. */
  private void prepareOpening() {
    for (Utterance utterance : Player.opening(session, recorded, manner.start())) {
      try {
        voice.synthesize(utterance);
      } catch (SynthesisException e) {
        // It is told of when it is to be said.
        LOG.debug("the opening could not be prepared", e);
        return;
      }
    }
  }

  /** Keys are taken as soon as the terminal is open; those pressed before wait in it. */
  private Optional<Character> key() {
    return keys.isDone() ? keys.join().flatMap(TerminalKeys::poll) : Optional.empty();
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
   * @param before the session time that was recorded before
   * @return an exit code
   * @throws JournalException if the sound of commands is to be kept and cannot be
   */
  int play(Journal journal, Duration before) throws JournalException {
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
            voice,
            engines.cues(),
            engines.ear(audio),
            this::key,
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
    Optional<Fact.Outcome> outcome = new Player(session, recorded, room, parts).playLive();
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
    engines.close();
    clips.close();
    Optional<TerminalKeys> opened = keys.join();
    if (opened.isPresent()) {
      try {
        opened.get().close();
      } catch (IOException e) {
        LOG.warn("The terminal could not be given back as it was: {}", e.getMessage());
      }
    }
  }
}
