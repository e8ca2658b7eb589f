package saydone.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import saydone.app.Listening;
import saydone.audio.javasound.JavaSoundRoom;

/** The options of a live session. */
@SuppressWarnings("NullAway.Init")
final class LiveOptions {

  @Option(
      names = "--keys",
      description = "The coach speaks of keys instead of words; see the README for the keys.")
  private boolean keys;

  @Option(
      names = "--mic",
      paramLabel = "NAME",
      description = "A part of the microphone's name; see: saydone devices")
  private @Nullable String microphone;

  @Option(
      names = "--speaker",
      paramLabel = "NAME",
      description = "A part of the loudspeaker's name; see: saydone devices")
  private @Nullable String loudspeaker;

  @Mixin private DuplexOption duplex = new DuplexOption();
  @Mixin private EarOption ear = new EarOption();
  @Mixin private ShowOption show = new ShowOption();

  /** How the session listens. */
  Listening listening() {
    return new Listening(duplex.duplex(), ear.ears());
  }

  /** What is printed while it goes on. */
  ShowOption show() {
    return show;
  }

  /** Whether the coach speaks of keys. */
  boolean keys() {
    return keys;
  }

  /** The devices that were named. */
  JavaSoundRoom.Options devices() {
    return new JavaSoundRoom.Options(
        Optional.ofNullable(microphone), Optional.ofNullable(loudspeaker));
  }
}
