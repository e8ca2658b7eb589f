package saydone.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import saydone.audio.Room;
import saydone.audio.WavWriter;
import saydone.audio.virtual.Acoustics;
import saydone.hearing.decoder.Ears;
import saydone.home.DataFolder;
import saydone.language.Language;
import saydone.player.rehearsal.PatientScript;
import saydone.player.rehearsal.Rehearsal;
import saydone.player.rehearsal.Transcript;
import saydone.player.rehearsal.json.PatientReader;
import saydone.session.Patient;

/**
 * Records what the microphone hears of a simulated patient. The patient follows a session by voice;
 * its record is kept as that of any session, with the sound of commands.
 */
public final class RecordedPatient {

  private static final String STEADY =
      """
      {"schemaVersion": 1, "name": "Steady", "answers": {"side": "left"},
       "pace": {"answerSeconds": 0.8, "repetitionSeconds": 2, "restSeconds": 3},
       "maxMinutes": 10}
      """;

  private static final Instant STARTED = Instant.parse("2026-01-02T10:00:00Z");

  private RecordedPatient() {}

  /**
   * Plays a session with the patient.
   *
   * @param microphone the WAV file to write
   */
  public static void record(
      SessionRecord record, DataFolder folder, Acoustics acoustics, Path microphone)
      throws Exception {
    Language language = Language.of(record.script().language());
    PatientScript patient =
        PatientReader.read("steady.json", STEADY.getBytes(StandardCharsets.UTF_8));
    Choices choices =
        new Choices(folder, Settings.NONE, new Listening(Duplex.FULL, Ears.BOTH), false, true);
    ChosenCoach coach = ChosenCoach.alone(Settings.NONE);
    try (Engines engines =
            Engines.load(
                language, choices.listening(), coach.voice().open(), folder, problem -> {});
        OpenRecord opened = OpenRecord.of(record, Clock.fixed(STARTED, ZoneOffset.UTC));
        WavWriter file = new WavWriter(microphone, 1)) {
      Ensemble ensemble =
          Ensemble.of(
              engines,
              record,
              choices,
              Acquaintance.of(folder, record, Clock.systemUTC().instant()),
              coach);
      new Rehearsal(
              record.script(),
              record.side(),
              patient,
              RehearsedSitting.patientVoice(language, patient, Optional.empty()),
              acoustics,
              1,
              Patient.NEW)
          .play(
              (plan, company, longest) ->
                  ensemble
                      .player(
                          opened,
                          new Ensemble.Surroundings(
                              new Microphone(company.room(), file),
                              company.keys(),
                              Optional.empty(),
                              false,
                              company.observers(),
                              spoken -> {}))
                      .playAtOnce(longest),
              sound -> {},
              Optional.<Transcript>empty());
    }
  }

  /** Writes down what the microphone of a room gives. */
  private static final class Microphone implements Room {

    private final Room room;
    private final WavWriter file;

    Microphone(Room room, WavWriter file) {
      this.room = room;
      this.file = file;
    }

    @Override
    public Condition exchange(short[] loudspeaker, short[] microphone) {
      Condition condition = room.exchange(loudspeaker, microphone);
      try {
        file.write(microphone);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return condition;
    }

    @Override
    public void close() {
      room.close();
    }
  }
}
