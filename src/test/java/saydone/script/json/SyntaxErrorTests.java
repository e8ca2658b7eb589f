package saydone.script.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What an author is told about text that is no JSON. */
class SyntaxErrorTests {

  @ParameterizedTest
  @CsvFileSource(
      resources = "/saydone/script/syntax-errors.csv",
      delimiter = '|',
      quoteCharacter = '`')
  void saysInPlainWordsWhatIsNoJson(String text, String line) {
    String unescaped =
        text.replace("<LF>", "\n")
            .replace("<CR>", "\r")
            .replace("<TAB>", "\t")
            .replace("<NBSP>", "\u00a0");

    assertEquals(List.of("sample.json:" + line), SampleScript.problemsOf(unescaped));
  }
}
