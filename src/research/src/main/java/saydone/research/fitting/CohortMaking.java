package saydone.research.fitting;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import saydone.audio.Wav;
import saydone.hearing.network.NetworkWeights;
import saydone.hearing.taught.Cohort;
import saydone.hearing.taught.Impression;
import saydone.language.Language;

/**
 * Makes the resource that {@link Cohort} reads: the soundings of the commonest words that no phrase
 * is, as many voices say them. It belongs to the weights of the network and is made anew with them.
 *
 * <p>{@code WORDS/WORD/*.wav}, as {@code synthesize.py} writes them to {@code VOICES/others}.
 */
public final class CohortMaking {

  private static final int WORDS = 60;
  private static final String COMMONEST_FIRST = "competitors.txt";

  private CohortMaking() {}

  /**
   * Makes a cohort and writes it.
   *
   * @param words the folder of words
   * @param resource the file that is written
   * @throws IOException if a recording cannot be read, or the resource not be written
   */
  public static void make(Path words, Path resource) throws IOException {
    NetworkWeights weights = NetworkWeights.load(Language.ENGLISH);
    Map<String, List<Path>> recorded = Takes.words(words);
    List<String> chosen =
        Language.ENGLISH.lines(COMMONEST_FIRST).stream()
            .flatMap(line -> Stream.of(line.trim().split(" +")))
            .filter(recorded::containsKey)
            .distinct()
            .limit(WORDS)
            .toList();
    List<List<Impression>> cohort = new ArrayList<>();
    long seed = 1;
    for (String word : chosen) {
      List<Impression> said = new ArrayList<>();
      for (Path file : recorded.getOrDefault(word, List.of())) {
        Takes.take(Wav.read(file), seed++)
            .map(take -> Impression.of(weights, take))
            .ifPresent(said::add);
      }
      if (said.isEmpty()) {
        throw new IOException("nothing is said in any recording of " + words.resolve(word));
      }
      cohort.add(said);
    }
    try (OutputStream out = Files.newOutputStream(resource)) {
      Cohort.of(cohort).write(out);
    }
  }
}
