package saydone.player;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.Supplier;
import saydone.audio.Playback;
import saydone.session.Event;

/**
 * Learns what the mixer has played: which text sounds, and which was played to its end. Belongs to
 * the session's thread.
 */
final class PlaybackSense implements Sense {

  private final Supplier<List<Playback>> mixer;
  private final SpokenTexts texts;
  private final Queue<Playback> played = new ArrayDeque<>();

  /**
   * A sense of what is played.
   *
   * @param mixer gives what was played since it was last asked
   * @param texts is kept up to date
   */
  PlaybackSense(Supplier<List<Playback>> mixer, SpokenTexts texts) {
    this.mixer = mixer;
    this.texts = texts;
  }

  @Override
  public void accept(Now now) {
    played.addAll(mixer.get());
  }

  @Override
  public List<Event> next(Now now) {
    for (Playback next = played.poll(); next != null; next = played.poll()) {
      if (next.id() == Mouth.NO_UTTERANCE) {
        continue;
      }
      if (next instanceof Playback.Started started) {
        texts.began(started.id());
      } else {
        texts.ended(next.id());
      }
      if (next instanceof Playback.Finished finished) {
        return List.of(new Event.SpeechFinished(finished.id()));
      }
    }
    return List.of();
  }
}
