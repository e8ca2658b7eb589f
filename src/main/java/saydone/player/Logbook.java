package saydone.player;

import java.time.Duration;
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
 * <p>Belongs to the session's thread.
 */
final class Logbook implements Sense {

  private static final Logger LOG = LoggerFactory.getLogger(Logbook.class);

  private static final long LOOK_FRAMES = Pcm.frames(Duration.ofSeconds(1));

  private final FactLog log;
  private final Executor writer;
  private final Queue<Result> results = new ConcurrentLinkedQueue<>();
  private final List<Event> changes = new ArrayList<>();
  private Saved known = Saved.AT_HOME;

  /** How many savings were asked for, and how many of them are done. */
  private long asked;

  private long done;

  /** The latest saving that failed; what was asked for up to it was not durable then. */
  private long failed;

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

  /** The changes of the record since this was last asked, as events. */
  List<Event> takeChanges() {
    settle();
    List<Event> taken = List.copyOf(changes);
    changes.clear();
    return taken;
  }

  /** How the record is, to be told again because something could not be confirmed. */
  Event again() {
    return new Event.RecordChanged(known, log.unsaved());
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
    return takeChanges();
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
        tell(saved);
        changes.add(new Event.RecordChanged(saved, log.unsaved()));
      }
      known = saved;
    }
  }

  private static void tell(Saved saved) {
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
