package saydone.voice;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import saydone.language.Language;

/**
 * How the words of physiotherapy are said, for all voices: the file {@code lexicon.pls} of a
 * language, a W3C Pronunciation Lexicon (PLS 1.0, 2008). A word has phones, for voices that take
 * them and for whoever measures voices; or an alias, a respelling that every voice can read; or
 * both:
 *
 * <pre>{@code
 * <lexeme>
 *   <grapheme>dorsiflexion</grapheme>
 *   <phoneme>D AO2 R S AH0 F L EH1 K SH AH0 N</phoneme>
 *   <alias>dorsa flection</alias>
 * </lexeme>
 * }</pre>
 *
 * <p>The phones are those of the CMU Pronouncing Dictionary with its degrees of stress: 1, 2, and 0
 * for none. A word without an alias is said as well by the voices that take no phones, or no alias
 * was found that helped them. The aliases are put into a text by the {@link Pronouncer}.
 *
 * @param language the language of the words
 * @param lexemes the words in their order
 */
public record SpeechLexicon(Language language, List<Lexeme> lexemes) {

  /** No words. */
  public static final SpeechLexicon EMPTY = new SpeechLexicon(Language.ENGLISH, List.of());

  private static final String FILE = "lexicon.pls";

  /**
   * A word of the lexicon.
   *
   * @param grapheme as it is written, without regard to case
   * @param phones empty if there are none
   * @param alias what to read in its place
   */
  public record Lexeme(String grapheme, List<String> phones, Optional<String> alias) {

    /** Copies the list. */
    public Lexeme {
      phones = List.copyOf(phones);
    }
  }

  /** Copies the list. */
  public SpeechLexicon {
    lexemes = List.copyOf(lexemes);
  }

  /** The lexicon of a language; read once. */
  public static SpeechLexicon of(Language language) {
    return language.part(SpeechLexicon.class, SpeechLexicon::load);
  }

  private static SpeechLexicon load(Language language) {
    try (InputStream in = language.open(FILE)) {
      XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
      factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
      factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
      return new SpeechLexicon(language, read(factory.createXMLStreamReader(in)));
    } catch (IOException | XMLStreamException e) {
      throw new IllegalStateException("the program was built with a damaged " + FILE, e);
    }
  }

  private static List<Lexeme> read(XMLStreamReader xml) throws XMLStreamException {
    List<Lexeme> lexemes = new ArrayList<>();
    String grapheme = "";
    List<String> phones = List.of();
    Optional<String> alias = Optional.empty();
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "grapheme" -> grapheme = xml.getElementText().strip();
          case "phoneme" -> phones = List.of(xml.getElementText().strip().split("\\s+"));
          case "alias" -> alias = Optional.of(xml.getElementText().strip());
          default -> {
            // The root, or a lexeme that begins.
          }
        }
      } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("lexeme")) {
        lexemes.add(new Lexeme(grapheme, phones, alias));
        phones = List.of();
        alias = Optional.empty();
      }
    }
    return lexemes;
  }

  /** The phones by word in lower case, for a voice that takes them. */
  public Map<String, List<String>> phones() {
    Map<String, List<String>> phones = new HashMap<>();
    for (Lexeme lexeme : lexemes) {
      if (!lexeme.phones().isEmpty()) {
        phones.put(lexeme.grapheme().toLowerCase(Locale.ROOT), lexeme.phones());
      }
    }
    return phones;
  }
}
