package saydone.message;

import java.text.ChoiceFormat;
import java.text.FieldPosition;
import java.text.Format;
import java.text.MessageFormat;
import java.text.ParsePosition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import saydone.language.Language;
import saydone.language.NumberWords;
import saydone.markup.MarkedText;

/**
 * A catalogue of messages: patterns by key, in one language. Patterns are {@link MessageFormat}s,
 * so that plurals and the order of words belong to the language and not to the code. In spoken
 * messages, whole numbers and {@link Duration}s become words, and a sentence begins with a capital
 * letter. Sample:
 *
 * <pre>
 * rest=Rest for {0}.                                      Rest for one minute and thirty seconds.
 * dose.reps={0,choice,1#Once|1&lt;{0} times}.     Ten times.
 * </pre>
 *
 * <p>Always says the same, and is safe for several threads.
 */
public final class Messages {

  private static final String SPOKEN = "messages.properties";
  private static final String PRINTED = "printed.properties";

  private static final Pattern SENTENCE = Pattern.compile("[.?!]$");
  private static final Pattern BEGIN = Pattern.compile("(?:^|(?<=[.?!] ))\\p{Ll}");

  /** The text before the first letter of a sentence. */
  private static final Pattern SENTENCE_BEFORE = Pattern.compile("(?:^|[.?!] )$");

  /**
   * The private-use character that stands for the first inserted text; the next one stands for the
   * second.
   */
  private static final char INSERTION = '\uE000';

  private final Map<String, String> patterns;
  private final Locale locale;
  private final NumberWords numbers;
  private final boolean spoken;

  /** The formats of messages that were printed, by their patterns. */
  private final Map<String, MessageFormat> printed = new ConcurrentHashMap<>();

  private Messages(Language language, String file, boolean spoken) {
    patterns = language.table(file);
    locale = language.locale();
    numbers = NumberWords.of(language);
    this.spoken = spoken;
  }

  /** The spoken messages of a language; a message that it lacks is English. */
  public static Messages of(Language language) {
    return language.part(Messages.class, each -> new Messages(each, SPOKEN, true));
  }

  /** The messages of a language that are only printed. */
  public static Messages printed(Language language) {
    return language.part(Printed.class, Printed::new).messages;
  }

  /** The part of a language that is only printed, beside the one that is spoken. */
  private static final class Printed {

    private final Messages messages;

    Printed(Language language) {
      messages = new Messages(language, PRINTED, false);
    }
  }

  /**
   * The message for a key.
   *
   * @param values numbers, durations and names
   * @throws java.util.MissingResourceException if the catalogue has no such key
   */
  public String text(String key, Object... values) {
    String text = fill(pattern(key), values);
    return spoken ? capitalized(text) : text;
  }

  /**
   * The message for a key, which keeps the marks of its values.
   *
   * @param values numbers, durations, names, and {@link MarkedText}s
   * @throws java.util.MissingResourceException if the catalogue has no such key
   */
  public MarkedText marked(String key, Object... values) {
    List<MarkedText> inserted = new ArrayList<>();
    Object[] plain = values.clone();
    for (int i = 0; i < plain.length; i++) {
      if (plain[i] instanceof MarkedText text) {
        plain[i] = String.valueOf((char) (INSERTION + inserted.size()));
        inserted.add(text);
      }
    }
    String text = text(key, plain);
    return inserted.isEmpty() ? MarkedText.plain(text) : insert(text, inserted);
  }

  /** Puts texts where their insertion characters stand. */
  private static MarkedText insert(String text, List<MarkedText> inserted) {
    boolean sentence = SENTENCE.matcher(text).find();
    List<MarkedText> parts = new ArrayList<>();
    int from = 0;
    for (int at = 0; at < text.length(); at++) {
      int number = text.charAt(at) - INSERTION;
      if (number >= 0 && number < inserted.size()) {
        if (at > from) {
          parts.add(MarkedText.plain(text.substring(from, at)));
        }
        boolean begins = sentence && SENTENCE_BEFORE.matcher(text.substring(0, at)).find();
        MarkedText part = inserted.get(number);
        parts.add(begins ? part.capitalized() : part);
        from = at + 1;
      }
    }
    if (from < text.length()) {
      parts.add(MarkedText.plain(text.substring(from)));
    }
    return MarkedText.joined(parts);
  }

