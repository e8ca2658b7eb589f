package saydone.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import saydone.player.rehearsal.PatientScript;
import saydone.player.rehearsal.json.InvalidPatientException;
import saydone.player.rehearsal.json.PatientReader;

/**
 * Finds a simulated patient by a path: a file or, if there is no such file, the patient of that
 * name that travels inside the program.
 */
public final class Patients {

  private static final String FOLDER = "/saydone/scripts/patients/";

  private Patients() {}

  /**
   * Reads a patient.
   *
   * @throws InvalidPatientException if the file is no valid patient
   * @throws UncheckedIOException if it cannot be read
   */
  public static PatientScript read(Path path) throws InvalidPatientException {
    try {
      Optional<byte[]> bundled = Bundled.bytes(FOLDER, path);
      return bundled.isPresent()
          ? PatientReader.read(path.toString(), bundled.get())
          : PatientReader.read(path);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + path + ": " + e.getMessage(), e);
    }
  }
}
