package saydone.player;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saydone.audio.Pcm;
import saydone.audio.Playback;
import saydone.audio.Room;
import saydone.command.Command.Word;
import saydone.command.Evidence;
import saydone.command.Keys;
import saydone.journal.FailingPlaces;
import saydone.language.Language;
import saydone.player.KeySource.Press;
import saydone.script.Script.Symptom;
import saydone.script.WeakSide;
import saydone.script.json.InvalidScriptException;
import saydone.session.Device;
import saydone.session.Event;
import saydone.session.Fact;
import saydone.session.Progress;
import saydone.session.Saved;
import saydone.session.Session;
import saydone.session.State;
import saydone.session.Timer;

/** What the coach takes notice of. */
final class SensesTests {

  private static final String SCRIPT =
      """
      {"schemaVersion": 1, "id": "one", "name": "One", "affectedSide": "ask",
       "exercises": [{"id": "raise", "name": "Raise", "side": "affected", "position": "Sit.",
         "instructions": ["Lift the heel."], "dose": {"reps": 3}}]}
      """;

  private static final Fact STARTED = new Fact.SessionStarted("one", "1", 3, 1);
  private static final Fact PAIN = new Fact.SymptomReported(Symptom.PAIN);
  private static final Fact EIGHT = new Fact.SymptomScored(Symptom.PAIN, 8);

  private static final Room.Condition NO_MICROPHONE = new Room.Condition(false, true, false);
  private static final Room.Condition NO_LOUDSPEAKER = new Room.Condition(true, false, false);
  private static final Room.Condition MUTED = new Room.Condition(true, true, true, false);

  private static final Logger LOG = Logger.getLogger(Logbook.class.getName());

  private final Session session;
  private final Moments moments;

  SensesTests() throws InvalidScriptException {
    session = TestParts.session(SCRIPT, false);
    moments = new Moments(session);
  }

  @AfterEach
  void logAgain() {
    LOG.setLevel(null);
  }

  @Test
  void aMicrophoneIsLostAfterHalfASecondAndFoundAtOnce() {
    DeviceSense devices = new DeviceSense(() -> true);
    moments.turns(devices);
    for (int chunk = 0; chunk < 50; chunk++) {
      assertEquals(List.of(), moments.turns(devices, NO_MICROPHONE));
      assertTrue(devices.microphone());
    }
    assertEquals(
        List.of(List.of(new Event.DeviceChanged(Device.MICROPHONE, false, ""))),
        moments.turns(devices, NO_MICROPHONE));
    assertFalse(devices.microphone());
    assertEquals(List.of(), moments.turns(devices, NO_MICROPHONE));
    assertEquals(
        List.of(List.of(new Event.DeviceChanged(Device.MICROPHONE, true, ""))),
        moments.turns(devices));
  }

  @Test
  void aLoudspeakerIsLostAtOnce() {
    DeviceSense devices = new DeviceSense(() -> true);
    moments.turns(devices);
    assertEquals(
        List.of(List.of(new Event.DeviceChanged(Device.LOUDSPEAKER, false, ""))),
        moments.turns(devices, NO_LOUDSPEAKER));
    assertEquals(List.of(), moments.turns(devices, NO_LOUDSPEAKER));
    assertEquals(
        List.of(List.of(new Event.DeviceChanged(Device.LOUDSPEAKER, true, ""))),
        moments.turns(devices));
  }

  @Test
  void aMicrophoneThatIsMutedIsStillListenedTo() {
    DeviceSense devices = new DeviceSense(() -> true);
    assertEquals(
        List.of(List.of(new Event.DeviceChanged(Device.MICROPHONE_SOUND, false, ""))),
        moments.turns(devices, MUTED));
    assertTrue(devices.microphone());
    assertEquals(List.of(), moments.turns(devices, MUTED));
    assertEquals(
        List.of(List.of(new Event.DeviceChanged(Device.MICROPHONE_SOUND, true, ""))),
        moments.turns(devices));
  }

