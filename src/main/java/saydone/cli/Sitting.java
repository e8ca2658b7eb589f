package saydone.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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
import saydone.journal.Sessions;
import saydone.message.Messages;
import saydone.miccheck.ProfileFile;
import saydone.player.ChosenManner;
import saydone.player.ChosenStrictness;
import saydone.player.CommandAudio;
import saydone.player.JournalLog;
import saydone.player.Player;
import saydone.player.PlayerParts;
import saydone.player.rehearsal.Transcript;
import saydone.script.Script;
import saydone.session.Fact;
import saydone.session.Plan;
import saydone.session.Progress;
import saydone.session.Session;
import saydone.speech.Diction;
import saydone.speech.Pronunciation;
import saydone.speech.taught.TaughtPhrases;
import saydone.teach.DamagedTeachingException;
import saydone.teach.TaughtFile;

/** The devices and engines of one live session, from its begin or from where it was left. */
final class Sitting implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Sitting.class);

  /** Who has not done an exercise for so long is told all of it again. */
  private static final Duration REMEMBERED = Duration.ofDays(30);

  private final JavaSoundRoom room;
  private final Engines engines;
  private final ChosenManner manner;
  private final ChosenStrictness strictness;
  private final TerminalKeys keys;
  private final Optional<MicrophoneProfile> microphone;
  private final PrintWriter out;
  private final PrintWriter err;

  private Sitting(
      JavaSoundRoom room,
      Engines engines,
      ChosenManner manner,
      ChosenStrictness strictness,
      TerminalKeys keys,
      Optional<MicrophoneProfile> microphone,
      PrintWriter out,
      PrintWriter err) {
    this.room = room;
    this.engines = engines;
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
      JavaSoundRoom room = JavaSoundRoom.open(options.devices());
      Engines engines =
          Engines.load(
              options.duplex(),
              options.ear(),
              choice.voice(),
              Cues.load(folder.cues(), problem -> err.println(problem.getMessage())),
              taught(folder));
      err.println(DuplexOption.described(engines.echoCanceller()));
      Optional<MicrophoneProfile> microphone =
          AudioDevices.microphone(options.devices().microphone())
              .flatMap(name -> ProfileFile.load(folder, name, Clock.systemUTC().instant()));
      return new Sitting(
          room,
          engines,
          choice.manner(),
          choice.strictness(),
          TerminalKeys.open(),
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
    } catch (IOException e) {
      throw new CommandException(ExitCode.BUG, "The keys cannot be read: " + e.getMessage(), e);
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
    Optional<CommandAudio> audio =
        plan.keepsAudio()
            ? Optional.of(new CommandAudio(engines.recognizer(), journal.folder().audio()))
            : Optional.empty();
    PlayerParts parts =
        new PlayerParts(
            new Diction(engines.voice(), new Pronunciation(plan.script().pronounce())),
            engines.cues(),
            engines.ear(audio),
            keys,
            new JournalLog(journal, before),
            List.of(transcript),
            true,
            microphone,
            audio,
            manner,
            strictness);
    Optional<Fact.Outcome> outcome =
        new Player(new Session(fitting(plan), messages), recorded, room, parts).playLive();
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
    try {
      keys.close();
    } catch (IOException e) {
      LOG.warn("The terminal could not be given back as it was: {}", e.getMessage());
    }
  }
}
