package saydone.audio;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * Brings the coach's voice and the cues into one stream for the loudspeaker.
 *
 * <p>Pieces of voice sound one after another, without a gap. A cue sounds at once, from the next
 * chunk on. If no voice sounds, voice that waits begins when the cue has ended. If voice sounds,
 * the cue is lowered so far that no word is lost. Cues may overlap. A cue that belongs between two
 * sentences is given to {@link #play} like a sentence. Every piece is faded over 2 ms at both ends
 * and the sum is saturated, so that nothing clicks and nothing wraps around.
 *
 * <p>Time is the number of frames rendered. One audio thread calls {@link #render}; it takes no
 * lock, and allocates only when a piece begins. All other methods may be called by any thread;
 * requests take effect, in order, at the start of the next chunk.
 */
public final class Mixer {

  /** How far a cue is lowered under voice: 10 dB. */
  private static final float DUCKED = 0.316f;

  private static final double MAX_GAIN = 16;
  private static final int EDGE_FRAMES = Pcm.SAMPLE_RATE_HZ * 2 / 1000;
  private static final int RELEASE_FRAMES = Pcm.SAMPLE_RATE_HZ * 5 / 1000;

  /** How far the volume moves in a frame: by 1 in 20 ms. */
  private static final float VOLUME_STEP = 50f / Pcm.SAMPLE_RATE_HZ;

  private final Queue<Runnable> requests = new ConcurrentLinkedQueue<>();
  private final Queue<Playback> reports = new ConcurrentLinkedQueue<>();
  private volatile float targetVolume = 1;
  private volatile boolean voiceSounds;

  // The rest belongs to the audio thread.
  private final Queue<Voice> waiting = new ArrayDeque<>();
  private final List<Sound> cues = new ArrayList<>();
  private final List<Sound> released = new ArrayList<>();
  private @Nullable Voice voice;
  private float volume = 1;
  private long frame;
  private float[] mix = new float[Pcm.CHUNK_FRAMES];

  /**
   * Plays a piece of voice after all pieces that were given before.
   *
   * @param id the number under which its {@link Playback} is reported
   * @param gain a linear factor, 0 to 16; 1 leaves it as it is
   */
  public void play(long id, Clip clip, double gain) {
    Voice next = new Voice(id, new Sound(clip, requireGain(gain)));
    requests.add(() -> waiting.add(next));
  }

  /**
   * Sounds a cue at once.
   *
   * @param gain a linear factor, 0 to 16; 1 leaves it as it is
   */
  public void cue(Clip clip, double gain) {
    float alone = requireGain(gain);
    requests.add(() -> cues.add(new Sound(clip, voice == null ? alone : alone * DUCKED)));
  }

  /**
   * Silences the voice within 5 ms and drops all voice that waits. Each such piece is reported as
   * {@link Playback.Cut}. A cue that sounds goes on to its end, since it tells what was understood.
   * Voice and cues given later are not affected.
   */
  public void silence() {
    requests.add(this::cutVoice);
  }

  /**
   * Sets the volume of voice and cues; it glides there, so that it does not click.
   *
   * @param factor a linear factor, 0 to 16; 1 leaves them as they are
   */
  public void setVolume(double factor) {
    targetVolume = requireGain(factor);
  }

  /** Whether voice sounds in the chunk that was rendered last. */
  public boolean voiceSounds() {
    return voiceSounds;
  }

  /** Returns what has happened to the pieces of voice since the last call, in order. */
  public List<Playback> drain() {
    if (reports.isEmpty()) {
      return List.of();
    }
    List<Playback> drained = new ArrayList<>();
    for (Playback next = reports.poll(); next != null; next = reports.poll()) {
      drained.add(next);
    }
    return drained;
  }

  /** Overwrites {@code out} with the next chunk of the stream. Called by the audio thread alone. */
  public void render(short[] out) {
    for (Runnable next = requests.poll(); next != null; next = requests.poll()) {
      next.run();
    }
    if (mix.length != out.length) {
      mix = new float[out.length];
    }
    Arrays.fill(mix, 0);
    int cuesEnd = 0;
    for (Sound cue : cues) {
      cuesEnd = Math.max(cuesEnd, cue.framesLeft());
    }
    voiceSounds = renderVoice(cuesEnd);
    renderAll(cues);
    renderAll(released);
    for (int i = 0; i < out.length; i++) {
      volume = glide(volume, targetVolume);
      out[i] = Pcm.saturate(Math.round(mix[i] * volume));
    }
    frame += out.length;
  }

  /**
   * Renders voice, piece after piece.
   *
   * @param cuesEnd where in this chunk the last cue ends; no piece begins earlier
   * @return whether any voice sounded
   */
  private boolean renderVoice(int cuesEnd) {
    boolean sounded = voice != null;
    int at = 0;
    while (at < mix.length) {
      if (voice == null) {
        at = Math.max(at, cuesEnd);
        if (at >= mix.length || waiting.isEmpty()) {
          break;
        }
        voice = waiting.remove();
        sounded = true;
        reports.add(new Playback.Started(voice.id, frame + at));
      }
      at = voice.sound.addTo(mix, at);
      if (voice.sound.framesLeft() == 0) {
        reports.add(new Playback.Finished(voice.id, frame + at));
        voice = null;
      }
    }
    return sounded;
  }

  private void renderAll(List<Sound> sounds) {
    for (Sound sound : sounds) {
      sound.addTo(mix, 0);
    }
    sounds.removeIf(sound -> sound.framesLeft() == 0);
  }

  private void cutVoice() {
    if (voice != null) {
      voice.sound.release();
      released.add(voice.sound);
      reports.add(new Playback.Cut(voice.id, frame));
      voice = null;
    }
    for (Voice next : waiting) {
      reports.add(new Playback.Cut(next.id, frame));
    }
    waiting.clear();
  }

  private static float glide(float from, float to) {
    return from < to ? Math.min(to, from + VOLUME_STEP) : Math.max(to, from - VOLUME_STEP);
  }

  private static float requireGain(double factor) {
    if (!(factor >= 0 && factor <= MAX_GAIN)) {
      throw new IllegalArgumentException("a gain must be 0 to " + MAX_GAIN + ": " + factor);
    }
    return (float) factor;
  }

  /** A piece of voice and the number that it is known by. */
  private record Voice(long id, Sound sound) {}

  /** A clip that is being mixed, and how far it has come. */
  private static final class Sound {
    private final Clip clip;
    private final float gain;
    private int position;
    private int end;
    private int fadeOutFrames = EDGE_FRAMES;

    Sound(Clip clip, float gain) {
      this.clip = clip;
      this.gain = gain;
      end = clip.frames();
    }

    int framesLeft() {
      return end - position;
    }

    /** Ends it within 5 ms, in a fade that begins now. */
    void release() {
      if (framesLeft() > RELEASE_FRAMES) {
        end = position + RELEASE_FRAMES;
        fadeOutFrames = RELEASE_FRAMES;
      }
    }

    /** Adds as much as fits into the mix from a place on; returns the place after it. */
    int addTo(float[] mix, int from) {
      int count = Math.min(mix.length - from, framesLeft());
      for (int i = from; i < from + count; i++) {
        mix[i] += clip.sample(position) * gain * fade();
        position++;
      }
      return from + count;
    }

    /** The gain at the present frame: rises over the first frames, falls over the last. */
    private float fade() {
      float in = Math.min(1, (position + 1f) / EDGE_FRAMES);
      float out = Math.min(1, (end - position) / (fadeOutFrames + 1f));
      return in * out;
    }
  }
}
