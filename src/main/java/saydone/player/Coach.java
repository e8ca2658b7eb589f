package saydone.player;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saydone.audio.AudioChunk;
import saydone.audio.Cue;
import saydone.audio.MicrophoneProfile;
import saydone.audio.Mixer;
import saydone.audio.Pcm;
import saydone.audio.Playback;
import saydone.command.Command;
import saydone.command.Evidence;
import saydone.hearing.Ear;
import saydone.hearing.Hearing;
import saydone.hearing.Strictness;
import saydone.markup.MarkedText;
import saydone.session.Effect;
import saydone.session.Event;
import saydone.session.Fact;
import saydone.session.Fact.DeviceChanged.Device;
import saydone.session.Progress;
import saydone.session.Session;
import saydone.session.State;
import saydone.session.Timer;
import saydone.session.Transition;
import saydone.voice.Utterance;

/**
 * Runs the session over the exchanges with the room: turns what was played, pressed, heard and
 * elapsed into events, and carries out the effects. Counts time in frames. Belongs to one thread;
 * the mixer is what it shares with the pump.
 */
final class Coach {

  private static final Logger LOG = LoggerFactory.getLogger(Coach.class);

  private static final long RETRY_FRAMES = Pcm.frames(Duration.ofSeconds(1));

  /** How many chunks are heard at a time while the ear catches up: eight times as fast as sound. */
  private static final int CATCHING_UP = 8;

  /** What was not heard yet: half a minute at most. */
  private static final int MOST_UNHEARD =
      (int) (Pcm.frames(Duration.ofSeconds(30)) / Pcm.CHUNK_FRAMES);

  private static final int FRAMES_PER_MILLI = Pcm.SAMPLE_RATE_HZ / 1000;

  private final Session session;
  private final Mixer mixer;
  private final PlayerParts parts;
  private final Mouth mouth;
  private final Optional<Preparation> preparation;
  private final CompletableFuture<Ear> ear;
  private final Queue<Unheard> unheard = new ArrayDeque<>();
  private Optional<NoiseWatch> noiseWatch = Optional.empty();
  private Strictness strictness;
  private final Queue<Event> events = new ArrayDeque<>();
  private final Map<Long, String> texts = new HashMap<>();

  private State state;
  private long frame;
  private boolean begun;
  private final Steady microphoneSteady = new Steady(Pcm.frames(Duration.ofMillis(500)));
  private final Steady loudspeakerSteady = new Steady(Pcm.frames(Duration.ofSeconds(2)));
  private boolean microphone = true;
  private boolean loudspeaker = true;
  private boolean recordWorks = true;
  private boolean voiceWorks = true;
  private boolean hearingWorks = true;
  private long retryAt;
  private String soundingText = "";
  private Optional<Fact.Outcome> outcome = Optional.empty();

  /**
   * What the microphone gave, and what was listened for then.
   *
   * @param exchange what was played and what was heard
   * @param microphone whether it works
   */
  private record Unheard(
      Exchange exchange, boolean microphone, Set<String> inSilence, Set<String> overCoach) {}

  /**
   * A coach before the session begins.
   *
   * @param preparation is told where the session is, so that it can see to what comes next
   */
  Coach(
      Session session,
      Progress recorded,
      Mixer mixer,
      Mouth mouth,
      Optional<Preparation> preparation,
      PlayerParts parts) {
    this.session = session;
    this.mixer = mixer;
    this.mouth = mouth;
    this.preparation = preparation;
    this.parts = parts;
    ear = parts.ear();
    strictness = parts.strictness().start();
    state = parts.manner().start().at(session.start(recorded));
    mixer.setVolume(state.volumePercent() / 100.0);
  }

  /** How the session ended; empty while it goes on. */
  Optional<Fact.Outcome> outcome() {
    return outcome;
  }

  /** Takes what one exchange gave. */
  void accept(Exchange exchange) {
    frame = exchange.firstFrame();
    if (!begun) {
      begun = true;
      handle(new Event.Begin());
    }
    frame = exchange.endFrame();
    watchDevices(exchange);
    takePlayback();
    takeSilentFailures();
    takeKeys();
    for (Timer timer : state.timers().due(now())) {
      if (state.timers().isDue(timer, now())) {
        handle(new Event.TimerFired(timer));
      }
    }
    listen(exchange);
    parts
        .audio()
        .flatMap(CommandAudio::takeFailure)
        .ifPresent(why -> handle(new Event.DeviceChanged(Device.AUDIO, false, why)));
    retryRecord();
  }

  private void watchDevices(Exchange exchange) {
    boolean hears = microphoneSteady.after(exchange.condition().microphone(), frame);
    if (hears != microphone) {
      microphone = hears;
      readyEar().ifPresent(Ear::discard);
      handle(new Event.DeviceChanged(Device.MICROPHONE, hears, ""));
    }
    boolean sounds = loudspeakerSteady.after(exchange.condition().loudspeaker(), frame);
    if (sounds != loudspeaker) {
      loudspeaker = sounds;
      handle(new Event.DeviceChanged(Device.LOUDSPEAKER, sounds, ""));
    }
  }

