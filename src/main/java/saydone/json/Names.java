package saydone.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** How a name of the program is spelled in a file: in lower case, with hyphens between words. */
public final class Names {

  private static final ClassValue<Map<String, Object>> CONSTANTS =
      new ClassValue<>() {
        @Override
        protected Map<String, Object> computeValue(Class<?> type) {
          Map<String, Object> constants = new LinkedHashMap<>();
          for (Object constant : type.getEnumConstants()) {
            constants.put(of((Enum<?>) constant), constant);
          }
          return Collections.unmodifiableMap(constants);
        }
      };

  private Names() {}

  /** The constants of a class by their names, in their order. */
  @SuppressWarnings("unchecked") // Each is of this class.
  public static <E extends Enum<E>> Map<String, E> constants(Class<E> type) {
    return (Map<String, E>) (Map<String, ?>) CONSTANTS.get(type);
  }

  /** {@code PAIN_BEFORE} is {@code pain-before}. */
  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** {@code SetEnded} is {@code set-ended}. */
  public static String of(Class<?> type) {
    return type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }
}
