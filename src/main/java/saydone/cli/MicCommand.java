package saydone.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import saydone.audio.Cues;
import saydone.audio.MicrophoneProfile;
import saydone.audio.javasound.AudioDevices;
import saydone.audio.javasound.JavaSoundRoom;
import saydone.audio.javasound.NoSoundDeviceException;
import saydone.dialogue.Dialogue;
import saydone.journal.DataFolder;
import saydone.journal.DataFolderException;
import saydone.language.Language;
import saydone.miccheck.Figures;
import saydone.miccheck.Findings;
import saydone.miccheck.MicrophoneCheck;
import saydone.miccheck.ProfileFile;
import saydone.voice.SynthesisException;

/** {@code saydone mic}: the spoken microphone check; the next session uses what it finds out. */
@Command(
    name = "mic",
    mixinStandardHelpOptions = true,
    description = {
      "Checks the microphone by voice: noise, echo, and whether your words are heard.",
      "The next session uses the result. The space bar skips a word, S ends."
    })
@SuppressWarnings("NullAway.Init")
final class MicCommand implements Callable<Integer> {

  @Mixin private DataOption data;
  @Mixin private LiveOptions live;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    JavaSoundRoom.Options devices = live.devices();
    CoachVoice coach = CoachVoice.remembered(Settings.load(data.folder()), err);
    Cues cues = Cues.load(data.folder().cues(), problem -> err.println(problem.getMessage()));
    try (JavaSoundRoom room = JavaSoundRoom.open(devices);
        Engines engines =
            Engines.load(
                Language.ENGLISH,
                live.duplex(),
                live.ear(),
                coach.open(),
                cues,
                Sitting.taught(data.folder()));
        TerminalKeys keys = TerminalKeys.open()) {
      String microphone = AudioDevices.microphone(devices.microphone()).orElse("none");
      String loudspeaker = AudioDevices.loudspeaker(devices.loudspeaker()).orElse("none");
      err.println(DuplexOption.described(engines.echoCanceller()));
      Optional<Findings> found =
          new MicrophoneCheck(
                  new Dialogue(
                      room,
                      new Dialogue.Equipment(
                          engines.voice(),
                          engines.cues(),
                          engines.ear().join(),
                          keys::poll,
                          Language.ENGLISH,
                          coach.manner().rate(),
                          coach.manner().volume()),
                      new DialoguePrinter(out)))
              .run(live.keys());
      if (found.isEmpty()) {
        out.println("The check was ended; nothing is kept.");
        return ExitCode.OK;
      }
      return report(
          found.get(), found.get().profile(microphone, loudspeaker, Clock.systemUTC().instant()));
    } catch (NoSoundDeviceException e) {
      throw new CommandException(ExitCode.SOUND, e.getMessage(), e);
    } catch (DataFolderException e) {
      throw new CommandException(ExitCode.DATA, e.getMessage(), e);
    } catch (SynthesisException e) {
      throw new CommandException(ExitCode.BUG, e.getMessage(), e);
    } catch (IOException e) {
      throw new CommandException(ExitCode.BUG, "The keys cannot be read: " + e.getMessage(), e);
    }
  }

  private int report(Findings found, MicrophoneProfile profile) throws DataFolderException {
    PrintWriter out = spec.commandLine().getOut();
    Figures.of(found, profile).forEach(out::println);
    out.flush();
    if (!found.alive()) {
      return ExitCode.SOUND;
    }
    DataFolder folder = data.folder();
    ProfileFile.save(folder, profile);
    spec.commandLine().getErr().println("Kept in " + folder.path().resolve(ProfileFile.NAME));
    return ExitCode.OK;
  }
}
