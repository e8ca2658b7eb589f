package saydone.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import saydone.audio.Clip;
import saydone.audio.Cue;
import saydone.audio.Cues;
import saydone.audio.Pcm;
import saydone.audio.Room;
import saydone.language.Language;
import saydone.message.Messages;

final class AnnouncementTests {

  @ParameterizedTest
  @EnumSource
  void everyTroubleIsACueAndASentence(Trouble trouble) {
    LoudRoom room = new LoudRoom();
    Announcement.play(trouble, room);

    Clip cue = Cues.load().clip(Cue.PAUSED);
    assertTrue(room.loudest(0, cue.frames()) > 1000);
    assertTrue(room.loudest(cue.frames(), room.frames()) > 1000);
    assertTrue(room.frames() - cue.frames() > 2 * Pcm.SAMPLE_RATE_HZ);
    assertEquals(
        "trouble." + trouble.name().toLowerCase(Locale.ROOT), trouble.key(), "one word, one key");
    assertTrue(Messages.of(Language.ENGLISH).has(trouble.key()));
  }

  /** A room that keeps what was played. */
  private static final class LoudRoom implements Room {

    private final List<short[]> played = new ArrayList<>();

    @Override
    public Condition exchange(short[] loudspeaker, short[] microphone) {
      played.add(loudspeaker.clone());
      return Condition.WORKING;
    }

    int frames() {
      return played.size() * Pcm.CHUNK_FRAMES;
    }

    int loudest(int from, int to) {
      int loudest = 0;
      for (int frame = from; frame < to; frame++) {
        short sample = played.get(frame / Pcm.CHUNK_FRAMES)[frame % Pcm.CHUNK_FRAMES];
        loudest = Math.max(loudest, Math.abs((int) sample));
      }
      return loudest;
    }

    @Override
    public void close() {}
  }
}
