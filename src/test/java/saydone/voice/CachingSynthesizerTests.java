package saydone.voice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import saydone.audio.Clip;

final class CachingSynthesizerTests {

  /** Speaks a thousand frames a letter, and remembers what it was asked for. */
  private static final class LetterVoice implements Synthesizer {

    private final List<Utterance> asked = new ArrayList<>();
    private String name = "letters";

    @Override
    public Clip synthesize(Utterance utterance) throws SynthesisException {
      asked.add(utterance);
      if (utterance.text().equals("broken")) {
        throw new SynthesisException("broken");
      }
      return Clip.of(new short[1_000 * utterance.text().length()]);
    }

    @Override
    public String name() {
      return name;
    }
  }

  private final LetterVoice voice = new LetterVoice();
  private final CachingSynthesizer cache = new CachingSynthesizer(voice, 10_000);

  @Test
  void speaksTheSameUtteranceOnce() throws SynthesisException {
    assertSame(say("one"), say("one"));
    assertEquals(1, voice.asked.size());
  }

  @Test
  void anotherRateOrVoiceIsAnotherUtterance() throws SynthesisException {
    cache.synthesize(new Utterance("one", 150));
    cache.synthesize(new Utterance("one", 100));
    voice.name = "others";
    cache.synthesize(new Utterance("one", 150));
    assertEquals(3, voice.asked.size());
  }

  @Test
  void dropsWhatWasAskedForTheLongestTimeAgo() throws SynthesisException {
    say("aaaa");
    say("bbbb");
    say("aaaa");
    say("cccc");
    voice.asked.clear();
    say("aaaa");
    say("cccc");
    assertEquals(List.of(), voice.asked);
    say("bbbb");
    assertEquals(1, voice.asked.size());
  }

  @Test
  void whatIsTooLongIsSpokenButNotKept() throws SynthesisException {
    say("one");
    assertEquals(26_000, say("abcdefghijklmnopqrstuvwxyz").frames());
    voice.asked.clear();
    say("one");
    assertEquals(List.of(), voice.asked);
    say("abcdefghijklmnopqrstuvwxyz");
    assertEquals(1, voice.asked.size());
  }

  @Test
  void whoAsksForWhatIsBeingSpokenWaitsForThat() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    AtomicInteger asked = new AtomicInteger();
    CachingSynthesizer slow =
        new CachingSynthesizer(
            new Synthesizer() {
              @Override
              public Clip synthesize(Utterance utterance) throws SynthesisException {
                asked.incrementAndGet();
                begun.countDown();
                try {
                  mayEnd.await();
                } catch (InterruptedException e) {
                  throw new SynthesisException("interrupted", e);
                }
                return Clip.of(new short[10]);
              }

              @Override
              public String name() {
                return "slow";
              }
            },
            10_000);
    FutureTask<Clip> first = new FutureTask<>(() -> slow.synthesize(new Utterance("one", 150)));
    new Thread(first).start();
    begun.await();
    FutureTask<Clip> second = new FutureTask<>(() -> slow.synthesize(new Utterance("one", 150)));
    new Thread(second).start();
    mayEnd.countDown();
    assertSame(first.get(), second.get());
    assertEquals(1, asked.get());
  }

  @Test
  void aFailureIsNotRemembered() {
    assertThrows(SynthesisException.class, () -> say("broken"));
    assertThrows(SynthesisException.class, () -> say("broken"));
    assertEquals(2, voice.asked.size());
  }

  private Clip say(String text) throws SynthesisException {
    return cache.synthesize(new Utterance(text, 150));
  }
}
