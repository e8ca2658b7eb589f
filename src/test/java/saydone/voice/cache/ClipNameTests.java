package saydone.voice.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import saydone.voice.Utterance;

final class ClipNameTests {

  /** What was kept by versions that knew one text is found again. */
  @Test
  void whereBothTextsAreOneTheNameIsThatOfTheText() {
    assertEquals(
        "dc879e6fddf9cca067d9f93601d2907fd7a83afff5e8af90f7b60773cd678948",
        name(new Utterance("Sit tall.", 150)));
    assertEquals(
        name(new Utterance("Sit tall.", 150)), name(new Utterance("Sit tall.", "Sit tall.", 150)));
  }

  @Test
  void eachTextIsInTheName() {
    Set<String> names = new HashSet<>();
    List<Utterance> utterances =
        List.of(
            new Utterance("so lee us", 150),
            new Utterance("soleus", 150),
            new Utterance("so lee us", "soleus", 150),
            new Utterance("soleus", "so lee us", 150),
            new Utterance("so lee us", "Soleus", 150),
            new Utterance("so lee us", "soleus", 151),
            new Utterance("so lee us\nsoleus", 150));
    utterances.forEach(utterance -> names.add(name(utterance)));
    assertEquals(utterances.size(), names.size());
  }

  @Test
  void whereOneTextEndsAndTheOtherBeginsIsInTheName() {
    assertNotEquals(name(new Utterance("a\nb", "c", 150)), name(new Utterance("a", "b\nc", 150)));
  }

  private static String name(Utterance utterance) {
    return ClipName.of("flite:slt", "1", utterance);
  }
}