  private void takePlayback() {
    for (Playback playback : mixer.drain()) {
      if (playback.id() == Mouth.NO_UTTERANCE) {
        continue;
      }
      if (playback instanceof Playback.Started started) {
        soundingText = texts.getOrDefault(started.id(), "");
      } else {
        texts.remove(playback.id());
      }
      if (playback instanceof Playback.Finished finished) {
        handle(new Event.SpeechFinished(finished.id()));
      }
    }
  }

  private void takeKeys() {
    Optional<Character> key = parts.keys().poll();
    while (key.isPresent()) {
      char pressed = key.get();
      Optional<Command> meaning = session.keys().meaning(pressed, session.vocabulary(state));
      if (meaning.isPresent()) {
        handle(
            new Event.CommandGiven(
                meaning.get(), Event.Source.KEY, nameOf(pressed), 1, Evidence.NONE));
      } else {
        handle(new Event.NotUnderstood(Evidence.NONE));
      }
      key = parts.keys().poll();
    }
  }

  private static String nameOf(char key) {
    return key == ' ' ? "space" : key == '\n' || key == '\r' ? "enter" : String.valueOf(key);
  }

  private void listen(Exchange exchange) {
    if (!hearingWorks) {
      return;
    }
    if (unheard.size() == MOST_UNHEARD) {
      unheard.remove();
    }
    unheard.add(
        new Unheard(
            exchange,
            microphone,
            session.phrases().of(session.vocabulary(state)),
            mainPhrases(session.vocabularyWhileSpeaking(state, soundingText))));
    if (ear.isCompletedExceptionally()) {
      try {
        ear.join();
      } catch (CompletionException | CancellationException e) {
        hearingFailed(e);
      }
      return;
    }
    Optional<Ear> ready = readyEar();
    for (int chunk = 0; ready.isPresent() && hearingWorks && chunk < CATCHING_UP; chunk++) {
      Unheard next = unheard.poll();
      if (next == null) {
        return;
      }
      hear(ready.get(), next);
    }
  }

  /** The ear, once it is loaded. */
  private Optional<Ear> readyEar() {
    if (!ear.isDone() || ear.isCompletedExceptionally()) {
      return Optional.empty();
    }
    Ear ready = ear.join();
    if (noiseWatch.isEmpty()) {
      noiseWatch = Optional.of(new NoiseWatch(parts.microphone(), ready.suppressesNoise()));
      ready.setStrictness(strictness);
      parts.microphone().map(MicrophoneProfile::echoTail).ifPresent(ready::expectEchoTail);
    }
    return Optional.of(ready);
  }

  private void hear(Ear listening, Unheard next) {
    Exchange exchange = next.exchange();
    AudioChunk chunk = new AudioChunk(exchange.firstFrame(), exchange.microphone());
    if (!next.microphone()) {
      listening.pass(exchange.loudspeaker(), chunk);
      return;
    }
    listening.listenFor(next.inSilence(), next.overCoach());
    List<Hearing> hearings;
    try {
      hearings = listening.hear(exchange.loudspeaker(), chunk, exchange.voiceSounds());
    } catch (RuntimeException e) {
      hearingFailed(e);
      return;
    }
    watchNoise(listening);
    for (Hearing hearing : hearings) {
      take(hearing);
    }
  }

  private void hearingFailed(Throwable thrown) {
    LOG.error("Hearing failed; the keys still work.", thrown);
    hearingWorks = false;
    unheard.clear();
    handle(new Event.DeviceChanged(Device.MICROPHONE, false, "hearing failed: " + thrown));
  }

  private void watchNoise(Ear listening) {
    NoiseWatch watch = noiseWatch.orElseThrow();
    if (listening.coachSounds()) {
      return;
    }
    Optional<Boolean> quiet = watch.accept(listening.withoutCoach());
    if (quiet.isPresent()) {
      handle(new Event.DeviceChanged(Device.QUIET, quiet.get(), watch.levels()));
    }
  }

  /**
   * Only the main phrase of each command: the less is listened for, the less the coach can be
   * mistaken for it.
   */
  private Set<String> mainPhrases(Set<Command> commands) {
    Set<String> phrases = new LinkedHashSet<>();
    commands.forEach(command -> phrases.add(session.phrases().of(command).get(0)));
    return phrases;
  }

