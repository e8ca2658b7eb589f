package saydone.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import saydone.file.NoFiles;
import saydone.json.Shown;
import saydone.session.Fact;

class JournalReaderTests {

  private static final String REPETITION =
      "{\"seq\":3,\"atMillis\":3,\"wall\":\"2026-11-22T10:15:33Z\",\"type\":\"repetition-counted\",\"exercise\":0,\"side\":\"left\",\"set\":1,\"repetition\":3,\"countBy\":\"patient\"}\n";

  @Test
  void theCheckedInSampleOfEveryFactIsReadAndWrittenByteForByte() throws Exception {
    Reading reading = read("every-fact.jsonl");

    String written =
        JournalFormat.line(reading.header())
            + "\n"
            + reading.entries().stream()
                .map(entry -> JournalFormat.line(entry) + "\n")
                .collect(Collectors.joining());

    assertEquals(List.of(), reading.flaws());
    assertEquals(
        Files.readString(Samples.file("every-fact.jsonl"), StandardCharsets.UTF_8), written);
    Set<Class<?>> types = new HashSet<>();
    reading.facts().forEach(fact -> types.add(fact.getClass()));
    assertEquals(
        new HashSet<>(Samples.FACTS), types, "a fact is missing in every-fact.jsonl; add it");
  }

