package saydone.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import saydone.audio.Cues;
import saydone.audio.EchoCanceller;
import saydone.audio.WavWriter;
import saydone.hearing.taught.TaughtPhrases;
import saydone.journal.JournalException;
import saydone.language.Language;
import saydone.player.SessionObserver;
import saydone.player.SpeechTimes;
import saydone.player.rehearsal.PatientScript;
import saydone.player.rehearsal.PatientVoice;
import saydone.player.rehearsal.RecordedVoice;
import saydone.player.rehearsal.Rehearsal;
import saydone.player.rehearsal.SynthesizedVoice;
import saydone.player.rehearsal.Transcript;
import saydone.session.Progress;
import saydone.voice.SynthesisException;
import saydone.voice.cache.ClipFolder;
import saydone.voice.freetts.FreeTtsSynthesizer;
import saydone.voice.freetts.FreeTtsVoice;

/**
 * A sitting with a simulated patient, in virtual time and without devices. It does not use what
 * users keep in their own folder: settings, cues, taught words.
 */
public final class RehearsedSitting implements AutoCloseable {

  private final Optional<ClipFolder> clips;
  private final Engines engines;
  private final ChosenCoach coach;
  private final boolean keepsAudio;
  private final Duration loading;

  /**
   * What came of a rehearsal.
   *
   * @param outcome what happened
   * @param times how soon the coach spoke
   * @param machine how long it took to play, by the machine's clock
   * @param loading how long it took to load, by the machine's clock
   */
  public record Result(
      Rehearsal.Outcome outcome, SpeechTimes times, Duration machine, Duration loading) {}

  /**
   * Loads the engines.
   *
   * @param language what is spoken and heard
   * @param speech the folder of kept speech; empty to keep none
   * @param keepsAudio whether the sound of commands is kept
   */
  public RehearsedSitting(
      Language language,
      Listening listening,
      ChosenCoach coach,
      Optional<Path> speech,
      boolean keepsAudio) {
    this.coach = coach;
    this.keepsAudio = keepsAudio;
    long began = System.nanoTime();
    clips = speech.map(ClipFolder::at);
    engines =
        Engines.load(
            language,
            listening,
            coach.voice().open(clips, CompletableFuture.completedFuture(null)),
            Cues.load(),
            TaughtPhrases.NONE);
    loading = Duration.ofNanos(System.nanoTime() - began);
  }

  /**
   * The voice of a patient: lower and faster than the coach, and well understood.
   *
   * @param language the language whose commands it says
   * @param recordings a folder of recorded words, if there is one; missing words are synthesized
   */
  public static PatientVoice patientVoice(
      Language language, PatientScript patient, Optional<Path> recordings) {
    PatientVoice synthesized =
        new SynthesizedVoice(
            language,
            new FreeTtsSynthesizer(FreeTtsVoice.KEVIN16.withPitch(90, 11)),
            patient.manner().wordsPerMinute());
    return recordings
        .<PatientVoice>map(folder -> new RecordedVoice(folder, synthesized))
        .orElse(synthesized);
  }

  /** What takes the coach's voice out of the microphone's sound. */
  public EchoCanceller echoCanceller() {
    return engines.echoCanceller();
  }

  /**
   * Plays a rehearsal and writes its summary. Closes nothing that it was given.
   *
   * @param keeper watches the session, after the rehearsal's own observers
   * @param sound takes the sound of the room
   * @param ahead whether speech is synthesized ahead, as in a live session
   * @throws SynthesisException if the patient's voice cannot say what its script wants
   * @throws JournalException if the summary, or the sound of commands, cannot be kept
   * @throws UncheckedIOException if sound or transcript cannot be written
   */
  public Result play(
      Rehearsal rehearsal,
      OpenRecord record,
      SessionObserver keeper,
      WavWriter sound,
      Transcript transcript,
      boolean ahead)
      throws SynthesisException, JournalException {
    long began = System.nanoTime();
    clips.ifPresent(folder -> record.whenFull(folder::giveBack));
    SpeechTimes times = new SpeechTimes();
    Rehearsal.Outcome outcome =
        rehearsal.play(
            (plan, company, longest) ->
                new Ensemble(engines, plan.keepingAudio(keepsAudio), Progress.NONE, coach)
                    .player(
                        record,
                        new Ensemble.Surroundings(
                            company.room(),
                            company.keys(),
                            Optional.empty(),
                            false,
                            Stream.concat(company.observers().stream(), Stream.of(keeper)).toList(),
                            times))
                    .playAtOnce(longest, ahead),
            samples -> write(sound, samples),
            Optional.of(transcript));
    Duration machine = Duration.ofNanos(System.nanoTime() - began);
    Ensemble.writeSummary(record);
    return new Result(outcome, times, machine, loading);
  }

  private static void write(WavWriter sound, short[] samples) {
    try {
      sound.write(samples);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The WAV of the room could not be written: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    engines.close();
    clips.ifPresent(ClipFolder::close);
  }
}
