package saydone.profile;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saydone.home.DamagedFileException;
import saydone.home.DataFolder;
import saydone.home.DataFolderException;
import saydone.reminder.ReminderPlan;
import saydone.script.Exercise.Assistance;
import saydone.script.WeakSide;

/**
 * What the coach remembers of the patient; kept in the file {@code profile.json} of the data
 * folder. {@link ProfileFormat} has a sample of the file.
 *
 * <p>Written whole or not at all. A file that cannot be read gives one warning and is passed over;
 * a session goes on without it. Immutable.
 *
 * @param weakSide the weak side
 * @param levels by the script's id and the exercise's id: the level at which she does the exercise
 * @param precautions by the script's id: when its precautions were last said in full
 * @param answer how long she takes to answer, and whether that was learned or set
 * @param reminders when she wants to be reminded; empty if she left it to the script
 * @param quietUntil before this wall time, kept to the second, nothing reminds her
 */
public record Profile(
    Optional<WeakSide> weakSide,
    Map<String, Map<String, Assistance>> levels,
    Map<String, Said> precautions,
    Optional<AnswerTime> answer,
    Optional<ReminderPlan> reminders,
    Optional<Instant> quietUntil) {

  /** The file's name in the data folder. */
  public static final String NAME = "profile.json";

  /** The shortest time for an answer. */
  public static final int QUICKEST_SECONDS = 1;

  /** The longest time for an answer. */
  public static final int SLOWEST_SECONDS = 60;

  /** The longest time for an answer that a session teaches. */
  public static final Duration SLOWEST_LEARNED = Duration.ofSeconds(20);

  /** A coach that knows of no time waits long enough for this one. */
  private static final Duration ORDINARY = Duration.ofSeconds(6);

  /** How much less the time becomes in a session. */
  private static final Duration SLOWLY = Duration.ofSeconds(1);

  /** Precautions that were said longer ago are said in full again. */
  public static final Duration PRECAUTIONS_LAST = Duration.ofDays(7);

  /** Nothing is remembered. */
  public static final Profile NONE =
      new Profile(
          Optional.empty(),
          Map.of(),
          Map.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  private static final int LONGEST_ID = 64;
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private static final Logger LOG = LoggerFactory.getLogger(Profile.class);

  /**
   * When the precautions of a script were last said in full.
   *
   * @param at the wall time, kept to the second
   * @param scriptVersion the version of the script that was played
   */
  public record Said(Instant at, String scriptVersion) {

    /** Cuts the time to the second. */
    public Said {
      at = at.truncatedTo(ChronoUnit.SECONDS);
    }
  }

  /** Copies the maps, and leaves out scripts without a level. */
  public Profile {
    Map<String, Map<String, Assistance>> copy = new LinkedHashMap<>();
    levels.forEach(
        (script, ofScript) -> {
          if (!ofScript.isEmpty()) {
            copy.put(script, Collections.unmodifiableMap(new LinkedHashMap<>(ofScript)));
          }
        });
    levels = Collections.unmodifiableMap(copy);
    precautions = Collections.unmodifiableMap(new LinkedHashMap<>(precautions));
    quietUntil = quietUntil.map(moment -> moment.truncatedTo(ChronoUnit.SECONDS));
  }

  /** What is remembered; {@link #NONE} if there is nothing, or the file is damaged. */
  public static Profile load(DataFolder folder) {
    try {
      return read(folder);
    } catch (DamagedFileException e) {
      LOG.warn(
          "{} is passed over, because it is damaged at {}. What is wrong there: saydone profile",
          ProfileFormat.FILE.in(folder),
          e.place());
      return NONE;
    }
  }

  /**
   * What is remembered; {@link #NONE} if there is nothing.
   *
   * @throws DamagedFileException if the file cannot be read
   */
  public static Profile read(DataFolder folder) throws DamagedFileException {
    return ProfileFormat.FILE.load(folder).orElse(NONE);
  }

  /**
   * Keeps this profile in place of the one that was kept. It is durable when this returns.
   *
   * @throws DataFolderException if the file cannot be written
   */
  public void save(DataFolder folder) throws DataFolderException {
    ProfileFormat.FILE.save(folder, this);
  }

  /**
   * Changes what is remembered, as the file has it now; warns if it cannot. A session uses this as
   * soon as it learns something; a change made meanwhile by {@code saydone profile} is not lost.
   */
  public static void remember(DataFolder folder, UnaryOperator<Profile> change) {
    try {
      change.apply(load(folder)).save(folder);
    } catch (DataFolderException e) {
      LOG.warn("{} It is not remembered.", e.getMessage());
    }
  }

  /**
   * Removes the file, damaged or not. Nothing is remembered after that.
   *
   * @return whether there was one
   * @throws DataFolderException if it cannot be removed
   */
  public static boolean forget(DataFolder folder) throws DataFolderException {
    return ProfileFormat.FILE.remove(folder);
  }

  /** The text of the file that holds this profile. */
  public String json() {
    return ProfileFormat.FILE.page(this);
  }

  /** Whether a text can be the id of a script or of an exercise. */
  public static boolean isId(String text) {
    return text.length() <= LONGEST_ID && ID.matcher(text).matches();
  }

  /** The levels of a script's exercises, by the exercise's id; empty if none is remembered. */
  public Map<String, Assistance> levels(String script) {
    return levels.getOrDefault(script, Map.of());
  }

  /**
   * Whether the precautions of a script were said in full within the last {@link
   * #PRECAUTIONS_LAST}, and the script has not changed since. A time that lies ahead does not
   * count.
   *
   * @param version the version of the script that is played
   * @param now the wall time
   */
  public boolean saidRecently(String script, String version, Instant now) {
    Said said = precautions.get(script);
    return said != null
        && said.scriptVersion().equals(version)
        && !said.at().isAfter(now)
        && now.isBefore(said.at().plus(PRECAUTIONS_LAST));
  }

  /** This profile with another weak side. */
  public Profile withSide(WeakSide side) {
    return new Profile(Optional.of(side), levels, precautions, answer, reminders, quietUntil);
  }

  /** This profile without a weak side. */
  public Profile withoutSide() {
    return new Profile(Optional.empty(), levels, precautions, answer, reminders, quietUntil);
  }

  /** This profile with another level of an exercise. */
  public Profile withLevel(String script, String exercise, Assistance level) {
    return withLevels(script, with(levels(script), exercise, level));
  }

  /** This profile without a level of an exercise. */
  public Profile withoutLevel(String script, String exercise) {
    Map<String, Assistance> others = new LinkedHashMap<>(levels(script));
    others.remove(exercise);
    return withLevels(script, others);
  }

  private Profile withLevels(String script, Map<String, Assistance> ofScript) {
    return new Profile(
        weakSide, with(levels, script, ofScript), precautions, answer, reminders, quietUntil);
  }

  /** This profile after the precautions of a script were said in full. */
  public Profile withPrecautionsSaid(String script, String version, Instant now) {
    return new Profile(
        weakSide,
        levels,
        with(precautions, script, new Said(now, version)),
        answer,
        reminders,
        quietUntil);
  }

  /**
   * This profile without some of the times when precautions were said.
   *
   * @param forgotten which times
   */
  public Profile withoutPrecautionsSaid(Predicate<Instant> forgotten) {
    Map<String, Said> others = new LinkedHashMap<>(precautions);
    others.values().removeIf(said -> forgotten.test(said.at()));
    return new Profile(weakSide, levels, others, answer, reminders, quietUntil);
  }

  /** How long she takes to answer, learned or set. */
  public Optional<Duration> answerTime() {
    return answer.map(AnswerTime::time);
  }

  /** This profile with another time for an answer. */
  public Profile withAnswerTime(AnswerTime time) {
    return new Profile(weakSide, levels, precautions, Optional.of(time), reminders, quietUntil);
  }

  /** This profile without a time for an answer, so that one can be learned. */
  public Profile withoutAnswerTime() {
    return new Profile(weakSide, levels, precautions, Optional.empty(), reminders, quietUntil);
  }

  /** This profile with a time for an answer that was learned; one that was set stays. */
  public Profile learning(Duration time) {
    return isAnswerTimeSet() ? this : withAnswerTime(AnswerTime.learned(time));
  }

  /**
   * This profile after answers by voice in a session: the time for an answer is at least the
   * longest that she took, up to {@link #SLOWEST_LEARNED}, and goes down slowly when she is
   * quicker. Without a need there is none. A time that was set stays.
   *
   * @param before the time for an answer before the session; empty if none was known
   * @param longest the longest time that she took in the session so far
   */
  public Profile afterAnswers(Optional<Duration> before, Duration longest) {
    if (isAnswerTimeSet()) {
      return this;
    }
    Duration needed = longest.compareTo(SLOWEST_LEARNED) < 0 ? longest : SLOWEST_LEARNED;
    Duration known = before.orElse(Duration.ZERO).minus(SLOWLY);
    Duration time = needed.compareTo(known) > 0 ? needed : known;
    return time.compareTo(ORDINARY) > 0 ? learning(time) : withoutAnswerTime();
  }

  /** This profile with other reminders. */
  public Profile withReminders(ReminderPlan plan) {
    return new Profile(weakSide, levels, precautions, answer, Optional.of(plan), quietUntil);
  }

  /** This profile with reminders as often as the script says. */
  public Profile withoutReminders() {
    return new Profile(weakSide, levels, precautions, answer, Optional.empty(), quietUntil);
  }

  /** This profile without reminders until a wall time. */
  public Profile withQuiet(Instant until) {
    return new Profile(weakSide, levels, precautions, answer, reminders, Optional.of(until));
  }

  /** This profile without reminders until a wall time, or until a later one that was asked for. */
  public Profile quietAtLeastUntil(Instant until) {
    return quietUntil.filter(until::isBefore).isPresent() ? this : withQuiet(until);
  }

  /** This profile with reminders as before it was asked for quiet. */
  public Profile withoutQuiet() {
    return new Profile(weakSide, levels, precautions, answer, reminders, Optional.empty());
  }

  private boolean isAnswerTimeSet() {
    return answer.filter(known -> known.source() == AnswerTime.Source.SET).isPresent();
  }

  private static <T> Map<String, T> with(Map<String, T> map, String key, T value) {
    Map<String, T> copy = new LinkedHashMap<>(map);
    copy.put(key, value);
    return copy;
  }
}