  /** Whether the catalogue has a key. */
  public boolean has(String key) {
    return patterns.containsKey(key);
  }

  /** All keys, grammar words included. */
  public Set<String> keys() {
    return patterns.keySet();
  }

  /** How many messages a caller can choose from under {@code key.0}, {@code key.1} and so on. */
  public int variants(String key) {
    int count = 0;
    while (has(key + "." + count)) {
      count++;
    }
    return count;
  }

  /**
   * A whole number in words, as the coach counts.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public String number(long number) {
    return numbers.counted(number);
  }

  private String pattern(String key) {
    String pattern = patterns.get(key);
    if (pattern == null) {
      throw new MissingResourceException(
          "no message \"" + key + "\"", Messages.class.getName(), key);
    }
    return pattern;
  }

  /** A time in words, in minutes and seconds; a part of a second counts as a whole one. */
  private String time(Duration time) {
    long seconds = time.plusSeconds(1).minusNanos(1).toSeconds();
    long minutes = seconds / 60;
    long rest = seconds % 60;
    String spokenMinutes = fill(pattern("duration.minutes"), minutes);
    String spokenSeconds = fill(pattern("duration.seconds"), rest);
    return minutes == 0
        ? spokenSeconds
        : rest == 0 ? spokenMinutes : fill(pattern("duration"), spokenMinutes, spokenSeconds);
  }

  private String fill(String pattern, Object... values) {
    if (!spoken) {
      return print(pattern, values);
    }
    MessageFormat message = new MessageFormat(pattern, locale);
    Format[] formats = message.getFormats();
    for (int place = 0; place < formats.length; place++) {
      formats[place] =
          formats[place] instanceof ChoiceFormat choice
              ? new Chosen(choice, values)
              : new InWords();
    }
    message.setFormats(formats);
    return message.format(values);
  }

  /** A history of years prints the same few messages thousands of times. */
  private String print(String pattern, Object... values) {
    MessageFormat message =
        printed.computeIfAbsent(pattern, unknown -> new MessageFormat(unknown, locale));
    synchronized (message) {
      return message.format(values);
    }
  }

  /** Capitalizes a text that ends like a sentence; a count or a prompt stays as it is. */
  private static String capitalized(String text) {
    return SENTENCE.matcher(text).find()
        ? BEGIN.matcher(text).replaceAll(letter -> letter.group().toUpperCase(Locale.ROOT))
        : text;
  }

  /** Formats numbers and times as words, everything else as it is. */
  private final class InWords extends OneWay {

    private static final long serialVersionUID = 1;

    @Override
    String words(Object value) {
      if (value instanceof Integer || value instanceof Long) {
        return number(((Number) value).longValue());
      }
      return value instanceof Duration time ? time(time) : value.toString();
    }
  }

  /** Formats with the pattern that a number chooses, from all values of the message. */
  private final class Chosen extends OneWay {

    private static final long serialVersionUID = 1;

    private final transient ChoiceFormat choice;
    private final transient Object[] values;

    Chosen(ChoiceFormat choice, Object[] values) {
      this.choice = choice;
      this.values = values;
    }

    @Override
    String words(Object value) {
      return fill(choice.format(value), values);
    }
  }

  /** A format that is never parsed. */
  private abstract static class OneWay extends Format {

    private static final long serialVersionUID = 1;

    abstract String words(Object value);

    @Override
    public StringBuffer format(Object value, StringBuffer to, FieldPosition position) {
      return to.append(words(value));
    }

    @Override
    public Object parseObject(String source, ParsePosition position) {
      throw new UnsupportedOperationException("messages are only spoken");
    }
  }
}
