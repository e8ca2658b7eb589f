package saydone.research.voices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

final class VoiceBenchmarkTests {

  @Test
  void thereAreFortyPromptsWithoutDigits() {
    List<String> prompts = VoiceBenchmark.prompts();
    assertEquals(40, prompts.size());
    assertEquals(40, new HashSet<>(prompts).size());
    prompts.forEach(prompt -> assertTrue(prompt.matches("[A-Z][A-Za-z ,.?]+[.?]"), prompt));
  }
}
