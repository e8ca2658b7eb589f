package saydone.report.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import saydone.language.Language;
import saydone.report.Report;

/**
 * A report as HTML: one file with its style and its charts inside, and no script. It loads nothing,
 * and forbids the browser to. What comes from a script or a record is escaped by where it stands.
 */
public final class HtmlReport {

  private static final String TEMPLATE = "report.jte";

  private HtmlReport() {}

  /**
   * The page, in English, as everything that is only printed.
   *
   * @param program the program that makes it, with its version
   */
  public static String text(Report report, String program) {
    StringOutput out = new StringOutput();
    TemplateEngine.createPrecompiled(ContentType.Html)
        .render(TEMPLATE, Page.of(report, program, Language.ENGLISH), out);
    return out.toString();
  }
}
