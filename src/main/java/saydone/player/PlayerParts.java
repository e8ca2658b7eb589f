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
 * What a player works with besides the room. The player closes none of it.
 *
 * @param voice the coach's voice
 * @param cues the sound of each cue
 * @param ear hears commands as soon as it is loaded; words that were said before are then heard
 *     late
 * @param keys where keys come from
 * @param log where facts go
 * @param observers watch the session, in this order
 * @param computeTime whether the compute time of a hearing goes into its evidence; it differs from
 *     run to run
 * @param microphone what a recent microphone check found out; empty without one
 * @param audio keeps the sound of commands, if the user asked for that; it is then also the ear's
 *     recognizer
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

  /** Copies the list, and adds what keeps the sound as the last observer. */
  public PlayerParts {
    List<SessionObserver> watching = new ArrayList<>(observers);
    audio.ifPresent(watching::add);
    observers = List.copyOf(watching);
  }
}
