package saydone.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import saydone.report.BusyWeek;
import saydone.report.Report;
import saydone.report.TwoSessions;

/**
 * The page of {@link TwoSessions}. How it looks is checked in a browser, by {@code .ci/report.py}.
 */
class HtmlReportTests {

  private static String page(Report report) {
    return HtmlReport.text(report, "Saydone 0.1.0");
  }

  private static long count(String pattern, String page) {
    return Pattern.compile(pattern).matcher(page).results().count();
  }

  @Test
  void eachChartHasATitleASentenceAndATable() {
    String page = page(TwoSessions.report());

    // The time between repetitions is not known of sets that are counted as a whole.
    assertEquals(5, count("<svg role=\"img\"", page));
    assertEquals(5, count("<svg [^>]*>\\s*<title id=\"[a-z0-9]+-title\">[^<]+</title>", page));
    assertEquals(5, count("</figure>\\s*<table>\\s*<caption>[^<]+</caption>", page));
    assertTrue(page.contains("<li>Pain before the session: 4 at first, 2 at last"), page);
    assertTrue(page.contains("In no set did the patient count three repetitions"), page);
  }

  @Test
  void theTimeBetweenRepetitionsHasATitleASentenceAndATableToo() {
    String page = page(BusyWeek.report());

    assertEquals(3, count("<svg role=\"img\"", page));
    assertEquals(3, count("<svg [^>]*>\\s*<title id=\"[a-z0-9]+-title\">[^<]+</title>", page));
    assertEquals(3, count("</figure>\\s*<table>\\s*<caption>[^<]+</caption>", page));
    assertTrue(
        page.contains(
            "<th scope=\"row\">Ankle dorsiflexion, left, passive</th>"
                + "<td class=\"number\">4.0 s</td><td class=\"number\">5.5 s</td>"
                + "<td class=\"number\">+38 %</td>"),
        page);
  }

  @Test
  void withoutAnAnswerThereIsASentenceAndNoEmptyChart() {
    String page = page(BusyWeek.overdone());

    assertTrue(
        page.contains("<li>Pain before the session: not asked, or not answered.</li>"), page);
    assertFalse(page.contains("<caption>Pain"), page);
    assertTrue(page.contains("<caption>Effort"), page);
    assertFalse(page(BusyWeek.report()).contains("<caption>Effort"));
  }

  @Test
  void aWeekSaysWhatIsMoreThanPrescribed() {
    String page = page(BusyWeek.overdone());

    assertTrue(page.contains("<td class=\"number\">5 of 5, 2 extra</td>"), page);
    assertTrue(page.contains(">2 extra</text>"), page);
    assertFalse(page(BusyWeek.report()).contains("extra</td>"));
  }

  @Test
  void theTablesHaveTheFigures() {
    String page = page(TwoSessions.report());

    assertTrue(
        page.contains(
            "<th scope=\"row\">Heel raise, right, active</th>"
                + "<td class=\"number\">3</td><td class=\"number\">12</td>"),
        page);
    assertTrue(
        page.contains(
            "<th scope=\"row\" class=\"day\">Mon 23 Nov</th><td class=\"number\">4</td>"
                + "<td>Heel raise: 6</td><td class=\"number\">5</td>"),
        page);
    assertTrue(page.contains("<dd class=\"large\">2 of 5</dd>"), page);
    assertTrue(page.contains("<dd>40 %</dd>"), page);
  }

  @Test
  void nothingIsLoadedAndNothingRuns() {
    String page = page(TwoSessions.report());

    assertTrue(
        page.contains("content=\"default-src &#39;none&#39;")
            || page.contains("content=\"default-src 'none'"));
    assertEquals(0, count("<(script|link|img|iframe|object|embed|form|base)\\b", page));
    assertEquals(0, count("(?i)\\s(src|srcset|on[a-z]+)=", page));
    assertEquals(0, count("href=\"(?!#)", page));
    assertEquals(0, count("https?:", page));
  }

  @Test
  void aHostileNameIsAText() {
    String ordinary = page(TwoSessions.report());
    String page = page(TwoSessions.report(TwoSessions.HOSTILE));

    assertFalse(page.contains("<script"), page);
    assertTrue(page.contains("&lt;script&gt;"), page);
    assertFalse(page.contains("\u202E"), page);
    assertFalse(page.contains("\u001B"), page);
    assertEquals(tags(ordinary), tags(page), "a name adds no element and no attribute");
    assertEquals(tags(page(BusyWeek.report())), tags(page(BusyWeek.report(TwoSessions.HOSTILE))));
  }

  /** The elements with their attributes, without values. */
  private static List<String> tags(String page) {
    return Pattern.compile("<[^>]+>")
        .matcher(page)
        .results()
        .map(tag -> Pattern.compile("=\"[^\"]*\"").matcher(tag.group()).replaceAll("="))
        .toList();
  }

  @Test
  void eachIdIsThereOnceAndEachReferenceLeadsToOne() {
    String page = page(TwoSessions.report());
    List<String> ids =
        Pattern.compile(" id=\"([^\"]+)\"").matcher(page).results().map(id -> id.group(1)).toList();

    assertEquals(ids.size(), ids.stream().distinct().count(), ids.toString());
    Matcher references =
        Pattern.compile("(?:aria-labelledby=\"|href=\"#|url\\(#)([^\")]+)").matcher(page);
    references.results().forEach(each -> assertTrue(ids.contains(each.group(1)), each.group()));
  }

  @Test
  void eachChartOfManyDaysSaysWhichTheseAre() {
    String page = page(BusyWeek.onEachDay(14));

    assertTrue(page.contains("From Mon 24 Aug 2026 to Sun 22 Nov 2026</title>"), page);
    assertTrue(page.contains("From Mon 23 Nov 2026 to Sun 29 Nov 2026</title>"), page);
    assertEquals(3, count("class=\"flowing\">\\s*<h2 id=\"(pain|effort|missed)\"", page));
  }

  @Test
  void withoutASessionThePageSaysSo() {
    Report nothing = Report.of(List.of(), TwoSessions.WEEK, TwoSessions.NOW, ZoneOffset.UTC);

    assertTrue(page(nothing).contains("<p>There is no session in these days.</p>"));
    assertEquals(0, count("<svg", page(nothing)));
  }

  @Test
  void aLongNameIsShortenedInAChartAndWholeInTheTable() {
    String name = "Foot ".repeat(30).strip();
    String page = page(TwoSessions.report(name));

    assertTrue(page.contains("<th scope=\"row\">" + name + ", left, active</th>"), page);
    assertTrue(page.contains(">" + name.substring(0, 43) + "…, left, active</text>"), page);
  }
}
