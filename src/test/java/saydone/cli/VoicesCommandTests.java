package saydone.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code voices} and {@code devices}: what there is on this machine, whatever that may be. */
final class VoicesCommandTests {

  private final String data;

  VoicesCommandTests(@TempDir Path folder) {
    data = folder.resolve("data").toString();
  }

  @Test
  void theVoicesAreListedWithTheChosenOneMarked() {
    Ran ran = Ran.saydone("voices", "--data", data);
    assertEquals(ExitCode.OK, ran.code());
    assertTrue(
        ran.out()
            .startsWith(
                "freetts:kevin16: FreeTTS, en-US, 80 to 450 words a minute, inside the program,"
                    + " chosen"),
        ran.out());
  }

  @Test
  void eachVoiceIsAnObjectOfJson() throws Exception {
    JsonNode voices =
        new JsonMapper().readTree(Ran.saydone("voices", "--json", "--data", data).out());
    assertEquals("freetts:kevin16", voices.get(0).get("name").asText());
    assertTrue(voices.get(0).get("chosen").asBoolean());
  }

  @Test
  void theDevicesAreListed() {
    Ran ran = Ran.saydone("devices");
    assertTrue(ran.lines().get(0).startsWith("Microphone: "), ran.out());
    assertTrue(ran.lines().stream().anyMatch(line -> line.startsWith("Loudspeaker: ")), ran.out());
    assertEquals(
        ran.lines().contains("Loudspeaker: none") ? ExitCode.SOUND : ExitCode.OK, ran.code());
  }
}