  @Test
  void aMicrophoneThatIsBackButMutedIsMutedFirst() {
    DeviceSense devices = new DeviceSense(() -> true);
    for (int chunk = 0; chunk < 60; chunk++) {
      moments.turns(devices, NO_MICROPHONE);
    }
    assertEquals(
        List.of(
            List.of(new Event.DeviceChanged(Device.MICROPHONE_SOUND, false, "")),
            List.of(new Event.DeviceChanged(Device.MICROPHONE, true, ""))),
        moments.turns(devices, MUTED));
  }

  @Test
  void onceTheEarHasFailedNothingIsToldOfTheMicrophone() {
    AtomicBoolean ear = new AtomicBoolean(true);
    DeviceSense devices = new DeviceSense(ear::get);
    moments.turns(devices);
    ear.set(false);
    for (int chunk = 0; chunk < 60; chunk++) {
      assertEquals(List.of(), moments.turns(devices, NO_MICROPHONE));
    }
    assertEquals(List.of(), moments.turns(devices, MUTED));
    assertEquals(List.of(), moments.turns(devices));
    assertEquals(
        List.of(List.of(new Event.DeviceChanged(Device.LOUDSPEAKER, false, ""))),
        moments.turns(devices, NO_LOUDSPEAKER));
  }

  @Test
  void whatWasPlayedIsNoticedPieceByPiece() {
    SpokenTexts texts = new SpokenTexts();
    texts.given(1, "One.");
    texts.given(2, "Two.");
    texts.given(3, "Three.");
    Queue<Playback> played =
        new ArrayDeque<>(
            List.of(
                new Playback.Started(Mouth.NO_UTTERANCE, 0),
                new Playback.Finished(Mouth.NO_UTTERANCE, 10),
                new Playback.Started(1, 10),
                new Playback.Finished(1, 20),
                new Playback.Started(2, 20),
                new Playback.Cut(2, 30),
                new Playback.Finished(3, 40)));
    PlaybackSense sense =
        new PlaybackSense(
            () -> {
              List<Playback> all = List.copyOf(played);
              played.clear();
              return all;
            },
            texts);
    Now now = moments.next();
    sense.accept(now);

    assertEquals(List.of(new Event.SpeechFinished(1)), sense.next(now));
    assertEquals("One.", texts.sounding(), "the rest is noticed when that was worked on");
    assertEquals(List.of(new Event.SpeechFinished(3)), sense.next(now));
    assertEquals("Two.", texts.sounding());
    assertTrue(texts.isEmpty());
    assertEquals(List.of(), sense.next(now));
  }

  @Test
  void whatWasSilencedIsNoLongerToBePlayed() {
    SpokenTexts texts = new SpokenTexts();
    texts.given(1, "One.");
    texts.began(1);
    texts.silenced();
    assertTrue(texts.isEmpty());
    assertEquals("One.", texts.sounding(), "its echo may still be heard");
  }

  @Test
  void keysAreTakenOneByOneForWhatTheyMean() {
    assertEquals(
        List.of(List.of(given(Word.STOP, "s")), List.of(new Event.NotUnderstood(Evidence.NONE))),
        moments.turns(keys(new Press('s', Duration.ZERO), new Press('\u0000', Duration.ZERO))));
  }

  @Test
  void aKeyThatIsHeldIsOneCommandAndWaitsInNobodysWay() {
    KeySense keys =
        keys(
            new Press(' ', Duration.ZERO),
            new Press(' ', Duration.ofMillis(500)),
            new Press(' ', Duration.ofMillis(533)),
            new Press('p', Duration.ofMillis(540)),
            new Press(' ', Duration.ofMillis(566)));
    assertEquals(
        List.of(List.of(given(Word.DONE, "space")), List.of(given(Word.PAUSE, "p"))),
        moments.turns(keys));
  }

