package saydone.voice.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saydone.audio.Pcm;
import saydone.voice.Pitch;
import saydone.voice.Synthesizer;
import saydone.voice.Utterance;
import saydone.voice.Voice;

/** The programs on the search path are shell scripts that act like the real ones. */
@DisabledOnOs(OS.WINDOWS)
final class VoiceProgramsTests {

  private static final Utterance UTTERANCE = new Utterance("Sit tall.", 300, new Pitch(-6));

  private final Path folder;
  private final ShellPrograms programs;
  private final Map<String, String> environment = new HashMap<>();

  VoiceProgramsTests(@TempDir Path folder) {
    this.folder = folder;
    programs = new ShellPrograms(folder);
    environment.put("PATH", "relative:/nowhere:" + folder);
  }

  @Test
  void nothingIsFoundWhereNothingIs() {
    assertEquals(List.of(), on("Linux"));
    assertEquals(List.of(), on("Mac OS X"));
    assertEquals(List.of(), VoicePrograms.on(new Machine("Linux", folder, Map.of())));
  }

  @Test
  void fliteIsAskedForItsVoices() throws Exception {
    Path flite =
        programs.write(
            "flite",
            """
            if [ "$1" = -lv ]; then
              echo 'Voices available: kal awb_time kal16 novel awb rms slt '
              exit
            fi
            echo "$@" >%s/arguments
            cp %s "$8"
            """
                .formatted(folder, programs.tone()));
    List<Voice> voices = on("Linux");
    assertEquals(
        List.of("flite:rms", "flite:awb", "flite:kal16", "flite:slt", "flite:kal", "flite:novel"),
        names(voices));
    assertEquals(flite.toString(), voices.get(0).origin());
    assertEquals(Pcm.SAMPLE_RATE_HZ, spoken(voices.get(3)));
    String arguments = Files.readString(folder.resolve("arguments"));
    assertTrue(
        arguments.startsWith("-voice slt --setf duration_stretch=0.663 --setf f0_shift=0.707 -o "),
        arguments);
  }

  @Test
  void aFliteThatCannotListItsVoicesIsListedWithTheReason() throws IOException {
    Path flite = programs.write("flite", "echo 'libflite.so.1: not found' >&2; exit 127\n");
    Voice voice = on("Linux").get(0);
    assertEquals("flite", voice.name());
    String reason = voice.obstacle().orElseThrow();
    assertTrue(
        reason.startsWith(flite + " ended with code 127: libflite.so.1: not found. On Debian:"),
        reason);
  }

  @Test
  void theEnglishVoicesOfRhVoiceAreFoundBesideIt() throws Exception {
    Path bin = Files.createDirectory(folder.resolve("bin"));
    programs.write(
        "bin/RHVoice-test",
        "echo \"$@\" >%1$s/arguments; cat >%1$s/text; cp %2$s \"$8\"\n"
            .formatted(folder, programs.tone()));
    environment.put("PATH", bin.toString());
    Voice none = on("Linux").get(0);
    assertEquals("rhvoice", none.name());
    assertTrue(none.obstacle().orElseThrow().contains("has no English voice in"));

    rhVoice("share/RHVoice", "slt", "English");
    rhVoice("share/RHVoice", "bdl", "English");
    rhVoice("share/RHVoice", "novel", "English");
    rhVoice("share/RHVoice", "anna", "Russian");
    List<Voice> voices = on("Linux");
    assertEquals(List.of("rhvoice:bdl", "rhvoice:slt", "rhvoice:novel"), names(voices));
    assertEquals(97, voices.get(0).slowest());
    assertEquals(388, voices.get(0).fastest());
    assertEquals(Pcm.SAMPLE_RATE_HZ, spoken(voices.get(0)));
    String arguments = Files.readString(folder.resolve("arguments"));
    assertTrue(arguments.startsWith("-p bdl -r 155 -t 71 -o "), arguments);
    assertEquals("Sit tall.\n", Files.readString(folder.resolve("text")));

    rhVoice("elsewhere", "clb", "English");
    environment.put("RHVOICE_DATA_PATH", folder.resolve("elsewhere").toString());
    assertEquals(List.of("rhvoice:clb"), names(on("Linux")));
  }

  private void rhVoice(String data, String id, String language) throws IOException {
    Path voice = Files.createDirectories(folder.resolve(data).resolve("voices").resolve(id));
    Files.writeString(
        voice.resolve("voice.info"), "name=" + id + "\nlanguage=" + language + "\nformat=4\n");
  }

  @Test
  void espeakIsToldItsOwnFigureForTheRate() throws Exception {
    programs.write(
        "espeak-ng",
        "echo \"$@\" >%s/arguments; cp %s \"$9\"\n".formatted(folder, programs.tone()));
    List<Voice> voices = on("Linux");
    assertEquals(List.of("espeak-ng:en-us"), names(voices));
    assertEquals(95, voices.get(0).slowest());
    spoken(voices.get(0));
    assertTrue(
        Files.readString(folder.resolve("arguments"))
            .startsWith("--stdin -v en-us -s 253 -p 11 -w"));
  }

