package saydone.player.rehearsal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import saydone.audio.Room;
import saydone.audio.virtual.Acoustics;
import saydone.audio.virtual.VirtualRoom;
import saydone.journal.JournalException;
import saydone.language.Language;
import saydone.player.KeySource;
import saydone.player.SessionObserver;
import saydone.player.rehearsal.PatientScript.Means;
import saydone.script.Exercise;
import saydone.script.Script;
import saydone.script.WeakSide;
import saydone.session.Patient;
import saydone.session.Plan;
import saydone.session.Today;
import saydone.voice.SynthesisException;

/**
 * A whole session in a virtual room with a simulated patient, on the calling thread and as fast as
 * the machine can. {@link Performance} plays the coach's part: the real player with the real
 * engines.
 *
 * @param script the session script
 * @param side the weak side, if it is not to be asked
 * @param patient what the patient does
 * @param patientVoice how the patient sounds
 * @param acoustics how the room sounds
 * @param seed chooses everything that is left to chance
 * @param known what the coach knows of the patient
 * @param today how much of the script is done
 */
public record Rehearsal(
    Script script,
    Optional<WeakSide> side,
    PatientScript patient,
    PatientVoice patientVoice,
    Acoustics acoustics,
    long seed,
    Patient known,
    Today today) {

  /** A rehearsal of the whole script. */
  public Rehearsal(
      Script script,
      Optional<WeakSide> side,
      PatientScript patient,
      PatientVoice patientVoice,
      Acoustics acoustics,
      long seed,
      Patient known) {
    this(script, side, patient, patientVoice, acoustics, seed, known, Today.ALL);
  }

  /** How many sessions a returning patient has had. */
  private static final int SOME_SESSIONS = 5;

  /**
   * What a session has besides the coach.
   *
   * @param room where the session is played
   * @param keys the patient's keys
   * @param observers watch the session, in this order
   */
  public record Company(Room room, KeySource keys, List<SessionObserver> observers) {

    /** Copies the list. */
    public Company {
      observers = List.copyOf(observers);
    }
  }

  /** Plays the session: the coach's part of a rehearsal. */
  @FunctionalInterface
  public interface Performance {

    /**
     * Plays at once, on the calling thread, until the session or the room ends.
     *
     * @param plan what is played
     * @param longest gives up after this much session time
     * @throws JournalException if the record of the session cannot be kept
     */
    void play(Plan plan, Company company, Duration longest) throws JournalException;
  }

  /**
   * What came of it.
   *
   * @param observations what happened
   * @param differences how it differs from what the patient's file expects, one plain line each;
   *     empty if all is as expected
   */
  public record Outcome(Observations observations, List<String> differences) {

    /** Copies the list. */
    public Outcome {
      differences = List.copyOf(differences);
    }
  }

  /**
   * Plays the rehearsal. Closes nothing that it was given.
   *
   * @param performance plays the session
   * @param recording takes the sound of the room, chunk by chunk; see {@link VirtualRoom}
   * @param transcript is written, if there is one
   * @throws SynthesisException if the patient's voice cannot say what its script wants
   * @throws JournalException if the record of the session cannot be kept
   */
  public Outcome play(
      Performance performance, Consumer<short[]> recording, Optional<Transcript> transcript)
      throws SynthesisException, JournalException {
    Observations observations = new Observations();
    VirtualRoom room = new VirtualRoom(acoustics, seed, recording);
    SimulatedPatient simulated =
        SimulatedPatient.enter(
            room,
            patient,
            patientVoice,
            Language.of(script.language()),
            seed,
            said -> {
              observations.said(said);
              transcript.ifPresent(lines -> lines.said(said));
            });
    List<SessionObserver> observers = new ArrayList<>(List.of(simulated, observations));
    transcript.ifPresent(observers::add);
    // The room ends when the patient's patience does; the longer limit is only for safety.
    performance.play(
        plan(), new Company(room, simulated, observers), patient.patience().plusMinutes(1));
    return new Outcome(
        observations, patient.expectation(script.id()).differences(script, observations));
  }

  /** The same with this much of the script. */
  public Rehearsal doing(Today chosen) {
    return new Rehearsal(script, side, patient, patientVoice, acoustics, seed, known, chosen);
  }

  /** What is played. */
  public Plan plan() {
    return new Plan(script, side, patient.means() == Means.KEYS).doing(today).of(known);
  }

  /** A patient who has done every exercise of a script before, with this weak side. */
  public static Patient afterSomeSessions(Script script, WeakSide weak) {
    return Patient.NEW
        .knowing(script.exercises().stream().map(Exercise::id).collect(Collectors.toSet()))
        .withSide(weak)
        .atLevels(
            script.exercises().stream()
                .collect(Collectors.toMap(Exercise::id, exercise -> exercise.first().assistance())))
        .returning(SOME_SESSIONS);
  }
}