  /** The session was busy meanwhile, and learns of all at once, or hurries after. */
  @Test
  void whatCountsIsWhenAKeyWasPressedAndNotWhenTheSessionLearnsOfIt() {
    assertEquals(
        2,
        moments
            .turns(keys(new Press(' ', Duration.ZERO), new Press(' ', Duration.ofMillis(900))))
            .size());
    List<Press> held = new ArrayList<>();
    KeySense keys = new KeySense(next(held), Keys.of(Language.ENGLISH));
    int acted = 0;
    for (int time = 0; time < 100; time++) {
      held.add(new Press(' ', Duration.ofMillis(time * 33L)));
      acted += moments.turns(keys).size();
    }
    assertEquals(1, acted);
  }

  @Test
  void aKeyThatIsHeldFromBeforeDoesNothingUntilItWasLetGo() {
    List<Press> presses = new ArrayList<>();
    for (int millis = 5000; millis < 8000; millis += 33) {
      presses.add(new Press('\n', Duration.ofMillis(millis)));
    }
    presses.add(new Press('p', Duration.ofSeconds(8)));
    presses.add(new Press(' ', Duration.ofMillis(8800)));
    assertEquals(
        List.of(List.of(given(Word.PAUSE, "p")), List.of(given(Word.DONE, "space"))),
        moments.turns(
            new KeySense(
                handedOver(next(presses), Duration.ofSeconds(5)), Keys.of(Language.ENGLISH))));
  }

  /** The terminal holds what was pressed while the program was loaded. */
  @Test
  void aKeyThatWasPressedBeforeTheSessionBeganCountsIfNobodyHadTheKeys() {
    assertEquals(
        List.of(List.of(given(Word.DONE, "space"))),
        moments.turns(keys(new Press(' ', Duration.ofMillis(1)))));
    assertEquals(
        List.of(),
        moments.turns(
            new KeySense(
                handedOver(
                    next(new ArrayList<>(List.of(new Press(' ', Duration.ofMillis(1))))),
                    Duration.ZERO),
                Keys.of(Language.ENGLISH))));
  }

  @Test
  void stopOvertakesTheKeysThatWait() {
    KeySense keys =
        keys(
            new Press(' ', Duration.ZERO),
            new Press('y', Duration.ofMillis(10)),
            new Press('s', Duration.ofMillis(20)),
            new Press('x', Duration.ofMillis(30)));
    assertEquals(
        List.of(List.of(given(Word.STOP, "s")), List.of(given(Word.NO, "x"))), moments.turns(keys));
  }

  @Test
  void keysThatComeWithoutEndDoNotHoldTheSessionUp() {
    int[] pressed = {0};
    KeySense keys =
        new KeySense(
            () -> Optional.of(new Press((char) ('\u4e00' + pressed[0]++), Duration.ZERO)),
            Keys.of(Language.ENGLISH));
    Now now = moments.next();
    for (int time = 1; time <= 20; time++) {
      assertEquals(List.of(new Event.NotUnderstood(Evidence.NONE)), keys.next(now));
      assertTrue(pressed[0] <= time * 1000, pressed[0] + " keys");
    }
  }

  private static Event given(Word word, String key) {
    return new Event.CommandGiven(word, Event.Source.KEY, key, 1, Evidence.NONE);
  }

  private static KeySense keys(Press... presses) {
    return new KeySense(next(new ArrayList<>(List.of(presses))), Keys.of(Language.ENGLISH));
  }

  private static KeySource handedOver(KeySource keys, Duration at) {
    return new KeySource() {
      @Override
      public Optional<Press> poll() {
        return keys.poll();
      }

      @Override
      public Optional<Duration> handedOver() {
        return Optional.of(at);
      }
    };
  }

  private static KeySource next(List<Press> presses) {
    return () -> presses.isEmpty() ? Optional.empty() : Optional.of(presses.remove(0));
  }

  @Test
  void aTimerFiresWhenItIsDueAndNoSooner() {
    TimerSense sense = new TimerSense(() -> false);
    State waiting = waiting();
    Duration due = waiting.timers().nextDue().orElseThrow();
    Now before = Moments.at(session, waiting, due.minusMillis(10));
    sense.accept(before);
    assertEquals(List.of(), sense.next(before));
    Now now = Moments.at(session, waiting, due);
    sense.accept(now);
    assertEquals(List.of(new Event.TimerFired(Timer.REMINDER)), sense.next(now));
  }

