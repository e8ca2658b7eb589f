package saydone.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.text.MessageFormat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import saydone.audio.Clip;
import saydone.language.Language;
import saydone.voice.Diction;
import saydone.voice.Pronouncer;
import saydone.voice.Saying;
import saydone.voice.SynthesisException;
import saydone.voice.Voice;
import saydone.voice.catalogue.VoiceCatalogue;

/** Every message is spoken by every embedded voice, with values of every plausible length. */
class RenderedMessagesTests {

  private static final Messages MESSAGES = Messages.of(Language.ENGLISH);
  private static final int ORDINARY_RATE = 150;
  private static final Duration LONGEST = Duration.ofSeconds(8);
  private static final Duration SHORTEST = Duration.ofMillis(150);

  /** As long as a name can be without a warning of the lint for its sentence. */
  private static final String NAME = "Toe raise, lifted by your other foot, while the heel stays";

  /** As long as a name can be with pain and effort beside it. */
  private static final String SHORTER = "Toe raise, lifted by other foot";

  /** Words, not messages: they are spoken as parts of others. */
  private static final List<String> GRAMMAR = List.of("duration", "key.", "side.left", "clock.");

  @ParameterizedTest
  @MethodSource("embedded")
  void isNeitherEmptyNorClippedNorTooLong(Voice voice) throws SynthesisException {
    List<String> problems = new ArrayList<>();
    int spoken = 0;
    try (Diction coach =
        new Diction(VoiceCatalogue.builtIn().open(voice), Pronouncer.of(Language.ENGLISH))) {
      for (String text : texts()) {
        Clip clip = coach.say(Saying.plain(text, ORDINARY_RATE));
        spoken++;
        if (clip.duration().compareTo(SHORTEST) < 0 || loudest(clip) < 1000) {
          problems.add("hardly to be heard: " + text);
        }
        if (clip.duration().compareTo(LONGEST) > 0) {
          problems.add(clip.duration().toMillis() + " ms: " + text);
        }
        if (loudest(clip) >= Short.MAX_VALUE) {
          problems.add("clipped: " + text);
        }
      }
    }
    assertEquals(List.of(), problems);
    assertFalse(spoken < MESSAGES.keys().size(), "only " + spoken + " texts");
  }

  static Stream<Voice> embedded() {
    return VoiceCatalogue.builtIn().voices().stream();
  }

  private static int loudest(Clip clip) {
    int loudest = 0;
    for (int frame = 0; frame < clip.frames(); frame++) {
      loudest = Math.max(loudest, Math.abs(clip.sample(frame)));
    }
    return loudest;
  }

  /** Every message, each text once; a message that takes values has small and large ones. */
  private static Set<String> texts() {
    Map<String, String> patterns = Language.ENGLISH.table("messages.properties");
    Set<String> texts = new TreeSet<>();
    for (String key : MESSAGES.keys()) {
      if (GRAMMAR.stream().anyMatch(key::startsWith)
          || List.of("side.right", "side.weak", "side.other").contains(key)) {
        continue;
      }
      int places =
          new MessageFormat(patterns.get(key), Locale.ROOT).getFormatsByArgumentIndex().length;
      if (places == 0) {
        texts.add(MESSAGES.text(key));
      } else {
        values(key).forEach(values -> texts.add(MESSAGES.text(key, values)));
      }
    }
    for (int number = 0; number <= 200; number++) {
      texts.add(MESSAGES.number(number));
    }
    return texts;
  }

  private static List<Object[]> values(String key) {
    String kind = key.replaceFirst("\\..*", "");
    return switch (kind) {
      case "welcome" -> of(new Object[] {"Foot drop, seated"}, new Object[] {NAME});
      case "answer", "exercise", "side", "status" -> place(key);
      case "dose" ->
          key.startsWith("dose.hold")
              ? of(
                  new Object[] {Duration.ofSeconds(1), 1},
                  new Object[] {Duration.ofSeconds(597), 12})
              : of(new Object[] {1, 1}, new Object[] {2, 2}, new Object[] {17, 177});
      case "rest" ->
          switch (key) {
            case "rest.next" -> of(new Object[] {"Heel raise"}, new Object[] {NAME});
            case "rest.set" -> numbers();
            default ->
                of(new Object[] {Duration.ofSeconds(30)}, new Object[] {Duration.ofSeconds(597)});
          };
      case "introduce", "return", "set", "aloud", "hold", "undo", "resume", "enough" -> numbers();
      case "today" -> of(new Object[] {1}, new Object[] {177});
      case "compared" ->
          switch (key) {
            case "compared.pain" -> of(new Object[] {0, 10}, new Object[] {10, 7});
            case "compared.sessions" -> of(new Object[] {1, 1, 0}, new Object[] {17, 14, 1});
            case "compared.sessions.more" -> of(new Object[] {2, 1, 0}, new Object[] {17, 14, 1});
            default -> of(new Object[] {1}, new Object[] {177});
          };
      case "summary" ->
          key.equals("summary.pain")
              ? of(new Object[] {0, 10}, new Object[] {10, 7})
              : of(new Object[] {0, 10}, new Object[] {1, 1}, new Object[] {3777, 3778});
      case "earlier" -> of(new Object[] {1, "earlier today"}, new Object[] {12, "on Wednesday"});
      case "confirm" -> sides();
      case "record" -> of(new Object[] {1}, new Object[] {12});
      case "level" -> of(new Object[] {"Heel raise"}, new Object[] {NAME});
      case "clarify" -> of(new Object[] {"next"}, new Object[] {"stop listening"});
      case "help" ->
          key.startsWith("help.number")
              ? of(new Object[] {10}, new Object[] {30})
              : of(new Object[] {"H"}, new Object[] {"the exclamation mark"});
      case "standby" -> of(new Object[] {"wake up"}, new Object[] {"what can i say"});
      case "menu" ->
          switch (key) {
            case "menu.start" -> of(new Object[] {"Foot drop, seated"}, new Object[] {NAME});
            default ->
                of(
                    new Object[] {"one: Foot drop, seated. two: Shoulder pendulum."},
                    new Object[] {NAME});
          };
      case "reminders" ->
          key.equals("reminders.now.days")
              ? of(
                  new Object[] {"on Monday"},
                  new Object[] {
                    "on Monday, on Tuesday, on Wednesday, on Thursday, on Friday and on Saturday"
                  })
              : of(
                  new Object[] {"ten in the morning"},
                  new Object[] {"ten in the morning, noon and four in the afternoon"});
      case "progress" -> progress(key);
      case "note" -> of(new Object[] {"Anna"}, new Object[] {"your physiotherapist Anna Ferrari"});
      case "prescribe" ->
          key.equals("prescribe.more")
              ? of(new Object[] {1}, new Object[] {12})
              : of(new Object[] {"Anna"}, new Object[] {NAME});
      case "change" -> change(key);
      case "mic", "meeting" -> of(new Object[] {"done"}, new Object[] {"next"});
      case "teach" ->
          key.equals("teach.end")
              ? of(new Object[] {0}, new Object[] {1}, new Object[] {27})
              : of(new Object[] {"done", "no"}, new Object[] {"stop listening", "what can i say"});
      default -> throw new IllegalStateException("say here what the values of " + key + " are");
    };
  }

