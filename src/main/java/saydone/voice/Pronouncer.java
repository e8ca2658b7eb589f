package saydone.voice;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import saydone.language.Language;

/**
 * Makes of a text what a voice is to read: the script's respellings first, then the program's
 * lexicon over what came of them. Nothing else respells. In this order:
 *
 * <pre>
 * the text                                 AROM of dorsiflexion, 10x
 * the script's AROM, "active ROM"          active ROM of dorsiflexion, 10x
 * quantities in words                      active ROM of dorsiflexion, 10 times
 * for a voice that takes phones            active range of motion of dorsiflexion, 10 times
 * for a voice that takes none              active range of motion of dorsa flection, 10 times
 * </pre>
 *
 * <p>The last two are the texts of an {@link Utterance}. A voice that takes phones knows those
 * words of the lexicon that have some, and they keep their spelling; a word that has only an alias
 * is respelled for every voice. Each step respells a word once.
 *
 * <p>Safe for several threads. Reads the lexicon when the first text comes.
 */
public final class Pronouncer {

  /** Leaves every text as it is, and reads nothing. */
  public static final Pronouncer NONE = new Pronouncer(SpeechLexicon.EMPTY, Map.of());

  private final Pronunciation script;
  private final Supplier<Program> program;

  private Pronouncer(Map<String, String> script, Supplier<Program> program) {
    this.script = new Pronunciation(script);
    this.program = program;
  }

  /**
   * By a lexicon and a script.
   *
   * @param script the respellings of the script, by word; see {@link Pronunciation}
   * @throws IllegalArgumentException if a word of the script is blank
   */
  public Pronouncer(SpeechLexicon lexicon, Map<String, String> script) {
    this(script, always(new Program(lexicon)));
  }

  private static Supplier<Program> always(Program program) {
    return () -> program;
  }

  /**
   * By the program's lexicon of a language and a script.
   *
   * @param script the respellings of the script, by word; see {@link Pronunciation}
   * @throws IllegalArgumentException if a word of the script is blank
   */
  public static Pronouncer of(Language language, Map<String, String> script) {
    return new Pronouncer(script, () -> language.part(Program.class, Program::new));
  }

  /** By the program's lexicon of a language alone. */
  public static Pronouncer of(Language language) {
    return of(language, Map.of());
  }

  /**
   * What a voice is to read.
   *
   * @param text plain text as it is written; not blank
   * @param wordsPerMinute the rate of speech, 80 to 450
   * @throws IllegalArgumentException if a respelling left nothing of the text, or the rate is out
   *     of range
   */
  public Utterance utterance(String text, int wordsPerMinute) {
    return program.get().utterance(script.respell(text), wordsPerMinute);
  }

  /** What a lexicon makes of a text. */
  private static final class Program {

    private final SpeechLexicon lexicon;
    private final Pronunciation aliases;
    private final Pronunciation aliasesWithoutPhones;

    Program(Language language) {
      this(SpeechLexicon.of(language));
    }

    Program(SpeechLexicon lexicon) {
      this.lexicon = lexicon;
      Map<String, String> all = new HashMap<>();
      Map<String, String> withoutPhones = new HashMap<>();
      for (SpeechLexicon.Lexeme lexeme : lexicon.lexemes()) {
        lexeme
            .alias()
            .ifPresent(
                alias -> {
                  all.put(lexeme.grapheme(), alias);
                  if (lexeme.phones().isEmpty()) {
                    withoutPhones.put(lexeme.grapheme(), alias);
                  }
                });
      }
      aliases = new Pronunciation(all);
      aliasesWithoutPhones = new Pronunciation(withoutPhones);
    }

    Utterance utterance(String text, int wordsPerMinute) {
      if (lexicon.lexemes().isEmpty()) {
        return new Utterance(text, wordsPerMinute);
      }
      String words = Quantities.of(lexicon.language()).inWords(text);
      return new Utterance(
          aliases.respell(words), aliasesWithoutPhones.respell(words), wordsPerMinute);
    }
  }
}
