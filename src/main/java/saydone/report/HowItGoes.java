package saydone.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import saydone.message.Messages;
import saydone.session.Question;

/**
 * Answers "how am I doing" in at most three sentences: this week against what was prescribed; the
 * repetitions and levels of the last session beside those of the one before it; pain and effort,
 * and where they went. It tells figures, and does not judge them. What was done beyond what was
 * prescribed counts, too, as in the sentence at the end of a session.
 */
public final class HowItGoes {

  /** Beside a longer name, pain and effort would make a sentence that is hard to follow by ear. */
  private static final int SHORT_NAME = 32;

  /**
   * A sentence that the coach can say.
   *
   * @param key its key among the spoken messages
   * @param values the values that it takes
   */
  public record Sentence(String key, List<Object> values) {

    /** Copies the list. */
    public Sentence {
      values = List.copyOf(values);
    }

    private static Sentence of(String key, Object... values) {
      return new Sentence(key, List.of(values));
    }

    /** The sentence in a language. */
    public String text(Messages messages) {
      return messages.text(key, values.toArray());
    }
  }

  /** How a score went from the former to the last one, and the number by which messages know it. */
  private enum Course {
    SAME(0),
    CHANGED(1),
    NEW(2);

    private final int choice;

    Course(int choice) {
      this.choice = choice;
    }
  }

  /** A score of the last session, and the former one if there is one; else the same again. */
  private record Scores(Course course, int former, int last) {

    /** As a message takes them. */
    List<Object> values() {
      return List.of(course.choice, former, last);
    }
  }

  private HowItGoes() {}

  /**
   * The sentences; one, if there is no session yet.
   *
   * @param now the wall time
   */
  public static List<Sentence> of(History history, Instant now) {
    List<Played> done =
        history.played().stream().filter(session -> session.figures().isDone()).toList();
    Optional<Summary> last = done.stream().findFirst().flatMap(Played::summary);
    if (last.isEmpty()) {
      return List.of(Sentence.of("progress.none"));
    }
    String script = last.get().script();
    return sentences(
        history,
        last.get(),
        done.stream().skip(1).filter(each -> each.figures().script().equals(script)).toList(),
        now);
  }

  private static List<Sentence> sentences(
      History history, Summary last, List<Played> former, Instant now) {
    List<Sentence> sentences = new ArrayList<>();
    sentences.add(week(history.adherence(Days.weekOf(history.today(now)), now).sessions()));
    sentences.add(repetitions(last, former));
    feeling(last, former).ifPresent(sentences::add);
    return List.copyOf(sentences);
  }

  /** This week, of which all days count, also those to come. */
  private static Sentence week(Adherence.Sessions sessions) {
    if (sessions.prescribed() == 0) {
      return Sentence.of("progress.week.free", sessions.all());
    }
    int prescribed = Schedule.whole(sessions.prescribed());
    int others = sessions.extra() + sessions.unscheduled();
    return sessions.done() < prescribed
        ? Sentence.of("progress.week", sessions.done(), prescribed, others)
        : Sentence.of("progress.week.all", prescribed, sessions.done() - prescribed + others);
  }

  private static Sentence repetitions(Summary last, List<Played> former) {
    return former.stream()
        .findFirst()
        .flatMap(Played::summary)
        .map(
            before ->
                Sentence.of(
                    "progress.repetitions.both",
                    last.counted(),
                    before.counted(),
                    levels(last, before, change -> change > 0),
                    levels(last, before, change -> change < 0)))
        .orElseGet(
            () ->
                Sentence.of(
                    "progress.repetitions", last.repetitions(), last.prescribed(), last.extra()));
  }

  /** How many of the exercises that were done in both sessions were at a harder or easier level. */
  private static int levels(Summary last, Summary former, Predicate<Integer> change) {
    return (int)
        last.exercises().stream()
            .filter(ExerciseDone::isCounted)
            .filter(
                exercise ->
                    former.exercises().stream()
                        .filter(each -> each.id().equals(exercise.id()) && each.isCounted())
                        .map(each -> exercise.levelDone().compareTo(each.levelDone()))
                        .anyMatch(change))
            .count();
  }

  private static Optional<Sentence> feeling(Summary last, List<Played> former) {
    boolean after = last.answers().containsKey(Question.PAIN_AFTER);
    Optional<Scores> pain =
        scores(after ? Question.PAIN_AFTER : Question.PAIN_BEFORE, last, former);
    Optional<Scores> effort = scores(Question.EFFORT_AFTER, last, former);
    Optional<String> hurt = hurt(last);
    if (hurt.isPresent()) {
      return Optional.of(hurt(hurt.get(), pain.filter(scores -> after), effort));
    }
    if (pain.isEmpty()) {
      return effort.map(scores -> new Sentence("progress.effort", scores.values()));
    }
    List<Object> values = new ArrayList<>(List.of(after ? 1 : 0));
    values.addAll(pain.get().values());
    effort.ifPresent(each -> values.addAll(each.values()));
    return Optional.of(
        new Sentence(effort.isPresent() ? "progress.pain.effort" : "progress.pain", values));
  }

  /** That an exercise hurt, with the pain after the session and the effort. */
  private static Sentence hurt(String name, Optional<Scores> pain, Optional<Scores> effort) {
    Optional<Scores> told = effort.filter(scores -> name.length() <= SHORT_NAME);
    List<Object> values = new ArrayList<>(List.of(name));
    pain.ifPresent(scores -> values.addAll(scores.values()));
    told.ifPresent(scores -> values.addAll(scores.values()));
    String key =
        "progress.hurt" + (pain.isPresent() ? ".pain" : "") + (told.isPresent() ? ".effort" : "");
    return new Sentence(key, values);
  }

  /** The name of the exercise of the last session in which pain was the strongest, or first. */
  private static Optional<String> hurt(Summary last) {
    Map<String, PainReports> pain = last.painByExercise();
    return pain.keySet().stream()
        .flatMap(id -> last.exercises().stream().filter(exercise -> exercise.id().equals(id)))
        .min(
            Comparator.comparingInt(
                exercise -> -strongest(Optional.ofNullable(pain.get(exercise.id())))))
        .map(ExerciseDone::name);
  }

  private static int strongest(Optional<PainReports> pain) {
    return pain.map(reports -> reports.strongest().orElse(0)).orElse(0);
  }

  /** The answers to a question, in the last session and in the one before it that has one. */
  private static Optional<Scores> scores(Question question, Summary last, List<Played> former) {
    return answer(question, last)
        .map(
            now ->
                former.stream()
                    .flatMap(each -> each.summary().stream())
                    .flatMap(each -> answer(question, each).stream())
                    .findFirst()
                    .map(
                        then ->
                            new Scores(then.equals(now) ? Course.SAME : Course.CHANGED, then, now))
                    .orElseGet(() -> new Scores(Course.NEW, now, now)));
  }

  private static Optional<Integer> answer(Question question, Summary summary) {
    return Optional.ofNullable(summary.answers().get(question));
  }
}
