package saydone.json;

import java.math.BigDecimal;
import java.util.Optional;
import saydone.json.Json.Num;

/**
 * A number within bounds.
 *
 * @param whole whether it must be a whole number; {@code 10.0} is one too, as in JSON Schema
 * @param unit the unit with a leading space, or empty
 */
record Decimal(boolean whole, BigDecimal least, BigDecimal most, String unit, String example)
    implements Shape<BigDecimal> {
  @Override
  public Optional<BigDecimal> read(Json json, Problems problems) {
    Optional<BigDecimal> number = number(json);
    String fault =
        number.isEmpty()
            ? whole ? "is not a whole number" : "is not a number"
            : fault(number.get());
    if (fault.isEmpty()) {
      return number;
    }
    problems.add(json, fault, remedy());
    return Optional.empty();
  }

  private String fault(BigDecimal number) {
    // The bounds are checked first: a number outside them may have a billion digits.
    if (number.compareTo(least) < 0) {
      return "is less than " + least + unit;
    }
    if (number.compareTo(most) > 0) {
      return "is more than " + most + unit;
    }
    return whole && number.stripTrailingZeros().scale() > 0 ? "is not a whole number" : "";
  }

  private static Optional<BigDecimal> number(Json json) {
    if (!(json instanceof Num number)) {
      return Optional.empty();
    }
    try {
      return Optional.of(new BigDecimal(number.literal()));
    } catch (NumberFormatException e) {
      // NaN, Infinity, or an exponent of more than ten digits.
      return Optional.empty();
    }
  }

  @Override
  public String remedy() {
    return least.compareTo(most) == 0
        ? "write " + most + unit
        : "write " + least + " to " + most + unit + ", such as " + example;
  }
}
