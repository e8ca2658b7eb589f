package saydone.report.page;

import saydone.report.ExerciseTotal;
import saydone.report.ReportWords;

/**
 * The name of an exercise, side and level in a drawing, where nothing breaks a line. Of a name that
 * is too long only the beginning is shown; the table beside the drawing has all of it.
 */
final class Label {

  private static final int LONGEST = 58;

  private Label() {}

  static String of(ExerciseTotal total, ReportWords words) {
    String whole = words.part(total);
    int room = LONGEST - words.part(total, "").length() - 1;
    return whole.length() <= LONGEST || room <= 0
        ? whole
        : words.part(total, shortened(total.name(), room));
  }

  private static String shortened(String name, int length) {
    int end = name.offsetByCodePoints(0, Math.min(length, name.codePointCount(0, name.length())));
    return name.substring(0, end) + "…";
  }
}
