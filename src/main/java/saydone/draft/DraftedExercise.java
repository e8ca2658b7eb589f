package saydone.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import saydone.json.Names;
import saydone.script.Exercise.Assistance;

/** Makes an exercise of a script out of a block of a hand-out. */
final class DraftedExercise {

  /** The words of a sentence that stand for a missing name. */
  private static final int WORDS_OF_NAME = 6;

  private static final int MOST_TEXTS = 20;

  private final Block block;
  private final FoundDose ofAll;
  private final Optional<Sentence> position;

  /**
   * An exercise.
   *
   * @param ofAll what the hand-out says of all exercises
   */
  DraftedExercise(Block block, FoundDose ofAll) {
    this.block = block;
    this.ofAll = ofAll;
    position = position(block.sentences());
  }

  /** What the hand-out says of how often, here. */
  List<Often> often() {
    return FoundDose.of(block.all()).often();
  }

  /** The name, in plain words; empty if the hand-out gives none. */
  Optional<String> name() {
    return block.name().map(Sentence::text).map(Wording::name).filter(name -> !name.isEmpty());
  }

  /** The exercise as the script has it. */
  Map<String, Object> written(String id) {
    Map<String, Object> exercise = new LinkedHashMap<>();
    exercise.put("id", id);
    exercise.put("name", name().orElseGet(this::missingName));
    Map<Assistance, List<Sentence>> levels = levels();
    if (levels.size() == 1) {
      exercise.put("assistance", Names.of(levels.keySet().iterator().next()));
    }
    exercise.put("side", SideWords.of(block.all()).written());
    exercise.put(
        "position",
        position
            .map(sentence -> spoken(sentence))
            .orElse(Figure.TODO + "how to sit, stand or lie"));
    if (levels.size() < 2) {
      exercise.put("instructions", instructions(block.sentences()));
      exercise.put("dose", dose(FoundDose.of(block.all()).orElse(ofAll)));
    } else {
      exercise.put("levels", written(levels));
    }
    exercise.put(
        "source", block.all().stream().map(Sentence::sourced).map(Wording::source).toList());
    return exercise;
  }

  private String missingName() {
    String words =
        block.sentences().stream()
            .filter(sentence -> !Optional.of(sentence).equals(position))
            .findFirst()
            .or(() -> position)
            .map(Sentence::text)
            .orElse("");
    return Figure.TODO
        + Wording.name(
            Stream.of(words.split(" ", -1)).limit(WORDS_OF_NAME).collect(Collectors.joining(" ")));
  }

  /** The first sentence on how to sit, stand or lie, unless it is all that there is to do. */
  private static Optional<Sentence> position(List<Sentence> sentences) {
    return sentences.stream()
        .filter(MovementWords::isPosition)
        .filter(sentence -> !sentence.read().dose().repeats())
        .filter(
            found ->
                sentences.stream()
                    .anyMatch(other -> !other.equals(found) && !other.read().isOnlyDose()))
        .findFirst();
  }

  /** The sentences of each level, from most help to least; the sentences before them are shared. */
  private Map<Assistance, List<Sentence>> levels() {
    Map<Assistance, List<Sentence>> found = new LinkedHashMap<>();
    Optional<Assistance> now = Optional.empty();
    for (Sentence sentence : block.sentences()) {
      Optional<Assistance> named = HelpWords.in(sentence);
      now = named.isPresent() ? named : now;
      now.ifPresent(level -> found.computeIfAbsent(level, none -> new ArrayList<>()).add(sentence));
    }
    if (found.isEmpty()) {
      block.name().flatMap(HelpWords::in).ifPresent(level -> found.put(level, List.of()));
    }
    return found;
  }

  private List<Map<String, Object>> written(Map<Assistance, List<Sentence>> levels) {
    List<Sentence> shared =
        block.sentences().stream()
            .filter(sentence -> levels.values().stream().noneMatch(all -> all.contains(sentence)))
            .toList();
    FoundDose any = FoundDose.of(block.sentences());
    List<Map<String, Object>> written = new ArrayList<>();
    for (Assistance assistance : Assistance.values()) {
      if (levels.containsKey(assistance)) {
        List<Sentence> own = levels.get(assistance);
        FoundDose dose = FoundDose.of(own).orElse(FoundDose.of(shared));
        Map<String, Object> level = new LinkedHashMap<>();
        level.put("assistance", Names.of(assistance));
        name().ifPresent(name -> level.put("spokenName", Wording.name(name + way(assistance))));
        level.put(
            "instructions", instructions(Stream.of(shared, own).flatMap(List::stream).toList()));
        level.put("dose", dose((dose.repeats() ? dose : dose.orElse(any)).orElse(ofAll)));
        written.add(level);
      }
    }
    return written;
  }

  private static String way(Assistance assistance) {
    return switch (assistance) {
      case PASSIVE -> ", with help";
      case ASSISTED -> ", with a little help";
      case ACTIVE -> ", on your own";
      case RESISTED -> ", with resistance";
    };
  }

  private List<String> instructions(List<Sentence> sentences) {
    List<String> told =
        sentences.stream()
            .filter(sentence -> !Optional.of(sentence).equals(position))
            .filter(sentence -> !sentence.read().isOnlyDose())
            .map(DraftedExercise::spoken)
            .toList();
    if (told.isEmpty()) {
      return List.of(Figure.TODO + "what to do");
    }
    if (told.size() <= MOST_TEXTS) {
      return told;
    }
    return Stream.concat(
            told.stream().limit(MOST_TEXTS - 1L),
            Stream.of(Figure.TODO + "what the further sentences in \"source\" say"))
        .toList();
  }

  /** A sentence, with a mark if it says how much in a way that was not understood. */
  private static String spoken(Sentence sentence) {
    String text = Wording.spoken(sentence.text());
    return sentence.read().dose().isVague() ? Figure.TODO + text : text;
  }

  private static Map<String, Object> dose(FoundDose found) {
    Map<String, Object> dose = new LinkedHashMap<>();
    found.sets().ifPresent(sets -> dose.put("sets", sets.written()));
    dose.put("reps", found.reps().written());
    found.hold().ifPresent(hold -> dose.put("holdSeconds", hold.written()));
    found.rest().ifPresent(rest -> dose.put("restSeconds", rest.written()));
    return dose;
  }
}
