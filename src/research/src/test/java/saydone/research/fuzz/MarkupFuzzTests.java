package saydone.research.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import saydone.json.Shown;
import saydone.language.Language;
import saydone.markup.MarkedText;
import saydone.markup.MarkupException;
import saydone.markup.Template;

/** A text with marks is read, or the refusal says in a line what is wrong with it. */
final class MarkupFuzzTests {

  static Stream<byte[]> texts() {
    return Seeds.texts(
        "Rest your {affected} ankle on the other knee.",
        "Lift <emphasis level='strong'>slowly</emphasis>. <break time='1s'/>",
        "<prosody rate='slow' volume='80%'>Breathe out.</prosody> <break strength=\"x-weak\"/>",
        "Keep the full <sub alias='range of motion'>ROM</sub>.",
        "Door <say-as interpret-as='characters'>B2</say-as>, &amp; room"
            + " <say-as interpret-as='cardinal'>1204</say-as>.",
        "<!-- no --> <![CDATA[no]]> <?no ?> <!DOCTYPE a> &no; &#65; a < b & c",
        "<prosody rate='x-fast'><emphasis>In <prosody volume='soft'>three.</prosody>"
            + "</emphasis></prosody>");
  }

  @MethodSource("texts")
  @FuzzTest
  void markup(byte[] bytes) throws MarkupException {
    String text = new String(bytes, StandardCharsets.UTF_8);
    MarkedText marked;
    try {
      marked = MarkedText.of(Language.ENGLISH, text);
      Template.of(Language.ENGLISH, text).fill(Map.of("affected", "left"));
    } catch (MarkupException e) {
      Promise.plain(Shown.shortened(e.culprit()) + " " + e.what() + "; " + e.remedy());
      return;
    }
    assertFalse(marked.parts().isEmpty());
    marked.capitalized();
    MarkedText.joined(List.of(marked, MarkedText.plain("."), marked)).spoken();
    if (text.contains("<") || text.contains("&")) {
      assertEquals(
          marked.shown(), MarkedText.of(Language.ENGLISH, escaped(marked.shown())).shown());
    } else {
      assertEquals(text, marked.shown());
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