  @Test
  void aReminderWaitsForTheEndOfWhatIsBeingSaid() {
    AtomicBoolean speech = new AtomicBoolean(true);
    TimerSense sense = new TimerSense(speech::get);
    State waiting = waiting();
    Duration due = waiting.timers().nextDue().orElseThrow();
    Now now = Moments.at(session, waiting, due);
    sense.accept(now);
    assertEquals(List.of(), sense.next(now));
    speech.set(false);
    Now later = Moments.at(session, waiting, due.plusMillis(700));
    sense.accept(later);
    assertEquals(List.of(new Event.TimerFired(Timer.REMINDER)), sense.next(later));
  }

  @Test
  void aBeatWaitsForNobody() {
    assertEquals(
        List.of(Timer.REMINDER, Timer.ANSWER),
        Stream.of(Timer.values()).filter(Timer::waitsForSpeech).toList());
  }

  @Test
  void aTimerThatAnotherEventCancelledMeanwhileDoesNotFire() {
    TimerSense sense = new TimerSense(() -> false);
    State waiting = waiting();
    Duration due = waiting.timers().nextDue().orElseThrow();
    sense.accept(Moments.at(session, waiting, due));
    assertEquals(List.of(), sense.next(Moments.at(session, session.start(Progress.NONE), due)));
  }

  @Test
  void aTimerThatIsStartedMeanwhileWaitsForTheNextExchange() {
    TimerSense sense = new TimerSense(() -> false);
    State waiting = waiting();
    Duration due = waiting.timers().nextDue().orElseThrow();
    Now now = Moments.at(session, waiting, due);
    sense.accept(Moments.at(session, session.start(Progress.NONE), due));
    assertEquals(List.of(), sense.next(now));
    sense.accept(now);
    assertEquals(List.of(new Event.TimerFired(Timer.REMINDER)), sense.next(now));
  }

  /** The coach has asked for the side, and waits for an answer. */
  private State waiting() {
    State state =
        session.on(session.start(Progress.NONE), new Event.Begin(), Duration.ZERO).state();
    while (state.timers().running().isEmpty()) {
      Event heardOut = new Event.SpeechFinished(state.saying().orElseThrow());
      state = session.on(state, heardOut, Duration.ofSeconds(1)).state();
    }
    return state;
  }

  @Test
  void aLogThatFailsIsToldOfOnceAndTriedAgainEachSecond() {
    LOG.setLevel(Level.OFF);
    Disk disk = new Disk();
    Logbook logbook = new Logbook(disk, Runnable::run);
    Fact left = new Fact.SideChosen(WeakSide.LEFT);
    Fact right = new Fact.SideChosen(WeakSide.RIGHT);
    logbook.append(List.of(left), 0);
    assertEquals(Logbook.State.DURABLE, logbook.state(logbook.latest()));
    assertEquals(List.of(), logbook.takeChange());
    disk.full = true;
    logbook.append(List.of(right, left), 0);
    assertEquals(Logbook.State.LOST, logbook.state(logbook.latest()));
    Saved nowhere = Saved.in(Saved.Where.NOWHERE, "full");
    assertEquals(
        List.of(new Event.RecordChanged(nowhere, List.of(right, left))), logbook.takeChange());
    logbook.append(List.of(left), 0);
    assertEquals(List.of(), logbook.takeChange());
    int savings = disk.savings;
    for (int chunk = 0; chunk < 199; chunk++) {
      assertEquals(List.of(), moments.turns(logbook));
    }
    assertEquals(savings + 1, disk.savings);
    disk.full = false;
    assertEquals(
        List.of(List.of(new Event.RecordChanged(Saved.AT_HOME, List.of()))),
        moments.turns(logbook));
    assertEquals(List.of(left, right, left, left), disk.durable, "nothing is kept twice");
  }

