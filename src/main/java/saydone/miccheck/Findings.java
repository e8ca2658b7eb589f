package saydone.miccheck;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import saydone.audio.MicrophoneProfile;
import saydone.audio.MicrophoneProfile.Echo;

/**
 * What a microphone check found out. Levels are RMS in decibels relative to full scale (dBFS).
 *
 * @param alive whether the microphone gave anything but exact zeros
 * @param noiseFloorDbfs the level of the room when nobody speaks
 * @param echo how the loudspeaker comes back into the microphone; empty if it does not, as with
 *     headphones
 * @param words the words that were asked for, in order
 */
public record Findings(
    boolean alive, double noiseFloorDbfs, Optional<Echo> echo, List<SpokenWord> words) {

  /** Copies the list. */
  public Findings {
    words = List.copyOf(words);
  }

  /**
   * What came of a word that was asked for.
   *
   * @param word the word, such as "done"
   * @param heard whether the recognizer heard it
   * @param levelDbfs how loud it was, pauses left out; empty if nothing was said
   * @param clippedShare the share of its samples that were at full scale, 0 to 1
   * @param skipped whether it was passed over, by voice or by key
   * @param after the time from the end of the request to the start of the word; empty if nothing
   *     was recognized
   */
  public record SpokenWord(
      String word,
      boolean heard,
      OptionalDouble levelDbfs,
      double clippedShare,
      boolean skipped,
      Optional<Duration> after) {}

  /** The median level of the words, in dBFS; empty if nothing was said. */
  public OptionalDouble speechDbfs() {
    double[] levels =
        words.stream().flatMapToDouble(word -> word.levelDbfs().stream()).sorted().toArray();
    return levels.length == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(levels[levels.length / 2]);
  }

  /** The largest share of a word's samples that were at full scale, 0 to 1. */
  public double clippedShare() {
    return words.stream().mapToDouble(SpokenWord::clippedShare).max().orElse(0);
  }

  /** How many of the words were heard. */
  public int wordsHeard() {
    return (int) words.stream().filter(SpokenWord::heard).count();
  }

  /** The profile that the next session needs to know. */
  public MicrophoneProfile profile(String microphone, String loudspeaker, Instant now) {
    return new MicrophoneProfile(
        microphone,
        loudspeaker,
        now,
        noiseFloorDbfs,
        speechDbfs(),
        clippedShare(),
        echo,
        wordsHeard(),
        words.size());
  }
}
