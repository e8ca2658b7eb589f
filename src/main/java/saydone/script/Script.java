package saydone.script;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import saydone.markup.Template;

/**
 * A session as a therapist wrote it, checked and with all defaults filled in. Immutable.
 *
 * @param id a short name for files and records: lower-case letters, digits and hyphens
 * @param name the name as it is spoken
 * @param language a BCP 47 tag, such as {@code en-US}
 * @param description what it is for, for those who choose a script; may be empty
 * @param author who wrote it; may be empty
 * @param version the author's version of this script
 * @param affectedSide the weak side, or how it becomes known
 * @param precautions sentences that are spoken before the first exercise
 * @param stopRules what is said when the patient reports pain or dizziness
 * @param advice wordings of the same advice, of which a session says one; may be empty
 * @param ask the questions at start and end
 * @param pronounce respellings by word, for words that a voice gets wrong
 * @param exercises at least one
 * @param shortSession the ids of the exercises of a short session; empty for the first half of each
 * @param frequency how often the session is to be done, if the author says so
 */
public record Script(
    String id,
    String name,
    String language,
    String description,
    String author,
    String version,
    AffectedSide affectedSide,
    List<Template> precautions,
    List<StopRule> stopRules,
    List<Template> advice,
    Questions ask,
    Map<String, String> pronounce,
    List<Exercise> exercises,
    List<String> shortSession,
    Optional<Frequency> frequency) {

  /**
   * A script without exercises of its own for a short session, to be done as often as one likes.
   */
  public Script(
      String id,
      String name,
      String language,
      String description,
      String author,
      String version,
      AffectedSide affectedSide,
      List<Template> precautions,
      List<StopRule> stopRules,
      List<Template> advice,
      Questions ask,
      Map<String, String> pronounce,
      List<Exercise> exercises) {
    this(
        id,
        name,
        language,
        description,
        author,
        version,
        affectedSide,
        precautions,
        stopRules,
        advice,
        ask,
        pronounce,
        exercises,
        List.of(),
        Optional.empty());
  }

  /** Copies the lists and rejects a script without exercises. */
  public Script {
    precautions = List.copyOf(precautions);
    stopRules = List.copyOf(stopRules);
    advice = List.copyOf(advice);
    pronounce = Map.copyOf(pronounce);
    exercises = List.copyOf(exercises);
    shortSession = List.copyOf(shortSession);
    if (exercises.isEmpty()) {
      throw new IllegalArgumentException("a script needs at least one exercise");
    }
  }

  /** The weak side. */
  public enum AffectedSide {
    /** Asked by voice at the start. */
    ASK,
    /** Asked by voice at the start, and both sides are an answer. */
    ASK_OR_BOTH,
    /** The left side. */
    LEFT,
    /** The right side. */
    RIGHT,
    /** No side is weak, or it does not matter. */
    NONE;

    /** Whether the patient is asked. */
    public boolean isAsked() {
      return this == ASK || this == ASK_OR_BOTH;
    }

    /** Whether the script can be done where these sides are weak. */
    public boolean allows(WeakSide side) {
      return side != WeakSide.BOTH || this == ASK_OR_BOTH;
    }
  }

  /**
   * Which questions are asked.
   *
   * @param painBefore pain, 0 to 10, before the first exercise
   * @param painAfter pain, 0 to 10, after the last exercise
   * @param effortAfter effort (Borg CR10), 0 to 10, after the last exercise
   * @param ability asked the first time, and answered with yes, a little, or no: whether the
   *     patient can do the movement alone, for the levels at which the exercises begin; empty if
   *     not asked
   */
  public record Questions(
      boolean painBefore, boolean painAfter, boolean effortAfter, Optional<Template> ability) {

    /** No question. */
    public static final Questions NONE = new Questions(false, false, false);

    /** Questions that are answered with a number. */
    public Questions(boolean painBefore, boolean painAfter, boolean effortAfter) {
      this(painBefore, painAfter, effortAfter, Optional.empty());
    }
  }

  /**
   * What is said when a symptom is reported. Of several rules for pain that hold, the one with the
   * highest score is said; no two have the same.
   *
   * @param when what the patient reports
   * @param atLeast for pain, the score from 0 to 10 from which the rule holds; 0 for every report
   * @param say a few short sentences
   * @param then what the session does when they have been said
   */
  public record StopRule(Symptom when, int atLeast, Template say, Then then) {

    /** A rule after which the patient may go on with the same exercise. */
    public StopRule(Symptom when, int atLeast, Template say) {
      this(when, atLeast, say, Then.GO_ON);
    }

    /** What a rule asks of the session, the mildest first. */
    public enum Then {
      /** Pauses; "resume" goes on with the same exercise. */
      GO_ON,
      /** Pauses; the exercise is over for today, and "resume" goes on after it. */
      LEAVE_EXERCISE,
      /** Asks whether to end, and goes on only after a yes. */
      END_SESSION
    }
  }

  /** What a patient can report. */
  public enum Symptom {
    /** "pain", "it hurts". */
    PAIN,
    /** "dizzy". */
    DIZZY
  }
}
