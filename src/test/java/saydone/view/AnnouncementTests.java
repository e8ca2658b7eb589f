package saydone.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import saydone.language.Language;
import saydone.message.Messages;
import saydone.script.Script;
import saydone.script.json.InvalidScriptException;
import saydone.script.json.ScriptReader;
import saydone.session.PhaseName;
import saydone.session.SayableByPhase;

/** What a screen reader says of the page may reach the microphone of the session. */
final class AnnouncementTests {

  private static final String PHASE = "view.phase.";

  /** The phrases that act in each phase, and in each question. */
  private static final Map<String, Set<String>> SAYABLE =
      SayableByPhase.of(
          script("foot-drop"),
          List.of(script("balance-sit-to-stand"), script("shoulder-pendulum")));

  private static Script script(String name) {
    try {
      return ScriptReader.read(Path.of("scripts", name + ".json")).script();
    } catch (InvalidScriptException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The name of each phase and question as the page has it. */
  static Stream<String> titles() {
    return Messages.printed(Language.ENGLISH).keys().stream()
        .filter(key -> key.startsWith(PHASE))
        .map(key -> key.substring(PHASE.length()))
        .filter(title -> !title.equals(PhaseName.FINISHED.text()));
  }

  @ParameterizedTest
  @MethodSource("titles")
  void noWordOfAnAnnouncementIsACommandThatActsThen(String title) throws Exception {
    String announced = announcement(title);
    String words = words(announced);
    List<String> commands =
        sayable(title).stream().filter(phrase -> words.contains(words(phrase))).toList();

    assertEquals(List.of(), commands, announced);
  }

  @Test
  void whereNoSessionIsToBeSeenNoWordIsACommandOfAnyPhase() throws Exception {
    for (Sight sight : List.of(new Sight.Nothing(), new Sight.Unreadable())) {
      String words = words(announcement(sight));
      SAYABLE.forEach(
          (phase, phrases) ->
              assertEquals(
                  List.of(),
                  phrases.stream().filter(phrase -> words.contains(words(phrase))).toList(),
                  words + phase));
    }
  }

  private static String words(String text) {
    return " " + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}']+", " ").strip() + " ";
  }

  private static Set<String> sayable(String title) {
    return Optional.ofNullable(SAYABLE.get(title))
        .or(() -> Optional.ofNullable(SAYABLE.get(phase(title).text())))
        .orElseThrow(() -> new AssertionError("nothing can be said in " + title));
  }

  /** The phase with this name, or the one whose name the title of a question begins with. */
  private static PhaseName phase(String title) {
    return PhaseName.of(title)
        .or(
            () ->
                Stream.of(PhaseName.values())
                    .filter(name -> title.startsWith(name.text() + "-"))
                    .findFirst())
        .orElseThrow(() -> new AssertionError("no phase " + title));
  }

  private static String announcement(String title) throws Exception {
    PhaseName phase = phase(title);
    Optional<Sight.Work> work =
        phase.compareTo(PhaseName.RETURNING) < 0
            ? Optional.empty()
            : Optional.of(new Sight.Work("Foot up", Optional.of("left"), 1, 1, 7, 10));
    return announcement(
        new Sight.Session(
            Language.ENGLISH, "Foot drop", phase, title, work, List.of(), Optional.empty()));
  }

  private static String announcement(Sight sight) throws Exception {
    return new JsonMapper().readTree(Picture.of(sight)).get("announcement").asText();
  }

  @Test
  void nothingOnThePageInterruptsAScreenReader() {
    Map<String, Page.Part> parts = new Page(Language.ENGLISH).parts();
    String page = Objects.requireNonNull(parts.get("")).text();

    assertFalse(page.contains("role=\"alert\"") || page.contains("assertive"), page);
    for (String live : List.of("lost", "announcement")) {
      assertTrue(
          page.matches("(?s).*<p id=\"" + live + "\"[^>]* role=\"status\" aria-live=\"polite\".*"),
          live);
    }
  }
}
