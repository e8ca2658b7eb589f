package saydone.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
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
import saydone.audio.AudioFileException;
import saydone.audio.Clip;
import saydone.audio.Cue;
import saydone.audio.Cues;
import saydone.audio.Mixer;
import saydone.audio.Pcm;
import saydone.audio.WavWriter;
import saydone.audio.javasound.JavaSoundRoom;
import saydone.audio.javasound.NoSoundDeviceException;
import saydone.language.Language;
import saydone.message.Messages;
import saydone.voice.SynthesisException;
import saydone.voice.Synthesizer;
import saydone.voice.Utterance;

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
final class CuesCommand implements Callable<Integer> {

  private static final Duration AFTER_NAME = Duration.ofMillis(300);
  private static final Duration AFTER_CUE = Duration.ofMillis(900);

  private static final long NO_MATTER_WHICH = 0;

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
  public Integer call() {
    List<Cue> chosen = chosen();
    PrintWriter err = spec.commandLine().getErr();
    List<AudioFileException> problems = new ArrayList<>();
    Cues cues = Cues.load(data.folder().cues(), problems::add);
    problems.forEach(problem -> err.println(problem.getMessage()));
    CoachVoice coach = CoachVoice.remembered(Settings.load(data.folder()), err);
    try (Synthesizer voice = coach.open()) {
      if (wav != null) {
        try (WavWriter file = new WavWriter(wav, 1)) {
          play(chosen, cues, voice, coach, chunk -> file.write(chunk));
        }
      } else {
        JavaSoundRoom.Options devices =
            new JavaSoundRoom.Options(Optional.empty(), Optional.ofNullable(loudspeaker));
        try (JavaSoundRoom room = JavaSoundRoom.open(devices)) {
          short[] unheard = new short[Pcm.CHUNK_FRAMES];
          play(chosen, cues, voice, coach, chunk -> room.exchange(chunk, unheard));
        }
      }
    } catch (NoSoundDeviceException e) {
      throw new CommandException(ExitCode.SOUND, e.getMessage(), e);
    } catch (SynthesisException e) {
      throw new CommandException(ExitCode.BUG, e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException("The cues could not be written: " + e.getMessage(), e);
    }
    return problems.isEmpty() ? ExitCode.OK : ExitCode.DATA;
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

  private void play(
      List<Cue> chosen, Cues cues, Synthesizer voice, CoachVoice coach, Loudspeaker loudspeaker)
      throws SynthesisException, IOException {
    Messages messages = Messages.of(Language.ENGLISH);
    PrintWriter out = spec.commandLine().getOut();
    int rate = coach.manner().rate();
    Mixer mixer = new Mixer();
    mixer.setVolume(coach.manner().volume() / 100.0);
    for (Cue cue : chosen) {
      String text = messages.text("cue." + cue);
      out.println(cue.id() + ": " + text + (cues.replaced(cue) ? " (your own sound)" : ""));
      out.flush();
      List<Clip> clips =
          List.of(
              voice.synthesize(new Utterance(text, rate)),
              Clip.silence(AFTER_NAME),
              cues.clip(cue),
              Clip.silence(AFTER_CUE));
      clips.forEach(clip -> mixer.play(NO_MATTER_WHICH, clip, 1));
      int frames = clips.stream().mapToInt(Clip::frames).sum();
      for (int frame = 0; frame < frames; frame += Pcm.CHUNK_FRAMES) {
        short[] chunk = new short[Pcm.CHUNK_FRAMES];
        mixer.render(chunk);
        loudspeaker.take(chunk);
      }
      mixer.drain();
    }
  }

  /** Takes what is played, chunk by chunk. */
  @FunctionalInterface
  private interface Loudspeaker {
    void take(short[] chunk) throws IOException;
  }
}
