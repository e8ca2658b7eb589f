package saydone.research.sphinx;

import edu.cmu.sphinx.linguist.acoustic.AcousticModel;
import edu.cmu.sphinx.linguist.acoustic.UnitManager;
import edu.cmu.sphinx.linguist.acoustic.tiedstate.Sphinx3Loader;
import edu.cmu.sphinx.linguist.acoustic.tiedstate.TiedStateAcousticModel;
import edu.cmu.sphinx.linguist.dictionary.Dictionary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * The acoustic model and the dictionary of US English, from the class path.
 *
 * <p>It caches scores by the number of a feature's first sample, and tries the best densities of a
 * frame first in the next. So a model serves one decoder at a time, on one thread, and assigns the
 * sample numbers itself.
 */
final class EnglishModel {

  private static final String FOLDER = "/edu/cmu/sphinx/models/en-us/";
  private static final String DEFINITION = "en-us/mdef";
  private static final String DICTIONARY = "cmudict-en-us.dict";

  private static final double MIXTURE_WEIGHT_FLOOR = 1e-7;
  private static final double VARIANCE_FLOOR = 1e-4;
  private static final int TOP_GAUSSIANS = 4;

  /**
   * The loggers that report normal operation. Most have full class names; processors of the front
   * end have the simple name. References keep them, as a logger without one is collected and loses
   * its level.
   */
  private static final List<Logger> TALKATIVE =
      Stream.of("edu.cmu.sphinx", "AutoCepstrum").map(Logger::getLogger).toList();

  private final UnitManager units;
  private final Sphinx3Loader loader;
  private final AcousticModel acoustics;
  private final UsedWords words;
  private long nextSampleNumber;

  /** Loads the model, which takes about a second. */
  EnglishModel() {
    TALKATIVE.forEach(logger -> logger.setLevel(Level.WARNING));
    units = new UnitManager();
    loader =
        new Sphinx3Loader(
            folderOf(resource(DEFINITION)),
            units,
            0,
            (float) MIXTURE_WEIGHT_FLOOR,
            (float) VARIANCE_FLOOR,
            TOP_GAUSSIANS,
            true);
    acoustics = new TiedStateAcousticModel(loader, units, true);
    try {
      acoustics.allocate();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot load the acoustic model", e);
    }
    words = new UsedWords(resource(DICTIONARY), units);
  }

  private static URL resource(String name) {
    URL url = EnglishModel.class.getResource(FOLDER + name);
    if (url == null) {
      throw new IllegalStateException("not on the class path: " + FOLDER + name);
    }
    return url;
  }

  private static URL folderOf(URL file) {
    try {
      return new URL(file, ".");
    } catch (MalformedURLException e) {
      throw new IllegalStateException("no folder of " + file, e);
    }
  }

  /**
   * Looks up the words of phrases in the dictionary, so that a grammar can be made of them.
   *
   * @throws IllegalArgumentException if the dictionary lacks one, which the message names
   */
  void learn(Set<String> phrases) {
    words.learn(phrases.stream().flatMap(phrase -> PhraseGrammar.words(phrase).stream()).toList());
  }

  /** The words that were learned. */
  Dictionary dictionary() {
    return words;
  }

  /** The phones. */
  UnitManager units() {
    return units;
  }

  /** The files of the model. */
  Sphinx3Loader loader() {
    return loader;
  }

  /** The models of the phones in their contexts. */
  AcousticModel acoustics() {
    return acoustics;
  }

  /** Reserves a number of sample numbers; returns the first. */
  long takeSampleNumbers(int count) {
    long first = nextSampleNumber;
    nextSampleNumber += count;
    return first;
  }

  /** The mean cepstrum of speech in the training of the model, from its {@code feat.params}. */
  double[] meanCepstrum() {
    String values = loader.getProperties().getProperty("-cmninit");
    return Arrays.stream(values.split(",")).mapToDouble(Double::parseDouble).toArray();
  }
}
