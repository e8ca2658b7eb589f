package saydone.app;

import java.nio.file.Files;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saydone.hearing.taught.TaughtPhrase;
import saydone.hearing.taught.TaughtPhrases;
import saydone.home.DataFolder;
import saydone.home.DataFolderException;
import saydone.journal.Sessions;
import saydone.meeting.FirstMeeting;
import saydone.meeting.Learned;
import saydone.miccheck.Findings;
import saydone.miccheck.ProfileFile;
import saydone.profile.Profile;
import saydone.teach.DamagedTeachingException;
import saydone.teach.TaughtFile;
import saydone.voice.SynthesisException;

/**
 * The first time on a machine: the coach offers to get to know the patient, and keeps what it
 * learns. After that there is a profile, even an empty one, so it is not offered again.
 *
 * @param folder where it is kept
 * @param clock gives the wall time
 */
public record FirstTime(DataFolder folder, Clock clock) {

  private static final Logger LOG = LoggerFactory.getLogger(FirstTime.class);

  /**
   * Whether nothing is known in a data folder: no session, no profile and no microphone check.
   *
   * @throws DataFolderException if the folder cannot be read
   */
  public static boolean isDue(DataFolder folder) throws DataFolderException {
    return !Files.exists(folder.path().resolve(Profile.NAME))
        && !Files.exists(folder.path().resolve(ProfileFile.NAME))
        && Sessions.in(folder).areNone();
  }

  /**
   * Runs a meeting and keeps what it learns, each finding as soon as its step is done. It is
   * durable before the next sentence: if the program ends in the meeting, nothing is lost, and the
   * meeting is not offered again once the offer was answered. What cannot be kept, as on a full
   * disk, is learned for nothing, with a warning: the session is not held up by it.
   *
   * @param microphone the whole name of the microphone
   * @param loudspeaker the whole name of the loudspeaker
   * @throws SynthesisException if the voice fails; what was learned before is kept
   */
  void meet(FirstMeeting meeting, String microphone, String loudspeaker) throws SynthesisException {
    meeting.run(known(), news -> tryToKeep(news, microphone, loudspeaker));
  }

  private void tryToKeep(Learned news, String microphone, String loudspeaker) {
    try {
      keep(news, microphone, loudspeaker);
    } catch (DataFolderException e) {
      LOG.warn("{} What was learned is not kept.", e.getMessage());
    }
  }

  private void keep(Learned news, String microphone, String loudspeaker)
      throws DataFolderException {
    Optional<Findings> found = news.microphone().filter(Findings::alive);
    if (found.isPresent()) {
      ProfileFile.save(folder, found.get().profile(microphone, loudspeaker, clock.instant()));
    }
    Optional<TaughtPhrases> known = known();
    if (known.isPresent() && !news.taught().isEmpty()) {
      TaughtPhrases all = known.get();
      for (TaughtPhrase phrase : news.taught()) {
        all = all.with(phrase);
      }
      TaughtFile.save(folder, all);
    }
    Profile.remember(folder, profile -> news.answerTime().map(profile::learning).orElse(profile));
  }

  /** What was taught before; empty if it cannot be read, so that it is not written over. */
  private Optional<TaughtPhrases> known() {
    try {
      return Optional.of(TaughtFile.load(folder));
    } catch (DamagedTeachingException e) {
      LOG.debug("nothing is taught in the meeting", e);
      return Optional.empty();
    }
  }
}
