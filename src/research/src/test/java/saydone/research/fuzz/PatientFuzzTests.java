package saydone.research.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import saydone.player.rehearsal.PatientScript;
import saydone.player.rehearsal.json.InvalidPatientException;
import saydone.player.rehearsal.json.PatientReader;

/** A simulated patient is read, or what is wrong with her is told in lines that name the file. */
final class PatientFuzzTests {

  private static final String NAME = "patient.json";

  static Stream<byte[]> patients() {
    return Seeds.in("scripts/patients", ".json");
  }

  @MethodSource("patients")
  @FuzzTest
  void patient(byte[] bytes) throws InvalidPatientException {
    PatientScript read;
    try {
      read = PatientReader.read(NAME, bytes);
    } catch (InvalidPatientException e) {
      String.valueOf(e.getMessage()).lines().forEach(Promise::plain);
      return;
    }
    assertEquals(read, PatientReader.read(NAME, Rewritten.of(bytes)));
  }
}
