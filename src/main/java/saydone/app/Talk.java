package saydone.app;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import saydone.audio.Cues;
import saydone.audio.EchoCanceller;
import saydone.audio.Room;
import saydone.audio.javasound.AudioDevices;
import saydone.audio.javasound.JavaSoundRoom;
import saydone.audio.javasound.NoSoundDeviceException;
import saydone.dialogue.Dialogue;
import saydone.hearing.Recognizer;
import saydone.home.DataFolder;
import saydone.language.Language;
import saydone.meeting.FirstMeeting;
import saydone.player.CoachManner;
import saydone.player.KeySource;
import saydone.voice.Diction;
import saydone.voice.Pronouncer;
import saydone.voice.cache.ClipFolder;
import saydone.voice.catalogue.NoSuchVoiceException;
import saydone.voice.program.Machine;
import saydone.voice.program.SeparateVoice;

/**
 * What a dialogue outside a session needs, such as the microphone check: this machine's devices and
 * keys, and the voice, cues and ear that a session would have.
 */
public final class Talk implements AutoCloseable {

  private final Language language;
  private final JavaSoundRoom.Options named;
  private final Room room;
  private final Engines engines;
  private final Keyboard keys;
  private final CoachManner manner;
  private final Optional<ClipFolder> kept;
  private final Lent lent;

  /** What stays open when a talk is closed. */
  private enum Lent {
    NOTHING,
    KEYS,
    DEVICES_AND_KEYS
  }

  private Talk(
      Language language,
      JavaSoundRoom.Options named,
      Room room,
      Engines engines,
      Keyboard keys,
      CoachManner manner,
      Optional<ClipFolder> kept,
      Lent lent) {
    this.language = language;
    this.named = named;
    this.room = room;
    this.engines = engines;
    this.keys = keys;
    this.manner = manner;
    this.kept = kept;
    this.lent = lent;
  }

  /**
   * Opens the devices, the keys and the engines.
   *
   * @param language what is spoken and heard
   * @param folder the user's settings, cues and taught words
   * @param notices is told what the user should know but need not act on
   * @throws NoSoundDeviceException if there is no usable sound device
   * @throws KeysException if the keys cannot be read
   */
  public static Talk open(
      Language language,
      DataFolder folder,
      Listening listening,
      Devices devices,
      Consumer<String> notices)
      throws NoSoundDeviceException, KeysException {
    CoachVoice coach = CoachVoice.rememberedOrBest(Settings.load(folder), Machine.here(), notices);
    Cues cues = Engines.cues(folder, notices);
    Room room = devices.open();
    Engines engines = Engines.load(language, listening, coach.open(), cues, Engines.taught(folder));
    try {
      return new Talk(
          language,
          devices.named(),
          room,
          engines,
          devices.keys(),
          coach.manner(),
          Optional.empty(),
          Lent.NOTHING);
    } catch (IOException e) {
      engines.close();
      room.close();
      throw new KeysException(e);
    }
  }

  /**
   * A half-duplex talk that goes on between waits, with their keys, which stay open when it is
   * closed, and their recognizer. What it said before is kept on disk: to say it again takes no
   * voice, and so little memory. The embedded voice speaks what is new in a process of its own.
   *
   * @param folder the user's settings and cues
   * @param program starts that process: see {@link SeparateVoice#of}
   * @param notices is told what the user should know but need not act on
   * @throws NoSoundDeviceException if there is no usable sound device
   */
  static Talk between(
      Keyboard keys,
      Recognizer recognizer,
      Language language,
      DataFolder folder,
      Devices devices,
      List<String> program,
      Consumer<String> notices)
      throws NoSoundDeviceException {
    CoachVoice coach =
        CoachVoice.rememberedOrBest(Settings.load(folder), Machine.here(), notices)
            .speakingElsewhere(program);
    Cues cues = Engines.cues(folder, notices);
    Room room = devices.open();
    ClipFolder kept = ClipFolder.at(folder.speech());
    Engines engines =
        new Engines(
            language,
            coach.open(Optional.of(kept), new CompletableFuture<>()),
            cues::clip,
            Duplex.HALF.openEchoCanceller(),
            CompletableFuture.completedFuture(recognizer));
    return new Talk(
        language,
        devices.named(),
        room,
        engines,
        keys,
        coach.manner(),
        Optional.of(kept),
        Lent.KEYS);
  }

