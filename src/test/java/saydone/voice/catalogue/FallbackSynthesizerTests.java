package saydone.voice.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saydone.audio.Clip;
import saydone.voice.SynthesisException;
import saydone.voice.Synthesizer;
import saydone.voice.Utterance;
import saydone.voice.Voices;
import saydone.voice.cache.CachedVoice;
import saydone.voice.program.ShellPrograms;

final class FallbackSynthesizerTests {

  /** Speaks a clip of its own, unless it is hoarse or the text is "***". */
  private static final class Singer implements Synthesizer {

    private final String name;
    private final Clip song;
    private boolean hoarse;
    private int asked;
    private boolean closed;

    Singer(String name, int frames) {
      this.name = name;
      song = Clip.of(new short[frames]);
    }

    @Override
    public Clip synthesize(Utterance utterance) throws SynthesisException {
      asked++;
      if (hoarse || utterance.text().equals("***")) {
        throw new SynthesisException(name + " is hoarse.");
      }
      return song;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  private static final Logger LOG = Logger.getLogger(FallbackSynthesizer.class.getName());

  private final Singer first = new Singer("first", 1);
  private final Singer second = new Singer("second", 2);
  private Duration now = Duration.ofHours(1);

  /** The tasks that wait for a head start to end. */
  private final Queue<Runnable> later = new ArrayDeque<>();

  private final FallbackSynthesizer voices =
      new FallbackSynthesizer(List.of(first, second), () -> now.toNanos(), later::add);

  private final List<String> warnings = new ArrayList<>();
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord message) {
          if (message.getLevel().equals(Level.WARNING)) {
            warnings.add(message.getMessage());
          }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void watchTheLog() {
    LOG.addHandler(handler);
    LOG.setUseParentHandlers(false);
  }

  @AfterEach
  void leaveTheLog() {
    LOG.removeHandler(handler);
    LOG.setUseParentHandlers(true);
  }

  @Test
  void thePreferredVoiceSpeaks() throws SynthesisException {
    assertSame(first.song, say("one"));
    assertEquals(0, second.asked);
    assertEquals("first", voices.name());
  }

  @Test
  void theNextVoiceSpeaksTheSameUtteranceWithOneLineInTheLog() throws SynthesisException {
    first.hoarse = true;
    assertSame(second.song, say("one"));
    assertEquals(List.of("first is hoarse. For the next 60 s second speaks instead."), warnings);
    assertEquals("second", voices.name());
  }

  @Test
  void aVoiceThatFailedRestsEverLongerAndComesBack() throws SynthesisException {
    first.hoarse = true;
    say("one");
    now = now.plusSeconds(59);
    say("two");
    assertEquals(1, first.asked);
    now = now.plusSeconds(1);
    say("three");
    assertEquals(2, first.asked);
    now = now.plusSeconds(119);
    say("four");
    assertEquals(2, first.asked);
    now = now.plusSeconds(1);
    first.hoarse = false;
    assertSame(first.song, say("five"));
    assertEquals(2, warnings.size());
    first.hoarse = true;
    say("six");
    assertTrue(warnings.get(2).contains("For the next 60 s"), warnings.get(2));
  }

  @Test
  void theLastVoiceNeverRests() {
    first.hoarse = true;
    second.hoarse = true;
    assertThrows(SynthesisException.class, () -> say("one"));
    assertThrows(SynthesisException.class, () -> say("two"));
    assertEquals(2, second.asked);
  }

  @Test
  void whatNobodyCanSayPutsNobodyToRest() throws SynthesisException {
    SynthesisException e = assertThrows(SynthesisException.class, () -> say("***"));
    assertEquals("first is hoarse.", e.getMessage());
    assertEquals(1, e.getSuppressed().length);
    assertSame(first.song, say("one"));
    assertEquals(List.of(), warnings);
  }

  @Test
  void aCacheBehindKeepsEachVoicesClipsApart() throws SynthesisException {
    FallbackSynthesizer cached =
        new FallbackSynthesizer(
            List.of(cached(first), cached(second)), () -> now.toNanos(), later::add);
    first.hoarse = true;
    assertSame(second.song, cached.synthesize(new Utterance("one", 150)));
    now = now.plusSeconds(60);
    first.hoarse = false;
    assertSame(first.song, cached.synthesize(new Utterance("one", 150)));
  }

  @Test
  void whileAVoiceDoesNotAnswerTheNextOneGetsReady() throws Exception {
    Synthesizer hanging =
        new Synthesizer() {
          @Override
          public Clip synthesize(Utterance utterance) throws SynthesisException {
            later.remove().run();
            throw new SynthesisException("hanging gave no answer.");
          }

          @Override
          public String name() {
            return "hanging";
          }
        };
    Synthesizer cached = cached(second);
    FallbackSynthesizer chain =
        new FallbackSynthesizer(List.of(hanging, cached), () -> now.toNanos(), later::add);
    assertSame(second.song, chain.synthesize(new Utterance("one", 150)));
    assertEquals(1, second.asked, "it spoke while the first one hung, and not again");
  }

  @Test
  void whoAnswersInTimeIsNotPreparedFor() throws SynthesisException {
    say("one");
    later.remove().run();
    assertEquals(0, second.asked);
  }

  @Test
  void allAreClosed() {
    voices.close();
    assertTrue(first.closed && second.closed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hangs   | sleep 600                | gave no answer",
        "dies    | kill -9 $$               | ended with code 137",
        "refuses | echo no >&2; exit 1      | ended with code 1: no",
        "rubbish | head -c 5000 /dev/zero >$1 | left no WAV file"
      })
  @DisabledOnOs(OS.WINDOWS)
  void aProgramThatFailsLeadsToTheNextVoice(
      String name, String script, String reason, @TempDir Path folder) throws Exception {
    Synthesizer program = ShellPrograms.voice(new ShellPrograms(folder).write(name, script + "\n"));
    FallbackSynthesizer chain = new FallbackSynthesizer(List.of(program, second));
    assertSame(second.song, chain.synthesize(new Utterance("one", 150)));
    assertEquals(1, warnings.size());
    assertTrue(warnings.get(0).contains(reason), warnings.get(0));
    assertEquals("second", chain.name());
  }

  @Test
  void aProgramThatIsMissingLeadsToTheNextVoice(@TempDir Path folder) throws Exception {
    Synthesizer program = ShellPrograms.voice(folder.resolve("missing"));
    FallbackSynthesizer chain = new FallbackSynthesizer(List.of(program, second));
    assertSame(second.song, chain.synthesize(new Utterance("one", 150)));
    assertTrue(warnings.get(0).contains("cannot be started"), warnings.get(0));
  }

  private static Synthesizer cached(Synthesizer voice) {
    return new CachedVoice(Voices.of(voice), "", Optional.empty(), 100, Runnable::run);
  }

  private Clip say(String text) throws SynthesisException {
    return voices.synthesize(new Utterance(text, 150));
  }
}
