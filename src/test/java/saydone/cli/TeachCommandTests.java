package saydone.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saydone.hearing.network.LogMelFilterbank;
import saydone.hearing.taught.Take;
import saydone.hearing.taught.TaughtPhrase;
import saydone.hearing.taught.TaughtPhrases;
import saydone.home.DataFolder;
import saydone.teach.TaughtFile;

/** What {@code teach} does without asking anything. */
final class TeachCommandTests {

  private final DataFolder folder;

  TeachCommandTests(@TempDir Path temporary) {
    folder = new DataFolder(temporary.resolve("data"));
  }

  @Test
  void nothingWasTaught() {
    assertEquals(printed("Nothing was taught."), teach("--list"));
  }

  @Test
  void whatWasTaughtIsListed() throws Exception {
    TaughtFile.save(folder, taught("done", "more time"));
    assertEquals(printed("Taught: done, more time"), teach("--list"));
  }

  @Test
  void aWordIsForgottenAndTheOthersAreKept() throws Exception {
    TaughtFile.save(folder, taught("done", "more time"));
    assertEquals(printed("Forgotten: done"), teach("--forget", "done"));
    assertEquals(List.of("more time"), TaughtFile.load(folder).names());
  }

  @Test
  void allIsForgottenWhereNoWordIsNamed() throws Exception {
    TaughtFile.save(folder, taught("done", "more time"));
    assertEquals(printed("Forgotten: done, more time"), teach("--forget"));
    assertTrue(TaughtFile.load(folder).isEmpty());
  }

  @Test
  void aWordThatIsNoCommandIsWrongUsage() {
    Ran ran = teach("swim");
    assertEquals(ExitCode.USAGE, ran.code());
    assertTrue(ran.err().startsWith("\"swim\" is no command of a session. These are: done, next"));
  }

  @Test
  void aDamagedFileIsToldOf() throws Exception {
    Files.createDirectories(folder.path());
    Files.writeString(folder.path().resolve(TaughtFile.NAME), "rubbish");
    Ran ran = teach("--list");
    assertEquals(ExitCode.DATA, ran.code());
    assertTrue(ran.err().contains(TaughtFile.NAME), ran.err());
  }

  private static TaughtPhrases taught(String... phrases) {
    TaughtPhrases taught = TaughtPhrases.NONE;
    for (String phrase : phrases) {
      Take take = new Take(new float[20][LogMelFilterbank.BANDS], 5, 15);
      taught = taught.with(new TaughtPhrase(phrase, List.of(take)));
    }
    return taught;
  }

  private static Ran printed(String line) {
    return new Ran(ExitCode.OK, line + System.lineSeparator(), "");
  }

  private Ran teach(String... arguments) {
    return Ran.saydone(
        Stream.concat(Stream.of("teach", "--data", folder.path().toString()), Stream.of(arguments))
            .toArray(String[]::new));
  }
}
