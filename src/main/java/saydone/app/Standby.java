package saydone.app;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import saydone.audio.NoEchoCanceller;
import saydone.audio.Room;
import saydone.audio.javasound.NoSoundDeviceException;
import saydone.audio.suppression.SpectralNoiseSuppressor;
import saydone.dialogue.Answers;
import saydone.dialogue.Dialogue;
import saydone.dialogue.MicrophoneState;
import saydone.dialogue.Waiting;
import saydone.hearing.Ear;
import saydone.hearing.Strictness;
import saydone.hearing.decoder.Ears;
import saydone.hearing.decoder.IsolatedWordRecognizer;
import saydone.hearing.decoder.SpeechModel;
import saydone.hearing.network.NetworkWeights;
import saydone.hearing.taught.TaughtPhrases;
import saydone.home.DataFolder;
import saydone.language.Language;
import saydone.player.KeySource;
import saydone.voice.SynthesisException;
import saydone.voice.program.SeparateVoice;

/**
 * What waits for hours until it is called, and takes little of the machine: while it waits, only
 * the microphone is open, and only the network listens. Voice and loudspeaker are there while it
 * says something. One thread.
 */
public final class Standby implements AutoCloseable {

  private final Language language;
  private final DataFolder folder;
  private final Devices devices;
  private final Dialogue.Listener listener;
  private final List<String> speaker;
  private final Consumer<String> notices;
  private final SpeechModel model;
  private final TaughtPhrases taught;
  private final Keyboard keys;
  private final MicrophoneNews news = new MicrophoneNews(Clock.system(ZoneId.systemDefault()));
  private boolean ended;

  private Standby(
      Language language,
      DataFolder folder,
      Devices devices,
      Dialogue.Listener listener,
      List<String> speaker,
      Consumer<String> notices,
      Keyboard keys) {
    this.language = language;
    this.folder = folder;
    this.devices = devices;
    this.listener = listener;
    this.speaker = List.copyOf(speaker);
    this.notices = notices;
    this.keys = keys;
    model = SpeechModel.load(language, Ears.NET);
    taught = Engines.taught(folder);
  }

  /**
   * Opens the keys, and loads what listens.
   *
   * @param language what is spoken and heard
   * @param folder the user's settings, cues and taught words
   * @param listener follows what is said and heard
   * @param speaker starts a process in which the embedded voice speaks: see {@link
   *     SeparateVoice#of}
   * @param notices is told what the user should know but need not act on
   * @throws KeysException if the keys cannot be read
   */
  public static Standby open(
      Language language,
      DataFolder folder,
      Devices devices,
      Dialogue.Listener listener,
      List<String> speaker,
      Consumer<String> notices)
      throws KeysException {
    try {
      return new Standby(language, folder, devices, listener, speaker, notices, devices.keys());
    } catch (IOException e) {
      throw new KeysException(e);
    }
  }

  /**
   * Whether the user is heard who calls with a phrase: the network must know it, or the user must
   * have taught it.
   *
   * @param folder the user's taught words
   */
  public static boolean hears(Language language, DataFolder folder, String phrase) {
    return NetworkWeights.load(language).phrases().contains(phrase)
        || Engines.taught(folder).of(phrase).isPresent();
  }

  /**
   * What hears the user who calls. It is strict: there are hours in which others talk.
   *
   * @param model by the network alone
   */
  static Ear ear(Language language, SpeechModel model, TaughtPhrases taught) {
    Ear ear =
        new Ear(
            language,
            new NoEchoCanceller(),
            new SpectralNoiseSuppressor(),
            IsolatedWordRecognizer.waiting(model, taught));
    ear.setStrictness(Strictness.STRICT);
    return ear;
  }

  /**
   * Says a message.
   *
   * @param key the message's key in the catalogue
   * @throws NoSoundDeviceException if there is no usable sound device
   * @throws SynthesisException if the voice fails
   * @throws KeysException if the terminal cannot be used
   */
  public void say(String key, Object... values)
      throws NoSoundDeviceException, SynthesisException, KeysException {
    try (Talk talk = talk()) {
      Dialogue dialogue = dialogue(talk);
      dialogue.say(key, values);
      news.told(dialogue.told());
      ended |= dialogue.ended();
    }
  }

  private Talk talk() throws NoSoundDeviceException {
    return Talk.between(
        keys,
        new IsolatedWordRecognizer(model, taught),
        language,
        folder,
        devices,
        speaker,
        notices);
  }

  private Dialogue dialogue(Talk talk) {
    Dialogue dialogue = talk.dialogue(listener);
    dialogue.setKeys("standby.press");
    return dialogue;
  }

  /**
   * Waits for one of some answers, until there is something else to do. Says meanwhile when the
   * microphone is lost or muted, and when it is back.
   *
   * @param answers what is waited for
   * @param every how often to look whether there is
   * @param called whether there is something else to do
   * @return the answer; empty if there is something else to do, or it is {@link #ended}
   * @throws SynthesisException if the voice fails
   * @throws KeysException if the terminal cannot be used
   */
  public <T> Optional<T> waitFor(Answers<T> answers, Duration every, BooleanSupplier called)
      throws SynthesisException, KeysException {
    Optional<T> answer = Optional.empty();
    boolean goOn = true;
    while (goOn && !ended) {
      SpareMemory.giveBackNow();
      MicrophoneState microphone;
      try (Room room = devices.openMicrophone();
          Ear ear = ear(language, model, taught)) {
        Waiting waiting =
            new Waiting(room, ear, () -> keys.poll().map(KeySource.Press::key), language, listener);
        answer =
            waiting.waitFor(answers, every, () -> called.getAsBoolean() || news.isDue(waiting));
        ended = waiting.ended();
        goOn = answer.isEmpty() && news.isDue(waiting);
        microphone = waiting.microphone();
      }
      if (goOn && !ended) {
        tell(microphone);
      }
    }
    return answer;
  }

  /** Without a loudspeaker there is nobody who could hear of it; it goes on to wait. */
  private void tell(MicrophoneState microphone) throws SynthesisException, KeysException {
    news.told(microphone);
    try (Talk talk = talk()) {
      Dialogue dialogue = dialogue(talk);
      dialogue.tellOf(microphone);
      ended |= dialogue.ended();
    } catch (NoSoundDeviceException e) {
      notices.accept(e.getMessage());
    }
  }

  /** Whether a key has ended it. */
  public boolean ended() {
    return ended;
  }

  /**
   * Gives the terminal back.
   *
   * @throws KeysException if it cannot be given back as it was
   */
  @Override
  public void close() throws KeysException {
    try {
      keys.close();
    } catch (IOException e) {
      throw new KeysException(e);
    }
  }
}
