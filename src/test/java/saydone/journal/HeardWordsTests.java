package saydone.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The patient's words are taken out of a journal, and nothing else is. */
final class HeardWordsTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"a\":1,\"phrase\":\"it hurts\",\"b\":2} | {\"a\":1,\"phrase\":\"\",\"b\":2}",
        "{\"phrase\" : \"say \\\"done\\\" \\\\\",\"b\":2} | {\"phrase\" : \"\",\"b\":2}",
        "{\"phrase\":\"größer 🦶\"} | {\"phrase\":\"\"}",
        "{\"phrase\":\"it hu | {\"phrase\":\"\"",
        "{\"phrase\":\"it hu\\ | {\"phrase\":\"\"",
        "{\"phase\":\"counting\"} | {\"phase\":\"counting\"}",
      })
  void onlyTheWordsGo(String line, String without) {
    assertEquals(
        without,
        new String(
            HeardWords.removedFrom(line.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8));
  }

  @Test
  void whatIsLeftIsASoundJournalOfTheSameFacts(@TempDir Path folder) throws Exception {
    byte[] whole = Files.readAllBytes(Samples.file("every-fact.jsonl"));
    Path file = folder.resolve("journal.jsonl");
    Files.write(file, HeardWords.removedFrom(whole));

    Reading reading = JournalReader.read(file);
    Reading before = JournalReader.read(Samples.file("every-fact.jsonl"));
    assertEquals(before.flaws(), reading.flaws());
    assertEquals(before.entries().size(), reading.entries().size());
    assertEquals(before.header(), reading.header());
  }
}
