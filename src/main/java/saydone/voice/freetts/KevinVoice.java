package saydone.voice.freetts;

import com.sun.speech.freetts.Age;
import com.sun.speech.freetts.Gender;
import com.sun.speech.freetts.UtteranceProcessor;
import com.sun.speech.freetts.en.us.CMUDiphoneVoice;
import com.sun.speech.freetts.en.us.cmu_us_kal.KevinVoiceDirectory;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A voice of FreeTTS built from the diphones of "kal". Their recordings, four million bytes which
 * FreeTTS reads one by one, are the same for each voice of a name, and never change: as long as a
 * voice has them, another takes them from it. So the second session of a program begins sooner.
 *
 * <p>For one thread at a time, as {@link FreeTtsEngine}.
 */
final class KevinVoice extends CMUDiphoneVoice {

  private static final Map<String, String> RECORDINGS =
      Map.of("kevin", "cmu_us_kal.bin", "kevin16", "cmu_us_kal16.bin");

  private static final Map<String, WeakReference<UtteranceProcessor>> SELECTORS = new HashMap<>();

  /**
   * A voice that is not loaded yet.
   *
   * @throws IllegalStateException if FreeTTS has none of this name
   */
  KevinVoice(String name, KevinLexicon lexicon) {
    super(
        name,
        Gender.MALE,
        Age.YOUNGER_ADULT,
        "diphones of kal",
        Locale.US,
        "general",
        "cmu",
        lexicon,
        recordings(name));
  }

  private static URL recordings(String name) {
    String file = RECORDINGS.get(name);
    URL recordings = file == null ? null : KevinVoiceDirectory.class.getResource(file);
    if (recordings == null) {
      throw new IllegalStateException("FreeTTS has no voice " + name);
    }
    return recordings;
  }

  @Override
  public UtteranceProcessor getUnitSelector() throws IOException {
    @Nullable WeakReference<UtteranceProcessor> loaded = SELECTORS.get(getName());
    UtteranceProcessor selector = loaded == null ? null : loaded.get();
    if (selector == null) {
      selector = super.getUnitSelector();
      SELECTORS.put(getName(), new WeakReference<>(selector));
    }
    return selector;
  }

  /** The tables of FreeTTS lie beside its own classes, not beside this one. */
  @Override
  protected URL getResource(String name) {
    URL table = CMUDiphoneVoice.class.getResource(name);
    if (table == null) {
      throw new IllegalStateException("FreeTTS has no " + name);
    }
    return table;
  }
}
