package saydone.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts lines into sentences, each of which remembers the first and the last line that it is of. */
final class Sentences {

  /** The end of a sentence: not that of "approx." or "e.g.", and not the point of a number. */
  private static final Pattern END =
      Pattern.compile(
          "(?<!\\b(?:approx|e\\.g|i\\.e|no|vs|max|min|sec|secs|Dr|Mr|Mrs|Ms))[.!?]+[)\"\u201D]?\\s+"
              + "(?=[\\p{Lu}\\d(\"\u201C\u00A9+]|www\\.|https?:|[\\w.-]+@)"
              + "|(?<=\\b(?:sec|secs|min|max))\\.\\s+(?=\\p{Lu})");

  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

  private Sentences() {}

  /** The sentences of lines that belong together; none of them is blank. */
  static List<Sentence> of(List<SourceLine> lines) {
    StringBuilder text = new StringBuilder();
    List<Integer> starts = new ArrayList<>();
    for (SourceLine line : lines) {
      if (text.length() > 0) {
        text.append(' ');
      }
      starts.add(text.length());
      text.append(oneLine(line.text()));
    }
    List<Sentence> sentences = new ArrayList<>();
    Matcher end = END.matcher(text);
    int from = 0;
    while (end.find()) {
      add(text, from, end.end(), lines, starts, sentences);
      from = end.end();
    }
    add(text, from, text.length(), lines, starts, sentences);
    return List.copyOf(sentences);
  }

  /** The text with single spaces, and none at its ends. */
  static String oneLine(String text) {
    return SPACE.matcher(text).replaceAll(" ").strip();
  }

  private static void add(
      CharSequence text,
      int from,
      int to,
      List<SourceLine> lines,
      List<Integer> starts,
      List<Sentence> sentences) {
    String words = text.subSequence(from, to).toString().strip();
    if (!words.isEmpty()) {
      String first = place(from, lines, starts);
      String last = place(to - 1, lines, starts);
      sentences.add(new Sentence(first.equals(last) ? first : first + " to " + last, words));
    }
  }

  private static String place(int at, List<SourceLine> lines, List<Integer> starts) {
    int line = 0;
    while (line + 1 < starts.size() && starts.get(line + 1) <= at) {
      line++;
    }
    return lines.get(line).place();
  }
}
