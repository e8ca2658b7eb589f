package saydone.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saydone.session.Fact;
import saydone.session.Saved.Where;

/**
 * The power fails at any moment: what was acknowledged is there after it, once, and the session can
 * go on. {@code -Dsaydone.cuts=100000} tries more often.
 */
class PowerCutTests {

  private static final int CUTS = Integer.getInteger("saydone.cuts", 1000);
  private static final int BLOCK = 512;

  private final SessionFolder folder;

  PowerCutTests(@TempDir Path temporary) {
    folder = new SessionFolder(temporary);
  }

  @Test
  void whatWasAcknowledgedIsThereAfterwards() throws Exception {
    for (int seed = 0; seed < CUTS; seed++) {
      Random chance = new Random(seed);
      Disk home = new Disk();
      Disk second = new Disk();
      Journal journal = journal(home, second);
      List<Fact> added = new ArrayList<>();
      int acknowledged = 0;
      Where where = Where.HOME;
      int events = 1 + chance.nextInt(30);
      for (int event = 1; event <= events; event++) {
        home.misbehave(chance);
        second.misbehave(chance);
        for (int fact = 0; fact <= chance.nextInt(3); fact++) {
          added.add(Samples.repetition(added.size() + 1));
          journal.add(added.get(added.size() - 1), Duration.ofSeconds(event));
        }
        where = journal.save().where();
        acknowledged = where == Where.NOWHERE ? acknowledged : added.size();
      }
      // The power fails in the middle of the next write.
      journal.add(Samples.repetition(added.size() + 1), Duration.ofSeconds(events));
      home.failAtForce();
      second.failAtForce();
      journal.save();

      Reading found = together(home.afterPowerFailed(chance), second.afterPowerFailed(chance));
      List<Fact> facts = found.facts();
      assertTrue(facts.containsAll(added.subList(0, acknowledged)), "seed " + seed + ": " + facts);
      assertEquals(facts.size(), facts.stream().distinct().count(), "seed " + seed);
    }
  }

  private Reading together(byte[] home, byte[] second) throws JournalException {
    return JournalReader.read(
        folder.journalFile(), Lines.split(second).isEmpty() ? home : Copies.together(second, home));
  }

  private Journal journal(Disk home, Disk second) throws IOException {
    Journal journal =
        new Journal(
            new Shelf(lines -> new Shelf.Opened(folder, home, () -> {}, List.of())),
            Optional.of(
                new Shelf(
                    lines -> {
                      second.remove();
                      return new Shelf.Opened(folder, second, () -> {}, List.of());
                    })),
            folder,
            List.of(Lines.of(JournalFormat.line(Samples.header()))),
            Samples.START,
            1);
    journal.begin();
    return journal;
  }

  /** A file of which any block that was not forced may be lost when the power fails. */
  private static final class Disk implements JournalChannel {

    private byte[] written = new byte[0];
    private byte[] durable = new byte[0];
    private boolean writeFails;
    private boolean forceFails;

    void misbehave(Random chance) {
      writeFails = chance.nextInt(5) == 0;
      forceFails = chance.nextInt(5) == 0;
    }

    void failAtForce() {
      writeFails = false;
      forceFails = true;
    }

    void remove() {
      written = new byte[0];
      durable = new byte[0];
    }

    /** Each block has its old content, its new content, or zeros where it was not there before. */
    byte[] afterPowerFailed(Random chance) {
      int length = durable.length;
      if (written.length > length) {
        length += chance.nextInt(written.length - length + 1);
      }
      byte[] left = Arrays.copyOf(durable, length);
      for (int block = 0; block < length; block += BLOCK) {
        if (chance.nextBoolean()) {
          int end = Math.min(Math.min(block + BLOCK, length), written.length);
          if (end > block) {
            System.arraycopy(written, block, left, block, end - block);
          }
        }
      }
      return left;
    }

    @Override
    public void write(long position, byte[] bytes) throws IOException {
      int start = (int) position;
      int end = start + (writeFails ? bytes.length / 2 : bytes.length);
      written = Arrays.copyOf(written, Math.max(written.length, end));
      System.arraycopy(bytes, 0, written, start, end - start);
      if (writeFails) {
        throw new IOException("No space left on device");
      }
    }

    @Override
    public void truncate(long length) {
      written = Arrays.copyOf(written, (int) Math.min(written.length, length));
    }

    @Override
    public void force() throws IOException {
      if (forceFails) {
        throw new IOException("Input/output error");
      }
      durable = written.clone();
    }

    @Override
    public boolean inPlace() {
      return true;
    }

    @Override
    public boolean holds(long position, byte[] bytes) {
      int end = (int) position + bytes.length;
      return end <= written.length
          && Arrays.equals(Arrays.copyOfRange(written, (int) position, end), bytes);
    }

    @Override
    public void close() {}
  }
}
