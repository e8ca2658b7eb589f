package saydone.player;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import saydone.audio.Clip;
import saydone.audio.Cue;
import saydone.audio.EchoCanceller;
import saydone.audio.MicrophoneProfile;
import saydone.speech.Recognizer;
import saydone.speech.Synthesizer;

/**
 * What a player works with beside the room. The player closes none of it.
 *
 * @param voice the coach's voice
 * @param cues the sound of each cue
 * @param echoCanceller takes the coach's voice out of the microphone
 * @param recognizer hears commands
 * @param keys where keys come from
 * @param log where facts go
 * @param observers who watches, in this order
 * @param computeTime whether the compute time of a hearing goes into its evidence; two runs differ
 *     in it
 * @param microphone what a check found out about the microphone, if there was one lately
 */
public record PlayerParts(
    Synthesizer voice,
    Function<Cue, Clip> cues,
    EchoCanceller echoCanceller,
    Recognizer recognizer,
    KeySource keys,
    FactLog log,
    List<SessionObserver> observers,
    boolean computeTime,
    Optional<MicrophoneProfile> microphone) {

  /** Copies the list. */
  public PlayerParts {
    observers = List.copyOf(observers);
  }
}
