package saydone.voice.freetts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.speech.freetts.UtteranceProcessor;
import java.io.IOException;
import org.junit.jupiter.api.Test;

final class KevinVoiceTests {

  @Test
  void voicesOfANameShareTheirRecordings() throws IOException {
    UtteranceProcessor first = voice("kevin16").getUnitSelector();
    assertSame(first, voice("kevin16").getUnitSelector());
    assertNotSame(first, voice("kevin").getUnitSelector());
  }

  @Test
  void thereIsNoOtherVoice() {
    assertEquals(
        "FreeTTS has no voice alan",
        assertThrows(IllegalStateException.class, () -> voice("alan")).getMessage());
  }

  private static KevinVoice voice(String name) {
    return new KevinVoice(name, new KevinLexicon("cmudict04"));
  }
}
