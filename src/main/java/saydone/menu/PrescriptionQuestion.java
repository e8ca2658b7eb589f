package saydone.menu;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import saydone.command.Command.Word;
import saydone.dialogue.Dialogue;
import saydone.message.Messages;
import saydone.voice.SynthesisException;

/**
 * Tells what came from the therapist, and asks whether to take it. Without a yes it is not taken.
 *
 * <p>Runs on the calling thread.
 */
public final class PrescriptionQuestion {

  private static final Duration PATIENCE = Duration.ofSeconds(12);

  /** More cannot be kept in mind; they are printed. */
  private static final int MOST_CHANGES = 8;

  private static final Set<Word> YES_OR_NO = Set.of(Word.YES, Word.NO);

  private final Dialogue dialogue;

  /** A question that was not asked. */
  public PrescriptionQuestion(Dialogue dialogue) {
    this.dialogue = dialogue;
  }

  /**
   * Tells it, and asks if there is something to ask.
   *
   * @return whether to take it
   * @throws SynthesisException if the voice fails
   */
  public boolean ask(Proposal proposal) throws SynthesisException {
    Messages messages = Messages.of(dialogue.language());
    if (proposal.asks()) {
      dialogue.setKeys("microphone.press.answer");
    }
    for (Proposal.Sentence each : proposal.sentences(messages, MOST_CHANGES)) {
      dialogue.say(each.key(), each.values().toArray());
    }
    if (!proposal.asks()) {
      return true;
    }
    Optional<Word> answer = dialogue.ask("prescribe.ask", YES_OR_NO, PATIENCE);
    if (answer.isEmpty()) {
      answer = dialogue.ask("prescribe.ask.again", YES_OR_NO, PATIENCE);
    }
    boolean taken = answer.equals(Optional.of(Word.YES));
    if (!taken) {
      dialogue.say("prescribe.left");
    }
    return taken;
  }

  /**
   * Says that it was taken; to be called when that is on the disk.
   *
   * @throws SynthesisException if the voice fails
   */
  public void taken() throws SynthesisException {
    dialogue.say("prescribe.taken");
  }
}
