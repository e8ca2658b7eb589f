package saydone.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saydone.script.Script.Symptom;
import saydone.session.Fact;

class JournalTests {

  private final FailingChannel disk = new FailingChannel();
  private final AtomicBoolean free = new AtomicBoolean();
  private final Path folder;
  private final Journal journal;

  JournalTests(@TempDir Path folder) throws IOException {
    this.folder = folder;
    this.journal =
        Journal.begin(new SessionFolder(folder), disk, () -> free.set(true), Samples.header());
  }

  @Test
  void theHeaderIsDurableBeforeTheFirstFact() {
    assertEquals(JournalFormat.line(Samples.header()) + "\n", disk.durable());
  }

  @Test
  void aFactIsDurableWhenAppendReturns() throws JournalException {
    for (int i = 1; i <= 20; i++) {
      append(i);
      assertTrue(disk.durable().endsWith(line(i)), disk.durable());
    }
  }

  @Test
  void aLineHasNumberTimesTypeAndTheFieldsOfItsFact() throws JournalException {
    journal.append(Samples.repetition(1), Duration.ofMillis(61_870));

    assertEquals(
        "{\"seq\":1,\"atMillis\":61870,\"wall\":\"2026-11-22T10:16:31.870Z\","
            + "\"type\":\"repetition-counted\",\"exercise\":0,\"side\":\"left\",\"set\":1,"
            + "\"repetition\":1,\"countBy\":\"patient\"}\n",
        disk.durable().substring(disk.durable().indexOf('\n') + 1));
  }

  @Test
  void aLineThatAFullDiskCutOffIsWrittenWholeWhenThereIsRoom() throws Exception {
    append(1);
    disk.fillDiskAt(disk.durable().length() + 17);

    JournalException e = assertThrows(JournalException.class, () -> append(2));
    assertTrue(String.valueOf(e.getMessage()).contains("No space left on device"));
    assertTrue(String.valueOf(e.getMessage()).contains(folder.toString()));
    assertEquals(1, journal.pending());
    assertFalse(disk.written().endsWith("\n"), "a torn line lies on the disk");

    disk.makeRoom();
    append(3);

    assertEquals(0, journal.pending());
    assertRepetitions(1, 2, 3);
  }

  @Test
  void linesAppendedWhileTheDiskIsFullWaitInOrder() throws Exception {
    disk.fillDiskAt(disk.durable().length());
    for (int i = 1; i <= 5; i++) {
      int number = i;
      assertThrows(JournalException.class, () -> append(number));
      assertEquals(i, journal.pending());
    }

    disk.makeRoom();
    journal.retryPending();

    assertRepetitions(1, 2, 3, 4, 5);
  }

  @Test
  void aLineIsPendingWhenOnlyTheForcingFailed() throws Exception {
    disk.breakForce(true);
    assertThrows(JournalException.class, () -> append(1));
    assertEquals(1, journal.pending());

    disk.breakForce(false);
    append(2);

    assertRepetitions(1, 2);
  }

  @Test
  void aTailThatCannotBeCutOffKeepsEverythingPending() throws Exception {
    disk.fillDiskAt(disk.durable().length() + 5);
    assertThrows(JournalException.class, () -> append(1));
    disk.makeRoom();
    disk.breakTruncate(true);
    assertThrows(JournalException.class, journal::retryPending);
    assertEquals(1, journal.pending());

    disk.breakTruncate(false);
    journal.retryPending();

    assertRepetitions(1);
  }

  @Test
  void whateverBreaksNothingIsLostAndNothingIsDoubled() throws Exception {
    for (int seed = 0; seed < 50; seed++) {
      FailingChannel breaking = new FailingChannel();
      Journal any = Journal.begin(new SessionFolder(folder), breaking, () -> {}, Samples.header());
      Random random = new Random(seed);
      int acknowledged = 0;
      for (int i = 1; i <= 40; i++) {
        breaking.breakForce(random.nextInt(4) == 0);
        breaking.breakTruncate(random.nextInt(4) == 0);
        breaking.fillDiskAt(breaking.durable().length() + random.nextInt(1000));
        try {
          any.append(Samples.repetition(i), Duration.ofSeconds(i));
          acknowledged = i;
        } catch (JournalException e) {
          assertTrue(any.pending() > 0);
        }
        assertEquals(i - acknowledged, any.pending());
        List<Fact> facts = read(breaking.durableBytes()).facts();
        for (int j = 0; j < acknowledged; j++) {
          assertEquals(Samples.repetition(j + 1), facts.get(j));
        }
      }
      breaking.makeRoom();
      breaking.breakForce(false);
      breaking.breakTruncate(false);
      any.close();
      assertEquals(40, read(breaking.durableBytes()).facts().size());
      assertEquals(List.of(), read(breaking.durableBytes()).flaws());
    }
  }

  @Test
  void whatIsRecordedAfterTheEndOfASessionIsReadLikeEverythingElse() throws Exception {
    List<Fact> facts =
        List.of(
            new Fact.SessionEnded(Fact.Outcome.COMPLETED, 0, 22),
            new Fact.SymptomReported(Symptom.PAIN),
            new Fact.SymptomScored(Symptom.PAIN, 7));
    for (Fact fact : facts) {
      journal.append(fact, Duration.ofSeconds(1));
    }
    journal.close();

    assertEquals(facts, read(disk.durableBytes()).facts());
    assertEquals(List.of(), read(disk.durableBytes()).flaws());
  }

  @Test
  void closingWritesWhatIsPending() throws Exception {
    disk.breakForce(true);
    assertThrows(JournalException.class, () -> append(1));
    disk.breakForce(false);

    journal.close();

    assertRepetitions(1);
    assertTrue(disk.isClosed());
    assertTrue(free.get());
  }

  @Test
  void closingSaysWhenSomethingIsLostAndGivesTheFolderFreeAllTheSame() {
    disk.breakForce(true);
    assertThrows(JournalException.class, () -> append(1));

    JournalException e = assertThrows(JournalException.class, journal::close);

    assertTrue(String.valueOf(e.getMessage()).endsWith("Its last lines are lost: 1."));
    assertTrue(disk.isClosed());
    assertTrue(free.get());
  }

  private void append(int number) throws JournalException {
    journal.append(Samples.repetition(number), Duration.ofSeconds(number));
  }

  private static String line(int number) {
    Duration at = Duration.ofSeconds(number);
    return JournalFormat.line(
            new Entry(number, at, Samples.START.plus(at), Samples.repetition(number)))
        + "\n";
  }

  private void assertRepetitions(int... numbers) throws Exception {
    StringBuilder expected = new StringBuilder(JournalFormat.line(Samples.header()) + "\n");
    for (int number : numbers) {
      expected.append(line(number));
    }
    assertEquals(expected.toString(), disk.durable());
  }

  private Reading read(byte[] bytes) throws JournalException {
    return JournalReader.read(folder, bytes);
  }
}
