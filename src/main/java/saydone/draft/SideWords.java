package saydone.draft;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import saydone.json.Names;
import saydone.script.Exercise.WorkingSide;

/** Finds which side works, in the words of an exercise. */
final class SideWords {

  private static final String LIMB =
      "(?:feet|foot|legs?|arms?|hands?|knees?|heels?|shoulders?|elbows?|ankles?|hips?|wrists?|toes|sides?"
          + "|forearms?|fingers?|thumbs?|calf|calves|thighs?|buttocks?)";

  private static final Pattern ALTERNATE = Pattern.compile("\\balternat(?:e|es|ing|ely)\\b");

  private static final Pattern EACH =
      Pattern.compile(
          "\\b(?:each|either|per) (?:"
              + LIMB
              + ")\\b(?! of (?:your|the) (?:affected|weak|weaker|operated|injured|left|right)"
              + " )|\\bboth sides\\b|\\bone (?:side|leg|arm) at a"
              + " time\\b|\\b(?:repeat|change|swap|switch|then|now|same)\\b[^.;]*\\b(?:the"
              + " )?(?:other|opposite) "
              + LIMB
              + "\\b|\\b(?:repeat|same) (?:it )?(?:on|with|for|to) (?:the|your) (?:other|opposite)"
              + " *(?:one\\b|[.,;!]|$)|\\b(?:change|swap|switch)"
              + " (?:over|sides|legs|arms|feet|hands)\\b");

  private static final Pattern AFFECTED =
      Pattern.compile(
          "\\b(?:affected|weak|weaker|operated|injured|sore|painful|stiff|bad) (?:"
              + LIMB
              + ")\\b");

  private static final Pattern BOTH =
      Pattern.compile(
          "\\bboth (?:of )?(?:your )?"
              + LIMB
              + "\\b|\\b(?:two|double)[-"
              + " ](?:leg(?:ged)?|arm(?:ed)?|foot(?:ed)?|hand(?:ed)?)\\b|\\bboth"
              + " together\\b|\\bshoulder blades\\b|\\b(?:your|the)"
              + " (?:heels|knees|feet|legs|arms|hands|shoulders|elbows|ankles|hips|wrists|toes|buttocks|thighs)\\b|\\bfrom"
              + " (?:a|the|your) chair\\b");

  private static final String GOOD_LIMB = " (?:the|your) (?:left|right) (?:arm|hand|leg|foot)";

  /** The limb that helps another one, which does not work itself. */
  private static final Pattern HELPER =
      Pattern.compile(
          "\\b(?:use|using|with|help of)"
              + GOOD_LIMB
              + "(?= to (?:help|support|lift|move|bend|push|pull|bring|raise|hold|guide)\\b)"
              + "|(?:^|(?<=\\. ))(?:using|with)"
              + GOOD_LIMB
              + "(?=,)");

  private static final Pattern LEFT = ofSide("left");
  private static final Pattern RIGHT = ofSide("right");

  private static final String CHOICES =
      Stream.of(WorkingSide.values()).map(Names::of).collect(Collectors.joining(", "));

  private SideWords() {}

  /** A side of the body, and not a direction. */
  private static Pattern ofSide(String side) {
    return Pattern.compile(
        "\\b" + side + " (?:" + LIMB + ")\\b|\\bon the " + side + "\\b|\\b" + side + " side\\b");
  }

  /**
   * The side that the sentences name.
   *
   * @param told all that is told of the exercise
   */
  static Figure of(List<Sentence> told) {
    String all = told.stream().map(Sentence::plain).collect(Collectors.joining(" . "));
    String text = HELPER.matcher(all).replaceAll("");
    if (ALTERNATE.matcher(text).find()) {
      return Figure.open("alternating, so both or each");
    }
    return side(text)
        .map(side -> Figure.of(Names.of(side)))
        .orElseGet(() -> Figure.open("which side works? One of " + CHOICES + "."));
  }

  private static Optional<WorkingSide> side(String text) {
    boolean left = LEFT.matcher(text).find();
    boolean right = RIGHT.matcher(text).find();
    if (EACH.matcher(text).find() || (left && right)) {
      return Optional.of(WorkingSide.EACH);
    } else if (AFFECTED.matcher(text).find()) {
      return Optional.of(WorkingSide.AFFECTED);
    } else if (left || right) {
      return Optional.of(left ? WorkingSide.LEFT : WorkingSide.RIGHT);
    }
    return BOTH.matcher(text).find() ? Optional.of(WorkingSide.BOTH) : Optional.empty();
  }
}
