package saydone.voice;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
 * <p>Safe for several threads. Reads the lexicon when a voice reads the first text.
 */
public final class Pronouncer {

  /** Leaves every text as it is, and reads nothing. */
  public static final Pronouncer NONE = new Pronouncer(SpeechLexicon.EMPTY, Map.of());

  private final Pronunciation script;
  private final Utterance.Reading program;

  private Pronouncer(Map<String, String> script, Utterance.Reading program) {
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
    this(script, lexicon.lexemes().isEmpty() ? Utterance.AS_WRITTEN : new Program(lexicon));
  }

  /**
   * By the program's lexicon of a language and a script.
   *
   * @param script the respellings of the script, by word; see {@link Pronunciation}
   * @throws IllegalArgumentException if a word of the script is blank
   */
  public static Pronouncer of(Language language, Map<String, String> script) {
    return new Pronouncer(script, new Common(language));
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
   * @param pitch how high it is spoken, by a voice that can change its pitch
   * @throws IllegalArgumentException if the script's respelling left nothing of the text, or the
   *     rate is out of range
   */
  public Utterance utterance(String text, int wordsPerMinute, Pitch pitch) {
    return new Utterance(script.respell(text), program, wordsPerMinute, pitch);
  }

  /** The same at the voice's own pitch. */
  public Utterance utterance(String text, int wordsPerMinute) {
    return utterance(text, wordsPerMinute, Pitch.OWN);
  }

  /**
   * What of a text no voice can say, as {@link PlainText#unsayable} tells: of the very text that
   * the embedded voice would read.
   *
   * @param text plain text as it is written
   */
  public List<String> unsayable(String text) {
    return PlainText.unsayable(program.textForPhones(script.respell(text)));
  }

  /** By the lexicon of a language, which is read when the first text is asked for. */
  private record Common(Language language) implements Utterance.Reading {

    @Override
    public String text(String written) {
      return program().text(written);
    }

    @Override
    public String textForPhones(String written) {
      return program().textForPhones(written);
    }

    private Program program() {
      return language.part(Program.class, each -> new Program(SpeechLexicon.of(each)));
    }
  }

  /** What a lexicon makes of a text. */
  private static final class Program implements Utterance.Reading {

    private final SpeechLexicon lexicon;
    private final Pronunciation aliases;
    private final Pronunciation aliasesWithoutPhones;

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

    @Override
    public String text(String written) {
      return respelled(aliases, written);
    }

    @Override
    public String textForPhones(String written) {
      return respelled(aliasesWithoutPhones, written);
    }

    private String respelled(Pronunciation words, String written) {
      return words.respell(Quantities.of(lexicon.language()).inWords(written));
    }
  }
}
