package saydone.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The contrast of the colors of the report, as WCAG 2.2 works it out: for texts as for people who
 * see little (1.4.6), for what is drawn as for everybody (1.4.11). Texts in drawings are not judged
 * in a browser.
 */
class ContrastTests {

  private static final double TEXT = 7;
  private static final double DRAWN = 3;

  /** The colors of each theme, by their names. */
  private static List<Map<String, String>> themes() throws IOException {
    String style = Files.readString(Path.of("src", "main", "jte", "style.jte"));
    return Pattern.compile(":root \\{([^}]+)}")
        .matcher(style)
        .results()
        .map(
            root ->
                Pattern.compile("--([a-z]+): #([0-9a-f]+);")
                    .matcher(root.group(1))
                    .results()
                    .collect(
                        Collectors.toMap(
                            (MatchResult color) -> color.group(1), color -> color.group(2))))
        .filter(colors -> !colors.isEmpty())
        .toList();
  }

  @Test
  void bothThemesHaveHighContrast() throws IOException {
    assertEquals(2, themes().size(), "a light and a dark one");
    for (Map<String, String> colors : themes()) {
      for (String text : List.of("ink", "soft", "link", "done")) {
        assertTrue(contrast(colors, text) >= TEXT, text + " of " + colors);
      }
      assertTrue(contrast(colors, "line") >= DRAWN, colors.toString());
    }
  }

  private static double contrast(Map<String, String> colors, String name) {
    double one = luminance(colors.getOrDefault(name, "000"));
    double paper = luminance(colors.getOrDefault("paper", "000"));
    return (Math.max(one, paper) + 0.05) / (Math.min(one, paper) + 0.05);
  }

  /** The relative luminance of a color, written with three or six digits. */
  private static double luminance(String color) {
    String whole = color.length() == 3 ? color.replaceAll("(.)", "$1$1") : color;
    int rgb = Integer.parseInt(whole, 16);
    return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
  }

  private static double linear(int channel) {
    double part = (channel & 0xFF) / 255.0;
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}
