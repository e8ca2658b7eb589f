package saydone.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import saydone.audio.Clip;
import saydone.audio.Wav;
import saydone.dialogue.Dialogue;
import saydone.home.DataFolderException;
import saydone.language.Language;
import saydone.meeting.Newcomer;
import saydone.voice.SynthesisException;
import saydone.voice.catalogue.NoSuchVoiceException;

/**
 * A place for sittings without devices: a newcomer is met in a virtual room, and the session hears
 * a moment of silence.
 */
public final class NewMachine implements Venue {

  private final Newcomer newcomer;
  private final Recording silence;
  private final List<String> happened = new ArrayList<>();

  /**
   * A place where nothing has happened yet.
   *
   * @param silence a WAV file to write and to play the session on
   */
  public NewMachine(Newcomer newcomer, Path silence) throws IOException {
    this.newcomer = newcomer;
    Wav.write(silence, Clip.silence(Duration.ofSeconds(1)));
    this.silence = Recording.of(silence, Optional.empty());
  }

  /** What happened, in order. */
  public List<String> happened() {
    return happened;
  }

  @Override
  public Sitting open(SessionRecord record, Choices choices, Consumer<String> notices)
      throws NoSuchVoiceException, DataFolderException {
    happened.add("session");
    return silence.open(record, choices, notices);
  }

  @Override
  public void meet(
      Language language, Choices choices, Dialogue.Listener listener, Consumer<String> notices) {
    happened.add("meeting in " + language + " in duplex " + choices.listening().duplex());
    try {
      new FirstTime(choices.folder(), Clock.systemUTC())
          .meet(newcomer.meeting(), "a microphone", "a loudspeaker");
    } catch (SynthesisException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void tell(Trouble trouble) {
    happened.add("told of " + trouble);
  }

  @Override
  public void close() {
    silence.close();
  }
}
