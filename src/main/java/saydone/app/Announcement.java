package saydone.app;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saydone.audio.Clip;
import saydone.audio.Cue;
import saydone.audio.Cues;
import saydone.audio.Mixer;
import saydone.audio.Pcm;
import saydone.audio.Room;
import saydone.language.Language;
import saydone.message.Messages;
import saydone.player.CoachManner;
import saydone.voice.Diction;
import saydone.voice.Pronouncer;
import saydone.voice.Saying;
import saydone.voice.SynthesisException;

/**
 * Says aloud why nothing begins: the cue of a pause, and a sentence. It uses nothing of the user's,
 * which may be what is wrong: the embedded voice speaks, in English, as no script says otherwise.
 * If even that voice fails, the cue alone is heard.
 */
final class Announcement {

  private static final Logger LOG = LoggerFactory.getLogger(Announcement.class);

  private static final long NO_MATTER_WHICH = 0;

  private Announcement() {}

  /** Plays it to its end, on the calling thread. */
  static void play(Trouble trouble, Room room) {
    CoachVoice coach = CoachVoice.embedded(CoachManner.ORDINARY);
    List<Clip> clips = new ArrayList<>(List.of(Cues.load().clip(Cue.PAUSED)));
    try (Diction voice = new Diction(coach.open(), Pronouncer.of(Language.ENGLISH))) {
      String sentence = Messages.of(Language.ENGLISH).text(trouble.key());
      clips.add(voice.say(Saying.plain(sentence, coach.manner().rate())));
    } catch (SynthesisException e) {
      LOG.warn("It cannot be said aloud: {}", e.withoutText());
    }
    Mixer mixer = new Mixer();
    mixer.setVolume(coach.manner().volume() / 100.0);
    clips.forEach(clip -> mixer.play(NO_MATTER_WHICH, clip, 1));
    int frames = clips.stream().mapToInt(Clip::frames).sum();
    short[] unheard = new short[Pcm.CHUNK_FRAMES];
    for (int frame = 0; frame < frames; frame += Pcm.CHUNK_FRAMES) {
      short[] chunk = new short[Pcm.CHUNK_FRAMES];
      mixer.render(chunk);
      room.exchange(chunk, unheard);
    }
    mixer.drain();
  }
}
