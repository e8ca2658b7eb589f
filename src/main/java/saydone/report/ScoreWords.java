package saydone.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import saydone.json.Shown;
import saydone.session.Question;

/** What a report says of pain and effort: how they went, without a judgment. */
public final class ScoreWords {

  private final ReportWords words;

  ScoreWords(ReportWords words) {
    this.words = words;
  }

  /** How the answers to a question went. */
  private String scores(String what, List<Integer> answers) {
    String name = words.text(what);
    if (answers.isEmpty()) {
      return words.text("report.scores.none", name);
    }
    int least = Collections.min(answers);
    int most = Collections.max(answers);
    int last = answers.get(answers.size() - 1);
    if (answers.size() == 1) {
      return words.text("report.scores.one", name, last);
    }
    return least == most
        ? words.text("report.scores.same", name, last, answers.size())
        : words.text("report.scores", name, answers.get(0), last, least, most, answers.size());
  }

  /** How pain went, before, after and during. */
  public List<String> pain(Report report) {
    List<String> sentences = new ArrayList<>();
    sentences.add(scores("report.scores.before", report.answers(Question.PAIN_BEFORE)));
    sentences.add(scores("report.scores.after", report.answers(Question.PAIN_AFTER)));
    report.hurt().forEach(hurt -> sentences.add(hurt(hurt)));
    if (report.hurt().isEmpty()) {
      sentences.add(words.text("report.hurt.none"));
    }
    return sentences;
  }

  private String hurt(HurtExercise hurt) {
    String key = hurt.name().isPresent() ? "report.hurt" : "report.hurt.before";
    PainReports pain = hurt.pain();
    return pain.strongest().isPresent()
        ? words.text(key, hurt.name().orElse(""), pain.reports(), pain.strongest().getAsInt())
        : words.text(key + ".unscored", hurt.name().orElse(""), pain.reports());
  }

  /** How the effort went. */
  public String effort(Report report) {
    return scores("report.scores.effort", report.answers(Question.EFFORT_AFTER));
  }

  /**
   * The pain during a session: each exercise that hurt, with its strongest score if known; a dash
   * without any.
   */
  public String during(Summary summary) {
    List<String> parts = new ArrayList<>();
    for (HurtExercise hurt : HurtExercise.of(summary)) {
      String name = hurt.name().orElseGet(() -> words.text("report.hurt.outside"));
      parts.add(
          hurt.pain().strongest().isPresent()
              ? words.text("report.hurt.score", name, hurt.pain().strongest().getAsInt())
              : name);
    }
    return parts.isEmpty() ? words.text("report.unanswered") : Shown.line(String.join("; ", parts));
  }

  /** The answer to a question in a session; a dash without one. */
  public String answer(Summary summary, Question question) {
    return Optional.ofNullable(summary.answers().get(question))
        .map(String::valueOf)
        .orElseGet(() -> words.text("report.unanswered"));
  }
}
