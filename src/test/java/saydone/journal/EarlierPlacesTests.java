package saydone.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saydone.home.DataFolder;

/** Where sessions that are taken in from elsewhere stand. */
final class EarlierPlacesTests {

  private final DataFolder data;

  EarlierPlacesTests(@TempDir Path temporary) {
    data = new DataFolder(temporary.resolve("data"), temporary.resolve("tmp"));
  }

  private void here(String name, String sitting) throws Exception {
    Path session = Files.createDirectories(data.sessions().resolve(name));
    Files.writeString(session.resolve("journal.jsonl"), "");
    Files.writeString(session.resolve("sitting"), sitting);
  }

  /** Their numbers here, of some sessions with these numbers there. */
  private List<Long> places(Map<String, String> there) throws Exception {
    Map<String, byte[]> content = new LinkedHashMap<>();
    there.forEach((name, number) -> content.put(name, number.getBytes(StandardCharsets.US_ASCII)));
    EarlierPlaces places = EarlierPlaces.in(data, content);
    return content.keySet().stream().map(places::sitting).map(Sittings::of).toList();
  }

  private static Map<String, String> there(String... numbers) {
    Map<String, String> there = new LinkedHashMap<>();
    for (String number : numbers) {
      there.put("session-" + there.size(), number);
    }
    return there;
  }

  @Test
  void theyMoveDownTogetherWithRoomAbove() throws Exception {
    here("mine", "1");
    assertEquals(List.of(-100_002L, -100_001L), places(there("1", "2")));
  }

  @Test
  void oneWithoutANumberComesBeforeThoseThatHaveOne() throws Exception {
    here("mine", "1");
    assertEquals(List.of(-100_003L, -100_003L, -100_001L), places(there("", "x", "2")));
  }

  @Test
  void thoseOfAThirdComputerComeBeforeAllThatCameBefore() throws Exception {
    here("mine", "4");
    here("taken-in", "-100002");
    assertEquals(List.of(-200_004L, -200_003L), places(there("1", "2")));
  }

  @Test
  void thoseThatComeLaterMoveAsFar() throws Exception {
    here("mine", "4");
    here("session-0", "-100002");
    here("from-a-third-one", "-200002");
    assertEquals(List.of(-100_002L, -100_001L, -100_000L), places(there("1", "2", "3")));
  }

  @Test
  void oneThatWasGoneOnWithHereSaysNothingOfTheOthers() throws Exception {
    here("session-0", "5");
    here("session-1", "-100001");
    assertEquals(List.of(-100_002L, -100_001L), places(there("1", "2")));
  }

  @Test
  void atTheEndOfAllNumbersThereIsNoRoomAndNoneIsUnreadable() throws Exception {
    here("mine", "-999999999");
    assertEquals(List.of(-999_999_999L, -999_999_999L), places(there("1", "999999999")));
  }
}
