package saydone.player;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import saydone.audio.Pcm;
import saydone.audio.Room;
import saydone.session.Event;
import saydone.session.Progress;
import saydone.session.Session;
import saydone.session.State;

/** Moments of a session that has not begun, chunk by chunk of a room in which all is silent. */
final class Moments {

  private final Session session;
  private final State state;
  private long chunk;

  Moments(Session session) {
    this.session = session;
    state = session.start(Progress.NONE);
  }

  /** A session in a state at a time, in whole chunks. */
  static Now at(Session session, State state, Duration time) {
    long end = Pcm.frames(time) / Pcm.CHUNK_FRAMES * Pcm.CHUNK_FRAMES;
    return now(session, state, end - Pcm.CHUNK_FRAMES, Room.Condition.WORKING);
  }

  private static Now now(Session session, State state, long firstFrame, Room.Condition condition) {
    short[] silence = new short[Pcm.CHUNK_FRAMES];
    Exchange exchange = new Exchange(firstFrame, silence, silence.clone(), condition, false);
    return new Now(exchange, state, Vocabulary.of(session, state, ""));
  }

  /** The next chunk, with devices in this condition. */
  Now next(Room.Condition condition) {
    Now now = now(session, state, chunk * Pcm.CHUNK_FRAMES, condition);
    chunk++;
    return now;
  }

  /** The next chunk, with devices that work. */
  Now next() {
    return next(Room.Condition.WORKING);
  }

  /** All that a sense gives in the next chunk, each in a turn of its own. */
  List<List<Event>> turns(Sense sense) {
    return turns(sense, Room.Condition.WORKING);
  }

  /** The same with devices in this condition. */
  List<List<Event>> turns(Sense sense, Room.Condition condition) {
    Now now = next(condition);
    sense.accept(now);
    List<List<Event>> turns = new ArrayList<>();
    for (List<Event> turn = sense.next(now); !turn.isEmpty(); turn = sense.next(now)) {
      turns.add(turn);
    }
    return turns;
  }
}
