package saydone.session;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import saydone.script.Frequency;

/**
 * The one sentence at the end of a session on how it goes: the first of these for which there is
 * something to compare.
 *
 * <ol>
 *   <li>The pain after it, if it is another than last time by two points or more: less is hardly
 *       felt as a change (Farrar et al., Pain 94, 2001).
 *   <li>How many of the sessions that are prescribed for the day or the week were done.
 *   <li>The repetitions beside those of last time.
 * </ol>
 *
 * <p>The first session has only the second of these. It tells figures, and does not judge them. It
 * is not said where nothing was counted, nor after a session that a symptom ended: then numbers are
 * not what matters.
 *
 * @param key the message's key
 * @param values the values that it takes
 */
record Comparison(String key, List<Object> values) {

  /** A change of pain that is felt. */
  private static final int FELT = 2;

  /** Copies the list. */
  Comparison {
    values = List.copyOf(values);
  }

  /** The sentence on a session that is over; empty if there is nothing to say. */
  static Optional<Comparison> of(Former former, Progress progress) {
    if (progress.repetitions() == 0 || endedByASymptom(progress)) {
      return Optional.empty();
    }
    Integer pain = progress.answers().get(Question.PAIN_AFTER);
    OptionalInt before = former.painAfter();
    if (pain != null && before.isPresent() && Math.abs(pain - before.getAsInt()) >= FELT) {
      return said("compared.pain", before.getAsInt(), pain);
    }
    if (former.goal() > 0) {
      int span = former.per() == Frequency.Per.DAY ? 0 : 1;
      int done = former.done() + 1;
      String key = done > former.goal() ? "compared.sessions.more" : "compared.sessions";
      return said(key, done, former.goal(), span);
    }
    if (former.repetitions() == 0) {
      return Optional.empty();
    }
    int more = progress.repetitions() - former.repetitions();
    return more == 0
        ? said("compared.same")
        : said(more > 0 ? "compared.more" : "compared.fewer", Math.abs(more));
  }

  /**
   * Whether the patient has felt more pain after the session than before it, or than last time. Who
   * has just said so is not praised.
   */
  static boolean hurtsMore(Optional<Former> former, Progress progress) {
    Integer pain = progress.answers().get(Question.PAIN_AFTER);
    if (pain == null) {
      return false;
    }
    int felt = pain - FELT;
    Stream<Integer> before = Stream.ofNullable(progress.answers().get(Question.PAIN_BEFORE));
    Stream<Integer> lastTime =
        former.stream().flatMapToInt(each -> each.painAfter().stream()).boxed();
    return Stream.concat(before, lastTime).anyMatch(each -> each <= felt);
  }

  private static boolean endedByASymptom(Progress progress) {
    boolean early = !progress.outcome().equals(Optional.of(Fact.Outcome.COMPLETED));
    return progress.unwell().isPresent() || (early && !progress.left().isEmpty());
  }

  private static Optional<Comparison> said(String key, Object... values) {
    return Optional.of(new Comparison(key, List.of(values)));
  }
}
