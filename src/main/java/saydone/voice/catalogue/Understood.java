package saydone.voice.catalogue;

import java.util.List;

/**
 * How well voices are understood: the word errors that pocketsphinx makes, with its own model of
 * English, in the forty prompts of the research jar's {@code voices --measure}, at 150 words a
 * minute. There are 253 words, so a few percent are chance; of the voices that were measured, only
 * those are named that are better than the embedded one beyond that.
 *
 * @param voice its name, engine first
 * @param wordErrorsPercent the word errors
 */
record Understood(String voice, double wordErrorsPercent) {

  /** The same for the embedded voice. */
  static final double EMBEDDED_PERCENT = 27.7;

  /** Who is understood better than the embedded voice, best first. */
  static final List<Understood> BETTER =
      List.of(
          new Understood("rhvoice:bdl", 9.5),
          new Understood("rhvoice:clb", 11.9),
          new Understood("rhvoice:alan", 16.2),
          new Understood("flite:rms", 19.0));

  static final String ON_LINUX =
      "A voice that is understood better, rhvoice:bdl: on Debian, with its section non-free,"
          + " apt-get install rhvoice rhvoice-english";

  static final String ON_MAC =
      "There may be better voices, which nobody has measured: System Settings, Accessibility,"
          + " Spoken Content, System Voice, Manage Voices; those that are called Enhanced or"
          + " Premium";

  static final String ON_WINDOWS =
      "There may be better voices, which nobody has measured: Settings, Time & language, Speech,"
          + " Add voices; or RHVoice's voice Bdl for SAPI 5, which Windows then has among its own";

  /** The engines of these voices, the engine of the best one first. */
  static List<String> engines() {
    return BETTER.stream()
        .map(better -> better.voice().substring(0, better.voice().indexOf(':')))
        .distinct()
        .toList();
  }
}
