package saydone.app;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import saydone.audio.EchoCanceller;
import saydone.audio.Room;
import saydone.home.DataFolderException;
import saydone.journal.Journal;
import saydone.journal.JournalException;
import saydone.language.Language;
import saydone.player.KeySource;
import saydone.player.SessionObserver;
import saydone.session.Fact;
import saydone.voice.cache.ClipFolder;
import saydone.voice.catalogue.NoSuchVoiceException;

/**
 * A sitting in a room that does not wait, such as a {@link saydone.audio.recording.RecordedRoom}:
 * the session runs in virtual time, on the calling thread, with the ear, the record and the
 * transcript of a live one. It is for reproducing what went wrong.
 *
 * <p>What reproduces: the same recording, script, choices and data folder always give the same
 * session, sample by sample; the journals differ in their dates only. It is the recorded session
 * again as long as the coach speaks at the moments at which it spoke then. That holds for the
 * microphone of a rehearsal. A live session depends on when its ear and its sentences were ready,
 * by some tens of milliseconds, and the difference grows where something is heard otherwise than
 * then.
 *
 * <p>What does not: the echo. The echo canceller takes out what the coach plays now. The echo in a
 * recording is of what the coach played then. Where the two differ in time or in words, that echo
 * stays in, and the coach of then can be heard as a patient who speaks. Recordings made with
 * headphones have none; in half duplex, nothing is heard while the coach of now speaks.
 *
 * <p>No keys are read. The microphone check is not asked: it was made for a device. The user's
 * settings are read, and what is chosen here is not written into them.
 */
final class RecordedSitting implements Sitting {

  /** The room ends long before. */
  private static final Duration LONGEST = Duration.ofDays(1);

  private final Room room;
  private final ClipFolder clips;
  private final Engines engines;
  private final Ensemble ensemble;

  private RecordedSitting(
      Room room,
      SessionRecord record,
      Choices choices,
      Set<String> known,
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
    ensemble = Ensemble.of(engines, record, choices, known, coach);
  }

  /**
   * Loads the engines.
   *
   * @param room a room that does not wait; not closed with this
   * @param notices is told what the user should know and can pass over
   * @throws NoSuchVoiceException if the voice that was chosen is not here
   * @throws DataFolderException if the record cannot be read
   */
  static RecordedSitting open(
      Room room, SessionRecord record, Choices choices, Consumer<String> notices)
      throws NoSuchVoiceException, DataFolderException {
    Set<String> known = Ensemble.known(choices.folder(), record.script());
    ChosenCoach coach = ChosenCoach.reading(choices.settings(), choices.folder(), notices);
    return new RecordedSitting(room, record, choices, known, coach, notices);
  }

  @Override
  public EchoCanceller echoCanceller() {
    return engines.echoCanceller();
  }

  @Override
  public Optional<Fact.Outcome> play(Journal journal, SessionObserver observer)
      throws JournalException {
    Optional<Fact.Outcome> outcome =
        ensemble
            .player(
                journal,
                new Ensemble.Surroundings(
                    room,
                    KeySource.NONE,
                    Optional.empty(),
                    false,
                    List.of(observer),
                    sentence -> {}))
            .playAtOnce(LONGEST);
    Ensemble.sumUp(journal);
    return outcome;
  }

  @Override
  public void close() {
    engines.close();
    clips.close();
  }
}
