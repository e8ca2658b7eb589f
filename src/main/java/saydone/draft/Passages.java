package saydone.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import saydone.draft.Passage.Mark;
import saydone.draft.SourceLine.Kind;

/**
 * Puts the lines of a hand-out together into passages. Lines of running text go on until a blank
 * line, a number, a bullet, what looks like a heading, or a line that is of the hand-out itself.
 */
final class Passages {

  /** The most words of a line that may be a heading. */
  private static final int LONGEST_HEADING = 8;

  private static final Pattern NUMBER =
      Pattern.compile(
          "^\\s*(?:(?i:exercise|no\\.?|ex\\.?)\\s*)?(\\d{1,2})\\s*[.):]\\s+(.*)$"
              + "|^\\s*(?i:exercise)\\s+(\\d{1,2})\\s*[-\u2013\u2014]?\\s*(.*)$");

  private static final Pattern BULLET =
      Pattern.compile(
          "^\\s*(?:[\u2022\u25AA\u25E6\u25CF\u25CB\u00B7\u2023*\uF0B7-]|[a-z][.)])\\s+(.*)$");

  /** A name with a colon or a dash before the sentences. */
  private static final Pattern NAMED =
      Pattern.compile("^([^:.!?]{3,60}?)\\s*(?::|\\s[-\u2013\u2014]\\s)\\s*(\\S.*)$");

  /** A name as a sentence of its own, before others. */
  private static final Pattern FIRST = Pattern.compile("^([^:.!?]{3,50})\\.\\s+(\\S.*)$");

  private static final Pattern FIELD =
      Pattern.compile(
          "^(?i:reps?|repetitions?|sets?|hold(?: time| for)?|rest(?: time| period)?(?: between"
              + " (?:the )?(?:sets|exercises))?|repeat|dose|frequency|how"
              + " often|notes?|tips?|position|starting"
              + " position|side|times|important|remember|warning)$");

  private final List<Passage> passages = new ArrayList<>();
  private final List<SourceLine> open = new ArrayList<>();
  private final List<Passage> pageNumbers = new ArrayList<>();
  private Mark mark = Mark.NONE;
  private int number;
  private Optional<Sentence> name = Optional.empty();
  private boolean isOpen;

  private Passages() {}

  /** The passages of lines, in order. */
  static List<Passage> of(List<SourceLine> lines) {
    Passages found = new Passages();
    for (int i = 0; i < lines.size(); i++) {
      found.add(
          i == 0 ? Optional.empty() : Optional.of(lines.get(i - 1)),
          lines.get(i),
          i + 1 == lines.size() ? Optional.empty() : Optional.of(lines.get(i + 1)));
    }
    found.close();
    return List.copyOf(found.passages);
  }

  private void add(Optional<SourceLine> before, SourceLine line, Optional<SourceLine> after) {
    if (line.kind() == Kind.BLANK || line.text().isBlank()) {
      close();
      return;
    }
    Matcher numbered = NUMBER.matcher(line.text());
    Matcher bullet = BULLET.matcher(line.text());
    if (line.kind() == Kind.HEADING) {
      String words =
          numbered.matches()
              ? rest(numbered)
              : bullet.matches() ? String.valueOf(bullet.group(1)) : line.text();
      heading(line.as(Kind.HEADING, words));
    } else if (Imprint.isPageNumber(line)) {
      pageNumbers.add(imprint(line));
    } else if (isImprint(
        before, numbered.matches() ? line.as(line.kind(), rest(numbered)) : line)) {
      close();
      passages.add(imprint(line));
    } else if (numbered.matches()) {
      close();
      begin(Mark.NUMBER, Integer.parseInt(group(numbered, 1, 3)));
      named(line.as(line.kind(), rest(numbered)), after);
    } else if (bullet.matches()) {
      close();
      begin(Mark.BULLET, 0);
      named(line.as(line.kind(), bullet.group(1)), Optional.empty());
    } else if (line.kind() == Kind.TEXT && looksLikeHeading(before, line, after)) {
      heading(line);
    } else if (isOpen && line.kind() == Kind.TEXT) {
      open.add(line);
    } else {
      close();
      begin(Mark.NONE, 0);
      named(line, Optional.empty());
    }
  }

  /** Whether a line is of the hand-out itself, or goes on with one that is. */
  private static boolean isImprint(Optional<SourceLine> before, SourceLine line) {
    return Imprint.isLine(line)
        || (line.kind() == Kind.TEXT
            && before.filter(Imprint::isLine).filter(each -> goesOn(each, line)).isPresent());
  }

