package saydone.app;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saydone.audio.MicrophoneProfile;
import saydone.audio.Room;
import saydone.journal.Journal;
import saydone.journal.JournalException;
import saydone.journal.SessionFolder;
import saydone.player.ChosenManner;
import saydone.player.ChosenStrictness;
import saydone.player.CommandAudio;
import saydone.player.KeySource;
import saydone.player.Player;
import saydone.player.PlayerParts;
import saydone.player.SessionObserver;
import saydone.player.Spoken;
import saydone.report.Summary;
import saydone.script.Script;
import saydone.session.Patient;
import saydone.session.Plan;
import saydone.session.Progress;
import saydone.session.Session;
import saydone.voice.Diction;
import saydone.voice.Pronouncer;
import saydone.voice.Saying;

/**
 * A session and the engines that play it, in any room: the one place where a player gets its parts.
 * It closes none of them.
 */
final class Ensemble {

  private static final Logger LOG = LoggerFactory.getLogger(Ensemble.class);

  private final Engines engines;
  private final Session session;
  private final Progress done;
  private final Diction voice;
  private final ChosenManner manner;
  private final ChosenStrictness strictness;
  private final boolean keepsAudio;

  /**
   * Where a session is played, and what it has there besides the coach.
   *
   * @param room the room
   * @param keys where keys come from
   * @param microphone what a recent check found out about the room's microphone; empty without one
   * @param paced whether time in the room is that of a clock; evidence then has the time of
   *     computing. If not, two runs of the same session leave the same record
   * @param observers watch the session, in this order
   * @param spoken is told how long each utterance took, by any thread
   */
  record Surroundings(
      Room room,
      KeySource keys,
      Optional<MicrophoneProfile> microphone,
      boolean paced,
      List<SessionObserver> observers,
      Consumer<Spoken> spoken) {}

  /**
   * A session with its engines.
   *
   * @param plan what is played; in half duplex if the echo canceller does nothing
   * @param done what was done of it before
   * @param coach how the coach speaks and hears
   */
  Ensemble(Engines engines, Plan plan, Progress done, ChosenCoach coach) {
    this.engines = engines;
    this.done = done;
    Script script = plan.script();
    session = new Session(engines.echoCanceller().fullDuplex() ? plan : plan.inHalfDuplex());
    voice = new Diction(engines.voice(), Pronouncer.of(plan.language(), script.pronounce()));
    manner = coach.manner();
    strictness = coach.strictness();
    keepsAudio = plan.keepsAudio();
  }

  /** The session of a record, as the user's choices want it, with its engines. */
  static Ensemble of(
      Engines engines, SessionRecord record, Choices choices, Patient patient, ChosenCoach coach) {
    Plan plan =
        new Plan(record.script(), record.side(), choices.keys())
            .keepingAudio(choices.keepsAudio())
            .of(patient)
            .doing(record.today());
    return new Ensemble(engines, plan, record.done(), coach);
  }

  /** What the coach will say first. */
  List<Saying> opening() {
    return Player.opening(session, done, manner);
  }

  /** The coach's voice, which knows how the script's words are pronounced. */
  Diction voice() {
    return voice;
  }

  /** Whether the sound of commands is kept. */
  boolean keepsAudio() {
    return keepsAudio;
  }

  /**
   * A player of the session.
   *
   * @param record takes what happens, and the sound of commands if that is kept
   */
  Player player(OpenRecord record, Surroundings around) {
    Optional<CommandAudio> audio =
        keepsAudio
            ? Optional.of(
                new CommandAudio(
                    engines.recognizer(),
                    () -> record.journal().flatMap(Journal::home).map(SessionFolder::audio)))
            : Optional.empty();
    PlayerParts parts =
        new PlayerParts(
            voice,
            engines.cues(),
            engines.ear(audio),
            around.keys(),
            record,
            around.observers(),
            around.paced(),
            around.microphone(),
            audio,
            manner,
            strictness,
            around.spoken());
    return new Player(session, done, around.room(), parts);
  }

  /**
   * Writes a session's summary. If that fails, it only warns, because the journal has everything.
   */
  static void sumUp(OpenRecord record) {
    try {
      writeSummary(record);
    } catch (JournalException e) {
      LOG.warn("{}", e.getMessage());
    }
  }

  /**
   * Writes a session's summary.
   *
   * @throws JournalException if the summary cannot be written
   */
  static void writeSummary(OpenRecord record) throws JournalException {
    record.save();
    Optional<SessionFolder> folder = record.journal().map(Journal::folder);
    if (folder.isPresent()) {
      folder.get().keepSummary(Summary.of(folder.get().read()).json());
    }
  }
}
