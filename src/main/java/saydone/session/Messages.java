package saydone.session;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * All that the coach can say beside the texts of the script: patterns by key, in the language of
 * the voice. Patterns are {@link MessageFormat}s, so that plurals and word order belong to the
 * language and not to the code. Sample:
 *
 * <pre>
 * rest=Rest for {0} seconds.
 * summary.repetitions={0,choice,0#no repetitions|1#one repetition|1&lt;{0} repetitions}
 * </pre>
 */
public final class Messages {

  private final ResourceBundle bundle;

  private Messages(ResourceBundle bundle) {
    this.bundle = bundle;
  }

  /**
   * The catalogue of a language.
   *
   * @throws java.util.MissingResourceException if there is none, not even in English
   */
  public static Messages of(Locale locale) {
    return new Messages(ResourceBundle.getBundle("saydone.session.messages", locale));
  }

  /**
   * The text for a key.
   *
   * @throws java.util.MissingResourceException if the catalogue has no such key
   */
  public String text(String key, Object... arguments) {
    return new MessageFormat(bundle.getString(key), Locale.ENGLISH).format(arguments);
  }

  /** Whether the catalogue has a key. */
  public boolean has(String key) {
    return bundle.containsKey(key);
  }
}