  @Test
  void whatIsUrgentAndStillHasRoomIsNoLongerToldToBeUnsaved(@TempDir Path folder)
      throws IOException {
    LOG.setLevel(Level.OFF);
    FailingPlaces places = new FailingPlaces(folder);
    Logbook logbook = logbook(places);
    logbook.append(List.of(STARTED), 0);
    places.fill(400);
    List<Fact> many = IntStream.rangeClosed(1, 10).<Fact>mapToObj(Fact.Reminded::new).toList();
    logbook.append(many, 0);
    assertEquals(
        List.of(new Event.RecordChanged(places.journal().save(), many)), logbook.takeChange());
    assertEquals(many, places.journal().unsaved());

    logbook.append(List.of(PAIN, EIGHT), 0);
    assertEquals(
        List.of(new Event.UnsavedChanged(places.journal().save(), many)), logbook.takeChange());
    logbook.append(List.of(new Fact.Reminded(11)), 0);
    assertEquals(List.of(), logbook.takeChange(), "the session knows what it has appended");
  }

  @Test
  void whatWentWithItsFolderIsToldThoughNothingCouldBeSavedBefore(@TempDir Path folder)
      throws IOException {
    LOG.setLevel(Level.OFF);
    FailingPlaces places = new FailingPlaces(folder);
    Logbook logbook = logbook(places);
    logbook.append(List.of(STARTED), 0);
    places.fill(0);
    logbook.append(List.of(EIGHT), 0);
    assertEquals(
        List.of(new Event.RecordChanged(places.journal().save(), List.of(EIGHT))),
        logbook.takeChange());

    places.loseHome();
    logbook.look(0);
    assertEquals(
        List.of(new Event.UnsavedChanged(places.journal().save(), List.of(STARTED, EIGHT))),
        logbook.takeChange());
    logbook.look(0);
    assertEquals(List.of(), logbook.takeChange());
  }

  private static Logbook logbook(FailingPlaces places) {
    return new Logbook(new JournalLog(places.journal(), Duration.ZERO), Runnable::run);
  }

  @Test
  void ofABugOnlyItsKindAndItsPlaceAreToldAndLogged() {
    List<String> logged = new ArrayList<>();
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord message) {
            logged.add(new SimpleFormatter().formatMessage(message));
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    LOG.setUseParentHandlers(false);
    LOG.addHandler(handler);
    try {
      Disk disk = new Disk();
      disk.bug = Optional.of(new IllegalStateException("it hurts"));
      Logbook logbook = new Logbook(disk, Runnable::run);
      logbook.append(List.of(EIGHT), 0);
      Event.RecordChanged change = (Event.RecordChanged) logbook.takeChange().get(0);

      assertTrue(
          change.saved().detail().startsWith("java.lang.IllegalStateException at saydone."),
          change.saved().detail());
      assertEquals(2, logged.size(), logged.toString());
      assertTrue(logged.get(1).endsWith(change.saved().detail()), logged.toString());
      assertFalse(logged.toString().contains("it hurts"), logged.toString());
    } finally {
      LOG.removeHandler(handler);
      LOG.setUseParentHandlers(true);
    }
  }

  @Test
  void theFactsOfOneEventAreSavedTogether() {
    Disk disk = new Disk();
    new Logbook(disk, Runnable::run)
        .append(List.of(new Fact.Reminded(1), new Fact.Reminded(2), new Fact.Reminded(3)), 0);

    assertEquals(1, disk.savings);
  }

  @Test
  void aSlowDiskIsWaitedForByNobody() {
    Disk disk = new Disk();
    Queue<Runnable> writer = new ArrayDeque<>();
    Logbook logbook = new Logbook(disk, writer::add);
    logbook.append(List.of(new Fact.Reminded(1)), 0);
    long first = logbook.latest();
    logbook.append(List.of(new Fact.Reminded(2)), 0);

    assertEquals(Logbook.State.OPEN, logbook.state(first));
    writer.remove().run();
    assertEquals(Logbook.State.DURABLE, logbook.state(first));
    assertEquals(Logbook.State.OPEN, logbook.state(logbook.latest()));
    writer.remove().run();
    assertEquals(Logbook.State.DURABLE, logbook.state(logbook.latest()));
  }

