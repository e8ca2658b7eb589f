package saydone.miccheck;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** All that the microphone check says and prints: patterns of {@link MessageFormat} by key. */
final class Catalogue {

  private final ResourceBundle bundle =
      ResourceBundle.getBundle("saydone.miccheck.messages", Locale.ENGLISH);

  /**
   * The text for a key.
   *
   * @throws java.util.MissingResourceException if there is none
   */
  String text(String key, Object... arguments) {
    return new MessageFormat(bundle.getString(key), Locale.ENGLISH).format(arguments);
  }
}
