package saydone.json;

import java.util.Locale;

/** How a name of the program is spelled in a file: in lower case, with hyphens between words. */
public final class Names {

  private Names() {}

  /** {@code PAIN_BEFORE} is {@code pain-before}. */
  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** {@code SetEnded} is {@code set-ended}. */
  public static String of(Class<?> type) {
    return type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }
}