  private static boolean goesOn(SourceLine before, SourceLine line) {
    return before.text().endsWith(",")
        || before.text().endsWith(":")
        || Character.isLowerCase(line.text().strip().codePointAt(0));
  }

  private static Passage imprint(SourceLine line) {
    return new Passage(Mark.NONE, 0, Optional.empty(), List.of(sentence(line, line.text())));
  }

  private static String group(Matcher matcher, int one, int other) {
    return matcher.group(one) != null ? matcher.group(one) : matcher.group(other);
  }

  private static String rest(Matcher numbered) {
    return group(numbered, 2, 4);
  }

  private void heading(SourceLine line) {
    close();
    begin(Mark.HEADING, 0);
    name = Optional.of(sentence(line, line.text()));
    close();
  }

  /** Takes the first line, whose name may stand before a colon, or alone. */
  private void named(SourceLine line, Optional<SourceLine> after) {
    Matcher named = NAMED.matcher(line.text());
    Matcher first = FIRST.matcher(line.text());
    if (named.matches()
        && sentence(line, named.group(1)).words() <= LONGEST_HEADING
        && !FIELD.matcher(named.group(1).strip()).matches()
        && isName(named.group(1))) {
      name = Optional.of(sentence(line, named.group(1)));
      open.add(line.as(line.kind(), named.group(2)));
    } else if (mark != Mark.NONE
        && first.matches()
        && isName(first.group(1))
        && !MovementWords.isMovement(sentence(line, first.group(1)))) {
      name = Optional.of(sentence(line, first.group(1)));
      open.add(line.as(line.kind(), first.group(2)));
    } else if (after.filter(next -> beginsAnew(next.text())).isPresent()
        && isShort(line.text())
        && isName(line.text())) {
      name = Optional.of(sentence(line, line.text()));
    } else {
      open.add(line);
    }
  }

  private static Sentence sentence(SourceLine line, String words) {
    return new Sentence(line.place(), Sentences.oneLine(words));
  }

  private void begin(Mark kind, int told) {
    mark = kind;
    number = told;
    isOpen = true;
  }

  private void close() {
    List<Sentence> sentences = Sentences.of(open);
    if (name.isPresent() || !sentences.isEmpty()) {
      passages.add(new Passage(mark, number, name, sentences));
    }
    passages.addAll(pageNumbers);
    pageNumbers.clear();
    open.clear();
    mark = Mark.NONE;
    number = 0;
    name = Optional.empty();
    isOpen = false;
  }

  /** A short line that is no sentence, between what ends and what begins. */
  private boolean looksLikeHeading(
      Optional<SourceLine> before, SourceLine line, Optional<SourceLine> after) {
    boolean stands =
        !isOpen || mark == Mark.BULLET || before.filter(each -> isEnded(each.text())).isPresent();
    return stands
        && isShort(line.text())
        && after.filter(each -> each.text().isBlank() || beginsAnew(each.text())).isPresent()
        && Character.isUpperCase(line.text().strip().codePointAt(0))
        && (isName(line.text()) || isInCapitals(line.text()));
  }

  private static boolean isInCapitals(String text) {
    return text.codePoints().noneMatch(Character::isLowerCase)
        && text.codePoints().filter(Character::isUpperCase).count() > 3;
  }

  private static boolean isEnded(String text) {
    return new Sentence("", text.strip()).isEnded() || text.isBlank();
  }

  private static boolean isShort(String text) {
    Sentence sentence = new Sentence("", text.strip());
    return sentence.words() <= LONGEST_HEADING
        && !sentence.isEnded()
        && !text.strip().endsWith(",")
        && !text.strip().endsWith(";");
  }

  private static boolean beginsAnew(String text) {
    String words = text.strip();
    return words.isEmpty()
        || Character.isUpperCase(words.codePointAt(0))
        || Character.isDigit(words.charAt(0))
        || BULLET.matcher(words).matches();
  }

  /** Whether words can be a name: a dose is none, and neither is a sentence on how to sit. */
  private static boolean isName(String text) {
    Sentence sentence = new Sentence("", text.strip());
    FoundDose dose = FoundDose.of(List.of(sentence));
    return !dose.saysHowMuch()
        && dose.amounts().isEmpty()
        && dose.often().isEmpty()
        && !MovementWords.isPosition(sentence);
  }
}