  private void take(Hearing hearing) {
    Evidence measured = hearing.evidence();
    Evidence evidence =
        (parts.computeTime() ? measured : measured.withoutComputeTime())
            .withLatencyMillis(
                (double) (hearing.decidedFrame() - hearing.endFrame()) / FRAMES_PER_MILLI);
    if (hearing instanceof Hearing.Heard heard) {
      noiseWatch.ifPresent(watch -> watch.heard(heard.startFrame(), heard.endFrame()));
      handle(
          new Event.CommandGiven(
              session.phrases().meaning(heard.phrase()).orElseThrow(),
              Event.Source.VOICE,
              heard.phrase(),
              heard.confidence(),
              evidence));
    } else if (hearing instanceof Hearing.Unsure unsure) {
      handle(
          new Event.CommandUnsure(
              session.phrases().meaning(unsure.phrase()).orElseThrow(),
              unsure.phrase(),
              unsure.confidence(),
              evidence));
    } else {
      handle(new Event.NotUnderstood(evidence));
    }
  }

  private void retryRecord() {
    if (recordWorks || frame < retryAt) {
      return;
    }
    retryAt = frame + RETRY_FRAMES;
    try {
      parts.log().retry();
    } catch (IOException e) {
      LOG.debug("the record still cannot be written", e);
      return;
    }
    recordWorks = true;
    handle(new Event.DeviceChanged(Device.RECORD, true, ""));
  }

  /** Works on an event, and on those that its effects bring forth. */
  private void handle(Event event) {
    events.add(event);
    work();
  }

  private void work() {
    for (Event next = events.poll(); next != null; next = events.poll()) {
      Transition transition = session.on(state, next, now());
      parts.manner().follow(state, transition.state());
      state = transition.state();
      Transition happened = new Transition(state, carryOut(transition.effects()));
      for (SessionObserver observer : parts.observers()) {
        observer.observe(frame, next, happened);
      }
    }
    preparation.ifPresent(ahead -> ahead.expect(new Foresight.Moment(state, now())));
  }

  private Duration now() {
    return Pcm.duration(frame);
  }

  /**
   * Carries out effects in their order. When a fact cannot be written, what would confirm it is
   * left out: the session learns of it and pauses. Returns what was carried out.
   */
  private List<Effect> carryOut(List<Effect> effects) {
    List<Effect> carriedOut = new ArrayList<>();
    boolean confirmed = true;
    for (Effect effect : effects) {
      if (effect instanceof Effect.Append append) {
        confirmed &= append(append.fact());
        carriedOut.add(effect);
      } else if (confirmed) {
        carryOut(effect);
        carriedOut.add(effect);
      }
    }
    return carriedOut;
  }

  private void carryOut(Effect effect) {
    if (effect instanceof Effect.Speak speak) {
      speak(speak);
    } else if (effect instanceof Effect.Silence) {
      mouth.silence();
      texts.clear();
    } else if (effect instanceof Effect.PlayCue cue) {
      mixer.cue(parts.cues().apply(Cue.valueOf(cue.signal().name())), 1);
    } else if (effect instanceof Effect.SetVolume volume) {
      mixer.setVolume(volume.percent() / 100.0);
    } else if (effect instanceof Effect.Listen listen) {
      strictness = listen.stricter() ? strictness.stricter() : strictness.moreLenient();
      readyEar().ifPresent(ready -> ready.setStrictness(strictness));
      parts.strictness().changed().accept(strictness);
    } else if (effect instanceof Effect.End end) {
      outcome = Optional.of(end.outcome());
    } else {
      throw new IllegalArgumentException("unknown effect: " + effect);
    }
  }

  /** Appends; returns whether the effects that follow may be carried out. */
  private boolean append(Fact fact) {
    try {
      parts.log().append(fact, now());
      return true;
    } catch (IOException e) {
      if (!recordWorks) {
        return true;
      }
      LOG.error("The record cannot be written: {}", e.getMessage());
      recordWorks = false;
      retryAt = frame + RETRY_FRAMES;
      events.add(new Event.DeviceChanged(Device.RECORD, false, String.valueOf(e.getMessage())));
      return false;
    }
  }

  private void speak(Effect.Speak speak) {
    boolean following = !texts.isEmpty();
    texts.put(speak.id(), MarkedText.spoken(speak.text()));
    mouth.say(
        speak.id(), new Utterance(speak.text(), speak.wordsPerMinute()), following, speak.apart());
    addSilentFailures();
  }

  /** Works on what the mouth could not say, since it is asked and goes on by itself. */
  private void takeSilentFailures() {
    addSilentFailures();
    if (!events.isEmpty()) {
      work();
    }
  }

  private void addSilentFailures() {
    for (Mouth.Failure failure : mouth.takeFailures()) {
      String reason = String.valueOf(failure.cause().getMessage());
      LOG.error("The voice {} failed: {}", parts.voice().name(), reason);
      texts.remove(failure.id());
      if (voiceWorks) {
        voiceWorks = false;
        events.add(new Event.DeviceChanged(Device.VOICE, false, reason));
      }
      events.add(new Event.SpeechFinished(failure.id()));
    }
  }
}