  private static List<Object[]> place(String key) {
    return switch (key) {
      case "exercise", "exercise.known", "status" ->
          of(new Object[] {1, 5, "Heel raise"}, new Object[] {17, 20, NAME});
      case "status.count" -> numbers();
      case "answer.SIDE" -> sides();
      default -> key.startsWith("answer.") ? of(new Object[] {0}, new Object[] {10}) : sides();
    };
  }

  private static List<Object[]> progress(String key) {
    return switch (key) {
      case "progress.week" ->
          of(new Object[] {0, 1, 0}, new Object[] {3, 5, 1}, new Object[] {12, 14, 7});
      case "progress.week.all" ->
          of(new Object[] {1, 0}, new Object[] {5, 2}, new Object[] {14, 7});
      case "progress.week.free" -> of(new Object[] {0}, new Object[] {1}, new Object[] {14});
      case "progress.repetitions" ->
          of(new Object[] {0, 10, 0}, new Object[] {1, 1, 1}, new Object[] {177, 178, 12});
      case "progress.repetitions.both" ->
          of(new Object[] {50, 45, 1, 0}, new Object[] {120, 118, 0, 2});
      case "progress.pain" -> of(new Object[] {0, 0, 3, 3}, new Object[] {1, 1, 10, 7});
      case "progress.pain.effort" ->
          of(new Object[] {0, 0, 3, 3, 2, 7, 7}, new Object[] {1, 1, 10, 7, 1, 7, 10});
      case "progress.effort" -> of(new Object[] {0, 3, 3}, new Object[] {1, 7, 10});
      case "progress.hurt" -> of(new Object[] {"Heel raise"}, new Object[] {NAME});
      case "progress.hurt.pain" ->
          of(new Object[] {"Heel raise", 2, 4, 4}, new Object[] {NAME, 1, 10, 7});
      case "progress.hurt.effort" ->
          of(new Object[] {"Heel raise", 2, 4, 4}, new Object[] {SHORTER, 1, 10, 7});
      case "progress.hurt.pain.effort" ->
          of(
              new Object[] {"Heel raise", 2, 4, 4, 0, 3, 3},
              new Object[] {SHORTER, 1, 10, 7, 1, 7, 10});
      default -> numbers();
    };
  }

  private static List<Object[]> change(String key) {
    if (key.startsWith("change.often") || key.startsWith("change.stop")) {
      return of(new Object[] {1}, new Object[] {10});
    }
    if (key.startsWith("change.hold") || key.startsWith("change.rest")) {
      return of(
          new Object[] {Duration.ofSeconds(5), Duration.ofSeconds(10)},
          new Object[] {Duration.ofSeconds(90), Duration.ofSeconds(597)});
    }
    return switch (key) {
      case "change.repetitions", "change.sets" -> of(new Object[] {2, 1}, new Object[] {177, 178});
      case "change.way.added", "change.way.removed", "change.start", "change.limit" ->
          of(new Object[] {"with some help"}, new Object[] {"with a hand that moves it"});
      case "change.name" -> of(new Object[] {"Feet", "Two feet"}, new Object[] {"Feet", NAME});
      default ->
          of(
              new Object[] {"Heel raise", "with some help"},
              new Object[] {NAME, "with a hand that moves it"});
    };
  }

  private static List<Object[]> sides() {
    return of(new Object[] {"left"}, new Object[] {"right"});
  }

  private static List<Object[]> numbers() {
    return of(new Object[] {0, 10}, new Object[] {4, 10}, new Object[] {177, 178});
  }

  private static List<Object[]> of(Object[]... values) {
    return List.of(values);
  }
}
