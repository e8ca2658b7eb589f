package saydone.script.json;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import saydone.json.Json;
import saydone.json.Nearest;
import saydone.json.Problems;
import saydone.json.Shown;
import saydone.script.Exercise.WorkingSide;
import saydone.script.Placeholder;
import saydone.script.Script.AffectedSide;

/**
 * The words in braces that a text may have: {@code {affected}}, {@code {unaffected}}, {@code
 * {side}} and {@code {otherSide}}, each only where it stands for a side.
 *
 * @param refusals why a placeholder may not stand here, by its name; a name that is missing may
 */
record Placeholders(Map<String, Refusal> refusals) {

  /**
   * Why a placeholder may not stand somewhere.
   *
   * @param what what is wrong, as the predicate of the placeholder
   * @param remedy what to write instead, as an imperative
   */
  record Refusal(String what, String remedy) {}

  private static final List<String> NAMES = Placeholder.names();

  private static final List<String> OF_PATIENT = NAMES.subList(0, 2);

  private static final List<String> OF_EXERCISE = NAMES.subList(2, 4);

  private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)\\}|[{}]");

  /** The rules for a text that is not spoken during a session: none is allowed. */
  static final Placeholders NONE =
      new Placeholders(
          refuse(
              NAMES,
              new Refusal("is not replaced in this text", "write it without a placeholder")));

  /** The rules for a text that is spoken outside of an exercise. */
  static Placeholders ofSession(AffectedSide affected) {
    Refusal outside =
        new Refusal(
            "stands for nothing outside of an exercise", "write {affected} or {unaffected}");
    return new Placeholders(join(ofPatient(affected), refuse(OF_EXERCISE, outside)));
  }

  /** The rules for a text that is spoken during an exercise. */
  static Placeholders ofExercise(AffectedSide affected, WorkingSide side) {
    Refusal both =
        new Refusal(
            "stands for nothing where both sides work together", "write the text without a side");
    return new Placeholders(
        join(ofPatient(affected), side == WorkingSide.BOTH ? refuse(OF_EXERCISE, both) : Map.of()));
  }

  private static Map<String, Refusal> ofPatient(AffectedSide affected) {
    Refusal none =
        new Refusal(
            "stands for nothing, as no side is affected in this script",
            "write \"affectedSide\": \"ask\" at the top, or the text without a side");
    return affected == AffectedSide.NONE ? refuse(OF_PATIENT, none) : Map.of();
  }

  private static Map<String, Refusal> refuse(List<String> names, Refusal refusal) {
    return names.stream().collect(Collectors.toMap(UnaryOperator.identity(), name -> refusal));
  }

  private static Map<String, Refusal> join(Map<String, Refusal> some, Map<String, Refusal> others) {
    return Stream.concat(some.entrySet().stream(), others.entrySet().stream())
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Adds a problem for each pair of braces that may not stand in a text, and for a lone brace. */
  void check(Json text, String value, Problems problems) {
    Matcher braces = BRACES.matcher(value);
    while (braces.find()) {
      Optional<String> name = Optional.ofNullable(braces.group(1));
      if (name.isEmpty()) {
        problems.add(text, "has a brace without its other half", "write {side}, or no brace");
      } else {
        refusal(name.get())
            .ifPresent(
                refusal ->
                    problems.add(
                        text.place(),
                        Shown.shortened(braces.group()),
                        refusal.what(),
                        refusal.remedy()));
      }
    }
  }

  private Optional<Refusal> refusal(String name) {
    if (NAMES.contains(name)) {
      return Optional.ofNullable(refusals.get(name));
    }
    String remedy =
        Nearest.to(name, NAMES)
            .map(nearest -> "did you mean {" + nearest + "}?")
            .orElse("write {affected}, {unaffected}, {side} or {otherSide}");
    return Optional.of(new Refusal("is no placeholder", remedy));
  }
}
