package saydone.app;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saydone.audio.EchoCanceller;
import saydone.audio.MicrophoneProfile;
import saydone.audio.Room;
import saydone.audio.javasound.NoSoundDeviceException;
import saydone.home.DataFolderException;
import saydone.journal.JournalException;
import saydone.language.Language;
import saydone.miccheck.ProfileFile;
import saydone.player.KeySource;
import saydone.player.Readiness;
import saydone.player.SessionObserver;
import saydone.player.SpeechTimes;
import saydone.session.Fact;
import saydone.voice.cache.ClipFolder;
import saydone.voice.catalogue.NoSuchVoiceException;
import saydone.voice.program.Machine;

/**
 * A sitting on this machine's devices. The coach speaks as soon as the loudspeaker and its first
 * words are there. The ear is loaded meanwhile; once loaded, it also hears what was said before.
 */
final class LiveSitting implements Sitting {

  private static final Logger LOG = LoggerFactory.getLogger(LiveSitting.class);

  private final Room room;
  private final ClipFolder clips;
  private final Engines engines;
  private final Ensemble ensemble;
  private final Readiness readiness = Readiness.afterFirstWords();
  private final CompletableFuture<Optional<TerminalKeys>> keys;
  private final Optional<MicrophoneProfile> microphone;
  private final SessionObserver keeper;
  private final ExecutorService memory;

  private LiveSitting(
      OpeningRoom opening,
      SessionRecord record,
      Choices choices,
      Remembered remembered,
      ChosenCoach coach,
      ExecutorService memory,
      Consumer<String> notices)
      throws NoSoundDeviceException, InterruptedException {
    this.memory = memory;
    clips = ClipFolder.at(choices.folder().speech());
    engines =
        Engines.loading(
            Language.of(record.script().language()),
            choices.listening(),
            coach.voice().open(Optional.of(clips), readiness.firstWords()),
            choices.folder(),
            notices,
            readiness);
    keys = readiness.keys(() -> keys(opening));
    readiness.settings(SpareMemory::giveBack);
    ensemble = Ensemble.of(engines, record, choices, remembered.patient(), coach);
    keeper = remembered.keeper();
    readiness.opening(ensemble.voice(), ensemble::opening);
    room = opening.await();
    microphone =
        opening
            .microphone()
            .flatMap(name -> ProfileFile.load(choices.folder(), name, Clock.systemUTC().instant()));
  }

  /**
   * Waits for the devices and begins to load the engines; see {@link Venue#open}. What was chosen
   * is remembered.
   *
   * @param room the devices; not closed with the sitting
   * @param notices is told what the user should know but need not act on, by any thread
   */
  static LiveSitting open(
      OpeningRoom room, SessionRecord record, Choices choices, Consumer<String> notices)
      throws NoSoundDeviceException,
          NoSuchVoiceException,
          DataFolderException,
          InterruptedException {
    ExecutorService memory = Readiness.memory();
    Remembered remembered = Remembered.of(choices.folder(), record, Clock.systemUTC(), memory);
    ChosenCoach coach =
        ChosenCoach.remembering(
            choices.settings(), choices.folder(), Machine.here(), notices, memory);
    return new LiveSitting(room, record, choices, remembered, coach, memory, notices);
  }

  private static Optional<TerminalKeys> keys(OpeningRoom opening) {
    try {
      return Optional.of(opening.keys());
    } catch (IOException e) {
      LOG.error("The keys cannot be read; the session goes on by voice.", e);
      return Optional.empty();
    }
  }

  /**
   * The keys. They are taken as soon as the terminal is open; it holds those that were pressed
   * before.
   */
  private final class OpenedKeys implements KeySource {

    @Override
    public Optional<Press> poll() {
      return opened().flatMap(TerminalKeys::poll);
    }

    @Override
    public Optional<Duration> handedOver() {
      return opened().flatMap(TerminalKeys::handedOver);
    }

    private Optional<TerminalKeys> opened() {
      return keys.isDone() ? keys.join() : Optional.empty();
    }
  }

  @Override
  public EchoCanceller echoCanceller() {
    return engines.echoCanceller();
  }

  /** Plays until the session ends or the calling thread is interrupted. */
  @Override
  public Optional<Fact.Outcome> play(OpenRecord record, SessionObserver observer)
      throws JournalException {
    if (ensemble.keepsAudio()) {
      // To keep the sound of commands, the ear must be there from the first sample on.
      readiness.allSpoken();
    }
    record.whenFull(clips::giveBack);
    SpeechTimes times = new SpeechTimes();
    Optional<Fact.Outcome> outcome =
        ensemble
            .player(
                record,
                new Ensemble.Surroundings(
                    room,
                    new OpenedKeys(),
                    microphone,
                    true,
                    List.of(observer, keeper),
                    sentence -> {
                      times.accept(sentence);
                      readiness.spoken();
                      if (sentence.last()) {
                        readiness.allSpoken();
                      }
                    }))
            .playLive();
    LOG.debug("how soon counts and answers were spoken: {}", times.brief());
    LOG.debug("how soon sentences were spoken: {}", times.sentences());
    Ensemble.sumUp(record);
    return outcome;
  }

  @Override
  public void close() {
    engines.close();
    clips.close();
    Readiness.finish(memory);
    // Only keys that are there can be closed; the room closes them.
    keys.join();
  }
}
