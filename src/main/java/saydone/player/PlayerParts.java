package saydone.player;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import saydone.audio.Clip;
import saydone.audio.Cue;
import saydone.audio.MicrophoneProfile;
import saydone.hearing.Ear;
import saydone.voice.Diction;

/**
 * What a player works with beside the room. The player closes none of it.
 *
 * @param voice the coach's voice
 * @param cues the sound of each cue
 * @param ear hears commands, as soon as it is loaded; what was said before is then heard late
 * @param keys where keys come from
 * @param log where facts go
 * @param observers who watches, in this order
 * @param computeTime whether the compute time of a hearing goes into its evidence; two runs differ
 *     in it
 * @param microphone what a check found out about the microphone, if there was one lately
 * @param audio keeps the sound of commands, if that was asked for: the ear's recognizer then
 * @param manner how the coach speaks
 * @param strictness how sure it must be of a command
 * @param spoken is told how long each utterance took, by any thread
 */
public record PlayerParts(
    Diction voice,
    Function<Cue, Clip> cues,
    CompletableFuture<Ear> ear,
    KeySource keys,
    FactLog log,
    List<SessionObserver> observers,
    boolean computeTime,
    Optional<MicrophoneProfile> microphone,
    Optional<CommandAudio> audio,
    ChosenManner manner,
    ChosenStrictness strictness,
    Consumer<Spoken> spoken) {

  /** Copies the list; whoever keeps the sound watches too, after all others. */
  public PlayerParts {
    List<SessionObserver> watching = new ArrayList<>(observers);
    audio.ifPresent(watching::add);
    observers = List.copyOf(watching);
  }
}
