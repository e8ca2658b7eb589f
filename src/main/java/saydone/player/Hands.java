package saydone.player;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saydone.audio.Cue;
import saydone.audio.Mixer;
import saydone.session.Device;
import saydone.session.Effect;
import saydone.session.Event;
import saydone.session.Fact;

/**
 * Carries out the session's effects: speaks with the mouth, plays cues and sets the volume with the
 * mixer, writes to the log, and sets how strictly the coach listens. Belongs to the session's
 * thread.
 */
final class Hands {

  private static final Logger LOG = LoggerFactory.getLogger(Hands.class);

  private final PlayerParts parts;
  private final Mixer mixer;
  private final Mouth mouth;
  private final SpokenTexts texts;
  private final Listening listening;
  private final Logbook logbook;
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private boolean voiceWorks = true;
  private Optional<Fact.Outcome> outcome = Optional.empty();

  /**
   * What was done.
   *
   * @param effects the effects that were carried out at once, in their order
   * @param consequences the events that they caused, to be worked on next
   */
  record Done(List<Effect> effects, List<Event> consequences) {}

  /**
   * Effects that wait until the record is durable, and words that must not overtake them.
   *
   * @param saving the number of the saving that they wait for
   */
  private record Waiting(long saving, List<Effect> effects) {}

  /** Hands that have done nothing yet. */
  Hands(
      PlayerParts parts,
      Mixer mixer,
      Mouth mouth,
      SpokenTexts texts,
      Listening listening,
      Logbook logbook) {
    this.parts = parts;
    this.mixer = mixer;
    this.mouth = mouth;
    this.texts = texts;
    this.listening = listening;
    this.logbook = logbook;
  }

  /** How the session ended; empty while it goes on. */
  Optional<Fact.Outcome> outcome() {
    return outcome;
  }

  /**
   * Carries out effects in their order. What is to be done only once the record is durable waits
   * for that, and words that are said after it wait, too; silence never does. If the record cannot
   * be made durable, what waits for it is left out, as it would confirm it; the session learns of
   * that from the logbook. Where there is nothing to append, the record is looked after all the
   * same: what was durable may have gone since.
   *
   * @param frame the frames since the room opened
   */
  Done carryOut(List<Effect> effects, long frame) {
    List<Fact> facts = facts(effects);
    logbook.append(facts, frame);
    if (facts.isEmpty() && effects.stream().anyMatch(Effect.AwaitRecord.class::isInstance)) {
      logbook.look(frame);
    }
    List<Effect> carriedOut = new ArrayList<>();
    List<Event> consequences = new ArrayList<>();
    List<Effect> later = new ArrayList<>();
    boolean waits = false;
    boolean lost = false;
    for (Effect effect : effects) {
      if (effect instanceof Effect.Append) {
        carriedOut.add(effect);
      } else if (effect instanceof Effect.Silence) {
        later.removeIf(Effect.Speak.class::isInstance);
        silence();
        carriedOut.add(effect);
      } else if (effect instanceof Effect.AwaitRecord) {
        Logbook.State state = logbook.state(logbook.latest());
        lost |= state == Logbook.State.LOST;
        waits |= state == Logbook.State.OPEN;
      } else if (!lost && (waits || (effect instanceof Effect.Speak && wordsWait(later)))) {
        later.add(effect);
      } else if (!lost) {
        carryOut(effect);
        if (effect instanceof Effect.Speak) {
          consequences.addAll(takeVoiceFailures());
        }
        carriedOut.add(effect);
      }
    }
    if (!later.isEmpty()) {
      waiting.add(new Waiting(logbook.latest(), later));
    }
    if (lost) {
      logbook.tellOfLoss(logbook.latest());
    }
    return new Done(carriedOut, consequences);
  }

  private static List<Fact> facts(List<Effect> effects) {
    return effects.stream()
        .filter(Effect.Append.class::isInstance)
        .map(effect -> ((Effect.Append) effect).fact())
        .toList();
  }

  private boolean wordsWait(List<Effect> later) {
    return Stream.concat(waiting.stream().flatMap(each -> each.effects().stream()), later.stream())
        .anyMatch(Effect.Speak.class::isInstance);
  }

  private void silence() {
    mouth.silence();
    texts.silenced();
    waiting.forEach(each -> each.effects().removeIf(Effect.Speak.class::isInstance));
  }

  /**
   * Carries out what has waited long enough, and returns it. What waited for a record that could
   * not be made durable is left out, and the session learns of that.
   */
  List<Effect> release() {
    List<Effect> carriedOut = new ArrayList<>();
    for (Waiting next = waiting.peek(); next != null; next = waiting.peek()) {
      Logbook.State state = logbook.state(next.saving());
      if (state == Logbook.State.OPEN) {
        break;
      }
      waiting.remove();
      if (state == Logbook.State.DURABLE) {
        next.effects().forEach(this::carryOut);
        carriedOut.addAll(next.effects());
      } else {
        logbook.tellOfLoss(next.saving());
      }
    }
    return carriedOut;
  }

  private void carryOut(Effect effect) {
    if (effect instanceof Effect.Speak speak) {
      speak(speak);
    } else if (effect instanceof Effect.PlayCue cue) {
      mixer.cue(parts.cues().apply(Cue.valueOf(cue.signal().name())), 1);
    } else if (effect instanceof Effect.SetVolume volume) {
      setVolume(volume.percent());
    } else if (effect instanceof Effect.Listen listen) {
      parts.strictness().changed().accept(listening.adjust(listen.stricter()));
    } else if (effect instanceof Effect.End end) {
      outcome = Optional.of(end.outcome());
    } else {
      throw new IllegalArgumentException("unknown effect: " + effect);
    }
  }

  /** Sets how loud the coach is, in percent. */
  void setVolume(int percent) {
    mixer.setVolume(percent / 100.0);
  }

  private void speak(Effect.Speak speak) {
    boolean following = !texts.isEmpty();
    texts.given(speak.id(), speak.text().spoken());
    mouth.say(speak.id(), Foresight.saying(speak), following, speak.apart());
  }

  /**
   * The events of what the mouth could not say since it was last asked. The mouth goes on by
   * itself. A failing voice is reported once.
   */
  List<Event> takeVoiceFailures() {
    List<Event> events = new ArrayList<>();
    for (Mouth.Failure failure : mouth.takeFailures()) {
      LOG.error("The voice {} failed: {}", parts.voice().name(), failure.cause().withoutText());
      texts.ended(failure.id());
      if (voiceWorks) {
        voiceWorks = false;
        events.add(new Event.DeviceChanged(Device.VOICE, false, failure.cause().withoutText()));
      }
      events.add(new Event.SpeechFinished(failure.id()));
    }
    return events;
  }
}
