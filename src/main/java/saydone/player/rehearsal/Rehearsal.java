package saydone.player.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import saydone.audio.Clip;
import saydone.audio.Cue;
import saydone.audio.EchoCanceller;
import saydone.audio.NoiseSuppressor;
import saydone.audio.virtual.Acoustics;
import saydone.audio.virtual.VirtualRoom;
import saydone.hearing.Ear;
import saydone.hearing.Recognizer;
import saydone.journal.AudioFolder;
import saydone.language.Language;
import saydone.player.ChosenManner;
import saydone.player.ChosenStrictness;
import saydone.player.CoachManner;
import saydone.player.CommandAudio;
import saydone.player.FactLog;
import saydone.player.Player;
import saydone.player.PlayerParts;
import saydone.player.SessionObserver;
import saydone.player.Spoken;
import saydone.player.rehearsal.PatientScript.Means;
import saydone.script.Exercise;
import saydone.script.Script;
import saydone.script.Side;
import saydone.session.Plan;
import saydone.session.Progress;
import saydone.session.Session;
import saydone.voice.Diction;
import saydone.voice.Pronunciation;
import saydone.voice.SynthesisException;
import saydone.voice.Synthesizer;

/**
 * Plays a whole session in a virtual room, with a simulated patient and the real player and
 * engines, on the calling thread and as fast as the machine can.
 *
 * @param script the session script
 * @param side the weak side, if it is not asked
 * @param patient who takes part
 * @param patientVoice how the patient sounds
 * @param acoustics how the room sounds
 * @param seed chooses everything that is left to chance
 * @param returning whether the patient has done every exercise before
 */
public record Rehearsal(
    Script script,
    Optional<Side> side,
    PatientScript patient,
    PatientVoice patientVoice,
    Acoustics acoustics,
    long seed,
    boolean returning) {

  /**
   * What the player works with.
   *
   * @param voice the coach's voice
   * @param cues the sound of each cue
   * @param echoCanceller takes the coach's voice out of the microphone
   * @param noiseSuppressor lowers the noise, where there is such a thing
   * @param recognizer hears commands; fresh, so that a rehearsal can be repeated
   * @param log where facts go
   * @param audio where the sound of commands is kept, if it is
   * @param manner how the coach speaks at the start
   * @param strictness how sure it must be of a command
   * @param ahead whether speech is synthesized ahead, as in a live session
   * @param spoken is told how long each utterance took
   */
  public record Equipment(
      Synthesizer voice,
      Function<Cue, Clip> cues,
      EchoCanceller echoCanceller,
      Optional<NoiseSuppressor> noiseSuppressor,
      Recognizer recognizer,
      FactLog log,
      Optional<AudioFolder> audio,
      CoachManner manner,
      ChosenStrictness strictness,
      boolean ahead,
      Consumer<Spoken> spoken) {

    /** Equipment that leaves the noise as it is, keeps no sound, and speaks as usual. */
    public Equipment(
        Synthesizer voice,
        Function<Cue, Clip> cues,
        EchoCanceller echoCanceller,
        Recognizer recognizer,
        FactLog log) {
      this(
          voice,
          cues,
          echoCanceller,
          Optional.empty(),
          recognizer,
          log,
          Optional.empty(),
          CoachManner.ORDINARY,
          ChosenStrictness.ORDINARY,
          false,
          spoken -> {});
    }
  }

  /**
   * What came of it.
   *
   * @param observations what happened
   * @param differences from what the patient's file expects, one plain line each; empty if all is
   *     as expected
   */
  public record Outcome(Observations observations, List<String> differences) {

    /** Copies the list. */
    public Outcome {
      differences = List.copyOf(differences);
    }
  }

  /**
   * Plays it. Closes nothing that it was given.
   *
   * @param recording takes the sound of the room, chunk by chunk; see {@link VirtualRoom}
   * @param transcript is written, if there is one
   * @throws SynthesisException if the patient's voice cannot say what its script wants
   */
  public Outcome play(
      Equipment equipment, Consumer<short[]> recording, Optional<Transcript> transcript)
      throws SynthesisException {
    Language language = Language.of(script.language());
    Observations observations = new Observations();
    VirtualRoom room = new VirtualRoom(acoustics, seed, recording);
    SimulatedPatient simulated =
        SimulatedPatient.enter(
            room,
            patient,
            patientVoice,
            language,
            seed,
            said -> {
              observations.said(said);
              transcript.ifPresent(lines -> lines.said(said));
            });
    List<SessionObserver> observers = new ArrayList<>(List.of(simulated, observations));
    transcript.ifPresent(observers::add);
    Optional<CommandAudio> audio =
        equipment.audio().map(folder -> new CommandAudio(equipment.recognizer(), folder));
    Ear ear =
        new Ear(
            language,
            equipment.echoCanceller(),
            equipment.noiseSuppressor(),
            audio.<Recognizer>map(each -> each).orElse(equipment.recognizer()));
    PlayerParts parts =
        new PlayerParts(
            new Diction(equipment.voice(), new Pronunciation(script.pronounce())),
            equipment.cues(),
            CompletableFuture.completedFuture(ear),
            simulated,
            equipment.log(),
            observers,
            false,
            Optional.empty(),
            audio,
            ChosenManner.forgetful(equipment.manner()),
            equipment.strictness(),
            equipment.spoken());
    Plan plan =
        new Plan(
            script,
            side,
            patient.means() == Means.KEYS,
            !equipment.echoCanceller().fullDuplex(),
            audio.isPresent(),
            returning
                ? script.exercises().stream().map(Exercise::id).collect(Collectors.toSet())
                : Set.of());
    Player player = new Player(new Session(plan), Progress.NONE, room, parts);
    // The patient leaves when its patience ends, and the room with it; this is for what it misses.
    player.playAtOnce(patient.patience().plusMinutes(1), equipment.ahead());
    return new Outcome(
        observations, patient.expectation(script.id()).differences(script, observations));
  }
}
