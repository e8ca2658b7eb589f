package saydone.player.rehearsal;

import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import saydone.audio.Cues;
import saydone.audio.EchoCanceller;
import saydone.audio.Headphones;
import saydone.audio.virtual.Acoustics;
import saydone.hearing.decoder.IsolatedWordRecognizer;
import saydone.hearing.decoder.SpeechModel;
import saydone.journal.AudioFolder;
import saydone.language.Language;
import saydone.player.ChosenStrictness;
import saydone.player.CoachManner;
import saydone.player.FactLog;
import saydone.player.rehearsal.Rehearsal.Equipment;
import saydone.player.rehearsal.json.InvalidPatientException;
import saydone.player.rehearsal.json.PatientReader;
import saydone.script.Script;
import saydone.script.json.InvalidScriptException;
import saydone.script.json.ScriptReader;
import saydone.session.Fact;
import saydone.voice.SynthesisException;
import saydone.voice.freetts.FreeTtsSynthesizer;
import saydone.voice.freetts.FreeTtsVoice;

/** Rehearsals with the program's own engines. The models are loaded once. */
final class Rehearsed {

  private static final SpeechModel MODEL = SpeechModel.load();
  private static final FreeTtsSynthesizer COACH = new FreeTtsSynthesizer();
  private static final FreeTtsSynthesizer PATIENT =
      new FreeTtsSynthesizer(FreeTtsVoice.KEVIN16.withPitch(90, 11));
  private static final Cues CUES = Cues.load();

  /** What came of a rehearsal, and what was said in it. */
  record Session(Rehearsal.Outcome outcome, String transcript) {}

  private Rehearsed() {}

  static Script script(String file) throws InvalidScriptException {
    return ScriptReader.read(Path.of("scripts", file)).script();
  }

  static PatientScript patient(String file) throws InvalidPatientException {
    return PatientReader.read(Path.of("scripts", "patients", file));
  }

  static Session play(
      Script script,
      PatientScript patient,
      Acoustics acoustics,
      long seed,
      Optional<AudioFolder> audio)
      throws SynthesisException {
    return play(script, patient, acoustics, new Headphones(), seed, audio);
  }

  static Session play(Script script, PatientScript patient, Acoustics acoustics, long seed)
      throws SynthesisException {
    return play(script, patient, acoustics, new Headphones(), seed, Optional.empty());
  }

  static Session play(
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
        new Rehearsal(script, Optional.empty(), patient, voice, acoustics, seed, false);
    try (IsolatedWordRecognizer recognizer = new IsolatedWordRecognizer(MODEL)) {
      Rehearsal.Outcome outcome =
          rehearsal.play(
              new Equipment(
                  COACH,
                  CUES::clip,
                  canceller,
                  Optional.empty(),
                  recognizer,
                  new NoLog(),
                  audio,
                  CoachManner.ORDINARY,
                  ChosenStrictness.ORDINARY,
                  false,
                  spoken -> {}),
              chunk -> {},
              Optional.of(new Transcript(lines)));
      return new Session(outcome, lines.toString());
    }
  }

  /** A recognizer like the one in these rehearsals. */
  static IsolatedWordRecognizer recognizer() {
    return new IsolatedWordRecognizer(MODEL);
  }

  /** Keeps nothing: the observations have the facts. */
  private static final class NoLog implements FactLog {
    @Override
    public void append(Fact fact, Duration at) {}

    @Override
    public void retry() {}
  }
}
