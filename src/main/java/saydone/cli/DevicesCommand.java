package saydone.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import saydone.audio.javasound.AudioDevices;
import saydone.audio.javasound.NoSoundDeviceException;

/** {@code saydone devices}: microphones and loudspeakers. */
@Command(
    name = "devices",
    mixinStandardHelpOptions = true,
    description = "Lists microphones and loudspeakers.")
@SuppressWarnings("NullAway.Init")
final class DevicesCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws NoSoundDeviceException {
    List<String> microphones = AudioDevices.microphones();
    List<String> loudspeakers = AudioDevices.loudspeakers();
    print("Microphone", microphones);
    print("Loudspeaker", loudspeakers);
    return loudspeakers.isEmpty() ? ExitCode.SOUND : ExitCode.OK;
  }

  private void print(String kind, List<String> names) {
    PrintWriter out = spec.commandLine().getOut();
    if (names.isEmpty()) {
      out.println(kind + ": none");
    }
    names.forEach(name -> out.println(kind + ": " + name));
    out.flush();
  }
}
