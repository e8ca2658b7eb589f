package saydone.player;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saydone.audio.Pcm;
import saydone.session.Event;
import saydone.session.Fact;
import saydone.session.Saved;

/**
 * Logs facts, and has them saved by another thread, so that the session does not wait for a slow
 * disk. The facts of one event are saved together; what comes while the disk is busy is saved
 * together after that. Once a second it looks after the record: whether it is still there and, if
 * it could not be saved, whether it can be now.
 *
 * <p>The session is told of the record where it changes. It counts among the unsaved facts what it
 * records after it was told that some are durable nowhere; when others are, it is told again.
 *
 * <p>Belongs to the session's thread.
 */
final class Logbook implements Sense {

  private static final Logger LOG = LoggerFactory.getLogger(Logbook.class);

  private static final long LOOK_FRAMES = Pcm.frames(Duration.ofSeconds(1));

  private final FactLog log;
  private final Executor writer;
  private final Queue<Result> results = new ConcurrentLinkedQueue<>();

  /** What the session is still to be told. */
  private final Queue<Saved> changes = new ArrayDeque<>();

  private Saved known = Saved.AT_HOME;

  /** What the session was told last. */
  private Saved told = Saved.AT_HOME;

  /** The facts that the session believes to be durable nowhere. */
  private final List<Fact> believed = new ArrayList<>();

  /** Whether a saving was done since what the session believes was compared with what is. */
  private boolean looked;

  /** How many savings were asked for, and how many of them are done. */
  private long asked;

  private long done;

  /** The latest saving that failed; what was asked for up to it was not durable then. */
  private long failed;

  /** The latest saving that was asked for when the session was told of the record. */
  private long heard;

  private long lookAt = LOOK_FRAMES;

  /** What a saving came to. */
  private record Result(long number, Saved saved) {}

  /** Whether something is durable. */
  enum State {
    /** Not yet. */
    OPEN,
    /** It is. */
    DURABLE,
    /** It could not be made durable. */
    LOST
  }

  /**
   * A logbook that works.
   *
   * @param writer runs one task after another; with one that runs them at once, everything is
   *     durable or lost as soon as it is appended
   */
  Logbook(FactLog log, Executor writer) {
    this.log = log;
    this.writer = writer;
  }

  /**
   * Appends the facts of one event.
   *
   * @param frame the frames since the room opened
   */
  void append(List<Fact> facts, long frame) {
    if (!facts.isEmpty()) {
      facts.forEach(fact -> log.append(fact, Pcm.duration(frame)));
      if (!told.durable()) {
        believed.addAll(facts);
      }
      look(frame);
    }
  }

  /**
   * Has the record looked after: what is not durable yet is made so, if it can be, and what was
   * durable and has gone comes out.
   *
   * @param frame the frames since the room opened
   */
  void look(long frame) {
    save();
    lookAt = frame + LOOK_FRAMES;
  }

  /** The number of the latest saving: what was appended so far is durable when it is done. */
  long latest() {
    return asked;
  }

  /** Whether what was appended up to a saving is durable. */
  State state(long number) {
    settle();
    return done < number ? State.OPEN : failed >= number ? State.LOST : State.DURABLE;
  }

  private void save() {
    long number = ++asked;
    writer.execute(() -> results.add(new Result(number, saved())));
  }

  private Saved saved() {
    try {
      return log.save();
    } catch (RuntimeException e) {
      LOG.error("Saving the record failed in a way that is a bug", e);
      return Saved.in(Saved.Where.NOWHERE, kindAndPlace(e));
    }
  }

  /** What a bug is, and where; without its message, in which there may be what was heard. */
  private static String kindAndPlace(RuntimeException bug) {
    String kind = bug.getClass().getName();
    return Stream.of(bug.getStackTrace())
        .findFirst()
        .map(place -> kind + " at " + place)
        .orElse(kind);
  }

  /**
   * The next change of the record that the session is to be told, as an event; empty if there is
   * none. Only one at a time: what the session records on one belongs to the next.
   */
  List<Event> takeChange() {
    settle();
    Saved change = changes.poll();
    if (change != null) {
      heard = asked;
      tell(change);
      return List.of(new Event.RecordChanged(change, believed));
    }
    boolean stale = looked && isStale();
    looked = false;
    if (stale) {
      tell(known);
      return List.of(new Event.UnsavedChanged(known, believed));
    }
    return List.of();
  }

  /** Whether the session believes other facts to be unsaved than are, or the rest elsewhere. */
  private boolean isStale() {
    return !known.durable() && (known.rest() != told.rest() || !log.unsaved().equals(believed));
  }

  private void tell(Saved saved) {
    told = saved;
    believed.clear();
    if (!saved.durable()) {
      believed.addAll(log.unsaved());
    }
  }

  /**
   * Has the session told how the record is, because something was left out that waited for a saving
   * that failed; unless it was told of the record after that was asked for.
   */
  void tellOfLoss(long number) {
    if (changes.isEmpty() && number > heard) {
      changes.add(known);
    }
  }

  @Override
  public List<Event> next(Now now) {
    if (now.frame() >= lookAt) {
      lookAt = now.frame() + LOOK_FRAMES;
      settle();
      if (done == asked) {
        save();
      }
    }
    return takeChange();
  }

  /** Takes what the writer has done since. */
  private void settle() {
    for (Result next = results.poll(); next != null; next = results.poll()) {
      Saved saved = next.saved();
      done = next.number();
      if (!saved.durable()) {
        failed = done;
      }
      if (saved.where() != known.where() || saved.anew()) {
        log(saved);
        changes.add(saved);
      }
      known = saved;
      looked = true;
    }
  }

  private static void log(Saved saved) {
    switch (saved.where()) {
      case HOME ->
          LOG.warn(
              "The record is in the data folder{}.", saved.anew() ? ", written anew" : " again");
      case SECOND_PLACE ->
          LOG.warn(
              "The data folder cannot be written ({}); the record is kept in a second place.",
              saved.detail());
      case NOWHERE -> LOG.error("The record cannot be written: {}", saved.detail());
    }
  }
}
