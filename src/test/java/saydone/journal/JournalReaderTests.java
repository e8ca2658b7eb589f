package saydone.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import saydone.session.Fact;

class JournalReaderTests {

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
