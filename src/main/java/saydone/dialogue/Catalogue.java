package saydone.dialogue;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** All that a dialogue says and prints: patterns of {@link MessageFormat} by key. */
public final class Catalogue {

  private final ResourceBundle bundle;

  /**
   * The texts of a resource bundle.
   *
   * @param name such as {@code saydone.miccheck.messages}
   * @throws java.util.MissingResourceException if there is none of this name
   */
  public Catalogue(String name) {
    bundle = ResourceBundle.getBundle(name, Locale.ENGLISH);
  }

  /**
   * The text for a key.
   *
   * @throws java.util.MissingResourceException if there is none
   */
  public String text(String key, Object... arguments) {
    return new MessageFormat(bundle.getString(key), Locale.ENGLISH).format(arguments);
  }
}
