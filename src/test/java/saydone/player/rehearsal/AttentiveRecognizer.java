package saydone.player.rehearsal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.function.Predicate;
import saydone.audio.AudioChunk;
import saydone.command.Evidence;
import saydone.hearing.Hearing;
import saydone.hearing.Recognizer;

/**
 * A recognizer that is told what the patient says, and hears it a tenth of a second after its end
 * if it is active then. It misses or doubts only the words that it is made to.
 */
final class AttentiveRecognizer implements Recognizer {

  private static final long LATENCY_FRAMES = 1600;

  /** What a doubted word that is no active command is perhaps taken for. */
  private static final String MISTAKEN_FOR = "pause";

  private final Queue<Said> said = new ArrayDeque<>();
  private final Predicate<Said> missed;
  private final Predicate<Said> doubted;
  private Set<String> active = Set.of();
  private long frame;

  AttentiveRecognizer(Predicate<Said> missed, Predicate<Said> doubted) {
    this.missed = missed;
    this.doubted = doubted;
  }

  void said(Said words) {
    if (!words.byKey()) {
      said.add(words);
    }
  }

  @Override
  public void listenFor(Set<String> phrases) {
    active = Set.copyOf(phrases);
  }

  @Override
  public List<Hearing> accept(AudioChunk chunk) {
    List<Hearing> hearings = new ArrayList<>();
    frame = chunk.endFrame();
    while (!said.isEmpty() && said.element().endFrame() + LATENCY_FRAMES <= chunk.endFrame()) {
      hearings.add(hearing(said.remove(), chunk.endFrame()));
    }
    return hearings;
  }

  private Hearing hearing(Said words, long now) {
    long start = words.startFrame();
    long end = words.endFrame();
    if (missed.test(words)) {
      return new Hearing.NotUnderstood(start, end, now, Evidence.NONE);
    }
    if (!active.contains(words.words())) {
      return doubted.test(words)
          ? new Hearing.Unsure(MISTAKEN_FOR, 0.5, start, end, now, Evidence.NONE)
          : new Hearing.NotUnderstood(start, end, now, Evidence.NONE);
    }
    return doubted.test(words)
        ? new Hearing.Unsure(words.words(), 0.5, start, end, now, Evidence.NONE)
        : new Hearing.Heard(words.words(), 1, start, end, now, Evidence.NONE);
  }

  @Override
  public boolean speechBegun() {
    return !said.isEmpty() && said.element().startFrame() <= frame;
  }

  @Override
  public void discard() {}

  @Override
  public String name() {
    return "attentive";
  }

  @Override
  public void close() {}
}
