package saydone.player.rehearsal;

import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import saydone.audio.Cues;
import saydone.audio.EchoCanceller;
import saydone.audio.Headphones;
import saydone.audio.suppression.SpectralNoiseSuppressor;
import saydone.audio.virtual.Acoustics;
import saydone.hearing.Ear;
import saydone.hearing.Recognizer;
import saydone.hearing.decoder.IsolatedWordRecognizer;
import saydone.hearing.decoder.SpeechModel;
import saydone.journal.AudioFolder;
import saydone.journal.JournalException;
import saydone.language.Language;
import saydone.player.ChosenManner;
import saydone.player.ChosenStrictness;
import saydone.player.CommandAudio;
import saydone.player.NoLog;
import saydone.player.Player;
import saydone.player.PlayerParts;
import saydone.player.rehearsal.json.InvalidPatientException;
import saydone.player.rehearsal.json.PatientReader;
import saydone.script.Script;
import saydone.script.json.InvalidScriptException;
import saydone.script.json.ScriptReader;
import saydone.session.Patient;
import saydone.session.Plan;
import saydone.session.Progress;
import saydone.session.Session;
import saydone.voice.Diction;
import saydone.voice.Pronouncer;
import saydone.voice.SynthesisException;
import saydone.voice.Synthesizer;
import saydone.voice.freetts.FreeTtsSynthesizer;
import saydone.voice.freetts.FreeTtsVoice;

/** Rehearsals with the program's own engines. The models are loaded once. */
final class Rehearsed {

  private static final SpeechModel MODEL = SpeechModel.load();

  /** The voice that the coach has if it has no other. */
  static final FreeTtsSynthesizer COACH = new FreeTtsSynthesizer();

  private static final FreeTtsSynthesizer PATIENT =
      new FreeTtsSynthesizer(FreeTtsVoice.KEVIN16.withPitch(90, 11));
  private static final Cues CUES = Cues.load();

  /** What came of a rehearsal, and what was said in it. */
  record Played(Rehearsal.Outcome outcome, String transcript) {}

  private Rehearsed() {}

  static Script script(String file) throws InvalidScriptException {
    return ScriptReader.read(Path.of("scripts", file)).script();
  }

  static PatientScript patient(String file) throws InvalidPatientException {
    return PatientReader.read(Path.of("scripts", "patients", file));
  }

  static Played play(
      Script script,
      PatientScript patient,
      Acoustics acoustics,
      long seed,
      Optional<AudioFolder> audio)
      throws SynthesisException {
    return play(script, patient, acoustics, new Headphones(), seed, audio);
  }

  static Played play(Script script, PatientScript patient, Acoustics acoustics, long seed)
      throws SynthesisException {
    return play(script, patient, acoustics, new Headphones(), seed, Optional.empty());
  }

  static Played play(
      Script script,
      PatientScript patient,
      Acoustics acoustics,
      EchoCanceller canceller,
      long seed,
      Optional<AudioFolder> audio)
      throws SynthesisException {
    return play(COACH, script, patient, acoustics, canceller, seed, audio);
  }

  static Played play(
      Synthesizer coach,
      Script script,
      PatientScript patient,
      Acoustics acoustics,
      EchoCanceller canceller,
      long seed,
      Optional<AudioFolder> audio)
      throws SynthesisException {
    StringWriter lines = new StringWriter();
    PatientVoice voice =
        new SynthesizedVoice(Language.ENGLISH, PATIENT, patient.manner().wordsPerMinute());
    Rehearsal rehearsal =
        new Rehearsal(script, Optional.empty(), patient, voice, acoustics, seed, Patient.NEW);
    try (IsolatedWordRecognizer recognizer = new IsolatedWordRecognizer(MODEL)) {
      Rehearsal.Outcome outcome =
          rehearsal.play(
              (plan, company, longest) ->
                  player(coach, plan, company, canceller, recognizer, audio).playAtOnce(longest),
              chunk -> {},
              Optional.of(new Transcript(lines)));
      return new Played(outcome, lines.toString());
    } catch (JournalException e) {
      throw new IllegalStateException("there is no journal", e);
    }
  }

  private static Player player(
      Synthesizer coach,
      Plan plan,
      Rehearsal.Company company,
      EchoCanceller canceller,
      Recognizer recognizer,
      Optional<AudioFolder> audio) {
    Optional<CommandAudio> keeper =
        audio.map(folder -> new CommandAudio(recognizer, () -> Optional.of(folder)));
    Plan fitting = plan.keepingAudio(audio.isPresent());
    return new Player(
        new Session(canceller.fullDuplex() ? fitting : fitting.inHalfDuplex()),
        Progress.NONE,
        company.room(),
        new PlayerParts(
            new Diction(
                coach,
                Pronouncer.of(Language.of(plan.script().language()), plan.script().pronounce())),
            CUES::clip,
            CompletableFuture.completedFuture(
                new Ear(
                    plan.language(),
                    canceller,
                    new SpectralNoiseSuppressor(),
                    keeper.<Recognizer>map(each -> each).orElse(recognizer))),
            company.keys(),
            new NoLog(),
            company.observers(),
            false,
            Optional.empty(),
            keeper,
            ChosenManner.ORDINARY,
            ChosenStrictness.ORDINARY,
            spoken -> {}));
  }

  /** A recognizer like the one in these rehearsals. */
  static IsolatedWordRecognizer recognizer() {
    return new IsolatedWordRecognizer(MODEL);
  }
}
