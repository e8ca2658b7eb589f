package saydone.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import saydone.command.Command.Word;
import saydone.language.Language;
import saydone.message.Messages;
import saydone.script.Script.Symptom;

/** What is shown of phases that ask one of several questions. */
final class PhaseTitleTests {

  private static final Phase HELD = new Greeting(false, false);

  static Stream<Phase> phases() {
    Stream<Phase> asking = Stream.of(Question.values()).map(each -> new Asking(each, false));
    Stream<Phase> afterSymptom =
        Stream.of(AfterSymptom.Asked.values())
            .map(each -> new AfterSymptom(HELD, Symptom.DIZZY, each, Duration.ZERO, false));
    Stream<Phase> clarifying =
        Stream.of(false, true).map(last -> new Clarifying(HELD, Word.NEXT, "next", last));
    return Stream.of(asking, afterSymptom, clarifying).flatMap(each -> each);
  }

  private static String word(Phase phase) {
    return Messages.printed(Language.ENGLISH).text("view.phase." + phase.title());
  }

  @ParameterizedTest
  @MethodSource("phases")
  void theTitleBeginsWithTheNameOfThePhase(Phase phase) {
    assertTrue(phase.title().startsWith(phase.name().text()), phase.title());
  }

  @Test
  void eachQuestionIsShownInWordsOfItsOwn() {
    List<String> words = phases().map(PhaseTitleTests::word).toList();

    assertEquals(words.size(), Set.copyOf(words).size(), words.toString());
  }

  @Test
  void aQuestionOfBothSidesIsThatOfTheSide() {
    assertEquals("asking-side", new Asking(Question.SIDE, false, true).title());
  }
}
