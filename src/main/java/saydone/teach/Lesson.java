package saydone.teach;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import saydone.audio.Cue;
import saydone.audio.Pcm;
import saydone.dialogue.Dialogue;
import saydone.dialogue.Dialogue.Turn;
import saydone.hearing.decoder.UtteranceRecorder;
import saydone.hearing.network.NetworkWeights;
import saydone.hearing.taught.Likeness;
import saydone.hearing.taught.Review;
import saydone.hearing.taught.Review.Said;
import saydone.hearing.taught.Take;
import saydone.hearing.taught.TaughtPhrase;
import saydone.hearing.taught.TaughtPhrases;
import saydone.language.Language;
import saydone.voice.SynthesisException;

/**
 * Teaches phrases by voice, hands-free: the user says each phrase three times, or makes the sound
 * that is to mean it three times. If the takes are not alike, it asks for more; if they sound like
 * another phrase, it does not keep them. If the user says nothing, the phrase stays as it was. The
 * space bar (or N) skips a phrase, S ends the lesson.
 *
 * <p>Runs on the calling thread.
 */
public final class Lesson {

  /** The most takes that are asked for in addition when the first three are not alike. */
  private static final int MORE_TAKES = 2;

  private static final int TRIES = 2;
  private static final long ANSWER_FRAMES = Pcm.frames(Duration.ofSeconds(5));
  private static final long LONGEST_ANSWER_FRAMES = Pcm.frames(Duration.ofSeconds(8));

  /** How long it listens to the noise of the room first, so that it can tell words from it. */
  private static final long QUIET_FRAMES = Pcm.frames(Duration.ofSeconds(2));

  private final Dialogue dialogue;
  private final UtteranceRecorder recorder;
  private final Review review;

  /**
   * A lesson that has not begun.
   *
   * @param dialogue the dialogue; its ear hears with the recorder
   */
  public Lesson(Dialogue dialogue, UtteranceRecorder recorder) {
    this.dialogue = dialogue;
    this.recorder = recorder;
    Language language = dialogue.language();
    review = new Review(NetworkWeights.load(language), Likeness.load(language));
  }

  /**
   * Greets, and listens to the room for a moment.
   *
   * @param keys whether the coach speaks of the keys
   * @throws SynthesisException if the voice fails
   */
  public void begin(boolean keys) throws SynthesisException {
    dialogue.setKeys("microphone.press.end");
    dialogue.say("teach.begin");
    dialogue.say("teach.begin.sound");
    if (keys) {
      dialogue.say("teach.begin.skip");
    }
    dialogue.say("teach.quiet");
    dialogue.pass(QUIET_FRAMES);
  }

  /**
   * Teaches a phrase.
   *
   * @param phrase the phrase that is to be understood
   * @param known what was taught before
   * @return what was taught; empty if the phrase was skipped, its takes were not alike, or it could
   *     not be told apart from another phrase
   * @throws SynthesisException if the voice fails
   */
  public Optional<TaughtPhrase> teach(String phrase, TaughtPhrases known)
      throws SynthesisException {
    List<Said> takes = new ArrayList<>();
    Optional<List<Said>> alike = Optional.empty();
    String prompt = "teach.say";
    while (takes.size() < Review.TAKES + MORE_TAKES && alike.isEmpty()) {
      Optional<Take> take = listen(phrase, prompt);
      if (take.isEmpty()) {
        return given(phrase, "teach.skipped");
      }
      takes.add(review.hear(take.get()));
      alike = review.alike(phrase, takes);
      prompt = next(takes.size());
    }
    if (alike.isEmpty()) {
      given(phrase, "teach.unlike");
      dialogue.say("teach.unlike.remedy");
      return Optional.empty();
    }
    Optional<String> other = review.mistakenFor(phrase, alike.get(), known);
    if (other.isPresent()) {
      dialogue.say("teach.confused", phrase, other.get());
      dialogue.say("teach.confused.remedy", phrase);
      return Optional.empty();
    }
    dialogue.say("teach.taught");
    return Optional.of(new TaughtPhrase(phrase, alike.get().stream().map(Said::take).toList()));
  }

  /**
   * Says the result.
   *
   * @param count how many phrases were taught
   * @throws SynthesisException if the voice fails
   */
  public void end(int count) throws SynthesisException {
    dialogue.say("teach.end", count);
  }

  private Optional<TaughtPhrase> given(String phrase, String why) throws SynthesisException {
    if (dialogue.alive()) {
      dialogue.say(why, phrase);
    } else {
      dialogue.tellWhyNothingIsHeard();
    }
    return Optional.empty();
  }

  /** The key of what to say after this many takes, of which no three are alike. */
  private static String next(int takes) {
    return takes >= Review.TAKES
        ? "teach.different"
        : takes == 1 ? "teach.again" : "teach.once.more";
  }

  private Optional<Take> listen(String phrase, String prompt) throws SynthesisException {
    for (int time = 0; time < TRIES; time++) {
      dialogue.say(time == 0 ? prompt : "teach.nothing", phrase);
      Optional<Take> take = hear(phrase);
      if (take.isPresent() || dialogue.skipped() || dialogue.ended()) {
        return take;
      }
    }
    return Optional.empty();
  }

  private Optional<Take> hear(String phrase) {
    dialogue.ear().listenFor(Set.of(phrase), Set.of());
    dialogue.listenFor(phrase);
    long start = dialogue.frame();
    Optional<Take> heard = Optional.empty();
    while (heard.isEmpty()
        && !dialogue.skipped()
        && !dialogue.ended()
        && dialogue.frame() - start
            < (recorder.speechBegun() ? LONGEST_ANSWER_FRAMES : ANSWER_FRAMES)) {
      Turn turn = dialogue.turn();
      if (turn.hearings().stream().anyMatch(hearing -> hearing.startFrame() >= start)) {
        heard = recorder.last();
      }
    }
    dialogue.ear().listenFor(Set.of(), Set.of());
    heard.ifPresent(take -> dialogue.cue(Cue.TICK));
    return heard;
  }
}
