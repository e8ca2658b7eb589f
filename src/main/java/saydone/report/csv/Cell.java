package saydone.report.csv;

import java.util.regex.Pattern;
import saydone.json.Shown;

/**
 * What stands in one cell. A spreadsheet takes a cell for a formula that begins with {@code =},
 * {@code +}, {@code -} or {@code @}, and one that splits lines at other signs than commas may see
 * such a beginning in the middle of a text. An apostrophe before it keeps it a text. What cannot be
 * seen, such as a line end, is shown as an escape.
 */
final class Cell {

  /**
   * At the beginning, or after what some spreadsheets split at; also the wide forms of the signs.
   */
  private static final Pattern FORMULA = Pattern.compile("(^|[;|])(\\s*)(?=[=+\\-@＝＋－＠])");

  private Cell() {}

  /** A number as it is, anything else as a harmless text. */
  static String of(Object value) {
    return value instanceof Number
        ? value.toString()
        : FORMULA.matcher(Shown.line(value.toString())).replaceAll("$1'$2");
  }
}
