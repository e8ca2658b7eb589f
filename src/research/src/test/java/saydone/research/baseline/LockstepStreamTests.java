package saydone.research.baseline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
final class LockstepStreamTests {

  private final LockstepStream stream = new LockstepStream();
  private final List<String> events = new ArrayList<>();
  private final AtomicReference<@Nullable IOException> failure = new AtomicReference<>();

  @Test
  void whoGivesWaitsUntilTheReaderHasWorkedOnIt() throws Exception {
    Thread reader = reader(4);

    for (int block = 1; block <= 3; block++) {
      stream.give(new byte[4]);
      events.add("given " + block);
    }
    end(reader);

    assertEquals(List.of("read 4", "given 1", "read 8", "given 2", "read 12", "given 3"), events);
  }

  @Test
  void aReaderThatWantsMoreThanABlockIsGivenItPieceByPiece() throws Exception {
    Thread reader = reader(8);

    for (int block = 1; block <= 4; block++) {
      stream.give(new byte[4]);
      events.add("given " + block);
    }
    end(reader);

    assertEquals(List.of("given 1", "read 8", "given 2", "given 3", "read 16", "given 4"), events);
  }

  @Test
  void nobodyWaitsForAReaderThatIsGone() throws Exception {
    stream.end();
    stream.give(new byte[4]);

    assertTrue(stream.ended());
    assertEquals(-1, stream.read());
    assertEquals(0, stream.bytesRead());
  }

  private Thread reader(int size) {
    Thread thread = new Thread(() -> readAll(new byte[size]), "reader");
    thread.start();
    return thread;
  }

  /** Reads until as much as fits is there, and only then says so. */
  private void readAll(byte[] block) {
    try {
      int filled = 0;
      for (int read = stream.read(block, 0, block.length); read >= 0; ) {
        filled += read;
        if (filled == block.length) {
          events.add("read " + stream.bytesRead());
          filled = 0;
        }
        read = stream.read(block, filled, block.length - filled);
      }
    } catch (IOException e) {
      failure.set(e);
    }
  }

  private void end(Thread reader) throws InterruptedException {
    stream.end();
    reader.join();
    assertEquals(null, failure.get());
  }
}
