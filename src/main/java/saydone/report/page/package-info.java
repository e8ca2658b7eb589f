/**
 * A report as a page for a browser and a printer: one file, which needs nothing else. The templates
 * lie in {@code src/main/jte}; the build makes classes of them. Here is what they show, and where
 * the marks of the charts stand.
 *
 * <p>Knows {@code report}, and is the only package that knows JTE.
 */
@NullMarked
package saydone.report.page;

import org.jspecify.annotations.NullMarked;
