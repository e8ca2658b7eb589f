package saydone.player;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Executor;
import saydone.audio.Mixer;
import saydone.audio.Pcm;
import saydone.session.Device;
import saydone.session.Effect;
import saydone.session.Event;
import saydone.session.Fact;
import saydone.session.Progress;
import saydone.session.Session;
import saydone.session.State;
import saydone.session.Transition;

/**
 * Runs the session over the exchanges with the room. In each exchange it asks its senses in a fixed
 * order, has the session work on the events that they give, one by one, and has the {@link Hands}
 * carry out the effects. Counts time in frames.
 *
 * <p>Belongs to the session's thread, with all its senses. It shares the mixer with the pump, and
 * the mouth with the threads that synthesize.
 */
final class Coach {

  private final Session session;
  private final PlayerParts parts;
  private final Optional<Preparation> preparation;
  private final SpokenTexts texts = new SpokenTexts();
  private final Attention attention;
  private final Listening listening;
  private final Hands hands;
  private final List<Sense> senses;
  private final Queue<Event> events = new ArrayDeque<>();

  private State state;
  private long frame;
  private boolean begun;

  /**
   * A coach before the session begins.
   *
   * @param writer saves the record, one task after another
   * @param preparation is told where the session is, so that it can prepare what comes next
   */
  Coach(
      Session session,
      Progress recorded,
      Mixer mixer,
      Mouth mouth,
      Optional<Preparation> preparation,
      Executor writer,
      PlayerParts parts) {
    this.session = session;
    this.preparation = preparation;
    this.parts = parts;
    attention = new Attention(session);
    DeviceSense devices = new DeviceSense(this::hears);
    listening = new Listening(session.phrases(), parts, devices::microphone);
    Logbook logbook = new Logbook(parts.log(), writer);
    hands = new Hands(parts, mixer, mouth, texts, listening, logbook);
    senses =
        List.of(
            new ClockSense(parts.log()),
            devices,
            this::release,
            new PlaybackSense(mixer::drain, texts),
            now -> hands.takeVoiceFailures(),
            new KeySense(parts.keys(), session.keys()),
            new TimerSense(listening::speechBegun),
            listening,
            now -> keptSoundFailure(),
            logbook);
    state = parts.manner().at(session.start(recorded));
    hands.setVolume(state.volumePercent());
  }

  /** How the session ended; empty while it goes on. */
  Optional<Fact.Outcome> outcome() {
    return hands.outcome();
  }

  /** Works on one exchange: asks every sense until it has no more events. */
  void accept(Exchange exchange) {
    if (!begun) {
      begun = true;
      frame = exchange.firstFrame();
      work(List.of(new Event.Begin()));
    }
    frame = exchange.endFrame();
    for (Sense sense : senses) {
      sense.accept(now(exchange));
      List<Event> next = sense.next(now(exchange));
      while (!next.isEmpty()) {
        work(next);
        next = sense.next(now(exchange));
      }
    }
  }

  private Now now(Exchange exchange) {
    return new Now(exchange, state, attention.at(state, texts.sounding()));
  }

  /** What waited for the record is carried out; its consequences come with those of the others. */
  private List<Event> release(Now now) {
    List<Effect> carriedOut = hands.release();
    if (!carriedOut.isEmpty()) {
      parts.observers().forEach(observer -> observer.carriedOut(frame, carriedOut));
    }
    return List.of();
  }

  private boolean hears() {
    return listening.works();
  }

  private List<Event> keptSoundFailure() {
    return parts
        .audio()
        .flatMap(CommandAudio::takeFailure)
        .<List<Event>>map(why -> List.of(new Event.DeviceChanged(Device.AUDIO, false, why)))
        .orElse(List.of());
  }

  /** Works on events, and on the events that their effects cause. */
  private void work(List<Event> given) {
    events.addAll(given);
    for (Event next = events.poll(); next != null; next = events.poll()) {
      Transition transition = session.on(state, next, Pcm.duration(frame));
      parts.manner().follow(state, transition.state());
      state = transition.state();
      Hands.Done done = hands.carryOut(transition.effects(), frame);
      events.addAll(done.consequences());
      Transition happened = new Transition(state, done.effects());
      for (SessionObserver observer : parts.observers()) {
        observer.observe(frame, next, happened);
      }
    }
    preparation.ifPresent(ahead -> ahead.expect(new Foresight.Moment(state, Pcm.duration(frame))));
  }
}
