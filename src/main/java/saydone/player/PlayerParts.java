package saydone.player;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import saydone.audio.Clip;
import saydone.audio.Cue;
import saydone.audio.EchoCanceller;
import saydone.audio.MicrophoneProfile;
import saydone.audio.NoiseSuppressor;
import saydone.journal.AudioFolder;
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
 * @param noiseSuppressor lowers the noise of a noisy room, where there is such a thing
 * @param microphone what a check found out about the microphone, if there was one lately
 * @param audio keeps the sound of commands, if that was asked for; it is the recognizer and an
 *     observer then
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
    Optional<NoiseSuppressor> noiseSuppressor,
    Optional<MicrophoneProfile> microphone,
    Optional<CommandAudio> audio) {

  /** Copies the list. */
  public PlayerParts {
    observers = List.copyOf(observers);
  }

  /** Parts that know nothing of the microphone and keep no sound. */
  public PlayerParts(
      Synthesizer voice,
      Function<Cue, Clip> cues,
      EchoCanceller echoCanceller,
      Recognizer recognizer,
      KeySource keys,
      FactLog log,
      List<SessionObserver> observers,
      boolean computeTime) {
    this(
        voice,
        cues,
        echoCanceller,
        recognizer,
        keys,
        log,
        observers,
        computeTime,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** These parts, with something that lowers the noise, if there is any. */
  public PlayerParts suppressingNoise(Optional<NoiseSuppressor> suppressor) {
    return new PlayerParts(
        voice,
        cues,
        echoCanceller,
        recognizer,
        keys,
        log,
        observers,
        computeTime,
        suppressor,
        microphone,
        audio);
  }

  /** These parts, with what a check found out about the microphone. */
  public PlayerParts knowing(Optional<MicrophoneProfile> profile) {
    return new PlayerParts(
        voice,
        cues,
        echoCanceller,
        recognizer,
        keys,
        log,
        observers,
        computeTime,
        noiseSuppressor,
        profile,
        audio);
  }

  /** These parts, and the sound of commands is kept in a folder. */
  public PlayerParts keepingAudio(AudioFolder folder) {
    CommandAudio keeper = new CommandAudio(recognizer, folder);
    List<SessionObserver> watching = new ArrayList<>(observers);
    watching.add(keeper);
    return new PlayerParts(
        voice,
        cues,
        echoCanceller,
        keeper,
        keys,
        log,
        watching,
        computeTime,
        noiseSuppressor,
        microphone,
        Optional.of(keeper));
  }
}
