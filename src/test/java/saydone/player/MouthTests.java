package saydone.player;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import saydone.audio.Clip;
import saydone.audio.Mixer;
import saydone.audio.Pcm;
import saydone.audio.Playback;
import saydone.voice.Diction;
import saydone.voice.Pronouncer;
import saydone.voice.Saying;
import saydone.voice.SynthesisException;
import saydone.voice.Synthesizer;
import saydone.voice.Utterance;

final class MouthTests {

  private static final Duration BETWEEN = Duration.ofMillis(350);

  /** A voice of ten milliseconds a text; runs what is to happen meanwhile before it answers. */
  private static final class Voice implements Synthesizer {

    private final List<String> asked = new ArrayList<>();
    private Runnable meanwhile = () -> {};

    @Override
    public Clip synthesize(Utterance utterance) throws SynthesisException {
      asked.add(utterance.text());
      Runnable happens = meanwhile;
      meanwhile = () -> {};
      happens.run();
      if (utterance.text().equals("broken")) {
        throw new SynthesisException("no voice");
      }
      return Clip.silence(Duration.ofMillis(10));
    }

    @Override
    public String name() {
      return "test";
    }
  }

  private final Voice voice = new Voice();
  private final Mixer mixer = new Mixer();
  private final Queue<Runnable> threads = new ArrayDeque<>();
  private final List<Spoken> times = new ArrayList<>();
  private final Mouth mouth =
      new Mouth(new Diction(voice, Pronouncer.NONE), mixer, threads::add, times::add);

  @Test
  void whatBelongsTogetherHasNoPauseBetween() {
    say(1, "one");
    mouth.say(2, Saying.plain("two", 150), true, Duration.ZERO);
    run();
    assertEquals(List.of(1L, 2L), heard());
  }

  @Test
  void utterancesAreHeardInTheirOrder() {
    say(1, "one");
    say(2, "two");
    run();
    assertEquals(List.of(1L, 2L), heard());
    assertEquals(List.of("one", "two"), voice.asked);
    assertEquals(2, times.size());
  }

  @Test
  void betweenTwoUtterancesThereIsAPause() {
    say(1, "one");
    mouth.say(2, Saying.plain("two", 150), true, BETWEEN);
    run();
    assertEquals(List.of(1L, Mouth.NO_UTTERANCE, 2L), heard());
  }

  @Test
  void whoSpeaksDoesNotWait() {
    say(1, "long");
    assertEquals(List.of(), voice.asked);
  }

  @Test
  void aCountIsNotLateBecauseASentenceIsBeingSynthesized() {
    say(1, "A long sentence that takes its time.");
    voice.meanwhile =
        () -> {
          // "Done" was said: what was to be heard is cut, and the number is said.
          mouth.silence();
          say(2, "one");
          run();
          assertEquals(List.of(2L), heard(), "before the sentence is ready");
        };
    run();
    assertEquals(List.of(), heard(), "the sentence is never heard");
    assertEquals(List.of("A long sentence that takes its time.", "one"), voice.asked);
  }

  @Test
  void whatWaitsBehindASilenceIsNotEvenSynthesized() {
    say(1, "one");
    say(2, "two");
    voice.meanwhile = mouth::silence;
    run();
    assertEquals(List.of("one"), voice.asked);
    assertEquals(List.of(), heard());
  }

  @Test
  void aFailureIsToldOnceAndTheNextIsSpoken() {
    say(1, "broken");
    say(2, "two");
    run();
    List<Mouth.Failure> failures = mouth.takeFailures();
    assertEquals(1, failures.size());
    assertEquals(1, failures.get(0).id());
    assertEquals("no voice", failures.get(0).cause().getMessage());
    assertEquals(List.of(), mouth.takeFailures());
    assertEquals(List.of(2L), heard());
  }

  @Test
  void whatFailedBehindASilenceIsNotTold() {
    say(1, "broken");
    voice.meanwhile = mouth::silence;
    run();
    assertEquals(List.of(), mouth.takeFailures());
  }

  @Test
  void inVirtualTimeAllIsSaidAtOnce() {
    Mouth atOnce = new Mouth(new Diction(voice, Pronouncer.NONE), mixer, Runnable::run, times::add);
    atOnce.say(1, Saying.plain("one", 150), false, BETWEEN);
    atOnce.say(2, Saying.plain("two", 150), false, BETWEEN);
    assertEquals(List.of(1L, 2L), heard());
    assertTrue(times.stream().noneMatch(Spoken::following));
  }

  private void say(long id, String text) {
    mouth.say(id, Saying.plain(text, 150), false, BETWEEN);
  }

  private void run() {
    for (Runnable next = threads.poll(); next != null; next = threads.poll()) {
      next.run();
    }
  }

  /** The ids that came to their end in the next second. */
  private List<Long> heard() {
    List<Long> finished = new ArrayList<>();
    for (int chunk = 0; chunk < 100; chunk++) {
      mixer.render(new short[Pcm.CHUNK_FRAMES]);
    }
    for (Playback playback : mixer.drain()) {
      if (playback instanceof Playback.Finished) {
        finished.add(playback.id());
      }
    }
    return finished;
  }
}
