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

  /** That of a language. */
  static ModelFolder of(Language language) {
    Map<String, String> table = language.table(FILE);
    return new ModelFolder(table.getOrDefault("model", ""), table.getOrDefault("dictionary", ""));
  }

  /**
   * A file of the model.
   *
   * @throws IOException if there is none
   */
  InputStream open(String file) throws IOException {
    return resource(model + file);
  }

  /**
   * The dictionary.
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
