package saydone.research.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.MethodSource;
import saydone.app.SessionRecord;
import saydone.home.DataFolder;
import saydone.home.DataFolderException;
import saydone.journal.Entry;
import saydone.journal.Flaw;
import saydone.journal.Journal;
import saydone.journal.JournalException;
import saydone.journal.PastSession;
import saydone.journal.Reading;
import saydone.journal.Sessions;
import saydone.journal.Unfinished;
import saydone.player.ChosenManner;
import saydone.player.Player;
import saydone.report.History;
import saydone.report.HowItGoes;
import saydone.report.WeekByWeek;
import saydone.script.json.InvalidScriptException;
import saydone.session.Fact;
import saydone.session.Plan;
import saydone.session.Session;

/**
 * A journal is listed with all that is wrong with it. A session that was not finished goes on, and
 * then the journal says what it said before, and one thing more.
 */
final class JournalFuzzTests {

  private static final String UNFINISHED =
      "src/research/src/test/resources/saydone/research/fuzz/unfinished.jsonl";

  private static final Instant NOW = Instant.parse("2026-11-30T10:00:00Z");

  private final Path folder;
  private final Path session;

  JournalFuzzTests(@TempDir(factory = Scratch.class) Path folder) throws IOException {
    this.folder = folder;
    session =
        Files.createDirectories(folder.resolve("sessions/2026-11-22T10-15-30Z_foot-drop-seated"));
    Files.write(session.resolve("script.json"), Seeds.file("scripts/foot-drop.json"));
  }

  static Stream<byte[]> journals() {
    String unfinished = new String(Seeds.file(UNFINISHED), StandardCharsets.UTF_8);
    return Stream.of(
            Seeds.in("src/test/resources/saydone/journal", ".jsonl"),
            // A session that goes on, and two whose last number and time are the highest.
            Seeds.texts(
                unfinished,
                unfinished.replace("\"seq\":14,", "\"seq\":999999999,"),
                unfinished.replace("\"atMillis\":89130", "\"atMillis\":86400000000")))
        .flatMap(each -> each);
  }

  @MethodSource("journals")
  @FuzzTest
  void journal(byte[] bytes)
      throws IOException, DataFolderException, JournalException, InvalidScriptException {
    Files.write(session.resolve("journal.jsonl"), bytes);
    Files.deleteIfExists(session.resolve("journal.torn"));
    Sessions sessions = Sessions.in(new DataFolder(folder));

    List<PastSession> past = sessions.newestFirst();
    assertEquals(1, past.size());
    past.get(0).problems().forEach(Promise::plain);
    History history = History.of(past, ZoneOffset.UTC);
    assertFalse(history.lines().isEmpty());
    assertTrue(history.json().startsWith("["));
    assertTrue(
        WeekByWeek.of(history, Optional.empty(), Optional.empty(), NOW).json().startsWith("{"));
    assertFalse(HowItGoes.of(history, NOW).isEmpty());

    Optional<Unfinished> unfinished = sessions.unfinished("2026");
    if (unfinished.isPresent()) {
      goOn(unfinished.get());
    }
  }

  private static void goOn(Unfinished unfinished) throws JournalException, InvalidScriptException {
    Reading before = unfinished.reading();
    try {
      SessionRecord record = SessionRecord.resumed(unfinished);
      Plan plan = new Plan(record.script(), record.side(), false).doing(record.today());
      Player.opening(new Session(plan), record.done(), ChosenManner.ORDINARY);
      try (Journal journal = record.open(NOW)) {
        journal.append(new Fact.Resumed(), record.before());
      }
    } catch (JournalException | DataFolderException e) {
      Promise.plain(String.valueOf(e.getMessage()));
      return;
    }
    Reading after = unfinished.folder().read();
    List<Entry> entries = after.entries();
    assertEquals(before.entries(), entries.subList(0, entries.size() - 1));
    assertEquals(new Fact.Resumed(), entries.get(entries.size() - 1).fact());
    assertEquals(
        before.flaws().stream().filter(flaw -> !(flaw instanceof Flaw.TornTail)).toList(),
        after.flaws());
  }
}
