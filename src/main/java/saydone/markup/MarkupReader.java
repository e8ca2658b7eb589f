package saydone.markup;

import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import saydone.language.Language;
import saydone.language.NumberWords;
import saydone.markup.MarkedText.Part;
import saydone.markup.MarkedText.Pause;
import saydone.markup.MarkedText.Words;

/**
 * Reads the marks of one text with the XML parser of the JDK, which reads nothing outside the text.
 * For one thread and one text.
 */
final class MarkupReader {

  private static final String ROOT = "speak";
  private static final String OPENING = "<" + ROOT + ">";
  private static final String CLOSING = "</" + ROOT + ">";

  private static final String ELEMENTS =
      "write <break>, <emphasis>, <prosody>, <say-as> or <sub>, or &lt; for the sign <";

  /** The attributes of each element. */
  private static final Map<String, Set<String>> ATTRIBUTES =
      Map.of(
          "break", Set.of("time", "strength"),
          "emphasis", Set.of("level"),
          "prosody", Set.of("rate", "volume"),
          "say-as", Set.of("interpret-as"),
          "sub", Set.of("alias"));

  private static final String SUB = "write such as <sub alias='range of motion'>ROM</sub>";
  private static final String SAY_AS =
      "write such as <say-as interpret-as='characters'>ROM</say-as>";

  private static final int MOST_SHOWN = 20;

  /** The most digits that are put in words: below a billion. */
  private static final int MOST_DIGITS = 9;

  private final Language language;
  private final XMLStreamReader xml;
  private final Deque<Manner> manners = new ArrayDeque<>(List.of(Manner.USUAL));
  private final List<Part> parts = new ArrayList<>();

  private MarkupReader(Language language, XMLStreamReader xml) {
    this.language = language;
    this.xml = xml;
  }

  /** Reads a text in a language. */
  static MarkedText read(Language language, String text) throws MarkupException {
    int reference = text.indexOf("&#");
    if (reference >= 0) {
      throw new MarkupException(
          "\"" + beginning(text, reference) + "\"",
          "is a character by its number",
          "write the character itself");
    }
    try {
      XMLStreamReader xml =
          factory().createXMLStreamReader(new StringReader(OPENING + text + CLOSING));
      try {
        return new MarkupReader(language, xml).document();
      } finally {
        xml.close();
      }
    } catch (XMLStreamException e) {
      throw malformed(text, e.getLocation());
    }
  }

