package saydone.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import saydone.app.NamedCues;
import saydone.audio.Cue;
import saydone.audio.Pcm;
import saydone.audio.WavWriter;
import saydone.audio.javasound.JavaSoundRoom;
import saydone.audio.javasound.NoSoundDeviceException;
import saydone.voice.SynthesisException;

/** {@code saydone cues}: what the sounds of a session mean. */
@Command(
    name = "cues",
    mixinStandardHelpOptions = true,
    description = {
      "Names and plays the cues one by one.",
      "A WAV file named as a cue, such as tick.wav, in the folder cues of the data folder replaces"
          + " it."
    })
@SuppressWarnings("NullAway.Init")
final class CuesCommand implements Callable<Integer>, LiveCommand {

  @Parameters(
      arity = "0..*",
      paramLabel = "CUE",
      description = "Only these, such as: tick listening")
  private List<String> names = List.of();

  @Option(
      names = "--speaker",
      paramLabel = "NAME",
      description = "A part of the loudspeaker's name; see: saydone devices")
  private @Nullable String loudspeaker;

  @Option(
      names = "--wav",
      paramLabel = "OUT",
      description = "Write a sound file instead of playing; needs no sound card.")
  private @Nullable Path wav;

  @Mixin private DataOption data;
  @Spec private CommandSpec spec;

  @Override
  public Optional<JavaSoundRoom.Options> heardOn() {
    return wav == null
        ? Optional.of(new JavaSoundRoom.Options(Optional.empty(), Optional.ofNullable(loudspeaker)))
        : Optional.empty();
  }

  @Override
  public Integer call() throws NoSoundDeviceException, SynthesisException {
    List<Cue> chosen = chosen();
    PrintWriter err = spec.commandLine().getErr();
    try (NamedCues cues = NamedCues.open(data.folder(), err::println)) {
      if (wav != null) {
        play(chosen, cues, wav);
      } else {
        try (JavaSoundRoom room = JavaSoundRoom.open(heardOn().orElseThrow())) {
          short[] unheard = new short[Pcm.CHUNK_FRAMES];
          play(chosen, cues, chunk -> room.exchange(chunk, unheard));
        }
      }
      return cues.asWished() ? ExitCode.OK : ExitCode.DATA;
    } catch (IOException e) {
      throw new UncheckedIOException("The cues could not be played: " + e.getMessage(), e);
    }
  }

  private void play(List<Cue> chosen, NamedCues cues, Path out) throws SynthesisException {
    try (WavWriter file = OutputFiles.wav(out)) {
      play(chosen, cues, chunk -> file.write(chunk));
    } catch (IOException e) {
      throw OutputFiles.unwritable(out, e);
    }
  }

  private List<Cue> chosen() {
    List<Cue> chosen = new ArrayList<>();
    for (String name : names) {
      chosen.add(
          Arrays.stream(Cue.values())
              .filter(cue -> cue.id().equalsIgnoreCase(name))
              .findFirst()
              .orElseThrow(
                  () ->
                      new CommandException(
                          ExitCode.USAGE,
                          "There is no cue \""
                              + name
                              + "\". The cues: "
                              + Arrays.stream(Cue.values())
                                  .map(Cue::id)
                                  .collect(Collectors.joining(", ")))));
    }
    return chosen.isEmpty() ? List.of(Cue.values()) : chosen;
  }

  private void play(List<Cue> chosen, NamedCues cues, NamedCues.Loudspeaker loudspeaker)
      throws SynthesisException, IOException {
    PrintWriter out = spec.commandLine().getOut();
    for (Cue cue : chosen) {
      out.println(
          cue.id() + ": " + cues.meaning(cue) + (cues.replaced(cue) ? " (your own sound)" : ""));
      out.flush();
      cues.play(cue, loudspeaker);
    }
  }
}
