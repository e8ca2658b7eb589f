package saydone.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import saydone.app.Settings;
import saydone.home.DataFolder;
import saydone.player.CoachManner;
import saydone.voice.program.Machine;

/** {@code voices} and {@code devices}: what there is on this machine, whatever that may be. */
final class VoicesCommandTests {

  private final String data;

  VoicesCommandTests(@TempDir Path folder) {
    data = folder.resolve("data").toString();
  }

  @Test
  void theVoicesAreListedWithTheChosenOneMarkedAndHowToGetABetterOne() {
    CommandLine bare =
        new CommandLine(new VoicesCommand(new Machine("Linux", Path.of("/"), Map.of())));
    Ran ran = Ran.run(bare, "--data", data);
    assertEquals(ExitCode.OK, ran.code());
    assertEquals(
        List.of(
            "freetts:kevin16: FreeTTS, en-US, 80 to 450 words a minute, inside the program, chosen",
            "A voice that is understood better, rhvoice:bdl: on Debian, with its section non-free,"
                + " apt-get install rhvoice rhvoice-english"),
        ran.lines());
  }

  @Test
  void whatWasChosenIsMarkedWhateverIsBetter() throws Exception {
    new Settings(Optional.of("freetts:kevin16"), CoachManner.ORDINARY, Optional.empty())
        .save(new DataFolder(Path.of(data)));
    Ran ran = Ran.saydone("voices", "--data", data);
    assertEquals(ExitCode.OK, ran.code());
    assertEquals(1, ran.lines().stream().filter(line -> line.contains(", chosen")).count());
    assertTrue(ran.lines().get(0).endsWith(", inside the program, chosen"), ran.out());
  }

  @Test
  void eachVoiceIsAnObjectOfJson() throws Exception {
    JsonNode voices =
        new JsonMapper().readTree(Ran.saydone("voices", "--json", "--data", data).out());
    assertEquals("freetts:kevin16", voices.get(0).get("name").asText());
    assertTrue(voices.get(0).get("changesPitch").asBoolean());
    assertEquals(1, voices.findValuesAsText("chosen").stream().filter("true"::equals).count());
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
