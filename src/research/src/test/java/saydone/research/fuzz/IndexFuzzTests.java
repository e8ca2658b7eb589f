package saydone.research.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.MethodSource;
import saydone.home.DataFolder;
import saydone.home.DataFolderException;
import saydone.journal.Journal;
import saydone.journal.JournalException;
import saydone.journal.Sessions;
import saydone.journal.Tale;
import saydone.journal.Told;
import saydone.report.Brief;
import saydone.report.SessionReport;
import saydone.script.Script;
import saydone.script.json.InvalidScriptException;
import saydone.script.json.ScriptReader;

/**
 * Whatever stands in the index, each session is told once, and nothing fails. The fuzzer's input is
 * what becomes other in it: a place as two bytes, and a byte to stand there, again and again. The
 * checksum is then made right, as it would refuse all of these.
 */
final class IndexFuzzTests {

  /** Of fewer no index is kept. */
  private static final int SESSIONS = 100;

  private static final String SCRIPT = "scripts/foot-drop.json";
  private static final Instant START = Instant.parse("2026-11-22T10:15:30Z");

  /** All files were written long before. */
  private static final Instant LATER = Instant.parse("2999-01-01T00:00:00Z");

  private static final int EDIT_BYTES = 3;

  private static final Tale<Brief, SessionReport> TALE =
      new Tale<>(Brief.class, SessionReport.class, SessionReport::of, Brief::of);

  private final DataFolder data;
  private final Path file;
  private final byte[] index;

  IndexFuzzTests(@TempDir(factory = Scratch.class) Path folder)
      throws IOException, DataFolderException, InvalidScriptException, JournalException {
    data = new DataFolder(folder.resolve("data"), folder.resolve("tmp"));
    byte[] json = Seeds.file(SCRIPT);
    Script script = ScriptReader.read(SCRIPT, json).script();
    Sessions sessions = Sessions.in(data);
    for (int i = 0; i < SESSIONS; i++) {
      Journal journal = sessions.begin(script, Map.of(), json, START.plusSeconds(60L * i), "1.0");
      journal.close();
    }
    assertEquals(SESSIONS, told());
    file = folder.resolve("data").resolve(DataFolder.INDEX);
    index = Files.readAllBytes(file);
  }

  static Stream<byte[]> edits() {
    return Stream.of(
        new byte[0],
        // The kind, a length, a number.
        new byte[] {0, 5, 'x'},
        new byte[] {0, 0, -1, 1, 0, 0x7f},
        new byte[] {2, 0, 0, 2, 1, -1, 2, 2, -1, 2, 3, 4});
  }

  @MethodSource("edits")
  @FuzzTest
  void index(byte[] edits) throws IOException, DataFolderException {
    byte[] edited = index.clone();
    int end = edited.length - Integer.BYTES;
    for (int at = 0; at + EDIT_BYTES <= edits.length; at += EDIT_BYTES) {
      int place = Byte.toUnsignedInt(edits[at]) << 8 | Byte.toUnsignedInt(edits[at + 1]);
      edited[place % end] = edits[at + 2];
    }
    CRC32 checksum = new CRC32();
    checksum.update(edited, 0, end);
    ByteBuffer.wrap(edited).putInt(end, (int) checksum.getValue());
    Files.write(file, edited);

    assertEquals(SESSIONS, told());
    assertEquals(SESSIONS, Sessions.in(data).newestFirst().size());
  }

  private int told() throws DataFolderException {
    List<Told<Brief, SessionReport>> told = Sessions.in(data).newestFirst(TALE, LATER);
    return told.stream().map(session -> session.full().get()).toList().size();
  }
}