  /** A factory for each text, as factories need not be safe for several threads. */
  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    factory.setProperty("http://java.sun.com/xml/stream/properties/report-cdata-event", true);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("nothing is looked up");
        });
    return factory;
  }

  private static MarkupException malformed(String text, Location location) {
    if (text.indexOf('<') < 0) {
      int sign = text.indexOf('&');
      return new MarkupException(
          "\"" + beginning(text, sign) + "\"",
          "begins with a sign that is kept for marks",
          "write &amp; for the sign &");
    }
    int at = location.getCharacterOffset() - OPENING.length();
    String place = at >= 0 && at < text.length() ? "at character " + (at + 1) : "at the end";
    return new MarkupException(
        "\"" + beginning(text, Math.max(0, Math.min(text.indexOf('<'), text.length() - 1))) + "\"",
        "is not well-formed, " + place,
        "close each element, and write &lt; for the sign < and &amp; for &");
  }

  private static String beginning(String text, int from) {
    int to = Math.min(text.length(), from + MOST_SHOWN);
    return text.substring(from, to) + (to < text.length() ? "..." : "");
  }

  private MarkedText document() throws XMLStreamException, MarkupException {
    xml.next();
    content();
    // The parser refuses anything after the end.
    while (xml.hasNext()) {
      xml.next();
    }
    if (parts.stream().noneMatch(part -> part instanceof Words words && sounds(words.spoken()))) {
      throw new MarkupException("the text", "says nothing", "write words between the marks");
    }
    return new MarkedText(parts);
  }

  private static boolean sounds(String text) {
    return text.chars().anyMatch(Character::isLetterOrDigit);
  }

  /** Reads the contents of an element, up to its end. */
  private void content() throws XMLStreamException, MarkupException {
    while (xml.next() != XMLStreamConstants.END_ELEMENT) {
      switch (xml.getEventType()) {
        case XMLStreamConstants.START_ELEMENT -> element();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE -> say(xml.getText());
        default -> throw foreign();
      }
    }
  }

  private void element() throws XMLStreamException, MarkupException {
    String name = xml.getLocalName();
    Map<String, String> attributes = attributes(name);
    switch (name) {
      case "break" -> pause(attributes);
      case "emphasis" -> within(emphasis(attributes));
      case "prosody" -> within(prosody(attributes));
      case "say-as" -> sayAs(attributes);
      default -> substitute(attributes);
    }
  }

  private Map<String, String> attributes(String element) throws MarkupException {
    Set<String> known = ATTRIBUTES.get(element);
    if (known == null) {
      throw new MarkupException("<" + element + ">", "is no element here", ELEMENTS);
    }
    Map<String, String> attributes = new LinkedHashMap<>();
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String name = xml.getAttributeLocalName(i);
      if (!known.contains(name)) {
        throw new MarkupException(
            name,
            "is no attribute of <" + element + ">",
            "write " + String.join(" or ", known.stream().sorted().toList()));
      }
      attributes.put(name, xml.getAttributeValue(i).strip());
    }
    return attributes;
  }

  private void pause(Map<String, String> attributes) throws XMLStreamException, MarkupException {
    Duration length = Manner.BREAKS.getOrDefault("medium", Duration.ZERO);
    String strength = attributes.get("strength");
    if (strength != null) {
      length = Manner.BREAKS.get(strength);
      if (length == null) {
        throw unknown("strength", strength, Manner.words(Manner.BREAKS));
      }
    }
    String time = attributes.get("time");
    if (time != null) {
      length =
          Manner.time(time)
              .orElseThrow(
                  () ->
                      unknown(
                          "time",
                          time,
                          "write such as 500ms or 1.5s, at most "
                              + Manner.LONGEST_BREAK.toSeconds()
                              + "s"));
    }
    if (xml.next() != XMLStreamConstants.END_ELEMENT) {
      throw new MarkupException("<break>", "has something in it", "write <break/>");
    }
    parts.add(new Pause(length));
  }

  private static Manner emphasis(Map<String, String> attributes) throws MarkupException {
    String level = attributes.getOrDefault("level", "moderate");
    Manner manner = Manner.EMPHASES.get(level);
    if (manner == null) {
      throw unknown("level", level, Manner.words(Manner.EMPHASES));
    }
    return manner;
  }

  private static Manner prosody(Map<String, String> attributes) throws MarkupException {
    if (attributes.isEmpty()) {
      throw new MarkupException(
          "<prosody>", "has neither rate nor volume", "write such as <prosody rate='slow'>");
    }
    String rate = attributes.getOrDefault("rate", "default");
    String volume = attributes.getOrDefault("volume", "default");
    return new Manner(
        Manner.rate(rate).orElseThrow(() -> unknown("rate", rate, Manner.rateRemedy())),
        Manner.volume(volume).orElseThrow(() -> unknown("volume", volume, Manner.volumeRemedy())));
  }

  private void within(Manner manner) throws XMLStreamException, MarkupException {
    manners.push(manner.within(manners.getFirst()));
    content();
    manners.pop();
  }

  private void sayAs(Map<String, String> attributes) throws XMLStreamException, MarkupException {
    String how = attributes.get("interpret-as");
    if (how == null) {
      throw new MarkupException("<say-as>", "has no interpret-as", SAY_AS);
    }
    String text = ownText("say-as", SAY_AS);
    switch (how) {
      case "characters" -> say(characters(text), text);
      case "cardinal" -> say(cardinal(text), text);
      default -> throw unknown("interpret-as", how, "write characters or cardinal");
    }
  }

  private void substitute(Map<String, String> attributes)
      throws XMLStreamException, MarkupException {
    String alias = attributes.getOrDefault("alias", "");
    if (alias.isEmpty()) {
      throw new MarkupException("<sub>", "has no alias", SUB);
    }
    say(alias, ownText("sub", SUB));
  }

  /** Reads the text of an element that may contain no other element. */
  private String ownText(String element, String remedy) throws XMLStreamException, MarkupException {
    StringBuilder text = new StringBuilder();
    while (xml.next() != XMLStreamConstants.END_ELEMENT) {
      switch (xml.getEventType()) {
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE -> text.append(xml.getText());
        case XMLStreamConstants.START_ELEMENT ->
            throw new MarkupException("<" + element + ">", "has an element in it", remedy);
        default -> throw foreign();
      }
    }
    if (!sounds(text.toString())) {
      throw new MarkupException("<" + element + ">", "has no text in it", remedy);
    }
    return text.toString();
  }

  /** The names of letters and digits, one after another; other characters are left out. */
  private String characters(String text) {
    StringBuilder spelled = new StringBuilder();
    text.codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(
            character ->
                spelled
                    .append(spelled.isEmpty() ? "" : " ")
                    .append(
                        character >= '0' && character <= '9'
                            ? NumberWords.of(language).cardinal(character - '0')
                            : Character.toString(character).toUpperCase(Locale.ROOT)));
    return spelled.toString();
  }

  private String cardinal(String text) throws MarkupException {
    String digits = text.strip().replace(",", "");
    if (digits.isEmpty()
        || digits.length() > MOST_DIGITS
        || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw new MarkupException(
          "\"" + beginning(text, 0) + "\"",
          "is no cardinal",
          "write a whole number below a billion, such as 1204");
    }
    return NumberWords.of(language).cardinal(Integer.parseInt(digits));
  }

  private void say(String text) {
    say(text, text);
  }

  private void say(String spoken, String shown) {
    Manner manner = manners.getFirst();
    MarkedText.append(
        parts,
        new Words(
            spoken.replace('\n', ' '), shown.replace('\n', ' '), manner.rate(), manner.volume()));
  }

  private static MarkupException unknown(String attribute, String value, String remedy) {
    return new MarkupException(
        attribute + "='" + beginning(value, 0) + "'", "is not known here", remedy);
  }

  /**
   * The refusal of a comment, a processing instruction, a CDATA section or an undeclared entity.
   */
  private MarkupException foreign() {
    if (xml.getEventType() == XMLStreamConstants.ENTITY_REFERENCE) {
      return new MarkupException(
          "&" + xml.getLocalName() + ";",
          "is not known here",
          "write the character itself; known are &lt; &gt; &amp; &apos; &quot;");
    }
    return new MarkupException(
        "what stands in <! > or <? >", "is no mark here", "write only elements and words");
  }
}
