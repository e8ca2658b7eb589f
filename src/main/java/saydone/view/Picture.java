package saydone.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import saydone.json.JsonWriter;
import saydone.json.Shown;
import saydone.language.Language;
import saydone.message.Messages;
import saydone.session.PhaseName;

/**
 * A {@link Sight} as the page shows it: each text in the session's language, as one line of JSON.
 *
 * <pre>{@code
 * {"lang": "en", "phase": "counting", "shape": "counting", "word": "Counting",
 *  "exercise": "Foot up", "side": "left side", "number": "7", "of": "of 10", "set": "Set 1 of 2", "until": 0,
 *  "say": ["done", "next", "back"], "also": ["pause", "stop"],
 *  "announcement": "Counting. Foot up, left side."}
 * }</pre>
 *
 * <p>Names are as somebody wrote them: what could hide or turn round a part of the page is
 * {@linkplain Shown shown}.
 *
 * <p>A text that there is nothing to say for is empty. {@code until} is when the time that is shown
 * is over, in milliseconds since 1970; 0 if no time is shown. The phase of a question is named with
 * the question, such as {@code asking-side}, and its word is the question.
 */
final class Picture {

  /** As many as are named at a time when the patient asks for help. */
  private static final int LARGE = 3;

  private Picture() {}

  /** The line, without a line end. It is the same as long as the same is to be seen. */
  static String of(Sight sight) {
    return JsonWriter.line(
        sight instanceof Sight.Session session
            ? of(session)
            : sight instanceof Sight.Nothing
                ? empty("view.nothing", "view.nothing.remedy")
                : empty("view.unreadable", "view.unreadable.remedy"));
  }

  private static Map<String, Object> empty(String word, String remedy) {
    Messages texts = Messages.printed(Language.ENGLISH);
    String told = texts.text(word);
    return picture(
        Language.ENGLISH,
        "",
        Shape.NOTHING,
        told,
        new Labels(texts.text(remedy), "", "", "", ""),
        List.of(),
        0,
        told);
  }

  private static Map<String, Object> of(Sight.Session session) {
    Messages texts = Messages.printed(session.language());
    String word = texts.text("view.phase." + session.title());
    Labels shown =
        session
            .work()
            .map(work -> shown(texts, work, session.phase()))
            .orElseGet(() -> new Labels(Shown.line(session.script()), "", "", "", ""));
    String where =
        Stream.of(shown.exercise(), shown.side())
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(", "));
    return picture(
        session.language(),
        session.title(),
        Shape.of(session.phase()),
        word,
        shown,
        session.sayable().stream().map(each -> text(texts, each)).toList(),
        session.until().map(time -> time.toEpochMilli()).orElse(0L),
        texts.text(announcement(word), word, where));
  }

  /** A question has its mark already. */
  private static String announcement(String word) {
    return word.endsWith("?") ? "view.announcement.question" : "view.announcement";
  }

  private static String text(Messages texts, Sight.Sayable sayable) {
    return sayable
        .last()
        .map(last -> texts.text("view.range", sayable.phrase(), last))
        .orElse(sayable.phrase());
  }

  private static Labels shown(Messages texts, Sight.Work work, PhaseName phase) {
    Optional<String> set =
        work.sets() > 1
            ? Optional.of(texts.text("view.set", work.set(), work.sets()))
            : Optional.empty();
    String exercise = Shown.line(work.exercise());
    return new Labels(
        phase == PhaseName.RESTING ? texts.text("view.next", exercise) : exercise,
        work.side().map(side -> texts.text("view.side", side)).orElse(""),
        texts.text("view.number", work.repetition()),
        texts.text("view.of", work.repetitions()),
        set.orElse(""));
  }

  /** The texts of a set, or a heading alone. */
  private record Labels(String exercise, String side, String number, String of, String set) {}

  private static Map<String, Object> picture(
      Language language,
      String phase,
      Shape shape,
      String word,
      Labels shown,
      List<String> sayable,
      long until,
      String announcement) {
    Map<String, Object> picture = new LinkedHashMap<>();
    picture.put("lang", language.tag());
    picture.put("phase", phase);
    picture.put("shape", shape.text());
    picture.put("word", word);
    picture.put("exercise", shown.exercise());
    picture.put("side", shown.side());
    picture.put("number", shown.number());
    picture.put("of", shown.of());
    picture.put("set", shown.set());
    picture.put("until", until);
    picture.put("say", sayable.stream().limit(LARGE).toList());
    picture.put("also", sayable.stream().skip(LARGE).toList());
    picture.put("announcement", announcement);
    return picture;
  }
}
