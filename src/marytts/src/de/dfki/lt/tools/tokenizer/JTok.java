package de.dfki.lt.tools.tokenizer;

import de.dfki.lt.tools.tokenizer.annotate.AnnotatedString;
import de.dfki.lt.tools.tokenizer.annotate.FastAnnotatedString;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stands in for the tokenizer that MaryTTS asks for, which is in no public repository any more:
 * words, numbers and marks of English sentences, as far as Mary looks. Written for this, from what
 * Mary calls.
 */
public class JTok {

  /** A word with its apostrophes, hyphens and periods inside; else a mark by itself. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "[\\p{L}\\p{N}'\u2019]+(?:[.,-](?=[\\p{L}\\p{N}])[\\p{L}\\p{N}'\u2019]+)*"
              + "|[^\\s\\p{L}\\p{N}]");

  /** Mary hands over the settings of the real one; none is needed. */
  public JTok(Properties settings) {}

  /** Marks the tokens ("class") and where paragraphs ("p") and sentences ("tu") begin. */
  public AnnotatedString tokenize(String text, String language) {
    FastAnnotatedString annotated = new FastAnnotatedString(text);
    boolean first = true;
    boolean begins = true;
    Matcher tokens = TOKEN.matcher(text);
    while (tokens.find()) {
      // An object of its own for each token: two that touch are still two.
      annotated.annotate("class", new Object(), tokens.start(), tokens.end());
      if (begins) {
        annotated.annotate("border", first ? "p" : "tu", tokens.start(), tokens.start() + 1);
      }
      first = false;
      begins = ".!?".contains(tokens.group());
    }
    return annotated;
  }
}
