package saydone.app;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import saydone.audio.EchoCanceller;
import saydone.audio.Room;
import saydone.home.DataFolderException;
import saydone.journal.JournalException;
import saydone.language.Language;
import saydone.player.KeySource;
import saydone.player.SessionObserver;
import saydone.session.Fact;
import saydone.session.Patient;
import saydone.voice.cache.ClipFolder;
import saydone.voice.catalogue.NoSuchVoiceException;

/**
 * A sitting in a room that does not wait, such as a {@link saydone.audio.recording.RecordedRoom}:
 * the session runs in virtual time, on the calling thread, with the same ear, record and transcript
 * as a live one. It is for reproducing what went wrong.
 *
 * <p>What is reproduced: the same recording, script, choices and data folder always give the same
 * session, sample by sample; only the dates in the journals differ. It is the recorded session
 * again as long as the coach speaks at the same moments as then. That holds for a recording of a
 * rehearsal's microphone. In a live session the moments vary by some tens of milliseconds, with the
 * time at which its ear and its sentences were ready, and the difference grows as soon as something
 * is heard differently.
 *
 * <p>What is not reproduced: the echo. The echo canceller takes out what the coach plays now, but
 * the recording has the echo of what the coach played then. Where the two differ in time or in
 * words, the old echo stays in, and can be taken for the patient's voice. Recordings made with
 * headphones have no echo; in half duplex, nothing is heard while the coach speaks now.
 *
 * <p>No keys are read. The result of the microphone check is not used, as it holds for a device.
 * The user's settings are read, but what is chosen here is not written into them.
 */
final class RecordedSitting implements Sitting {

  /** The longest session time; the room ends long before. */
  private static final Duration LONGEST = Duration.ofDays(1);

  private final Room room;
  private final ClipFolder clips;
  private final Engines engines;
  private final Ensemble ensemble;

  private RecordedSitting(
      Room room,
      SessionRecord record,
      Choices choices,
      Patient patient,
      ChosenCoach coach,
      Consumer<String> notices) {
    this.room = room;
    clips = ClipFolder.at(choices.folder().speech());
    engines =
        Engines.load(
            Language.of(record.script().language()),
            choices.listening(),
            coach.voice().open(Optional.of(clips), CompletableFuture.completedFuture(null)),
            choices.folder(),
            notices);
    ensemble = Ensemble.of(engines, record, choices, patient, coach);
  }

  /**
   * Loads the engines.
   *
   * @param room a room that does not wait; not closed with the sitting
   * @param notices is told what the user should know but need not act on
   * @throws NoSuchVoiceException if the voice that was chosen is not here
   * @throws DataFolderException if the record cannot be read
   */
  static RecordedSitting open(
      Room room, SessionRecord record, Choices choices, Consumer<String> notices)
      throws NoSuchVoiceException, DataFolderException {
    Patient patient = Acquaintance.of(choices.folder(), record, Clock.systemUTC().instant());
    ChosenCoach coach = ChosenCoach.reading(choices.settings(), choices.folder(), notices);
    return new RecordedSitting(room, record, choices, patient, coach, notices);
  }

  @Override
  public EchoCanceller echoCanceller() {
    return engines.echoCanceller();
  }

  @Override
  public Optional<Fact.Outcome> play(OpenRecord record, SessionObserver observer)
      throws JournalException {
    record.whenFull(clips::giveBack);
    Optional<Fact.Outcome> outcome =
        ensemble
            .player(
                record,
                new Ensemble.Surroundings(
                    room,
                    KeySource.NONE,
                    Optional.empty(),
                    false,
                    List.of(observer),
                    sentence -> {}))
            .playAtOnce(LONGEST);
    Ensemble.sumUp(record);
    return outcome;
  }

  @Override
  public void close() {
    engines.close();
    clips.close();
  }
}
