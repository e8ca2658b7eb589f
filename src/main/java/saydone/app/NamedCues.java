package saydone.app;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import saydone.audio.Clip;
import saydone.audio.Cue;
import saydone.audio.Cues;
import saydone.audio.Mixer;
import saydone.audio.Pcm;
import saydone.home.DataFolder;
import saydone.language.Language;
import saydone.message.Messages;
import saydone.player.CoachManner;
import saydone.voice.Diction;
import saydone.voice.Pronouncer;
import saydone.voice.Saying;
import saydone.voice.SynthesisException;

/** The cues of a session, each named by the coach before it sounds. */
public final class NamedCues implements AutoCloseable {

  private static final Duration AFTER_NAME = Duration.ofMillis(300);
  private static final Duration AFTER_CUE = Duration.ofMillis(900);

  private static final long NO_MATTER_WHICH = 0;

  private final Cues cues;
  private final boolean asWished;
  private final CoachManner manner;
  private final Diction voice;
  private final Mixer mixer = new Mixer();
  private final Messages messages = Messages.of(Language.ENGLISH);

  /** Plays sound, chunk by chunk. */
  @FunctionalInterface
  public interface Loudspeaker {

    /** Takes the next {@link Pcm#CHUNK_FRAMES} samples. */
    void take(short[] chunk) throws IOException;
  }

  private NamedCues(Cues cues, boolean asWished, CoachVoice coach) {
    this.cues = cues;
    this.asWished = asWished;
    manner = coach.manner();
    mixer.setVolume(manner.volume() / 100.0);
    voice = new Diction(coach.open(), Pronouncer.of(Language.ENGLISH));
  }

  /**
   * The cues and the voice that a session would have.
   *
   * @param notices is told what is wrong with one of the user's own cues, or with the voice
   */
  public static NamedCues open(DataFolder folder, Consumer<String> notices) {
    AtomicBoolean asWished = new AtomicBoolean(true);
    Cues cues =
        Engines.cues(
            folder,
            problem -> {
              asWished.set(false);
              notices.accept(problem);
            },
            notices);
    return new NamedCues(
        cues, asWished.get(), CoachVoice.remembered(Settings.load(folder), notices));
  }

  /** Whether all cues of the user's own could be used. */
  public boolean asWished() {
    return asWished;
  }

  /** What a cue means, in words. */
  public String meaning(Cue cue) {
    return messages.text("cue." + cue);
  }

  /** Whether the sound of a cue is the user's own. */
  public boolean replaced(Cue cue) {
    return cues.replaced(cue);
  }

  /**
   * Says what a cue means, and plays it.
   *
   * @throws SynthesisException if the voice fails
   * @throws IOException if the loudspeaker fails
   */
  public void play(Cue cue, Loudspeaker loudspeaker) throws SynthesisException, IOException {
    List<Clip> clips =
        List.of(
            voice.say(Saying.plain(meaning(cue), manner.rate(), manner.pitch())),
            Clip.silence(AFTER_NAME),
            cues.clip(cue),
            Clip.silence(AFTER_CUE));
    clips.forEach(clip -> mixer.play(NO_MATTER_WHICH, clip, 1));
    int frames = clips.stream().mapToInt(Clip::frames).sum();
    for (int frame = 0; frame < frames; frame += Pcm.CHUNK_FRAMES) {
      short[] chunk = new short[Pcm.CHUNK_FRAMES];
      mixer.render(chunk);
      loudspeaker.take(chunk);
    }
    mixer.drain();
  }

  @Override
  public void close() {
    voice.close();
  }
}
