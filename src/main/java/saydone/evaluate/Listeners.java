package saydone.evaluate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import saydone.audio.EchoCanceller;
import saydone.audio.NoEchoCanceller;
import saydone.audio.suppression.SpectralNoiseSuppressor;
import saydone.hearing.Ear;
import saydone.hearing.Recognizer;
import saydone.hearing.Strictness;
import saydone.hearing.decoder.Ears;
import saydone.hearing.decoder.IsolatedWordRecognizer;
import saydone.hearing.decoder.SpeechModel;
import saydone.hearing.taught.TaughtPhrases;
import saydone.language.Language;

/**
 * Makes the listening chains to be measured: a session's ear, its recognizer alone, or the ear of
 * standby.
 */
public final class Listeners {

  private static final String AS_IN_A_SESSION = "saydone";
  private static final String RECOGNIZER_ALONE = "bare";
  private static final String WHILE_WAITING = "standby";

  /** The names that {@code --engine} takes. */
  public static final List<String> NAMES =
      List.of(AS_IN_A_SESSION, RECOGNIZER_ALONE, WHILE_WAITING);

  private Listeners() {}

  /**
   * Loads the model of a chain.
   *
   * @param name one of {@link #NAMES}
   * @param canceller opens an echo canceller for each chain
   * @param ears which models its recognizer judges by
   * @param strictness how sure its recognizer must be
   * @return a function that makes a chain that listens for some phrases, on any thread
   */
  public static Function<Set<String>, ListeningChain> of(
      String name, Supplier<EchoCanceller> canceller, Ears ears, Strictness strictness) {
    SpeechModel model = SpeechModel.load(Language.ENGLISH, ears);
    return phrases -> {
      Recognizer recognizer =
          name.equals(WHILE_WAITING)
              ? IsolatedWordRecognizer.waiting(model, TaughtPhrases.NONE)
              : new IsolatedWordRecognizer(model);
      recognizer.setStrictness(strictness);
      return name.equals(RECOGNIZER_ALONE)
          ? ListeningChain.of(recognizer, phrases)
          : ListeningChain.of(ear(canceller.get(), recognizer), phrases);
    };
  }

  /**
   * A session's ear for a user who taught some phrases, in a room without a coach.
   *
   * @param model English, by the ears that are to judge
   * @return a function that makes a chain that listens for some phrases, on any thread
   */
  public static Function<Set<String>, ListeningChain> taught(
      SpeechModel model, TaughtPhrases taught) {
    return phrases ->
        ListeningChain.of(
            ear(new NoEchoCanceller(), new IsolatedWordRecognizer(model, taught)), phrases);
  }

  private static Ear ear(EchoCanceller canceller, Recognizer recognizer) {
    return new Ear(Language.ENGLISH, canceller, new SpectralNoiseSuppressor(), recognizer);
  }

  /**
   * Loads an engine for each of some ears with each of some strictnesses.
   *
   * @param engine its name; where there are several ears or strictnesses, they are added to it
   * @param chainsOf loads it
   * @return functions as from {@link #of} by name
   */
  public static Map<String, Function<Set<String>, ListeningChain>> ofEach(
      String engine,
      List<Ears> ears,
      List<Strictness> strictnesses,
      BiFunction<Ears, Strictness, Function<Set<String>, ListeningChain>> chainsOf) {
    Map<String, Function<Set<String>, ListeningChain>> chains = new LinkedHashMap<>();
    for (Ears ear : ears) {
      for (Strictness how : strictnesses) {
        String name =
            ears.size() == 1 ? engine : engine + " " + ear.name().toLowerCase(Locale.ROOT);
        chains.put(
            strictnesses.size() == 1 ? name : name + " " + how.name().toLowerCase(Locale.ROOT),
            chainsOf.apply(ear, how));
      }
    }
    return chains;
  }
}
