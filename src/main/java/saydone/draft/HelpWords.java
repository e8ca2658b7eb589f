package saydone.draft;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import saydone.script.Exercise.Assistance;

/** Finds how much help a movement has, in a sentence. */
final class HelpWords {

  private static final String HAND =
      "(?:(?:your|the|a) )?(?:(?:other|good|strong|stronger|free|unaffected|left|right) )?hands?";

  private static final String PERSON =
      "(?:therapist|physio|physiotherapist|carer|helper|partner|wife|husband|relative|friend|someone|another"
          + " person)";

  private static final String MOVE =
      "(?:lift|move|bend|push|pull|bring|turn|raise|straighten|stretch|open)";

  private static final String MOVES =
      "(?:lifts|moves|bends|pushes|pulls|brings|turns|raises|straightens|opens|does (?:all )?the"
          + " work)";

  /** In the order in which they are looked for: "without the help of your hand" is active. */
  private static final List<Words> WORDS =
      List.of(
          words(
              Assistance.ACTIVE,
              "\\b(?:try|do|"
                  + MOVE
                  + ")\\b[^.;]*\\b(?:yourself|by itself|on (?:your|its) own|alone)\\b",
              "\\bwithout (?:any |the |your )?(?:help|(?:(?:other|good|strong) )?hands?)\\b",
              "\\bactive(?:ly)?\\b(?![- ]assist)",
              "\\bunaided\\b"),
          words(
              Assistance.RESISTED,
              "\\b(?:elastic|resistance|rubber|exercise|stretchy) band\\b",
              "\\bthera-?band\\b",
              "\\b(?:with|using) (?:a |an |the |your )?(?:[a-z]+ )?band\\b(?! round)",
              "\\bagainst (?:the |a |some )?(?:band|resistance|load)\\b",
              "\\bdumb-?bells?\\b",
              "\\b(?:hand|ankle|light|small) weights?\\b",
              "\\bwith (?:a )?(?:\\d+(?:\\.\\d+)? ?(?:kg|lb) )?weights?\\b"),
          words(
              Assistance.ASSISTED,
              "\\bassist(?:ed|ance|s|ing)?\\b",
              "\\bhelp(?:s|ing)? (?:it|a little|as (?:much|little)|if|when|" + MOVE + ")\\b",
              "\\b(?:use|with|using) (?:a|the) (?:towel|strap|belt|stick|sheet)\\b",
              "\\bsupport(?:s|ed|ing)? (?:it )?with " + HAND + "\\b"),
          words(
              Assistance.PASSIVE,
              "\\bwith the help of " + HAND,
              "\\bhelp of (?:your |a )?" + PERSON,
              "\\b(?:use|using) " + HAND + " to " + MOVE + "\\b",
              "\\b" + HAND + " " + MOVES + "\\b",
              "\\b" + PERSON + " " + MOVES + "\\b",
              "\\b"
                  + MOVE
                  + "\\b[^.;]* with (?:your|the) (?:other|good|strong|stronger|unaffected) hand\\b",
              "\\b(?:with|using) (?:your|the) (?:other|good|strong|stronger|unaffected)"
                  + " (?:hand|arm),? (?:(?:slowly|gently|carefully) )*"
                  + MOVE
                  + "\\b",
              "\\b(?:ask|get|have|let) [^.;]*\\b"
                  + PERSON
                  + " (?:to )?(?:(?:slowly|gently) )?"
                  + MOVE
                  + "\\b",
              "\\bpassive(?:ly)?\\b"));

  private record Words(Assistance assistance, Pattern pattern) {}

  private HelpWords() {}

  private static Words words(Assistance assistance, String... patterns) {
    return new Words(assistance, Pattern.compile(String.join("|", patterns)));
  }

  /** The help that a sentence names, if it names any. */
  static Optional<Assistance> in(Sentence sentence) {
    String text = sentence.plain();
    return WORDS.stream()
        .filter(words -> words.pattern().matcher(text).find())
        .map(Words::assistance)
        .findFirst();
  }
}
