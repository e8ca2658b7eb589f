package saydone.json;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How a name of the program is spelled in a file: in lower case, with hyphens between words. */
public final class Names {

  /** Of each class of constants, each by its name. */
  private static final ClassValue<Map<String, Object>> CONSTANTS =
      new ClassValue<>() {
        @Override
        protected Map<String, Object> computeValue(Class<?> type) {
          Map<String, Object> constants = new HashMap<>();
          for (Object constant : type.getEnumConstants()) {
            constants.put(of((Enum<?>) constant), constant);
          }
          return constants;
        }
      };

  private Names() {}

  /** The constant of this name; empty if there is none. */
  public static <E extends Enum<E>> Optional<E> constant(Class<E> type, String name) {
    return Optional.ofNullable(CONSTANTS.get(type).get(name)).map(type::cast);
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
