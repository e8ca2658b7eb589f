package saydone.report;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import saydone.language.Language;
import saydone.message.Messages;
import saydone.report.ExerciseDone.Completion;
import saydone.script.Side;
import saydone.script.WeakSide;
import saydone.session.Fact.ExerciseEnded.Because;
import saydone.session.Question;

/**
 * Tells in one sentence what was done in a session.
 *
 * @param texts the texts to print, in the language of the reader
 * @param zone the time zone of the date
 */
record SessionSentence(Messages texts, ZoneId zone) {

  /** The sentence in a language. */
  static SessionSentence in(Language language, ZoneId zone) {
    return new SessionSentence(Messages.printed(language), zone);
  }

  /** The sentence of a session that could be read. */
  String of(Summary summary) {
    return of(summary, Brief.date(summary.started(), zone));
  }

  /** The same with a text in the place of the date. */
  String of(Summary summary, String date) {
    List<String> parts = new ArrayList<>();
    parts.add(texts.text("history.repetitions", summary.repetitions(), summary.prescribed()));
    if (summary.extra() > 0) {
      parts.add(texts.text("history.extra", summary.extra()));
    }
    if (summary.affected().equals(Optional.of(WeakSide.BOTH))) {
      parts.add(texts.text("history.both"));
    }
    summary.exercises().forEach(exercise -> sides(exercise).ifPresent(parts::add));
    parts.add(texts.text("history.minutes", minutes(summary.duration())));
    only(summary).ifPresent(parts::add);
    if (summary.halved()) {
      parts.add(texts.text("history.halved"));
    }
    pain(summary).ifPresent(parts::add);
    Optional.ofNullable(summary.answers().get(Question.EFFORT_AFTER))
        .ifPresent(effort -> parts.add(texts.text("history.effort", effort)));
    summary.symptoms().forEach(complaint -> parts.add(complaint(complaint)));
    summary.exercises().stream()
        .filter(exercise -> exercise.because().isPresent())
        .forEach(exercise -> parts.add(left(exercise)));
    parts.add(texts.text("history.outcome." + summary.outcome()));
    return texts.text("history", date, summary.scriptName(), String.join(", ", parts));
  }

  /** The sentence of a session of which nothing could be read. */
  String unreadable(String folder) {
    return texts.text("history.unreadable", folder);
  }

  /** The nearest number of whole minutes. */
  private static long minutes(Duration duration) {
    return duration.plusSeconds(30).toMinutes();
  }

  private Optional<String> pain(Summary summary) {
    Integer before = summary.answers().get(Question.PAIN_BEFORE);
    Integer after = summary.answers().get(Question.PAIN_AFTER);
    if (before != null && after != null) {
      return Optional.of(texts.text("history.pain", before, after));
    }
    return before != null
        ? Optional.of(texts.text("history.pain.before", before))
        : Optional.ofNullable(after).map(score -> texts.text("history.pain.after", score));
  }

  /** What each side did of an exercise, if one did more of what was asked for than the other. */
  private Optional<String> sides(ExerciseDone exercise) {
    List<Share> left = exercise.sharesOf(Side.LEFT);
    List<Share> right = exercise.sharesOf(Side.RIGHT);
    boolean known =
        !left.isEmpty()
            && !right.isEmpty()
            && exercise.shares().stream().allMatch(share -> share.prescribed().isPresent());
    return known && done(left) != done(right)
        ? Optional.of(
            texts.text(
                "history.sides",
                exercise.name(),
                done(left),
                prescribed(left),
                done(right),
                prescribed(right)))
        : Optional.empty();
  }

  private static int done(List<Share> shares) {
    return shares.stream().mapToInt(Share::repetitions).sum();
  }

  private static int prescribed(List<Share> shares) {
    return shares.stream().mapToInt(share -> share.prescribed().orElse(0)).sum();
  }

  private String left(ExerciseDone exercise) {
    String key = "history.left." + exercise.because().orElseThrow();
    String left = texts.text(key, exercise.name());
    return exercise.because().equals(Optional.of(Because.SKIPPED))
        ? exercise.said().map(said -> texts.text("history.said", left, said)).orElse(left)
        : left;
  }

  /** Which exercises were chosen for the day, if some were not. */
  private Optional<String> only(Summary summary) {
    List<Integer> chosen = new ArrayList<>();
    for (int i = 0; i < summary.exercises().size(); i++) {
      if (summary.exercises().get(i).completion() != Completion.NOT_CHOSEN) {
        chosen.add(i + 1);
      }
    }
    if (chosen.isEmpty() || chosen.size() == summary.exercises().size()) {
      return Optional.empty();
    }
    int last = chosen.size() - 1;
    String numbers =
        chosen.subList(0, last).stream().map(String::valueOf).collect(Collectors.joining(", "));
    return Optional.of(
        last == 0
            ? texts.text("history.only.one", chosen.get(last))
            : texts.text("history.only", numbers, chosen.get(last)));
  }

  private String complaint(Complaint complaint) {
    String key = "history.symptom." + complaint.symptom();
    String reported =
        complaint
            .score()
            .map(score -> texts.text(key + ".score", score))
            .orElseGet(() -> texts.text(key));
    return complaint
        .during()
        .map(spot -> texts.text("history.symptom.during", reported, spot.exercise().name()))
        .orElse(reported);
  }
}
