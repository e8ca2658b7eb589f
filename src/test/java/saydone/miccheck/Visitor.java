package saydone.miccheck;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import saydone.audio.Clip;
import saydone.audio.Cues;
import saydone.audio.EchoCanceller;
import saydone.audio.Pcm;
import saydone.audio.Room;
import saydone.audio.adaptive.AdaptiveEchoCanceller;
import saydone.audio.suppression.SpectralNoiseSuppressor;
import saydone.audio.virtual.Acoustics;
import saydone.audio.virtual.VirtualRoom;
import saydone.dialogue.Dialogue;
import saydone.hearing.Ear;
import saydone.hearing.decoder.IsolatedWordRecognizer;
import saydone.hearing.decoder.SpeechModel;
import saydone.language.Language;
import saydone.message.Messages;
import saydone.voice.Diction;
import saydone.voice.Pitch;
import saydone.voice.Pronouncer;
import saydone.voice.SynthesisException;
import saydone.voice.Synthesizer;
import saydone.voice.Utterance;
import saydone.voice.freetts.FreeTtsSynthesizer;
import saydone.voice.freetts.FreeTtsVoice;

/**
 * Somebody who has the microphone checked in a virtual room, with the program's own engines: says
 * the word that is asked for, unless told to keep silent about it. The models are loaded once.
 */
final class Visitor implements Dialogue.Listener {

  private static final SpeechModel MODEL = SpeechModel.load();
  private static final Diction COACH =
      new Diction(new FreeTtsSynthesizer(), Pronouncer.of(Language.ENGLISH));
  private static final Synthesizer VISITOR =
      new FreeTtsSynthesizer(FreeTtsVoice.KEVIN16.withPitch(90, 11));
  private static final Cues CUES = Cues.load();
  private static final int WORDS_PER_MINUTE = 198;
  private static final long REACTION_FRAMES = Pcm.frames(Duration.ofMillis(500));

  private final VirtualRoom room;
  private final double gain;
  private final Set<String> silentAbout;
  private final List<String> said = new ArrayList<>();
  private final List<String> asked = new ArrayList<>();

  private Visitor(VirtualRoom room, double gainDb, Set<String> silentAbout) {
    this.room = room;
    gain = Math.pow(10, gainDb / 20);
    this.silentAbout = silentAbout;
  }

  /** What came of a check. */
  record Outcome(Optional<Findings> found, List<String> said, List<String> asked) {

    Findings findings() {
      return found.orElseThrow();
    }

    boolean wasTold(Advice advice) {
      return said.contains(Messages.of(Language.ENGLISH).text(advice.key()));
    }
  }

  /** Somebody who says all words, at the level of the room's patient. */
  static Outcome visit(Acoustics acoustics) throws SynthesisException {
    return visit(acoustics, 0, Set.of());
  }

  /** Somebody who speaks louder or softer, and not every word. */
  static Outcome visit(Acoustics acoustics, double gainDb, Set<String> silentAbout)
      throws SynthesisException {
    VirtualRoom room = new VirtualRoom(acoustics, 7);
    return new Visitor(room, gainDb, silentAbout).check(room, "");
  }

  /** Somebody who presses keys after a second, one at each exchange, in a room of any kind. */
  static Outcome press(Room room, String keys) throws SynthesisException {
    VirtualRoom nowhere = new VirtualRoom(Acoustics.QUIET, 7);
    return new Visitor(nowhere, 0, Set.copyOf(MicrophoneCheck.words(Language.ENGLISH)))
        .check(room, keys);
  }

  private Outcome check(Room checked, String keys) throws SynthesisException {
    List<Optional<Character>> pressed = new ArrayList<>(Collections.nCopies(100, Optional.empty()));
    keys.chars().forEach(key -> pressed.add(Optional.of((char) key)));
    try (EchoCanceller canceller = new AdaptiveEchoCanceller();
        IsolatedWordRecognizer recognizer = new IsolatedWordRecognizer(MODEL)) {
      Optional<Findings> found =
          new MicrophoneCheck(
                  new Dialogue(
                      checked,
                      new Dialogue.Equipment(
                          COACH,
                          CUES::clip,
                          new Ear(
                              Language.ENGLISH,
                              canceller,
                              new SpectralNoiseSuppressor(),
                              recognizer),
                          () -> pressed.isEmpty() ? Optional.empty() : pressed.remove(0),
                          Language.ENGLISH,
                          150,
                          85,
                          Pitch.OWN),
                      this))
              .run(!keys.isEmpty());
      return new Outcome(found, said, asked);
    }
  }

  @Override
  public void says(String sentence) {
    said.add(sentence);
  }

  @Override
  public void listensFor(String word) {
    asked.add(word);
    if (!silentAbout.contains(word)) {
      Clip clip = speak(word);
      room.sound(room.frame() + REACTION_FRAMES, clip, gain * room.speechGain(clip));
    }
  }

  @Override
  public void heard(String phrase) {}

  private static Clip speak(String word) {
    try {
      return VISITOR.synthesize(new Utterance(word, WORDS_PER_MINUTE));
    } catch (SynthesisException e) {
      throw new IllegalStateException(e);
    }
  }
}
