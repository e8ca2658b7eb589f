package saydone.player;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saydone.audio.Cue;
import saydone.audio.Mixer;
import saydone.session.Effect;
import saydone.session.Event;
import saydone.session.Fact;
import saydone.session.Fact.DeviceChanged.Device;
import saydone.voice.Saying;

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
  private boolean voiceWorks = true;
  private Optional<Fact.Outcome> outcome = Optional.empty();

  /**
   * What was done.
   *
   * @param effects the effects that were carried out, in their order
   * @param consequences the events that they caused, to be worked on next
   */
  record Done(List<Effect> effects, List<Event> consequences) {}

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
   * Carries out effects in their order. When a fact cannot be written, the effects after it are
   * left out, as they would confirm it; the session learns of the failure and pauses.
   *
   * @param frame the frames since the room opened
   */
  Done carryOut(List<Effect> effects, long frame) {
    List<Effect> carriedOut = new ArrayList<>();
    List<Event> consequences = new ArrayList<>();
    boolean confirmed = true;
    for (Effect effect : effects) {
      if (effect instanceof Effect.Append append) {
        Optional<Event> failure = logbook.append(append.fact(), frame);
        confirmed &= failure.isEmpty();
        failure.ifPresent(consequences::add);
        carriedOut.add(effect);
      } else if (confirmed) {
        carryOut(effect);
        if (effect instanceof Effect.Speak) {
          consequences.addAll(takeVoiceFailures());
        }
        carriedOut.add(effect);
      }
    }
    return new Done(carriedOut, consequences);
  }

  private void carryOut(Effect effect) {
    if (effect instanceof Effect.Speak speak) {
      speak(speak);
    } else if (effect instanceof Effect.Silence) {
      mouth.silence();
      texts.silenced();
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
    mouth.say(
        speak.id(), new Saying(speak.text(), speak.wordsPerMinute()), following, speak.apart());
  }

  /**
   * The events of what the mouth could not say since it was last asked. The mouth goes on by
   * itself. A failing voice is reported once.
   */
  List<Event> takeVoiceFailures() {
    List<Event> events = new ArrayList<>();
    for (Mouth.Failure failure : mouth.takeFailures()) {
      String reason = String.valueOf(failure.cause().getMessage());
      LOG.error("The voice {} failed: {}", parts.voice().name(), reason);
      texts.ended(failure.id());
      if (voiceWorks) {
        voiceWorks = false;
        events.add(new Event.DeviceChanged(Device.VOICE, false, reason));
      }
      events.add(new Event.SpeechFinished(failure.id()));
    }
    return events;
  }
}
