package saydone.player;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import saydone.audio.Clip;
import saydone.voice.Diction;
import saydone.voice.Pronouncer;
import saydone.voice.Saying;
import saydone.voice.SynthesisException;
import saydone.voice.Synthesizer;
import saydone.voice.Utterance;

@Timeout(10)
final class ReadinessTests {

  private static final Path SOURCES = Path.of("src", "main", "java", "saydone");

  private static final Duration LONG = Duration.ofHours(1);

  /** How a thread is named where it is started. */
  private static final Pattern NAMED =
      Pattern.compile("(?:Threads|DAEMONS)\\s*\\.\\w+\\(\\s*\"(saydone[^\"]+)\"");

  @Test
  void theEarAndTheKeysAreLoadedAfterTheFirstWords() {
    Readiness readiness = Readiness.afterFirstWords(LONG);
    CompletableFuture<String> ear = readiness.ear(ReadinessTests::thread);
    CompletableFuture<String> keys = readiness.keys(ReadinessTests::thread);
    assertFalse(readiness.firstWords().isDone());
    assertFalse(ear.isDone() || keys.isDone());

    readiness.spoken();

    assertEquals("saydone-terminal, daemon", keys.join());
    assertFalse(ear.isDone());

    readiness.allSpoken();

    assertEquals("saydone-ear, daemon", ear.join());
  }

  @Test
  void theCuesAreLoadedAfterTheFirstWords() {
    Readiness readiness = Readiness.afterFirstWords(LONG);
    CompletableFuture<String> loaded = new CompletableFuture<>();
    readiness.cues(() -> loaded.complete(thread()));
    assertFalse(loaded.isDone());

    readiness.spoken();

    assertEquals("saydone-cues, daemon", loaded.join());
  }

  @Test
  void whoeverNeedsACueBeforeTheFirstWordsHasThemLoadedOnce() {
    List<String> loaded = new ArrayList<>();
    Readiness readiness = Readiness.afterFirstWords(LONG);
    Supplier<Boolean> cues = readiness.cues(() -> loaded.add(thread()));

    assertTrue(cues.get());
    readiness.spoken();

    assertTrue(cues.get());
    assertEquals(List.of("saydone-cues, daemon"), loaded);
  }

  @Test
  void theEarDoesNotWaitForEverForACoachWhoIsSilent() {
    Readiness readiness = Readiness.afterFirstWords(Duration.ofMillis(1));
    assertEquals("saydone-ear, daemon", readiness.ear(ReadinessTests::thread).join());
  }

  @Test
  void whereNobodySpeaksFirstNothingWaits() {
    Readiness readiness = Readiness.atOnce();
    assertTrue(readiness.firstWords().isDone());
    assertEquals("saydone-ear, daemon", readiness.ear(ReadinessTests::thread).join());
  }

  @Test
  void theDevicesAreOpenedMeanwhile() throws Exception {
    assertEquals("saydone-devices, daemon", Readiness.devices(ReadinessTests::thread).get());
  }

  @Test
  void theFirstWordsAreSynthesizedUntilOneFails() throws InterruptedException {
    List<String> asked = new ArrayList<>();
    CountDownLatch failed = new CountDownLatch(1);
    Synthesizer voice =
        new Synthesizer() {
          @Override
          public Clip synthesize(Utterance utterance) throws SynthesisException {
            asked.add(utterance.text() + " by " + thread());
            if (utterance.text().equals("two")) {
              failed.countDown();
              throw new SynthesisException("hoarse");
            }
            return Clip.silence(Duration.ofMillis(10));
          }

          @Override
          public String name() {
            return "test";
          }
        };
    Readiness.atOnce()
        .opening(
            new Diction(voice, Pronouncer.NONE),
            () -> Stream.of("one", "two", "three").map(text -> Saying.plain(text, 150)).toList());
    failed.await();
    assertEquals(
        List.of("one by saydone-opening, daemon", "two by saydone-opening, daemon"), asked);
  }

  @Test
  void whatEndsTheSoundIsTold() {
    CompletableFuture<Throwable> told = new CompletableFuture<>();
    IllegalStateException bug = new IllegalStateException("a bug");
    Readiness.audio(
        () -> {
          throw bug;
        },
        told::complete);
    assertEquals(bug, told.join());
  }

  /** A reader of a stack dump looks at the list of threads first, so it must be complete. */
  @Test
  void itsListHasEveryThreadThatIsStarted() throws IOException {
    String list = Files.readString(SOURCES.resolve("player").resolve("Readiness.java"));
    list = list.substring(0, list.indexOf("public final class"));
    TreeSet<String> missing = new TreeSet<>();
    int started = 0;
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        Matcher named = NAMED.matcher(Files.readString(file));
        while (named.find()) {
          started++;
          if (!list.contains(" " + named.group(1) + " ")) {
            missing.add(named.group(1));
          }
        }
      }
    }
    // Programs of their own.
    missing.removeAll(Set.of("saydone-evaluation", "saydone-view"));
    assertEquals(new TreeSet<>(), missing);
    assertTrue(started > 10, "of " + started);
  }

  private static String thread() {
    Thread current = Thread.currentThread();
    return current.getName() + (current.isDaemon() ? ", daemon" : "");
  }
}
