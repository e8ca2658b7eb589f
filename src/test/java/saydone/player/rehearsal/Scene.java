package saydone.player.rehearsal;

import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import saydone.audio.Clip;
import saydone.audio.Headphones;
import saydone.audio.NoiseSuppressor;
import saydone.audio.virtual.Acoustics;
import saydone.audio.virtual.VirtualRoom;
import saydone.hearing.Ear;
import saydone.hearing.Recognizer;
import saydone.journal.AudioFolder;
import saydone.language.Language;
import saydone.player.ChosenManner;
import saydone.player.ChosenStrictness;
import saydone.player.CommandAudio;
import saydone.player.NoLog;
import saydone.player.Player;
import saydone.player.PlayerParts;
import saydone.player.SessionObserver;
import saydone.script.Script;
import saydone.session.Event;
import saydone.session.Plan;
import saydone.session.Progress;
import saydone.session.Session;
import saydone.session.Transition;
import saydone.voice.Diction;
import saydone.voice.Pronouncer;
import saydone.voice.SynthesisException;
import saydone.voice.Synthesizer;
import saydone.voice.Utterance;

/**
 * A whole session with the real player and session, a coach who whispers, a patient who beeps, and
 * an {@link AttentiveRecognizer}: what happens depends on the patient alone.
 */
final class Scene implements SessionObserver {

  private static final Duration LONGEST = Duration.ofHours(2);

  private final List<Said> said = new ArrayList<>();
  private final List<String> phases = new ArrayList<>();
  private final List<Said> overCoach = new ArrayList<>();
  private final Observations observations = new Observations();
  private final StringWriter transcript = new StringWriter();
  private boolean coachSpeaks;
  private String phase = "";

  /** Plays a session in which everything is heard. */
  static Scene play(Script script, PatientScript patient, long seed) throws SynthesisException {
    return play(script, patient, seed, words -> false, words -> false);
  }

  /** Plays a session in which some words are missed, and others are doubted. */
  static Scene play(
      Script script,
      PatientScript patient,
      long seed,
      Predicate<Said> missed,
      Predicate<Said> doubted)
      throws SynthesisException {
    return play(script, patient, seed, missed, doubted, new NoLog(), Optional.empty());
  }

  /** The same, and the sound of commands may be kept. */
  static Scene play(
      Script script,
      PatientScript patient,
      long seed,
      Predicate<Said> missed,
      Predicate<Said> doubted,
      NoLog log,
      Optional<AudioFolder> audio)
      throws SynthesisException {
    Scene scene = new Scene();
    Language language = Language.of(script.language());
    AttentiveRecognizer recognizer = new AttentiveRecognizer(missed, doubted);
    Transcript lines = new Transcript(scene.transcript);
    VirtualRoom room = new VirtualRoom(Acoustics.QUIET, seed);
    SimulatedPatient simulated =
        SimulatedPatient.enter(
            room,
            patient,
            words -> List.of(beep(8000)),
            language,
            seed,
            words -> {
              scene.hear(words);
              recognizer.said(words);
              lines.said(words);
            });
    Optional<CommandAudio> keeper =
        audio.map(folder -> new CommandAudio(recognizer, () -> Optional.of(folder)));
    PlayerParts parts =
        new PlayerParts(
            new Diction(new Whisper(), Pronouncer.NONE),
            cue -> noise(800),
            CompletableFuture.completedFuture(
                new Ear(
                    language,
                    new Headphones(),
                    new NoSuppressor(),
                    keeper.<Recognizer>map(each -> each).orElse(recognizer))),
            simulated,
            log,
            List.of(simulated, scene, scene.observations, lines),
            false,
            Optional.empty(),
            keeper,
            ChosenManner.ORDINARY,
            ChosenStrictness.ORDINARY,
            spoken -> {});
    boolean keys = patient.means() == PatientScript.Means.KEYS;
    Session session =
        new Session(new Plan(script, Optional.empty(), keys).keepingAudio(audio.isPresent()));
    new Player(session, Progress.NONE, room, parts).playAtOnce(LONGEST);
    return scene;
  }

  private static Clip beep(int frames) {
    short[] samples = new short[frames];
    Arrays.fill(samples, (short) 3000);
    return Clip.of(samples);
  }

  /** What does not sound like {@link #beep}. */
  private static Clip noise(int frames) {
    Random random = new Random(frames);
    short[] samples = new short[frames];
    for (int i = 0; i < frames; i++) {
      samples[i] = (short) (random.nextBoolean() ? 3000 : -3000);
    }
    return Clip.of(samples);
  }

  private void hear(Said words) {
    said.add(words);
    observations.said(words);
    if (coachSpeaks) {
      overCoach.add(words);
    }
  }

  @Override
  public void observe(long frame, Event event, Transition transition) {
    coachSpeaks = transition.state().speaking();
    String now = transition.state().phaseName().text();
    if (!now.equals(phase)) {
      phase = now;
      phases.add(now);
    }
  }

  /** What the patient said or pressed. */
  List<Said> said() {
    return said;
  }

  /** The words that the patient said or pressed. */
  List<String> words() {
    return said.stream().map(Said::words).toList();
  }

  /** What it said while the coach was speaking. */
  List<Said> overCoach() {
    return overCoach;
  }

  /** The phases that the session went through. */
  List<String> phases() {
    return phases;
  }

  /** What happened. */
  Observations observations() {
    return observations;
  }

  /** What was said by all. */
  String transcript() {
    return transcript.toString();
  }

  /** The times, in seconds since the room opened, at which a word was said. */
  List<Double> times(String words) {
    return said.stream()
        .filter(one -> one.words().equals(words))
        .map(one -> one.startFrame() / 16_000.0)
        .toList();
  }

  /** A voice that whispers, a second for each dozen letters, where the patient beeps. */
  private static final class Whisper implements Synthesizer {
    @Override
    public Clip synthesize(Utterance utterance) {
      return noise(1400 * (1 + utterance.text().length()));
    }

    @Override
    public String name() {
      return "whisper";
    }
  }

  /** The room is quiet, and nobody listens to what it sounds like. */
  private static final class NoSuppressor implements NoiseSuppressor {

    @Override
    public void process(short[] chunk) {}

    @Override
    public String name() {
      return "none";
    }

    @Override
    public void close() {}
  }
}
