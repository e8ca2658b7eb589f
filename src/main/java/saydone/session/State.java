package saydone.session;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where a session is at one moment. Immutable; only {@link Session#on} makes a new one.
 *
 * @param phase what the session is doing
 * @param progress what has been done, a fold over the recorded facts
 * @param wordsPerMinute the coach's rate of speech
 * @param volumePercent the coach's volume
 * @param tempoPercent how much longer than prescribed a coach-paced movement takes
 * @param nextUtterance the id of the next utterance
 * @param outstanding what was given to the voice and is not finished, oldest first
 * @param settled whether the phase knows that all was spoken
 * @param lastCount when the last repetition was counted
 * @param lastNotUnderstood when the "not understood" cue last sounded
 * @param lastClarified when "did you say ...?" was last asked
 * @param reminders how many reminders were given in a row
 * @param helpPage which page of help comes next
 * @param microphone whether the microphone works
 * @param recordWorks whether what is recorded reaches the disk
 * @param explained the numbers of the exercises that were described in full in this sitting
 * @param encouragements how many words of encouragement were said
 * @param timers which timers run
 */
public record State(
    Phase phase,
    Progress progress,
    int wordsPerMinute,
    int volumePercent,
    int tempoPercent,
    long nextUtterance,
    List<Said> outstanding,
    boolean settled,
    Optional<Duration> lastCount,
    Optional<Duration> lastNotUnderstood,
    Optional<Duration> lastClarified,
    int reminders,
    int helpPage,
    boolean microphone,
    boolean recordWorks,
    Set<Integer> explained,
    int encouragements,
    Timers timers) {

  /** Copies the collections. */
  public State {
    outstanding = List.copyOf(outstanding);
    explained = Set.copyOf(explained);
  }

  /** The same with another rate and another volume of the coach. */
  public State speaking(int wordsPerMinute, int volumePercent) {
    return new State(
        phase,
        progress,
        wordsPerMinute,
        volumePercent,
        tempoPercent,
        nextUtterance,
        outstanding,
        settled,
        lastCount,
        lastNotUnderstood,
        lastClarified,
        reminders,
        helpPage,
        microphone,
        recordWorks,
        explained,
        encouragements,
        timers);
  }

  /** The name of the phase, as the journal has it. */
  public String phaseName() {
    return phase.label();
  }

  /** Whether the session is over and the room can be closed. */
  public boolean finished() {
    return phase instanceof Finished;
  }

  /** The coach is still speaking, or about to. */
  public boolean speaking() {
    return !outstanding.isEmpty();
  }

  /**
   * Something given to the voice.
   *
   * @param id the utterance
   * @param text what is said
   */
  public record Said(long id, String text) {}
}
