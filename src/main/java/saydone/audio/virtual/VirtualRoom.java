package saydone.audio.virtual;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import saydone.audio.Clip;
import saydone.audio.Pcm;
import saydone.audio.Room;

/**
 * A room in virtual time, with a loudspeaker, a microphone, noise, echo, and people who speak.
 *
 * <pre>
 * microphone = sounds + noise + hiss + echo of the loudspeaker, late and weaker
 * recording  = sounds + noise + hiss + the loudspeaker as it is
 * </pre>
 *
 * <p>For one thread. An exchange allocates nothing. Sums saturate.
 */
public final class VirtualRoom implements Room {

  private final Acoustics acoustics;
  private final Consumer<short[]> recording;
  private final List<Loop> noises = new ArrayList<>();
  private final List<EchoPath> echoes = new ArrayList<>();
  private final List<Sound> sounds = new ArrayList<>();
  private final List<Outage> outages = new ArrayList<>();
  private final List<Inhabitant> inhabitants = new ArrayList<>();
  private final float[] mix = new float[Pcm.CHUNK_FRAMES];
  private final float[] ambience = new float[Pcm.CHUNK_FRAMES];
  private final short[] recorded = new short[Pcm.CHUNK_FRAMES];
  private long frame;
  private long end = Long.MAX_VALUE;

  /**
   * A room that is recorded.
   *
   * @param seed chooses where the noise begins and how the walls reflect
   * @param recording takes each chunk as somebody in the room would hear it: {@link
   *     Pcm#CHUNK_FRAMES} samples, which are overwritten after the call
   */
  public VirtualRoom(Acoustics acoustics, long seed, Consumer<short[]> recording) {
    this.acoustics = acoustics;
    this.recording = recording;
    Random random = new Random(seed);
    noises.add(Loop.hiss(acoustics.floorDbfs(), random));
    acoustics
        .noise()
        .ifPresent(
            noise ->
                noises.add(Loop.of(noise.sound(), acoustics.speechDbfs() - noise.snrDb(), random)));
    acoustics.echo().ifPresent(echo -> echoes.add(new EchoPath(echo, random)));
  }

  /** A room that nobody records. */
  public VirtualRoom(Acoustics acoustics, long seed) {
    this(acoustics, seed, chunk -> {});
  }

  /** How the room sounds. */
  public Acoustics acoustics() {
    return acoustics;
  }

  /** The first frame of the next exchange. */
  public long frame() {
    return frame;
  }

  /** Lets somebody live in the room, from the next exchange on. */
  public void inhabit(Inhabitant inhabitant) {
    inhabitants.add(inhabitant);
  }

  /**
   * Makes a sound. Sounds may overlap.
   *
   * @param atFrame when its first sample is heard; not in the past
   * @param gain a linear factor; 1 leaves it as it is
   * @throws IllegalArgumentException if the frame has gone by
   */
  public void sound(long atFrame, Clip clip, double gain) {
    if (atFrame < frame) {
      throw new IllegalArgumentException(
          "a sound at frame " + atFrame + " comes too late at frame " + frame);
    }
    sounds.add(new Sound(atFrame, clip, (float) gain));
  }

  /**
   * Makes a noise for a while, beside that of the room.
   *
   * @param atFrame when it begins; not in the past
   * @param snrDb the level of the patient's speech above that of the noise, in decibels
   * @throws IllegalArgumentException if the frame has gone by
   */
  public void noise(long atFrame, Clip clip, double snrDb) {
    sound(atFrame, clip, Level.amplitude(acoustics.speechDbfs() - snrDb - Level.ofAll(clip)));
  }

  /** The gain that brings the speech of a clip to the level of this room's patient. */
  public double speechGain(Clip clip) {
    return Level.amplitude(acoustics.speechDbfs() - Level.ofSpeech(clip));
  }

  /**
   * Takes the microphone away for a while, in whole chunks: it gives zeros.
   *
   * @param fromFrame the first frame without it
   * @param toFrame the first frame with it again
   */
  public void loseMicrophone(long fromFrame, long toFrame) {
    outages.add(new Outage(fromFrame, toFrame));
  }

  /** Ends the room: an exchange that goes beyond this frame says that it has no more to give. */
  public void endAt(long lastFrame) {
    end = Math.min(end, lastFrame);
  }

  @Override
  public Condition exchange(short[] loudspeaker, short[] microphone) {
    for (int i = 0; i < inhabitants.size(); i++) {
      inhabitants.get(i).live(frame);
    }
    Arrays.fill(ambience, 0);
    for (int i = 0; i < noises.size(); i++) {
      noises.get(i).addTo(ambience);
    }
    for (int i = 0; i < sounds.size(); i++) {
      sounds.get(i).addTo(ambience, frame);
    }
    boolean hears = hears();
    hear(loudspeaker, microphone, hears);
    for (int i = 0; i < recorded.length; i++) {
      recorded[i] = Pcm.saturate(Math.round(ambience[i] + loudspeaker[i]));
    }
    recording.accept(recorded);
    frame += Pcm.CHUNK_FRAMES;
    forgetWhatWasHeard();
    return hears && frame <= end ? Condition.WORKING : new Condition(hears, true, frame > end);
  }

  /** Fills the microphone's chunk. The echo goes on even while the microphone is away. */
  private void hear(short[] loudspeaker, short[] microphone, boolean hears) {
    System.arraycopy(ambience, 0, mix, 0, mix.length);
    for (int i = 0; i < echoes.size(); i++) {
      echoes.get(i).addTo(mix, loudspeaker);
    }
    for (int i = 0; i < microphone.length; i++) {
      microphone[i] = hears ? Pcm.saturate(Math.round(mix[i])) : 0;
    }
  }

  private void forgetWhatWasHeard() {
    for (int i = sounds.size() - 1; i >= 0; i--) {
      if (sounds.get(i).end() <= frame) {
        sounds.remove(i);
      }
    }
  }

  private boolean hears() {
    for (int i = 0; i < outages.size(); i++) {
      if (outages.get(i).touches(frame)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() {}

  /** A sound at its place in time. */
  private record Sound(long start, Clip clip, float gain) {

    long end() {
      return start + clip.frames();
    }

    void addTo(float[] mix, long frame) {
      int from = (int) Math.max(0, Math.min(mix.length, start - frame));
      int to = (int) Math.max(0, Math.min(mix.length, end() - frame));
      for (int i = from; i < to; i++) {
        mix[i] += gain * clip.sample((int) (frame + i - start));
      }
    }
  }

  /** Frames without a microphone. */
  private record Outage(long from, long to) {

    boolean touches(long chunk) {
      return chunk < to && chunk + Pcm.CHUNK_FRAMES > from;
    }
  }
}