  @Test
  void onMacTheEnglishVoicesOfSayAreFound() throws Exception {
    programs.write(
        "say",
        """
        if [ "$2" = '?' ]; then
          echo 'Alex                en_US    # Most people recognize me by my voice.'
          echo 'Anna                de_DE    # Hallo, ich bin Anna.'
          echo 'Samantha (Enhanced) en_US    # Hello! My name is Samantha.'
          echo 'Daniel              en_GB    # Hello!'
          exit
        fi
        echo "$@" >%s/arguments
        cp %s "$8"
        """
            .formatted(folder, programs.tone()));
    assertEquals(List.of(), on("Linux"));
    List<Voice> voices = on("Mac OS X");
    assertEquals(List.of("say:Alex", "say:Samantha (Enhanced)", "say:Daniel"), names(voices));
    assertEquals("en-GB", voices.get(2).language());
    assertEquals(Pcm.SAMPLE_RATE_HZ, spoken(voices.get(1)));
    String arguments = Files.readString(folder.resolve("arguments"));
    assertTrue(arguments.startsWith("-v Samantha (Enhanced) -r 300 "), arguments);
  }

  @Test
  void piperNeedsAModel() throws IOException {
    programs.write("piper", "exit 1\n");
    Voice voice = on("Linux").get(0);
    assertEquals("piper", voice.name());
    String reason = voice.obstacle().orElseThrow();
    assertTrue(reason.contains("has no English model"), reason);
    assertTrue(reason.contains(folder.resolve(".local/share/piper").toString()), reason);
  }

  @Test
  void piperSpeaksWithEachModel() throws Exception {
    programs.write(
        "piper",
        """
        echo "$@" >%1$s/arguments
        while read -r line; do
          echo "$line" >>%1$s/requests
          path=${line##*: \\"}
          path=${path%%\\"\\}}
          cp %2$s "$path"
          echo "$path"
        done
        """
            .formatted(folder, programs.tone()));
    Path models = Files.createDirectory(folder.resolve("models"));
    Path model = Files.createFile(models.resolve("en_US-lessac-medium.onnx"));
    Files.createFile(models.resolve("en_US-lessac-medium.onnx.json"));
    Files.createFile(models.resolve("en_GB-alba-medium.onnx"));
    Files.createFile(models.resolve("de_DE-thorsten-medium.onnx"));
    environment.put("SAYDONE_PIPER_MODELS", models.toString());
    List<Voice> voices = on("Linux");
    assertEquals(List.of("piper:en_GB-alba-medium", "piper:en_US-lessac-medium"), names(voices));
    assertTrue(voices.get(0).obstacle().orElseThrow().contains("alba-medium.onnx.json is missing"));
    assertEquals("en-US", voices.get(1).language());
    assertEquals(Pcm.SAMPLE_RATE_HZ, spoken(voices.get(1)));
    assertTrue(
        Files.readString(folder.resolve("arguments"))
            .startsWith("--quiet --json-input --model " + model + " --length_scale 0.5"));
    assertTrue(
        Files.readAllLines(folder.resolve("requests"))
            .get(1)
            .startsWith("{\"text\": \"Sit tall.\", \"output_file\": \""));
  }

  @Test
  void voicesOfThreeProgramsCanChangeTheirPitch() throws IOException {
    programs.write("flite", "echo 'Voices available: kal16 rms'\n");
    programs.write("espeak-ng", "exit 1\n");
    Path bin = Files.createDirectory(folder.resolve("bin"));
    programs.write("bin/RHVoice-test", "exit 1\n");
    rhVoice("share/RHVoice", "bdl", "English");
    programs.write("piper", "exit 1\n");
    Files.createFile(folder.resolve("en_US-lessac-medium.onnx"));
    environment.put("SAYDONE_PIPER_MODELS", folder.toString());
    environment.put("PATH", folder + ":" + bin);

    assertEquals(
        List.of("rhvoice:bdl", "flite:kal16", "espeak-ng:en-us"),
        names(on("Linux").stream().filter(Voice::changesPitch).toList()));
  }

  @ParameterizedTest
  @CsvSource({"180, 0", "540, 10", "80, -7", "450, 8", "150, -2"})
  void theRateOfWindowsGoesByTheThirdPower(int wordsPerMinute, int steps) {
    assertEquals(steps, WindowsSpeech.steps(wordsPerMinute));
  }

  private List<Voice> on(String system) {
    return VoicePrograms.on(new Machine(system, folder, environment));
  }

  private static List<String> names(List<Voice> voices) {
    return voices.stream().map(Voice::name).toList();
  }

  private static int spoken(Voice voice) throws Exception {
    try (Synthesizer speaking = voice.open()) {
      assertFalse(speaking.name().isEmpty());
      return speaking.synthesize(UTTERANCE).frames();
    }
  }
}
