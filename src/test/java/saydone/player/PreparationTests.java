package saydone.player;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import saydone.audio.Clip;
import saydone.audio.Mixer;
import saydone.script.json.InvalidScriptException;
import saydone.script.json.ScriptReader;
import saydone.session.Event;
import saydone.session.Plan;
import saydone.session.Progress;
import saydone.session.Session;
import saydone.session.State;
import saydone.voice.Diction;
import saydone.voice.Pronouncer;
import saydone.voice.Saying;
import saydone.voice.SynthesisException;
import saydone.voice.Synthesizer;
import saydone.voice.Utterance;
import saydone.voice.Voices;
import saydone.voice.cache.CachedVoice;

final class PreparationTests {

  private static final String SCRIPT =
      """
      {"schemaVersion": 1, "id": "one", "name": "One", "affectedSide": "none",
       "defaults": {"getReadySeconds": 5, "restSeconds": 30},
       "exercises": [{"id": "raise", "name": "Raise", "side": "both", "position": "Sit down.",
          "instructions": ["Lift the heels."], "dose": {"reps": 3}}]}
      """;

  private final List<Saying> spoken = new ArrayList<>();
  private boolean hoarse;
  private final Session session;
  private final Foresight foresight;
  private final Preparation preparation;

  PreparationTests() throws InvalidScriptException {
    session =
        new Session(
            new Plan(
                ScriptReader.read("one.json", SCRIPT.getBytes(StandardCharsets.UTF_8)).script(),
                Optional.empty(),
                false));
    foresight = new Foresight(session);
    preparation =
        new Preparation(
            foresight,
            new Diction(
                new CachedVoice(
                    Voices.of(new Voice()), "", Optional.empty(), 16_000 * 60, Runnable::run),
                Pronouncer.NONE));
  }

  private final class Voice implements Synthesizer {

    @Override
    public Clip synthesize(Utterance utterance) throws SynthesisException {
      spoken.add(Saying.plain(utterance.text(), utterance.wordsPerMinute(), utterance.pitch()));
      if (hoarse) {
        throw new SynthesisException("hoarse");
      }
      return Clip.silence(Duration.ofMillis(10));
    }

    @Override
    public String name() {
      return "test";
    }
  }

  @Test
  void nothingIsPreparedBeforeTheSessionBegins() {
    assertFalse(preparation.prepareOne());
  }

  @Test
  void whatIsForeseenIsPreparedInItsOrderAndOnce() {
    Foresight.Moment moment = moment(begun());
    preparation.expect(moment);
    prepareAll();
    assertEquals(foresight.after(moment), spoken);
    spoken.clear();
    preparation.expect(moment);
    prepareAll();
    assertEquals(List.of(), spoken);
  }

  @Test
  void newsComeBeforeWhatWasStillToBePrepared() {
    State begun = begun();
    State faster = begun.speaking(300, 80);
    preparation.expect(moment(begun));
    assertTrue(preparation.prepareOne());
    preparation.expect(moment(faster));
    assertTrue(preparation.prepareOne());
    assertEquals(foresight.after(moment(faster)).get(0), spoken.get(1));
  }

  @Test
  void aVoiceThatFailsIsNotAskedForTheSameAgainAndAgain() {
    hoarse = true;
    preparation.expect(moment(begun()));
    prepareAll();
    preparation.expect(moment(begun()));
    prepareAll();
    assertEquals(foresight.after(moment(begun())).size(), spoken.size());
  }

  @Test
  @Timeout(10)
  void itsThreadGivesWayToWhatTheCoachHasToSay() throws Exception {
    CountDownLatch mayEnd = new CountDownLatch(1);
    CountDownLatch prepared = new CountDownLatch(1);
    List<String> order = new ArrayList<>();
    Synthesizer voice =
        new Synthesizer() {
          @Override
          public Clip synthesize(Utterance utterance) throws SynthesisException {
            boolean needed = utterance.text().equals("Needed now.");
            try {
              if (needed) {
                mayEnd.await();
              }
            } catch (InterruptedException e) {
              throw new SynthesisException("interrupted", e);
            }
            synchronized (order) {
              order.add(needed ? "needed" : "ahead");
            }
            if (!needed) {
              prepared.countDown();
            }
            return Clip.silence(Duration.ofMillis(10));
          }

          @Override
          public String name() {
            return "test";
          }
        };
    Diction diction = new Diction(voice, Pronouncer.NONE);
    Mouth mouth = new Mouth(diction, new Mixer(), Readiness.mouth(), each -> {});
    Preparation busy = new Preparation(foresight, diction);
    mouth.say(1, Saying.plain("Needed now.", 150), false, Duration.ZERO);
    busy.expect(moment(begun()));
    Thread thread = Readiness.preparation(() -> busy.prepareUntilInterrupted(mouth));
    mayEnd.countDown();
    prepared.await();
    thread.interrupt();
    thread.join();
    synchronized (order) {
      assertEquals("needed", order.get(0));
    }
  }

  private void prepareAll() {
    boolean more = true;
    while (more) {
      more = preparation.prepareOne();
    }
  }

  private State begun() {
    return session.on(session.start(Progress.NONE), new Event.Begin(), Duration.ZERO).state();
  }

  private static Foresight.Moment moment(State state) {
    return new Foresight.Moment(state, Duration.ZERO);
  }
}
