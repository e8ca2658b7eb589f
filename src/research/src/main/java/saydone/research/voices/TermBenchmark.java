package saydone.research.voices;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import saydone.audio.Clip;
import saydone.language.Language;
import saydone.voice.Diction;
import saydone.voice.Pronouncer;
import saydone.voice.Saying;
import saydone.voice.SpeechLexicon;
import saydone.voice.SpeechLexicon.Lexeme;
import saydone.voice.SynthesisException;
import saydone.voice.Voice;

/**
 * Measures how many words of physiotherapy a voice says as they are said in the field, with the
 * lexicon and without. Each word with phones in the lexicon is spoken in two sentences. A listener
 * ({@link Dictation}) that knows the sentences writes down what stood in the gap: any of the words,
 * as its own dictionary and the lexicon pronounce them, or up to three of some two thousand other
 * words, taken at even distances from its dictionary.
 */
public final class TermBenchmark {

  private static final int RATE = 140;

  private static final String GAP = "...";

  /** The sentences; these and the rate differ from those by which the aliases were chosen. */
  private static final List<String> SENTENCES =
      List.of("please tell me about the " + GAP + " today", "keep the " + GAP + " in mind");

  private static final int EACH_SO_MANYTH = 60;

  private final SpeechLexicon lexicon;
  private final List<Lexeme> terms;
  private final List<String> dictionary = new ArrayList<>();
  private final String grammar;

  /**
   * The figures of a voice.
   *
   * @param voice the name of the voice
   * @param sayings how many words were said, each sentence counted
   * @param rightWithout how many of them were heard right without the lexicon
   * @param rightWith the same with the lexicon
   * @param missed the words that were heard wrong in every sentence, even with the lexicon
   */
  public record Figures(
      String voice, int sayings, int rightWithout, int rightWith, Set<String> missed) {}

  /**
   * A benchmark of the program's lexicon.
   *
   * @throws java.io.UncheckedIOException if there is no listener; the message says what to do, see
   *     {@link VoiceBenchmark#remedy}
   */
  public TermBenchmark() {
    this(SpeechLexicon.of(Language.ENGLISH));
  }

  /**
   * A benchmark of a lexicon.
   *
   * @throws java.io.UncheckedIOException if there is no listener; the message says what to do, see
   *     {@link VoiceBenchmark#remedy}
   */
  TermBenchmark(SpeechLexicon lexicon) {
    this.lexicon = lexicon;
    terms = lexicon.lexemes().stream().filter(lexeme -> !lexeme.phones().isEmpty()).toList();
    Map<String, List<String>> known = Dictation.dictionary();
    Map<String, Set<String>> used = new LinkedHashMap<>();
    for (Lexeme term : terms) {
      Set<String> pronunciations = new TreeSet<>(known.getOrDefault(term.grapheme(), List.of()));
      pronunciations.add(String.join(" ", term.phones()).replaceAll("\\d", ""));
      used.put(term.grapheme(), pronunciations);
    }
    List<String> words =
        known.keySet().stream()
            .filter(word -> word.chars().allMatch(Character::isLetter) && !used.containsKey(word))
            .toList();
    List<String> others = new ArrayList<>();
    for (int i = 0; i < words.size(); i += EACH_SO_MANYTH) {
      others.add(words.get(i));
    }
    others.forEach(word -> used.put(word, new TreeSet<>(known.getOrDefault(word, List.of()))));
    for (String sentence : SENTENCES) {
      for (String word : sentence.replace(GAP, "").split("\\s+", -1)) {
        used.put(word, new TreeSet<>(known.getOrDefault(word, List.of())));
      }
    }
    used.forEach(this::define);
    grammar =
        "#JSGF V1.0;\ngrammar terms;\npublic <sentence> = "
            + SENTENCES.stream()
                .map(sentence -> sentence.replace(GAP, "<gap>"))
                .collect(Collectors.joining(" | "))
            + ";\n<gap> = <term> | <other> | <other> <other> | <other> <other> <other>;\n<term> = "
            + terms.stream().map(Lexeme::grapheme).collect(Collectors.joining(" | "))
            + ";\n<other> = "
            + String.join(" | ", others)
            + ";\n";
  }

  private void define(String word, Set<String> pronunciations) {
    int number = 0;
    for (String pronunciation : pronunciations) {
      number++;
      dictionary.add(word + (number == 1 ? "" : "(" + number + ")") + " " + pronunciation);
    }
  }

  /**
   * Measures a voice, in a minute or two.
   *
   * @throws SynthesisException if the voice cannot be opened, or cannot speak
   * @throws java.io.UncheckedIOException if the listener fails
   */
  public Figures measure(Voice voice) throws SynthesisException {
    List<Boolean> without = right(voice, SpeechLexicon.EMPTY);
    List<Boolean> with = right(voice, lexicon);
    Set<String> missed = new TreeSet<>();
    for (int i = 0; i < with.size(); i += SENTENCES.size()) {
      if (!with.subList(i, i + SENTENCES.size()).contains(true)) {
        missed.add(terms.get(i / SENTENCES.size()).grapheme());
      }
    }
    return new Figures(voice.name(), with.size(), count(without), count(with), missed);
  }

  private static int count(List<Boolean> rights) {
    return (int) rights.stream().filter(right -> right).count();
  }

  /** Whether each term was heard right in each sentence; the sentences of a term stand together. */
  private List<Boolean> right(Voice voice, SpeechLexicon lexicon) throws SynthesisException {
    List<String> said = new ArrayList<>();
    List<Clip> clips = new ArrayList<>();
    try (Diction speaking = new Diction(voice.open(lexicon), new Pronouncer(lexicon, Map.of()))) {
      for (Lexeme term : terms) {
        for (String sentence : SENTENCES) {
          String text = sentence.replace(GAP, term.grapheme());
          said.add(text);
          clips.add(speaking.say(Saying.plain(text + ".", RATE)));
        }
      }
    }
    List<String> heard = Dictation.of(clips, dictionary, grammar);
    List<Boolean> rights = new ArrayList<>();
    for (int i = 0; i < said.size(); i++) {
      rights.add(said.get(i).equals(heard.get(i)));
    }
    return rights;
  }
}
