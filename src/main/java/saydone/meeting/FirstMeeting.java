package saydone.meeting;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import saydone.audio.MicrophoneProfile.Echo;
import saydone.command.Command.Word;
import saydone.dialogue.Dialogue;
import saydone.hearing.decoder.UtteranceRecorder;
import saydone.hearing.taught.TaughtPhrase;
import saydone.hearing.taught.TaughtPhrases;
import saydone.miccheck.Findings;
import saydone.miccheck.Findings.SpokenWord;
import saydone.miccheck.MicrophoneCheck;
import saydone.teach.Lesson;
import saydone.voice.SynthesisException;

/**
 * Two minutes of getting to know each other, hands-free: the coach offers them, checks the
 * microphone with three words, and learns those that it did not hear. The words also show how long
 * the patient takes to answer. The questions about the patient's body are left to the session.
 *
 * <p>Whoever says no, or nothing twice, goes on to the session. The space bar or N pass over a
 * step, and so does "skip" while a word or an answer is waited for; S or "stop" end the meeting.
 *
 * <p>Runs on the calling thread. An instance is used once.
 */
public final class FirstMeeting {

  /** How long the coach waits for a yes. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** How long a patient has to object to a lesson. */
  private static final Duration OBJECTION = Duration.ofSeconds(3);

  /** Sessions wait at least this long for every patient. */
  private static final Duration USUAL = Duration.ofSeconds(6);

  /**
   * Keeps what a meeting learns.
   *
   * @param <E> what it throws if it cannot
   */
  @FunctionalInterface
  public interface Keeper<E extends Exception> {

    /** Keeps what was learned since the last call; nothing was, when the offer was answered. */
    void keep(Learned news) throws E;
  }

  private static final Set<Word> YES_NO = Set.of(Word.YES, Word.NO);

  private final Dialogue dialogue;
  private final Function<UtteranceRecorder, Dialogue> lessons;

  /**
   * A meeting that has not begun.
   *
   * @param dialogue hears as a session does
   * @param lessons makes a dialogue in the same room that hears with a recorder
   */
  public FirstMeeting(Dialogue dialogue, Function<UtteranceRecorder, Dialogue> lessons) {
    this.dialogue = dialogue;
    this.lessons = lessons;
  }

  /**
   * Runs the meeting, from the offer to the last sentence before the session. What is learned is
   * kept as soon as it is known, before the next sentence: who breaks off later loses nothing.
   *
   * @param known what was taught before; empty if that cannot be read, and nothing can be taught
   * @param keeper is first called when the offer was answered, or not answered twice
   * @return all that was learned
   * @throws SynthesisException if the voice fails
   * @throws E if something cannot be kept; the meeting ends
   */
  public <E extends Exception> Learned run(Optional<TaughtPhrases> known, Keeper<E> keeper)
      throws SynthesisException, E {
    boolean accepted = accepted();
    keeper.keep(Learned.NOTHING);
    if (!accepted) {
      if (dialogue.alive()) {
        dialogue.say("meeting.no");
      } else {
        dialogue.tellWhyNothingIsHeard();
        dialogue.say("meeting.dead");
      }
      return Learned.NOTHING;
    }
    dialogue.setKeys("microphone.press.end");
    dialogue.say("meeting.skip");
    MicrophoneCheck check = MicrophoneCheck.unhurried(dialogue);
    Optional<Findings> found = check.measure(false);
    Learned learned = Learned.NOTHING;
    if (found.isPresent()) {
      learned = Learned.of(found.get(), answerTime(found.get()));
      keeper.keep(learned);
      check.advise(found.get());
      if (known.isPresent()) {
        learned = learned.with(teach(found.get(), known.get(), keeper));
      }
    }
    dialogue.say("meeting.end");
    return learned;
  }

  private boolean accepted() throws SynthesisException {
    dialogue.setKeys("microphone.press.answer");
    Optional<Word> answer = dialogue.ask("meeting.offer", YES_NO, PATIENCE);
    if (answer.isEmpty()) {
      answer = dialogue.ask("meeting.offer.again", YES_NO, PATIENCE);
    }
    return answer.equals(Optional.of(Word.YES));
  }

  /** The longest time to a word that was heard, if it is longer than usual. */
  private static Optional<Duration> answerTime(Findings found) {
    return found.words().stream()
        .filter(SpokenWord::heard)
        .flatMap(word -> word.after().stream())
        .max(Comparator.naturalOrder())
        .filter(time -> time.compareTo(USUAL) > 0);
  }

  /** Teaches the words that were not heard, if the patient said any word at all. */
  private <E extends Exception> List<TaughtPhrase> teach(
      Findings found, TaughtPhrases known, Keeper<E> keeper) throws SynthesisException, E {
    List<String> missed =
        found.words().stream()
            .filter(word -> !word.heard() && !word.skipped())
            .map(SpokenWord::word)
            .toList();
    if (missed.isEmpty() || found.speechDbfs().isEmpty()) {
      return List.of();
    }
    UtteranceRecorder recorder = new UtteranceRecorder();
    Dialogue lessonTalk = lessons.apply(recorder);
    lessonTalk.setEchoTail(found.echo().map(Echo::tail).orElse(Duration.ZERO));
    Lesson lesson = new Lesson(lessonTalk, recorder);
    List<TaughtPhrase> taught = new ArrayList<>();
    TaughtPhrases all = known;
    boolean begun = false;
    for (String word : missed) {
      Optional<Word> objection = dialogue.ask("meeting.teach", YES_NO, OBJECTION, word);
      if (dialogue.ended()) {
        return taught;
      }
      if (objection.isPresent() && objection.get() != Word.YES) {
        continue;
      }
      if (!begun) {
        lesson.begin(false);
        begun = true;
      }
      Optional<TaughtPhrase> phrase = lesson.teach(word, all);
      if (phrase.isPresent()) {
        all = all.with(phrase.get());
        taught.add(phrase.get());
        keeper.keep(Learned.NOTHING.with(List.of(phrase.get())));
      }
      if (lessonTalk.ended()) {
        dialogue.end();
        return taught;
      }
    }
    if (begun) {
      lesson.end(taught.size());
    }
    return taught;
  }
}