  @Test
  void aRecordThatWentAndWasWrittenAnewIsTold() {
    LOG.setLevel(Level.OFF);
    Disk disk = new Disk();
    Logbook logbook = new Logbook(disk, Runnable::run);
    disk.anew = true;
    for (int chunk = 0; chunk < 99; chunk++) {
      assertEquals(List.of(), moments.turns(logbook));
    }
    assertEquals(
        List.of(List.of(new Event.RecordChanged(new Saved(Saved.Where.HOME, true, ""), List.of()))),
        moments.turns(logbook));
  }

  @Test
  void aGapIsToldOnceAndWallTimesFollowTheClock() {
    Disk disk = new Disk();
    ClockSense sense = new ClockSense(disk);
    Instant noon = Instant.parse("2026-11-29T12:00:00Z");
    for (int second = 1; second <= 3; second++) {
      assertEquals(List.of(), turns(sense, second, noon.plusSeconds(second)));
    }
    // The machine sleeps for 25 s.
    assertEquals(
        List.of(List.of(new Event.Gap(Duration.ofMillis(25_990)))),
        turns(sense, 3.005, noon.plusSeconds(29)));
    assertEquals(List.of(), turns(sense, 3.01, noon.plusSeconds(29).plusMillis(5)));

    assertEquals(List.of(noon, noon.plusSeconds(29).minusMillis(3005)), disk.zeros);
  }

  @Test
  void aClockThatIsSetBackIsNoGap() {
    Disk disk = new Disk();
    ClockSense sense = new ClockSense(disk);
    Instant noon = Instant.parse("2026-11-29T12:00:00Z");
    assertEquals(List.of(), turns(sense, 1, noon.plusSeconds(1)));
    assertEquals(List.of(), turns(sense, 1.005, noon.plusSeconds(1).minus(Duration.ofDays(1))));

    assertEquals(2, disk.zeros.size());
  }

  @Test
  void inVirtualTimeThereIsNoClock() {
    Disk disk = new Disk();
    ClockSense sense = new ClockSense(disk);
    assertEquals(List.of(), moments.turns(sense));
    assertEquals(List.of(), disk.zeros);
  }

  /** What the sense gives in the exchange that ends at a time of the sitting. */
  private List<List<Event>> turns(Sense sense, double seconds, Instant wall) {
    short[] silence = new short[Pcm.CHUNK_FRAMES];
    long end = Math.round(seconds * Pcm.SAMPLE_RATE_HZ);
    State state = session.start(Progress.NONE);
    Now now =
        new Now(
            new Exchange(
                end - Pcm.CHUNK_FRAMES,
                silence,
                silence.clone(),
                Room.Condition.WORKING,
                false,
                Optional.of(wall)),
            state,
            Vocabulary.of(session, state, ""));
    sense.accept(now);
    List<List<Event>> turns = new ArrayList<>();
    for (List<Event> turn = sense.next(now); !turn.isEmpty(); turn = sense.next(now)) {
      turns.add(turn);
    }
    return turns;
  }

  /** A log whose disk can be full. */
  private static final class Disk implements FactLog {

    private final List<Fact> facts = new ArrayList<>();
    private List<Fact> durable = List.of();
    private final List<Instant> zeros = new ArrayList<>();
    private boolean full;
    private boolean anew;
    private Optional<RuntimeException> bug = Optional.empty();
    private int savings;

    @Override
    public void append(Fact fact, Duration at) {
      facts.add(fact);
    }

    @Override
    public Saved save() {
      savings++;
      if (bug.isPresent()) {
        throw bug.get();
      }
      if (full) {
        return Saved.in(Saved.Where.NOWHERE, "full");
      }
      durable = List.copyOf(facts);
      return new Saved(Saved.Where.HOME, anew, "");
    }

    @Override
    public List<Fact> unsaved() {
      return facts.subList(durable.size(), facts.size());
    }

    @Override
    public long nextNumber() {
      return 1L + facts.size();
    }

    @Override
    public void clock(Duration at, Instant wall) {
      zeros.add(wall.minus(at));
    }
  }
}
