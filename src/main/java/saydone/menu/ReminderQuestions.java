package saydone.menu;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import saydone.command.Command.Word;
import saydone.command.Phrases;
import saydone.dialogue.Answers;
import saydone.dialogue.Dialogue;
import saydone.message.Messages;
import saydone.reminder.ReminderPlan;
import saydone.voice.SynthesisException;

/**
 * Asks at which hours of the day the patient wants to be reminded: numbers from one to twelve, each
 * for the time at which people exercise, so that seven is in the morning and six in the afternoon.
 *
 * <p>Runs on the calling thread.
 */
public final class ReminderQuestions {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int HOURS = 12;
  private static final int FIRST_EVENING_HOUR = 18;

  /** More than these are chosen on the command line. */
  private static final int MOST_HOURS = 4;

  private final Dialogue dialogue;
  private final Messages messages;

  /** Questions that have not been asked. */
  public ReminderQuestions(Dialogue dialogue) {
    this.dialogue = dialogue;
    messages = Messages.of(dialogue.language());
  }

  /**
   * Says when the patient is reminded, and asks when she wants to be.
   *
   * @param now when she is reminded
   * @return another plan; empty if she wants none, or the dialogue is ended
   * @throws SynthesisException if the voice fails
   */
  public Optional<ReminderPlan> ask(ReminderPlan now) throws SynthesisException {
    dialogue.setKeys("reminders.press");
    if (now.isNever()) {
      dialogue.say("reminders.now.never");
    } else {
      dialogue.say("reminders.now", spoken(now.times()));
      if (!now.isDaily()) {
        dialogue.say("reminders.now.days", days(now.days()));
      }
    }
    Optional<Optional<LocalTime>> first = dialogue.choose("reminders.first", answers(), PATIENCE);
    if (first.isEmpty()) {
      dialogue.say("reminders.unchanged");
      return Optional.empty();
    }
    Set<LocalTime> times = new TreeSet<>();
    Optional<Optional<LocalTime>> said = first;
    while (said.isPresent() && said.get().isPresent()) {
      times.add(said.get().get());
      said =
          times.size() < MOST_HOURS
              ? dialogue.choose("reminders.more", answers(), PATIENCE, spoken(said.get().get()))
              : Optional.empty();
    }
    if (dialogue.ended()) {
      return Optional.empty();
    }
    ReminderPlan plan = ReminderPlan.daily(List.copyOf(times));
    if (plan.isNever()) {
      dialogue.say("reminders.never");
    } else {
      dialogue.say("reminders.set", spoken(plan.times()));
    }
    return Optional.of(plan);
  }

  /** The hours, and no for none. */
  private Answers<Optional<LocalTime>> answers() {
    Map<String, Optional<LocalTime>> phrases = new LinkedHashMap<>();
    Map<Character, Optional<LocalTime>> keys = new LinkedHashMap<>();
    IntStream.rangeClosed(1, HOURS)
        .forEach(
            number -> {
              Optional<LocalTime> time = Optional.of(time(number));
              phrases.put(Phrases.of(dialogue.language()).numeral(number), time);
              keys.put(key(number), time);
            });
    return new Answers<>(phrases, keys)
        .or(dialogue.answersOf(Set.of(Word.NO)).map(no -> Optional.<LocalTime>empty()));
  }

  private char key(int hour) {
    return hour < 10 ? (char) ('0' + hour) : Choice.keyOfHour(dialogue.language(), hour);
  }

  /** The time of the day that an hour stands for. */
  private static LocalTime time(int hour) {
    LocalTime time = LocalTime.of(hour, 0);
    return ReminderPlan.isNight(time) ? time.plusHours(HOURS) : time;
  }

  private String days(List<DayOfWeek> days) {
    return listed(days.stream().map(day -> messages.text("earlier.day." + day)).toList());
  }

  private String spoken(List<LocalTime> times) {
    return listed(times.stream().map(this::spoken).toList());
  }

  private String listed(List<String> items) {
    List<String> all = new ArrayList<>(items);
    String last = all.remove(all.size() - 1);
    return all.isEmpty() ? last : messages.text("clock.and", String.join(", ", all), last);
  }

  /** A time of the day as it is spoken. */
  private String spoken(LocalTime time) {
    int hour = (time.getHour() + HOURS - 1) % HOURS + 1;
    String key =
        time.equals(LocalTime.NOON)
            ? "clock.noon"
            : time.isBefore(LocalTime.NOON)
                ? "clock.morning"
                : time.getHour() < FIRST_EVENING_HOUR ? "clock.afternoon" : "clock.evening";
    return messages.text(key, messages.number(hour), minutes(time.getMinute()));
  }

  private String minutes(int minutes) {
    if (minutes == 0) {
      return "";
    }
    return messages.text(
        minutes < 10 ? "clock.few.minutes" : "clock.minutes", messages.number(minutes));
  }
}
