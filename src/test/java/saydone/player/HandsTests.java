package saydone.player;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import saydone.audio.Clip;
import saydone.audio.Mixer;
import saydone.audio.Pcm;
import saydone.audio.Playback;
import saydone.command.Phrases;
import saydone.hearing.Strictness;
import saydone.language.Language;
import saydone.markup.MarkedText;
import saydone.script.WeakSide;
import saydone.session.Effect;
import saydone.session.Event;
import saydone.session.Fact;
import saydone.session.Fact.DeviceChanged.Device;
import saydone.session.Signal;
import saydone.voice.Diction;
import saydone.voice.Pronouncer;
import saydone.voice.SynthesisException;
import saydone.voice.Synthesizer;
import saydone.voice.Utterance;

final class HandsTests {

  private static final Effect LEFT = new Effect.Append(new Fact.SideChosen(WeakSide.LEFT));
  private static final Effect TICK = new Effect.PlayCue(Signal.TICK);

  private static final List<Logger> LOGS =
      List.of(Logger.getLogger(Hands.class.getName()), Logger.getLogger(Logbook.class.getName()));

  private final Mixer mixer = new Mixer();
  private final SpokenTexts texts = new SpokenTexts();
  private final List<Fact> written = new ArrayList<>();
  private final List<Strictness> chosen = new ArrayList<>();
  private boolean full;
  private final Hands hands = hands();

  @BeforeEach
  void doNotLog() {
    LOGS.forEach(log -> log.setLevel(Level.OFF));
  }

  @AfterEach
  void logAgain() {
    LOGS.forEach(log -> log.setLevel(null));
  }

  private Hands hands() {
    PlayerParts parts =
        new TestParts()
            .log(new Disk())
            .strictness(new ChosenStrictness(Strictness.BALANCED, chosen::add))
            .build();
    return new Hands(
        parts,
        mixer,
        new Mouth(new Diction(new Hoarse(), Pronouncer.NONE), mixer, Runnable::run, spoken -> {}),
        texts,
        new Listening(Phrases.of(Language.ENGLISH), parts, () -> true),
        new Logbook(parts.log()));
  }

  @Test
  void whatIsSpokenIsPlayedAndKnownUntilItIsSilenced() {
    hands.carryOut(List.of(speak(1, "One."), speak(2, "Two.")), 0);
    assertFalse(texts.isEmpty());
    texts.began(2);
    assertEquals("Two.", texts.sounding());

    hands.carryOut(List.of(new Effect.Silence()), 0);

    assertTrue(texts.isEmpty());
    mixer.render(new short[Pcm.CHUNK_FRAMES]);
    assertTrue(mixer.drain().stream().noneMatch(Playback.Finished.class::isInstance));
  }

  @Test
  void whatConfirmsAFactThatCouldNotBeWrittenIsLeftOut() {
    full = true;
    Hands.Done done = hands.carryOut(List.of(TICK, LEFT, TICK, LEFT, speak(1, "One.")), 0);

    assertEquals(List.of(TICK, LEFT, LEFT), done.effects(), "facts are kept all the same");
    assertEquals(
        List.of(new Event.DeviceChanged(Device.RECORD, false, "full")), done.consequences());
    assertTrue(texts.isEmpty());
  }

  @Test
  void whileTheRecordIsKnownToFailTheRestIsCarriedOut() {
    full = true;
    hands.carryOut(List.of(LEFT), 0);
    Hands.Done done = hands.carryOut(List.of(LEFT, TICK), 0);

    assertEquals(List.of(LEFT, TICK), done.effects());
    assertEquals(List.of(), done.consequences());
  }

  @Test
  void aVoiceThatFailsIsToldOfOnceAndWhatItShouldSayIsOver() {
    Hands.Done first = hands.carryOut(List.of(speak(1, "broken")), 0);
    Hands.Done second = hands.carryOut(List.of(speak(2, "broken")), 0);

    assertEquals(
        List.of(
            new Event.DeviceChanged(Device.VOICE, false, "no voice"), new Event.SpeechFinished(1)),
        first.consequences());
    assertEquals(List.of(new Event.SpeechFinished(2)), second.consequences());
    assertTrue(texts.isEmpty());
    assertEquals(List.of(), hands.takeVoiceFailures());
  }

  @Test
  void howSureItMustBeIsRemembered() {
    hands.carryOut(List.of(new Effect.Listen(true)), 0);
    assertEquals(List.of(Strictness.BALANCED.stricter()), chosen);
  }

  @Test
  void theEndHasItsOutcome() {
    assertEquals(Optional.empty(), hands.outcome());
    hands.carryOut(List.of(new Effect.End(Fact.Outcome.COMPLETED)), 0);
    assertEquals(Optional.of(Fact.Outcome.COMPLETED), hands.outcome());
  }

  private static Effect speak(long id, String text) {
    return new Effect.Speak(id, MarkedText.plain(text), 150, Duration.ZERO);
  }

  /** A voice that cannot say "broken". */
  private static final class Hoarse implements Synthesizer {

    @Override
    public Clip synthesize(Utterance utterance) throws SynthesisException {
      if (utterance.text().equals("broken")) {
        throw new SynthesisException("no voice");
      }
      return Clip.silence(Duration.ofMillis(100));
    }

    @Override
    public String name() {
      return "hoarse";
    }
  }

  private final class Disk implements FactLog {

    @Override
    public void append(Fact fact, Duration at) throws IOException {
      if (full) {
        throw new IOException("full");
      }
      written.add(fact);
    }

    @Override
    public long nextNumber() {
      return 1L + written.size();
    }

    @Override
    public void retry() {}
  }
}