  /**
   * A talk before a session, with the devices and keys of the session. They stay open when the talk
   * is closed.
   *
   * @param notices is told what the user should know but need not act on
   * @throws NoSoundDeviceException if there is no usable sound device
   * @throws KeysException if the keys cannot be read
   * @throws NoSuchVoiceException if the voice that was chosen is not here
   * @throws InterruptedException if the calling thread is interrupted while it waits
   */
  static Talk in(OpeningRoom opening, Language language, Choices choices, Consumer<String> notices)
      throws NoSoundDeviceException, KeysException, NoSuchVoiceException, InterruptedException {
    DataFolder folder = choices.folder();
    ChosenCoach coach =
        ChosenCoach.remembering(choices.settings(), folder, Machine.here(), notices);
    Room room = opening.await();
    Keyboard keys;
    try {
      keys = opening.keys();
    } catch (IOException e) {
      throw new KeysException(e);
    }
    Engines engines =
        Engines.load(language, choices.listening(), coach.voice().open(), folder, notices);
    return new Talk(
        language,
        opening.devices(),
        room,
        engines,
        keys,
        coach.voice().manner(),
        Optional.empty(),
        Lent.DEVICES_AND_KEYS);
  }

  /** A meeting that has not begun. */
  FirstMeeting meeting(Dialogue.Listener listener) {
    return new FirstMeeting(dialogue(listener), recorder -> dialogue(recorder, listener));
  }

  /** What takes the coach's voice out of the microphone's sound. */
  public EchoCanceller echoCanceller() {
    return engines.echoCanceller();
  }

  /**
   * The whole name of the microphone, or "none".
   *
   * @throws NoSoundDeviceException if it cannot be found out
   */
  public String microphone() throws NoSoundDeviceException {
    return AudioDevices.microphone(named.microphone()).orElse("none");
  }

  /**
   * The whole name of the loudspeaker, or "none".
   *
   * @throws NoSoundDeviceException if it cannot be found out
   */
  public String loudspeaker() throws NoSoundDeviceException {
    return AudioDevices.loudspeaker(named.loudspeaker()).orElse("none");
  }

  /** A dialogue that hears as a session does. */
  public Dialogue dialogue(Dialogue.Listener listener) {
    return dialogue(Optional.empty(), listener);
  }

  /** A dialogue that hears with another recognizer. */
  public Dialogue dialogue(Recognizer instead, Dialogue.Listener listener) {
    return dialogue(Optional.of(instead), listener);
  }

  private Dialogue dialogue(Optional<Recognizer> instead, Dialogue.Listener listener) {
    return new Dialogue(
        room,
        new Dialogue.Equipment(
            new Diction(engines.voice(), Pronouncer.of(language)),
            engines.cues(),
            engines.ear(instead).join(),
            () -> keys.poll().map(KeySource.Press::key),
            language,
            manner.rate(),
            manner.volume(),
            manner.pitch()),
        listener);
  }

  /**
   * Closes the engines; closes the devices and gives the terminal back, unless they are lent.
   *
   * @throws KeysException if the terminal cannot be given back as it was
   */
  @Override
  public void close() throws KeysException {
    if (lent == Lent.DEVICES_AND_KEYS) {
      // A key that was pressed once too often, or is still held, does nothing in the session.
      keys.handOver();
      engines.close();
      return;
    }
    try (room;
        engines) {
      if (lent == Lent.NOTHING) {
        keys.close();
      }
    } catch (IOException e) {
      throw new KeysException(e);
    } finally {
      kept.ifPresent(ClipFolder::close);
    }
  }
}