  @Test
  void aByteOrderMarkIsPassedOver() throws Exception {
    byte[] content = Files.readAllBytes(Samples.file("every-fact.jsonl"));
    byte[] marked = new byte[content.length + 3];
    marked[0] = (byte) 0xEF;
    marked[1] = (byte) 0xBB;
    marked[2] = (byte) 0xBF;
    System.arraycopy(content, 0, marked, 3, content.length);
    Reading reading = JournalReader.read(Path.of("x"), marked);

    assertEquals(read("every-fact.jsonl").entries(), reading.entries());
    assertEquals(marked.length, reading.wholeBytes());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"seq\":3|\"seq\":9223372036854775807|seq must be a whole number from 0 to 999999999",
        "\"seq\":3|\"seq\":-1|seq must be a whole number from 0 to 999999999",
        "\"seq\":3|\"seq\":1e400|seq must be a whole number from 0 to 999999999",
        "\"atMillis\":3|\"atMillis\":9223372036854775807|atMillis must be a whole number from 0 to",
        "\"repetition\":3|\"repetition\":2147483647|repetition must be a whole number from 0 to",
        "\"repetition\":3|\"repetition\":-2147483648|repetition must be a whole number from 0 to",
        "\"set\":1|\"set\":99999999999999999999|set must be a whole number, not 999999999999999",
        "\"exercise\":0|\"exercise\":2|it is of exercise 3, and the script has 2 exercises",
        "2026-|+1000000000-|wall is no date of a session: +1000000000-",
        "2026-|-0001-|wall is no date of a session: -0001-",
      })
  void aNumberAtTheEdgeOfItsTypeIsDamage(String sound, String odd, String reason) throws Exception {
    String before =
        Files.readString(Samples.file("every-fact.jsonl"))
            .lines()
            .limit(3)
            .map(each -> each + "\n")
            .collect(Collectors.joining());
    assertEquals(List.of(), read(before + REPETITION, "sound").flaws());
    Reading reading = read(before + REPETITION.replace(sound, odd), "odd");

    assertEquals(2, reading.entries().size());
    assertEquals(List.of(4), reading.flaws().stream().map(Flaw::line).toList());
    String message = reading.flaws().get(0).message();
    assertTrue(message.startsWith("Line 4 is damaged: " + reason), message);
  }

  /**
   * What a line holds is shown in full neither if it is endless nor if it could do something to a
   * terminal.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"type\":\"repetition-counted\"|\"type\":\"%s\"",
        "2026-11-22T10:15:33Z|%s",
        "\"side\":\"left\"|\"side\":\"%s\"",
        "\"set\":1|\"set\":\"%s\"",
        "\"set\":1|\"set\":{\"%s\":1}",
        "\"exercise\":0|\"exercise\":[\"%s\"]",
      })
  void whatALineHoldsIsShownInShort(String replaced) throws Exception {
    String odd = "\\u001b[2J\uFEFF\u202E" + "x".repeat(5000);
    String[] parts = replaced.split("\\|", -1);
    String journal =
        Files.readString(Samples.file("no-line-end.jsonl")).lines().findFirst().orElseThrow()
            + "\n"
            + REPETITION
                .replace("\"seq\":3", "\"seq\":1")
                .replace(parts[0], parts[1].formatted(odd));
    String message = read(journal, "odd").flaws().get(0).message();

    assertEquals(Shown.line(message), message);
    assertTrue(message.contains("<U+001B>[2J<U+FEFF><U+202E>xxx"), message);
    assertTrue(message.length() < 150, message);
  }

  @Test
  void twoExercisesOfOneNameMakeNoSession() throws Exception {
    String twice =
        Files.readString(Samples.file("every-fact.jsonl"))
            .replace("\"id\":\"heel-raise\",\"name\"", "\"id\":\"dorsiflexion\",\"name\"");
    JournalException error = assertThrows(JournalException.class, () -> read(twice, "twice"));

    assertTrue(
        String.valueOf(error.getMessage())
            .contains("line 1, two exercises have the id \"dorsiflexion\""),
        error.getMessage());
  }

  @Test
  void aFileOfLineEndsIsNoJournal() throws Exception {
    String sound = Files.readString(Samples.file("every-fact.jsonl"));
    assertEquals(10_000, read(sound + "\n".repeat(10_000), "odd").flaws().size());
    JournalException error =
        assertThrows(JournalException.class, () -> read(sound + "\n".repeat(10_001), "odd"));

    assertEquals(
        "The record odd cannot be understood: more than 10000 of its lines are damaged.",
        error.getMessage());
  }

  @Test
  void aPipeADeviceAFolderAndAHugeFileAreRefusedUnread(@TempDir Path folder) throws Exception {
    Path huge = folder.resolve("huge");
    try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
      file.setLength(200L << 20);
    }
    assertRefused(NoFiles.pipe(folder.resolve("pipe")), "it is a pipe or a device, not a file");
    assertRefused(Path.of("/dev/zero"), "it is a pipe or a device, not a file");
    assertRefused(folder, "it is a folder, not a file");
    assertRefused(huge, "it is larger than 16 MB");
  }

  private static void assertRefused(Path file, String reason) {
    JournalException error = assertThrows(JournalException.class, () -> JournalReader.read(file));
    assertEquals("The record " + file + " cannot be read: " + reason + ".", error.getMessage());
  }

  private static Reading read(String content, String name) throws JournalException {
    return JournalReader.read(Path.of(name), content.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void theHeaderSaysWhatWasPrescribed() throws Exception {
    assertEquals(Samples.header(), read("every-fact.jsonl").header());
  }

  @Test
  void aTornLastLineIsReportedAndNotTaken() throws Exception {
    Reading reading = read("torn-tail.jsonl");

    assertEquals(List.of(new Flaw.TornTail(4, 60)), reading.flaws());
    assertRepetitions(reading, 1, 2);
    assertEquals(2, reading.lastSeq());
    assertEquals(Files.size(Samples.file("torn-tail.jsonl")) - 60, reading.wholeBytes());
  }

  @Test
  void zerosThatAPowerFailureLeftAreATornLine() throws Exception {
    Reading reading = read("torn-zeros.jsonl");
    assertEquals(List.of(new Flaw.TornTail(4, 64)), reading.flaws());
    assertRepetitions(reading, 1, 2);
  }

  @Test
  void aLastLineWithoutItsEndWasNeverAcknowledged() throws Exception {
    Reading reading = read("no-line-end.jsonl");
    assertTrue(reading.flaws().get(0) instanceof Flaw.TornTail);
    assertRepetitions(reading, 1, 2);
  }

  @Test
  void damageInTheMiddleIsReportedByLineAndTheRestIsTaken() throws Exception {
    Reading reading = read("damaged-middle.jsonl");

    assertEquals(List.of(3, 4, 5), reading.flaws().stream().map(Flaw::line).toList());
    assertRepetitions(reading, 1, 5);
    assertEquals(
        List.of(
            "Line 4 is damaged: repetition must be a whole number, not three.",
            "Line 5 is damaged: countBy is unknown: \"nobody\"."),
        reading.flaws().stream().map(Flaw::message).skip(1).toList());
    assertEquals(5, reading.lastSeq());
  }

  @Test
  void bytesThatAreNoTextAreDamage() throws Exception {
    Reading reading = read("not-text.jsonl");
    assertEquals(List.of(new Flaw.Damaged(3, "it is not UTF-8 text")), reading.flaws());
    assertRepetitions(reading, 1, 3);
  }

  @Test
  void aMissingLineIsReportedWhereItIsMissed() throws Exception {
    Reading reading = read("missing-line.jsonl");
    assertEquals(
        List.of(new Flaw.Damaged(4, "its sequence number is 4 where 3 was due")), reading.flaws());
    assertRepetitions(reading, 1, 2, 4, 5);
  }

  @Test
  void aDoubledLineCountsOnce() throws Exception {
    Reading reading = read("doubled-line.jsonl");
    assertEquals(
        List.of(new Flaw.Damaged(4, "its sequence number is 2 where 3 was due")), reading.flaws());
    assertRepetitions(reading, 1, 2, 3);
  }

  @Test
  void aWrongSequenceNumberDoesNotHideTheLinesAfterIt() throws Exception {
    Reading reading = read("flipped-number.jsonl");
    assertEquals(List.of(3, 4), reading.flaws().stream().map(Flaw::line).toList());
    assertRepetitions(reading, 1, 2, 3);
  }

  @Test
  void theNumberAfterTheHighestIsInOrderThoughOthersWentBack() throws Exception {
    Reading reading = read("went-back.jsonl");
    assertEquals(
        List.of(
            new Flaw.Damaged(4, "its sequence number is 4 where 3 was due"),
            new Flaw.Damaged(6, "its sequence number is 1 where 6 was due")),
        reading.flaws());
    assertRepetitions(reading, 1, 2, 4, 5, 6);
  }

  @Test
  void aNewerVersionIsReadAsFarAsItIsKnown() throws Exception {
    Reading reading = read("newer-version.jsonl");

    assertEquals(
        List.of(new Flaw.NewerFormat(2), new Flaw.UnknownType(3, "posture-corrected")),
        reading.flaws());
    assertRepetitions(reading, 1, 3);
    assertEquals(3, reading.lastSeq());
  }

  @Test
  void aFileWithoutAWholeFirstLineIsRefused() {
    for (String name : List.of("empty.jsonl", "torn-header.jsonl")) {
      assertTrue(refusal(Samples.file(name)).contains("cut off as it began"), name);
    }
  }

  @Test
  void aFileThatIsNoJournalIsRefused() {
    String message = refusal(Samples.file("not-a-journal.jsonl"));
    assertTrue(message.contains("line 1, it does not say that this is a saydone-journal"), message);
  }

  @Test
  void aFileThatIsNotThereIsRefused() {
    assertTrue(refusal(Path.of("nowhere.jsonl")).contains("nowhere.jsonl cannot be read: no such"));
  }

  @Test
  void aJournalCutAtAnyByteGivesTheWholeLinesBeforeTheCut() throws Exception {
    byte[] whole = Files.readAllBytes(Samples.file("every-fact.jsonl"));
    Reading all = read("every-fact.jsonl");
    int headerBytes = JournalFormat.line(all.header()).length() + 1;
    for (int length = whole.length; length >= headerBytes; length--) {
      byte[] part = Arrays.copyOf(whole, length);
      int lines = 0;
      for (byte each : part) {
        lines += each == '\n' ? 1 : 0;
      }
      Reading reading = JournalReader.read(Path.of("cut"), part);
      assertEquals(all.entries().subList(0, lines - 1), reading.entries());
      assertEquals(part[length - 1] == '\n' ? 0 : 1, reading.flaws().size());
    }
  }

  private static Reading read(String name) throws JournalException {
    return JournalReader.read(Samples.file(name));
  }

  private static String refusal(Path file) {
    return String.valueOf(
        assertThrows(JournalException.class, () -> JournalReader.read(file)).getMessage());
  }

  private static void assertRepetitions(Reading reading, Integer... numbers) {
    assertEquals(
        List.of(numbers),
        reading.facts().stream()
            .map(fact -> ((Fact.RepetitionCounted) fact).repetition())
            .toList());
  }
}
