package saydone.draft;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells what a hand-out says of itself and of those who gave it: when it is reviewed, the next
 * appointment, telephone numbers and addresses, the number of a page. None of it is of an exercise,
 * and the coach says none of it.
 *
 * <pre>{@code
 * Review date: March 2027
 * Next appointment: Monday at 10:15
 * Tel. 01632 960145
 * Page 2 of 3
 * }</pre>
 */
final class Imprint {

  /** The most words of a line with an address or the number of a page. */
  private static final int LONGEST = 12;

  /** Words that such a line begins with, in lower case. */
  private static final Pattern BEGINNING =
      Pattern.compile(
          "^[^\\p{L}\\d\u00A9]*(?:(?:(?:date of |page )?(?:next |last"
              + " )?review(?:ed|s)?|issued?|published|produced|printed|(?:last"
              + " )?updated|prepared|written|approved|compiled)(?:"
              + " (?:date|due|by|on|in|for))?\\b\\s*(?::|\\d|by\\b|on\\b|in\\b|date\\b|due\\b|[a-z]{3,9}"
              + " \\d{4}\\b)|(?:date|version|edition|leaflet(?:"
              + " (?:no|number|code|ref))?|ref|reference|code)\\b\\.?(?:"
              + " [a-z]{1,4})?\\s*[:\\d]|(?:your |the )?(?:next|follow[- ]?up)"
              + " (?:appointment|visit|review|session)\\b|appointments?\\s*:|follow[-"
              + " ]?up\\s*:|(?:see|seeing) you (?:again|next|on|in|at)\\b"
              + "|(?:patient|client|clinic|department|ward|hospital|address|signed|signature|(?:your"
              + " )?(?:physio(?:therapist)?|therapist)|opening (?:hours|times))(?:'s)?(?:"
              + " name)?\\s*:|(?:tel|telephone|phone|mobile|fax|e-?mail|web(?:site)?|contact(?: us|"
              + " number)?)\\b(?:"
              + " (?:number|no))?\\.?\\s*(?::|\\(?[+0-9]|at\\b|on\\b|[a-z.]+@)|\u00A9|\\(c\\)"
              + " |copyright\\b|all rights reserved|(?:any )?questions\\?|(?:with"
              + " )?(?:kind|best|warm) (?:regards|wishes)\\b|regards,|yours"
              + " (?:sincerely|truly|faithfully)\\b)");

  private static final Pattern PAGE_NUMBER =
      Pattern.compile("^\\W*(?:page|p\\.) ?\\d{1,3}\\W*$|\\bpage \\d{1,3} (?:of|/) \\d{1,3}\\b");

  private static final Pattern ADDRESS =
      Pattern.compile(
          "https?://|\\bwww\\.|[\\w.]@[\\w-]+\\.|\u00A9"
              + "|(?<![\\d.,])(?:\\(?0\\d{2,4}\\)?[ -]\\d{3,8}|\\+\\d{1,3}[ -][\\d() -]{6,14}\\d"
              + "|\\(?\\d{3}\\)?[ -]\\d{3}[ -]\\d{4})\\b"
              + "|\\b(?:tel|telephone|phone|mobile)\\b\\.?:? \\d{3}[ -]\\d{4}\\b");

  /** Words of the hand-out, or of what comes after it. */
  private static final Pattern OF_IT =
      Pattern.compile(
          "\\bthis (?:leaflet|booklet|hand-?out|web ?page|website)\\b"
              + "|\\b(?:next|follow-up) (?:appointment|visit)\\b");

  /** What stands between the columns of a line. */
  private static final Pattern COLUMN = Pattern.compile("[\\s\\p{Z}]{3,}");

  private static final Pattern WARNING = Pattern.compile("\\b(?:if|should you|stop)\\b");

  private Imprint() {}

  /** Whether a sentence is such a one. */
  static boolean isIn(Sentence sentence) {
    String plain = sentence.plain();
    return begins(sentence)
        || (!sentence.read().dose().saysHowMuch()
            && (OF_IT.matcher(plain).find()
                || (!MovementWords.isMovement(sentence)
                    && (PAGE_NUMBER.matcher(plain).find() || ADDRESS.matcher(plain).find()))));
  }

  /** Whether such a sentence also says what to do if something is wrong. */
  static boolean warns(String plain) {
    return WARNING.matcher(plain).find();
  }

  /**
   * Whether a line stands by itself, whatever is before and after it: all of its sentences are of
   * this kind, or one of its columns is.
   */
  static boolean isLine(SourceLine line) {
    return Sentences.of(List.of(line)).stream()
            .allMatch(sentence -> begins(sentence) || isOnly(ADDRESS, sentence))
        || Stream.of(COLUMN.split(line.text().strip(), -1))
            .skip(1)
            .map(column -> new Sentence(line.place(), column))
            .anyMatch(Imprint::begins);
  }

  private static boolean begins(Sentence sentence) {
    return BEGINNING.matcher(sentence.plain()).find();
  }

  /** Whether a line is the number of a page, which can stand in the middle of a sentence. */
  static boolean isPageNumber(SourceLine line) {
    return isOnly(PAGE_NUMBER, new Sentence(line.place(), line.text().strip()));
  }

  private static boolean isOnly(Pattern pattern, Sentence sentence) {
    return sentence.words() <= LONGEST
        && pattern.matcher(sentence.plain()).find()
        && !warns(sentence.plain())
        && !MovementWords.isMovement(sentence)
        && !sentence.read().dose().saysHowMuch();
  }
}
