package saydone.draft;

import java.util.regex.Pattern;

/** Tells what a sentence asks for by the words that it begins with. */
final class MovementWords {

  private static final String LEAD =
      "^(?:(?:(?:for )?the (?:first|second|third|fourth|fifth|sixth|next|last|final)"
          + " exercise|first|next|then|now|finally|last|lastly|after that|to"
          + " (?:begin|start)|(?:with|using|keeping|holding|from|in|on|at|while|when)"
          + " [^,.;:]{2,60}?(?=,)|slowly|gently|carefully|again|please),? )*";

  private static final String LIMB =
      "(?:(?:your|the|both|one|each) (?:of your"
          + " )?)?(?:(?:affected|weak|weaker|operated|injured|sore|good|strong|stronger|other|left|right|whole|upper|lower)"
          + " )?(?:feet|foot|legs?|arms?|forearms?"
          + "|hands?|knees?|heels?|shoulders?|elbows?|ankles?|hips?|wrists?|toes?|fingers?|fingertips"
          + "|thumbs?|head|chin|back|body|bottom|palms?)\\b";

  private static final Pattern POSITION =
      Pattern.compile(
          LEAD
              + "(?:sit(?! up)|sitting|seated|stand(?! up)|standing|lie|lying|kneel|kneeling|on all"
              + " fours|in (?:sitting|standing|lying)|start(?:ing)? position|position)\\b");

  private static final String MOVE =
      "(?:bend|lift|raise|lower|turn|roll|stretch|reach|push|pull|press|squeeze|tighten|straighten|open|close"
          + "|move|slide|swing|rock|step|march|walk|tap|point|circle|make|draw|bring|let|use|shift|lean|tilt|rotate|spread|touch|pick|grip|curl|clench|pinch|go"
          + " up|rise|get up|climb|place|put|try (?:to (?!do\\b)|it"
          + " (?:yourself|alone|without)|[a-z]+ing)|shrug|clasp|wipe|polish|swap|nod|kick|jump|hop|lunge|squat|hinge|shake|trace|wiggle|balance|(?:lay|rest|take|keep|hold|cross|have|drop|pump|flex|work)"
          + " "
          + LIMB
          + ")\\b";

  private static final Pattern MOVEMENT = Pattern.compile(LEAD + MOVE);

  /** A movement after how to sit or stand, in the same sentence. */
  private static final Pattern AND_MOVEMENT =
      Pattern.compile(",\\s*(?:and )?(?:slowly |gently )?" + MOVE);

  /** Headings of what is no exercise. */
  private static final Pattern GENERAL_HEADING =
      Pattern.compile(
          "\\b(?:exercises|programmes?|programs?|leaflet|precautions?|safety|warnings?|notes?|advice|important|contact|about|introduction|why|when|how"
              + " often|tips?|general|equipment|before you|what|remember|questions?|stop|follow-?up"
              + "|appointment)\\b");

  /** Words with which a writer goes on to another exercise. */
  private static final Pattern TRANSITION =
      Pattern.compile(
          "^(?:first|firstly|second|secondly|third|thirdly|next|now|finally|last|lastly|after"
              + " that|to finish|then|(?:the|your|a)"
              + " (?:first|second|third|fourth|fifth|sixth|next|last|final|other)"
              + " (?:exercise|one)|another exercise|for the"
              + " (?:first|second|third|fourth|fifth|next|last|final))\\b");

  private static final Pattern PAIN =
      Pattern.compile(
          "\\b(?:pain(?:s|ful)?|hurts?|dizz(?:y|iness)|chest|unwell|faint|breathless)\\b");

  private MovementWords() {}

  /** Whether a sentence says how to sit, stand or lie. */
  static boolean isPosition(Sentence sentence) {
    String text = sentence.plain();
    return POSITION.matcher(text).find() && !AND_MOVEMENT.matcher(text).find();
  }

  /** Whether a sentence asks for a position or a movement. */
  static boolean isMovement(Sentence sentence) {
    String text = sentence.plain();
    return POSITION.matcher(text).find() || MOVEMENT.matcher(text).find();
  }

  /** Whether a heading stands over what is no exercise. */
  static boolean isGeneralHeading(String heading) {
    return GENERAL_HEADING.matcher(new Sentence("", heading).plain()).find();
  }

  /** Whether a sentence goes on to another exercise, if there was one before it. */
  static boolean goesOn(Sentence sentence) {
    return TRANSITION.matcher(sentence.plain()).find();
  }

  /** Whether a sentence speaks of what stops a session. */
  static boolean isOfSymptoms(Sentence sentence) {
    return PAIN.matcher(sentence.plain()).find();
  }
}
