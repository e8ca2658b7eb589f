package saydone.voice.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import saydone.audio.Clip;
import saydone.language.Language;
import saydone.voice.Pronouncer;
import saydone.voice.SynthesisException;
import saydone.voice.Synthesizer;
import saydone.voice.Utterance;
import saydone.voice.Voice;
import saydone.voice.Voices;

final class CachedVoiceTests {

  /** Speaks a thousand frames a letter, and remembers what it was asked for. */
  private static final class LetterVoice implements Synthesizer {

    private final List<Utterance> asked = new ArrayList<>();
    private int closed;

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
      return "letters";
    }

    @Override
    public void close() {
      closed++;
    }
  }

  private final LetterVoice voice = new LetterVoice();
  private int opened;
  private Optional<String> obstacle = Optional.empty();
  private final CachedVoice cache = remembering(voice);

  @Test
  void speaksTheSameUtteranceOnce() throws SynthesisException {
    assertSame(say("one"), say("one"));
    assertEquals(1, voice.asked.size());
  }

  @Test
  void anotherRateOrVoiceIsAnotherUtterance() throws SynthesisException {
    LetterVoice other = new LetterVoice();
    cache.synthesize(new Utterance("one", 150));
    cache.synthesize(new Utterance("one", 100));
    remembering(other).synthesize(new Utterance("one", 150));
    assertEquals(2, voice.asked.size());
    assertEquals(1, other.asked.size());
  }

  @Test
  void anotherReadingIsAnotherUtterance() throws SynthesisException {
    Utterance read = Pronouncer.of(Language.ENGLISH).utterance("soleus", 150);
    Clip clip = cache.synthesize(read);
    assertSame(clip, cache.synthesize(Pronouncer.of(Language.ENGLISH).utterance("soleus", 150)));
    cache.synthesize(new Utterance("soleus", 150));
    assertEquals(List.of(read, new Utterance("soleus", 150)), voice.asked);
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
    CachedVoice slow =
        remembering(
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
            });
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

  @Test
  void isNotLoadedBeforeItIsNeeded() throws SynthesisException {
    CachedVoice late = loading(10_000);
    assertEquals(0, opened);
    late.synthesize(new Utterance("one", 150));
    late.synthesize(new Utterance("two", 150));
    assertEquals(1, opened);
  }

  @Test
  void isLoadedBeforeItIsNeededIfToldTo() throws SynthesisException {
    CachedVoice early = loading(10_000);
    early.load();
    early.load();
    assertEquals(1, opened);
    early.synthesize(new Utterance("one", 150));
    assertEquals(1, opened);
  }

  @Test
  void whoNeedsItFirstWaitsUntilItIsLoaded() throws Exception {
    List<Runnable> tasks = new ArrayList<>();
    CountDownLatch begun = new CountDownLatch(1);
    CachedVoice late =
        new CachedVoice(
            new LetterOpener().voice(),
            "",
            Optional.empty(),
            10_000,
            task -> {
              tasks.add(task);
              begun.countDown();
            });
    FutureTask<Clip> speaking = new FutureTask<>(() -> late.synthesize(new Utterance("one", 150)));
    new Thread(speaking).start();
    begun.await();
    tasks.get(0).run();
    assertEquals(3_000, speaking.get().frames());
  }

  @Test
  void aVoiceThatCouldNotBeLoadedIsTriedAgainEachTimeThatItIsNeeded() throws SynthesisException {
    CachedVoice late = loading(10_000);
    obstacle = Optional.of("it is not at home");
    late.load();
    assertEquals("it is not at home", failure(late));
    obstacle = Optional.empty();
    assertEquals("it is not at home", failure(late), "loaded now, but the caller did not wait");
    assertEquals(3_000, late.synthesize(new Utterance("one", 150)).frames());
    assertEquals(3, opened);
  }

  @Test
  void isClosedAsSoonAsItIsLoaded() {
    List<Runnable> tasks = new ArrayList<>();
    CachedVoice late =
        new CachedVoice(new LetterOpener().voice(), "", Optional.empty(), 10_000, tasks::add);
    late.load();
    late.close();
    assertEquals(0, voice.closed);
    tasks.get(0).run();
    assertEquals(1, voice.closed);
  }

  @Test
  void aVoiceThatNobodyNeededIsNotLoadedToBeClosed() {
    loading(10_000).close();
    assertEquals(0, opened);
  }

  /** Opens the letters, unless there is an obstacle, and counts. */
  private final class LetterOpener implements Voice.Opener {

    @Override
    public Synthesizer open() throws SynthesisException {
      opened++;
      if (obstacle.isPresent()) {
        throw new SynthesisException(obstacle.get());
      }
      return voice;
    }

    Voice voice() {
      return new Voice("letters", "Test", "en-US", "nowhere", this);
    }
  }

  private CachedVoice loading(long memoryFrames) {
    return new CachedVoice(
        new LetterOpener().voice(), "", Optional.empty(), memoryFrames, Runnable::run);
  }

  private static CachedVoice remembering(Synthesizer voice) {
    return new CachedVoice(Voices.of(voice), "", Optional.empty(), 10_000, Runnable::run);
  }

  private static String failure(Synthesizer late) {
    SynthesisException e =
        assertThrows(SynthesisException.class, () -> late.synthesize(new Utterance("one", 150)));
    return String.valueOf(e.getMessage());
  }

  private Clip say(String text) throws SynthesisException {
    return cache.synthesize(new Utterance(text, 150));
  }
}
