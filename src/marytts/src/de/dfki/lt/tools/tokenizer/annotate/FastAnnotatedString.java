package de.dfki.lt.tools.tokenizer.annotate;

import java.text.CharacterIterator;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Keeps an annotation for each character. MaryTTS makes some of its own. */
public final class FastAnnotatedString implements AnnotatedString {

  private final String text;
  private final Map<String, Object[]> byKey = new HashMap<>();
  private int index;

  /** A text of which nothing is known. */
  public FastAnnotatedString(String text) {
    this.text = text;
  }

  /** Notes something of a stretch. */
  public void annotate(String key, Object value, int start, int end) {
    Arrays.fill(of(key), start, end, value);
  }

  private Object[] of(String key) {
    return byKey.computeIfAbsent(key, any -> new Object[text.length() + 1]);
  }

  @Override
  public char setIndex(int index) {
    this.index = index;
    return index < text.length() ? text.charAt(index) : CharacterIterator.DONE;
  }

  @Override
  public int getRunStart(String key) {
    Object[] values = of(key);
    int start = index;
    while (start > 0 && values[start - 1] == values[index]) {
      start--;
    }
    return start;
  }

  @Override
  public int getRunLimit(String key) {
    Object[] values = of(key);
    int limit = index;
    while (limit < text.length() && values[limit] == values[index]) {
      limit++;
    }
    return limit;
  }

  @Override
  public Object getAnnotation(String key) {
    return index < text.length() ? of(key)[index] : null;
  }

  @Override
  public String substring(int start, int end) {
    return text.substring(start, end);
  }
}
