package saydone.voice.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import saydone.language.Language;
import saydone.voice.Pitch;
import saydone.voice.Pronouncer;
import saydone.voice.Utterance;

final class ClipNameTests {

  /** What was kept by earlier versions is found again. */
  @Test
  void theNameIsThatOfTheWrittenText() {
    assertEquals(
        "dc879e6fddf9cca067d9f93601d2907fd7a83afff5e8af90f7b60773cd678948",
        name(new Utterance("Sit tall.", 150)));
    assertEquals(
        name(new Utterance("Dorsiflexion, 10x.", 150)),
        name(Pronouncer.of(Language.ENGLISH).utterance("Dorsiflexion, 10x.", 150)));
  }

  @Test
  void textRateAndPitchAreInTheName() {
    String name = name(new Utterance("soleus", 150));
    assertNotEquals(name, name(new Utterance("so lee us", 150)));
    assertNotEquals(name, name(new Utterance("soleus", 151)));
    assertNotEquals(name, name(new Utterance("soleus", 150, new Pitch(2))));
    assertNotEquals(
        name(new Utterance("soleus", 150, new Pitch(2))),
        name(new Utterance("soleus", 150, new Pitch(-2))));
    assertNotEquals(
        name,
        name(
            Pronouncer.of(Language.ENGLISH, Map.of("soleus", "so lee us"))
                .utterance("soleus", 150)));
  }

  private static String name(Utterance utterance) {
    return ClipName.of("flite:slt", "1", utterance);
  }
}
