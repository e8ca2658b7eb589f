package saydone.voice.program;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import saydone.voice.Voice;

/**
 * The voices of Windows, through the .NET class {@code System.Speech.Synthesis.SpeechSynthesizer}
 * in one Windows PowerShell that is kept running, because it takes long to start. It takes {@link
 * CodedLine}s with the synthesizer's rate, -10 to 10; ten steps make it three times as fast.
 * Written from its documentation; not run on Windows so far.
 */
final class WindowsSpeech {

  private static final String ENGINE = "Windows System.Speech";

  /** The assumed rate of its voices at step 0, in words a minute; not measured. */
  private static final double USUAL_RATE = 180;

  private static final double STEPS_TO_THREEFOLD = 10;
  private static final int MOST_STEPS = 10;
  private static final Duration LISTING = Duration.ofSeconds(10);

  private static final String REMEDY =
      "Try the voice in Settings, Time and language, Speech; or choose another: saydone voices.";

  private static final String LIST =
      """
      Add-Type -AssemblyName System.Speech
      $synthesizer = New-Object System.Speech.Synthesis.SpeechSynthesizer
      foreach ($voice in $synthesizer.GetInstalledVoices()) {
        if ($voice.Enabled) {
          [Console]::Out.WriteLine($voice.VoiceInfo.Name + "`t" + $voice.VoiceInfo.Culture.Name)
        }
      }
      """;

  /** The voice's name comes between the two. */
  private static final String SPEAK_BEFORE =
      """
      $ErrorActionPreference = 'Stop'
      Add-Type -AssemblyName System.Speech
      $synthesizer = New-Object System.Speech.Synthesis.SpeechSynthesizer
      $synthesizer.SelectVoice('\
      """;

  private static final String SPEAK_AFTER =
      """
      ')
      function Plain($coded) {
        [Text.Encoding]::UTF8.GetString([Convert]::FromBase64String($coded))
      }
      while ($null -ne ($line = [Console]::In.ReadLine())) {
        $field = $line.Split("`t")
        $synthesizer.Rate = [int]$field[0]
        $synthesizer.SetOutputToWaveFile((Plain $field[1]))
        $synthesizer.Speak((Plain $field[2]))
        $synthesizer.SetOutputToNull()
        [Console]::Out.WriteLine($field[1])
        [Console]::Out.Flush()
      }
      """;

  private WindowsSpeech() {}

  static List<Voice> voices(Machine machine) {
    return machine.windows()
        ? machine.program("powershell").map(WindowsSpeech::voices).orElse(List.of())
        : List.of();
  }

  private static List<Voice> voices(Path powershell) {
    try {
      return Listing.of(command(powershell, LIST), LISTING).stream()
          .flatMap(line -> voice(powershell, line).stream())
          .toList();
    } catch (ProgramException e) {
      return List.of(Hindered.voice("windows", ENGINE, powershell, e.clause() + ". " + REMEDY));
    }
  }

  private static Optional<Voice> voice(Path powershell, String line) {
    String[] fields = line.strip().split("\t", -1);
    if (fields.length != 2 || !fields[1].startsWith("en-")) {
      return Optional.empty();
    }
    String name = "windows:" + fields[0];
    LivingSynthesizer.Language language = new Requests(powershell, fields[0]);
    return Optional.of(
        new Voice(
            name,
            ENGINE,
            fields[1],
            powershell.toString(),
            () -> new LivingSynthesizer(name, language, REMEDY).started()));
  }

  /** The command that runs a script, which may contain any characters. */
  private static List<String> command(Path powershell, String script) {
    String coded = Base64.getEncoder().encodeToString(script.getBytes(StandardCharsets.UTF_16LE));
    return List.of(
        powershell.toString(),
        "-NoLogo",
        "-NoProfile",
        "-NonInteractive",
        "-EncodedCommand",
        coded);
  }

  /** The synthesizer's rate that is nearest to a number of words a minute. */
  static int steps(int wordsPerMinute) {
    double steps = STEPS_TO_THREEFOLD * Math.log(wordsPerMinute / USUAL_RATE) / Math.log(3);
    return (int) Math.max(-MOST_STEPS, Math.min(MOST_STEPS, Math.round(steps)));
  }

  /** The requests to the script above and its answers. */
  private record Requests(Path powershell, String voice) implements LivingSynthesizer.Language {

    @Override
    public List<String> command(int wordsPerMinute) {
      String script = SPEAK_BEFORE + voice.replace("'", "''") + SPEAK_AFTER;
      return WindowsSpeech.command(powershell, script);
    }

    @Override
    public String request(String text, int wordsPerMinute, Path sound) {
      return CodedLine.request(steps(wordsPerMinute), sound, text);
    }

    @Override
    public String answer(Path sound) {
      return CodedLine.answer(sound);
    }
  }
}
