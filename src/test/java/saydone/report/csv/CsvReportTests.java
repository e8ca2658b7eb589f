package saydone.report.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saydone.report.Report;
import saydone.report.TwoSessions;

/** The table of {@link TwoSessions}, worked out by hand. */
class CsvReportTests {

  private static List<NamedCsvRecord> records(Report report) {
    return CsvReader.builder().ofNamedCsvRecord(CsvReport.text(report)).stream().toList();
  }

  private static String cells(NamedCsvRecord line, String... columns) {
    return String.join(" ", List.of(columns).stream().map(line::getField).toList());
  }

  @Test
  void eachSessionExerciseSideAndLevelIsALine() {
    assertEquals(
        List.of(
            "2026-11-23 dorsiflexion left passive 10 0 10",
            "2026-11-23 heel-raise left active 3 0 6",
            "2026-11-23 heel-raise right active 0 0 6",
            "2026-11-25 dorsiflexion left passive 4 0 4",
            "2026-11-25 dorsiflexion left active 6 0 6",
            "2026-11-25 heel-raise left active 6 0 6",
            "2026-11-25 heel-raise right active 3 0 6"),
        records(TwoSessions.report()).stream()
            .map(
                line ->
                    cells(
                        line,
                        "day",
                        "exercise",
                        "side",
                        "level",
                        "repetitions",
                        "extra",
                        "prescribed"))
            .toList());
  }

  @Test
  void eachLineHasWhatBelongsToTheSession() {
    assertEquals(
        "2026-11-23T10-00-00Z_foot ended-early 4 5 6 2 2 1 6",
        cells(
            records(TwoSessions.report()).get(1),
            "session",
            "outcome",
            "pain_before",
            "pain_after",
            "effort_after",
            "commands",
            "not_understood",
            "exercise_pain_reports",
            "exercise_pain_strongest"));
  }

  @Test
  void withoutASessionThereAreOnlyTheNamesOfTheColumns() {
    Report nothing = Report.of(List.of(), TwoSessions.WEEK, TwoSessions.NOW, ZoneOffset.UTC);

    assertEquals(1, CsvReport.text(nothing).lines().count());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          =1+1                ~ '=1+1
          +1                  ~ '+1
          -1                  ~ '-1
          @SUM(A1)            ~ '@SUM(A1)
          '  =1'              ~ "'  =1"
          ＝1                  ~ '＝1
          a;=1                ~ a;'=1
          heel-raise          ~ heel-raise
          2 = two, -3 too     ~ 2 = two, -3 too
          """,
      quoteCharacter = '"')
  void aTextIsNoFormula(String text, String cell) {
    // The quotes of the table keep the spaces of one of the texts.
    String given = text.startsWith("'") ? text.substring(1, text.length() - 1) : text;
    assertEquals(cell, Cell.of(given));
  }

  @Test
  void aLineEndOrATabCannotBeginACell() {
    assertEquals("a<U+000A>=1<U+0009>=1", Cell.of("a\n=1\t=1"));
  }

  @Test
  void aHostileNameIsATextInEachCell() {
    Pattern formula = Pattern.compile("(?m)(^|[;,|\t]|\",\")\\s*\"?\\s*[=+@]");
    String text = CsvReport.text(TwoSessions.report(TwoSessions.HOSTILE));

    assertFalse(formula.matcher(text).find(), text);
    assertEquals(8, text.lines().count(), text);
    assertFalse(text.contains("\u001B"), text);
    for (NamedCsvRecord line : records(TwoSessions.report(TwoSessions.HOSTILE))) {
      assertTrue(line.getField("script_name").startsWith("'="), text);
    }
  }

  @Test
  void eachColumnIsDocumented() throws IOException {
    String page = Files.readString(Path.of("src", "site", "markdown", "therapists.md"));
    for (String column : CsvReport.columns()) {
      assertTrue(page.contains("| `" + column + "`"), column);
    }
  }
}
