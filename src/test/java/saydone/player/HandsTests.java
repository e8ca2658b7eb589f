package saydone.player;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;
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
import saydone.session.Device;
import saydone.session.Effect;
import saydone.session.Event;
import saydone.session.Fact;
import saydone.session.Saved;
import saydone.session.Signal;
import saydone.voice.Diction;
import saydone.voice.Pronouncer;
import saydone.voice.SynthesisException;
import saydone.voice.Synthesizer;
import saydone.voice.Utterance;

final class HandsTests {

  private static final Fact CHOSEN = new Fact.SideChosen(WeakSide.LEFT);
  private static final Effect LEFT = new Effect.Append(CHOSEN);
  private static final Effect AWAIT = new Effect.AwaitRecord();
  private static final Saved FULL = Saved.in(Saved.Where.NOWHERE, "full");
  private static final Effect TICK = new Effect.PlayCue(Signal.TICK);

  private static final List<Logger> LOGS =
      List.of(Logger.getLogger(Hands.class.getName()), Logger.getLogger(Logbook.class.getName()));

  private final Mixer mixer = new Mixer();
  private final SpokenTexts texts = new SpokenTexts();
  private final List<Fact> written = new ArrayList<>();
  private final List<Strictness> chosen = new ArrayList<>();
  private boolean full;
  private Consumer<Runnable> writer = Runnable::run;
  private final Logbook logbook = new Logbook(new Disk(), task -> writer.accept(task));
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
        new TestParts().strictness(new ChosenStrictness(Strictness.BALANCED, chosen::add)).build();
    return new Hands(
        parts,
        mixer,
        new Mouth(new Diction(new Hoarse(), Pronouncer.NONE), mixer, Runnable::run, spoken -> {}),
        texts,
        new Listening(Phrases.of(Language.ENGLISH), parts, () -> true),
        logbook);
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
    Hands.Done done = hands.carryOut(List.of(TICK, LEFT, AWAIT, TICK, LEFT, speak(1, "One.")), 0);

    assertEquals(List.of(TICK, LEFT, LEFT), done.effects(), "facts are kept all the same");
    assertEquals(
        List.of(new Event.RecordChanged(FULL, List.of(CHOSEN, CHOSEN))), logbook.takeChange());
    assertTrue(texts.isEmpty());
  }

  @Test
  void whileTheRecordIsKnownToFailTheRestIsCarriedOut() {
    full = true;
    hands.carryOut(List.of(LEFT), 0);
    logbook.takeChange();
    Hands.Done done = hands.carryOut(List.of(LEFT, TICK), 0);

    assertEquals(List.of(LEFT, TICK), done.effects());
    assertEquals(List.of(), logbook.takeChange());
  }

  @Test
  void whileTheRecordIsKnownToFailNothingIsConfirmedAndTheSessionIsToldAgain() {
    full = true;
    hands.carryOut(List.of(LEFT), 0);
    logbook.takeChange();
    Hands.Done done = hands.carryOut(List.of(LEFT, AWAIT, TICK), 0);

    assertEquals(List.of(LEFT), done.effects());
    assertEquals(
        List.of(new Event.RecordChanged(FULL, List.of(CHOSEN, CHOSEN))), logbook.takeChange());
    assertEquals(List.of(), logbook.takeChange());
  }

  @Test
  void whatWentJustNowIsNotSaidToBeSavedThoughNothingIsToBeAppended() {
    hands.carryOut(List.of(LEFT), 0);
    full = true;
    Hands.Done done = hands.carryOut(List.of(AWAIT, speak(1, "All is saved.")), 100);

    assertEquals(List.of(), done.effects());
    assertTrue(texts.isEmpty());
    assertEquals(List.of(new Event.RecordChanged(FULL, List.of(CHOSEN))), logbook.takeChange());
  }

  @Test
  void whatIsStillThereIsSaidToBeSavedWhenThatWasSeen() {
    hands.carryOut(List.of(LEFT), 0);
    Queue<Runnable> slow = new ArrayDeque<>();
    writer = slow::add;
    Hands.Done done = hands.carryOut(List.of(AWAIT, speak(1, "All is saved.")), 100);
    assertEquals(List.of(), done.effects());

    slow.remove().run();
    assertEquals(List.of(speak(1, "All is saved.")), hands.release());
    assertEquals(List.of(), logbook.takeChange());
  }

  @Test
  void onASlowDiskTheTickWaitsAndNothingElse() {
    Queue<Runnable> slow = new ArrayDeque<>();
    writer = slow::add;
    Hands.Done counted = hands.carryOut(List.of(LEFT, AWAIT, TICK, speak(1, "One.")), 0);
    assertEquals(List.of(LEFT), counted.effects());
    assertEquals(List.of(), hands.release());

    Hands.Done stopped =
        hands.carryOut(List.of(LEFT, new Effect.Silence(), speak(2, "End the session?")), 0);
    assertEquals(
        List.of(LEFT, new Effect.Silence(), speak(2, "End the session?")), stopped.effects());

    slow.remove().run();
    assertEquals(List.of(TICK), hands.release(), "its number was silenced");
    assertEquals(List.of(), hands.release());
  }

  @Test
  void wordsDoNotOvertakeThoseThatWait() {
    Queue<Runnable> slow = new ArrayDeque<>();
    writer = slow::add;
    hands.carryOut(List.of(LEFT, AWAIT, speak(1, "One.")), 0);
    assertEquals(List.of(), hands.carryOut(List.of(speak(2, "Good work.")), 0).effects());

    slow.remove().run();
    assertEquals(List.of(speak(1, "One."), speak(2, "Good work.")), hands.release());
  }

  @Test
  void whatWaitedForARecordThatFailsIsLeftOut() {
    Queue<Runnable> slow = new ArrayDeque<>();
    writer = slow::add;
    hands.carryOut(List.of(LEFT, AWAIT, TICK), 0);
    full = true;
    slow.remove().run();

    assertEquals(List.of(), hands.release());
    assertEquals(List.of(new Event.RecordChanged(FULL, List.of(CHOSEN))), logbook.takeChange());
    assertEquals(List.of(), logbook.takeChange());
  }

  @Test
  void whatWaitedForARecordThatIsKnownToFailIsToldOfAgain() {
    full = true;
    hands.carryOut(List.of(LEFT), 0);
    logbook.takeChange();
    Queue<Runnable> slow = new ArrayDeque<>();
    writer = slow::add;
    hands.carryOut(List.of(LEFT, AWAIT, TICK), 0);
    slow.remove().run();

    assertEquals(List.of(), hands.release());
    assertEquals(
        List.of(new Event.RecordChanged(FULL, List.of(CHOSEN, CHOSEN))), logbook.takeChange());
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
    return new Effect.Speak(id, MarkedText.plain(text), 150, 0, Duration.ZERO);
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
    public void append(Fact fact, Duration at) {
      written.add(fact);
    }

    @Override
    public Saved save() {
      return full ? FULL : Saved.AT_HOME;
    }

    @Override
    public List<Fact> unsaved() {
      return full ? List.copyOf(written) : List.of();
    }

    @Override
    public long nextNumber() {
      return 1L + written.size();
    }

    @Override
    public void clock(Duration at, Instant wall) {}
  }
}
