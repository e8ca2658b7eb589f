package saydone.dialogue;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import saydone.audio.Pcm;
import saydone.command.Command.Word;
import saydone.command.Keys;
import saydone.command.Phrases;
import saydone.command.Presses;
import saydone.hearing.Hearing;
import saydone.language.Language;

/**
 * What the user answers, by voice or by key, to what is asked; and the keys that skip and that end
 * a talk. One thread.
 */
final class Replies {

  private final Language language;
  private final Supplier<Optional<Character>> pressed;
  private final Consumer<Hearing.Heard> heard;
  private final Keys keys;
  private final Presses presses;
  private Answers<?> asked = Answers.none();
  private Optional<Object> answer = Optional.empty();
  private boolean skipped;
  private boolean ended;

  /**
   * Nothing is asked yet. A key may still be held by which somebody came here, such as the enter
   * that woke the coach: it does nothing until it was let go.
   *
   * @param language the language of words and keys
   * @param pressed gives the next key that was pressed; empty if there is none
   * @param heard is told of each answer by voice
   */
  Replies(Language language, Supplier<Optional<Character>> pressed, Consumer<Hearing.Heard> heard) {
    this.language = language;
    this.pressed = pressed;
    this.heard = heard;
    keys = Keys.of(language);
    presses = new Presses(keys, Duration.ZERO);
  }

  /**
   * How these words of a session are said and pressed.
   *
   * @param words in the order in which they take a key that several have
   */
  Answers<Word> answersOf(Set<Word> words) {
    Map<String, Word> phrases = new LinkedHashMap<>();
    Map<Character, Word> byKey = new LinkedHashMap<>();
    for (Word word : words) {
      Phrases.of(language).of(word).forEach(phrase -> phrases.put(phrase, word));
      byKey.putIfAbsent(keys.of(word), word);
    }
    return new Answers<>(phrases, byKey);
  }

  /** From now on, these answers are taken; there is none yet. */
  void ask(Answers<?> answers) {
    asked = Answers.none().or(answers);
    answer = Optional.empty();
  }

  /** From now on, no answer is taken. The one that was given stays. */
  void askNothing() {
    asked = Answers.none();
  }

  /**
   * Takes what was heard, and then the keys that were pressed, up to a frame. The first answer
   * counts.
   */
  void take(List<Hearing> hearings, long frame) {
    for (Hearing hearing : hearings) {
      if (hearing instanceof Hearing.Heard phrase) {
        asked
            .meaning(phrase.phrase())
            .ifPresent(
                meaning -> {
                  heard.accept(phrase);
                  answer(meaning);
                });
      }
    }
    for (Optional<Character> key = pressed.get(); key.isPresent(); key = pressed.get()) {
      if (presses.acts(key.get(), Pcm.duration(frame))) {
        take(Character.toLowerCase(key.get()));
      }
    }
  }

  private void take(char key) {
    skipped |= key == ' ' || key == keys.of(Word.NEXT);
    ended |= key == keys.of(Word.STOP);
    asked.meaning(key).ifPresent(this::answer);
  }

  private void answer(Object meaning) {
    if (answer.isEmpty()) {
      answer = Optional.of(meaning);
      ended |= meaning == Word.STOP;
    }
  }

  /** Whether there is neither an answer nor an end. */
  boolean open() {
    return !ended && answer.isEmpty();
  }

  /** The answer, if it is one of these. */
  <T> Optional<T> answer(Answers<T> answers) {
    return answer.flatMap(answers::same);
  }

  /** Forgets that something was skipped. */
  void resetSkipped() {
    skipped = false;
  }

  /** Whether a key has skipped what is waited for. */
  boolean skipped() {
    return skipped;
  }

  /** Ends the talk. */
  void end() {
    ended = true;
  }

  /** Whether a key, or "stop" as an answer, has ended the talk. */
  boolean ended() {
    return ended;
  }
}
