package saydone.script.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MistakeTests {

  @ParameterizedTest
  @MethodSource("saydone.script.json.Mistake#all")
  void namesThePlaceTheValueAndWhatWouldBeRight(Mistake mistake) {
    assertEquals(
        mistake.lines().stream().map(line -> SampleScript.NAME + ":" + line).toList(),
        SampleScript.problemsOf(mistake.text()));
  }
}
