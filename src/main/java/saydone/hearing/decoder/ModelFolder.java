package saydone.hearing.decoder;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import saydone.language.Language;

/**
 * Where a language has its acoustic model and its dictionary: a folder and a file on the class
 * path, named in {@code acoustics.properties}:
 *
 * <pre>
 * model=/edu/cmu/sphinx/models/en-us/en-us/
 * dictionary=/edu/cmu/sphinx/models/en-us/cmudict-en-us.dict
 * </pre>
 *
 * @param model the path of the folder, with a slash at its end
 * @param dictionary the path of the file
 */
record ModelFolder(String model, String dictionary) {

  private static final String FILE = "acoustics.properties";

  /**
   * The folder of a language.
   *
   * @throws IllegalStateException if the language has phrases of its own but no model that could
   *     hear them
   */
  static ModelFolder of(Language language) {
    if (language.has("phrases.properties") && !language.has(FILE)) {
      throw new IllegalStateException(
          "nothing hears the phrases of " + language + ": its folder has no " + FILE);
    }
    Map<String, String> table = language.table(FILE);
    return new ModelFolder(table.getOrDefault("model", ""), table.getOrDefault("dictionary", ""));
  }

  /**
   * Opens a file of the model.
   *
   * @throws IOException if there is none
   */
  InputStream open(String file) throws IOException {
    return resource(model + file);
  }

  /**
   * Opens the dictionary.
   *
   * @throws IOException if there is none
   */
  InputStream openDictionary() throws IOException {
    return resource(dictionary);
  }

  private static InputStream resource(String path) throws IOException {
    InputStream in = ModelFolder.class.getResourceAsStream(path);
    if (in == null) {
      throw new IOException(path + " is not on the classpath");
    }
    return in;
  }
}
