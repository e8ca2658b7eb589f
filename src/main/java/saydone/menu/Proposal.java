package saydone.menu;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import saydone.message.Messages;
import saydone.script.ScriptChange;

/**
 * What came from a therapist, to be told to the patient.
 *
 * @param script the name of the script; empty if only a note came
 * @param isNew whether there was no such script before
 * @param changes in what it differs from the one before
 * @param note who wrote a note; empty if there is none
 */
public record Proposal(
    Optional<String> script, boolean isNew, List<ScriptChange> changes, Optional<String> note) {

  /** Copies the list. */
  public Proposal {
    changes = List.copyOf(changes);
  }

  /** A sentence, as the catalogue has it. */
  record Sentence(String key, List<Object> values) {}

  /** Whether anything is to be taken instead of something else, so that it must be asked. */
  public boolean asks() {
    return script.isPresent() && (isNew || !changes.isEmpty());
  }

  /** All of it in sentences, to be printed. */
  public List<String> lines(Messages messages) {
    return sentences(messages, changes.size()).stream()
        .map(each -> messages.text(each.key(), each.values().toArray()))
        .toList();
  }

  /**
   * It in sentences.
   *
   * @param mostChanges so many changes are told; of the others, how many they are
   */
  List<Sentence> sentences(Messages messages, int mostChanges) {
    List<Sentence> sentences = new ArrayList<>();
    script.ifPresent(
        name ->
            sentences.add(
                new Sentence(
                    isNew
                        ? "prescribe.new"
                        : changes.isEmpty() ? "prescribe.same" : "prescribe.changed",
                    List.of(name))));
    Optional<ScriptChange.Of> named = Optional.empty();
    for (ScriptChange change : changes.subList(0, Math.min(mostChanges, changes.size()))) {
      if (!change.of().equals(named)) {
        named = change.of();
        named.map(of -> new Sentence(of.key(), of.values(messages))).ifPresent(sentences::add);
      }
      sentences.add(new Sentence(change.key(), change.values(messages)));
    }
    int more = changes.size() - mostChanges;
    if (more > 0) {
      sentences.add(new Sentence("prescribe.more", List.of(more)));
    }
    note.ifPresent(from -> sentences.add(new Sentence("prescribe.note", List.of(from))));
    return sentences;
  }
}
