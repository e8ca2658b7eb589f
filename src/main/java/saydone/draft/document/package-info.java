/**
 * Reads the lines of a hand-out out of text, HTML, PDF and DOCX. A document comes from anywhere, so
 * nothing is fetched or run, and nothing is read without a bound.
 *
 * <p>Only this package knows jsoup and PDFBox.
 */
@NullMarked
package saydone.draft.document;

import org.jspecify.annotations.NullMarked;
