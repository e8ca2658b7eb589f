package saydone.research.fitting;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import saydone.audio.AudioChunk;
import saydone.audio.Clip;
import saydone.audio.Pcm;
import saydone.hearing.Hearing;
import saydone.hearing.decoder.IsolatedWordRecognizer;
import saydone.hearing.decoder.SpeechModel;
import saydone.hearing.network.NetworkWeights;
import saydone.hearing.taught.Likeness;
import saydone.hearing.taught.Review;
import saydone.hearing.taught.Review.Said;
import saydone.hearing.taught.TaughtPhrase;
import saydone.hearing.taught.TaughtPhrases;
import saydone.language.Language;

/**
 * Tries how much three takes help a session's recognizer. Each person teaches some commands as they
 * are, and words of their own for other commands. Then the person says all of them again, and all
 * people say other words.
 *
 * <p>{@code PEOPLE/NAME/WORD/*.wav}, as for {@link TeachingFitting}.
 */
public final class TeachingTrial {

  private static final int FEWEST_WORDS = 3;

  /** How often each person teaches, with other takes each time. */
  private static final int FOLDS = 3;

  /** Words that stand for a command of another name. */
  private static final Map<String, String> OWN =
      Map.of("on", "done", "up", "next", "down", "pause", "off", "back", "go", "ready");

  private static final Set<String> ACTIVE =
      Set.of(
          "yes", "no", "stop", "left", "right", "done", "next", "pause", "back", "ready", "repeat",
          "help");

  private final SpeechModel model = SpeechModel.load();
  private final Review review =
      new Review(NetworkWeights.load(Language.ENGLISH), Likeness.load(Language.ENGLISH));
  private final Map<String, Map<String, List<Clip>>> people;
  private final PrintStream out;
  private final Count known = new Count();
  private final Count knownTaught = new Count();
  private final Count own = new Count();
  private long others;
  private long falseBefore;
  private long falseTaught;
  private long seed = 1;

  private TeachingTrial(Path folder, PrintStream out) throws IOException {
    people = Takes.clips(folder);
    this.out = out;
  }

  /**
   * Runs the trial and writes its report.
   *
   * @param people the folder of takes
   * @param report the text file that is written
   * @throws IOException if a take cannot be read, or the report not be written
   */
  public static void run(Path people, Path report) throws IOException {
    try (PrintStream out =
        new PrintStream(Files.newOutputStream(report), false, StandardCharsets.UTF_8)) {
      new TeachingTrial(people, out).run();
    }
  }

  private void run() {
    for (var person : people.values()) {
      for (int fold = 0; fold < FOLDS; fold++) {
        Map<String, List<Clip>> words = turned(person, fold);
        TaughtPhrases taught = teach(words);
        if (taught.names().size() >= FEWEST_WORDS) {
          say(words, taught);
          if (fold == 0) {
            sayOthers(taught);
          }
        }
      }
    }
    out.println("commands, as they are:     " + known);
    out.println("commands, taught:          " + knownTaught);
    out.println("words of one's own, taught: " + own);
    out.printf(
        Locale.ROOT,
        "other words, %d: taken for a command %d before, %d after%n",
        others,
        falseBefore,
        falseTaught);
  }

  /** The same clips, rotated so that others come first. */
  private static Map<String, List<Clip>> turned(Map<String, List<Clip>> words, int fold) {
    Map<String, List<Clip>> turned = new TreeMap<>();
    words.forEach(
        (word, clips) -> {
          List<Clip> copy = new ArrayList<>(clips);
          Collections.rotate(copy, fold * Math.max(1, clips.size() - Review.TAKES));
          turned.put(word, copy);
        });
    return turned;
  }

  /** Lets the person say what was taught once more. */
  private void say(Map<String, List<Clip>> words, TaughtPhrases taught) {
    for (var word : words.entrySet()) {
      String phrase = phrase(word.getKey());
      if (taught.of(phrase).isEmpty()) {
        continue;
      }
      for (Clip clip : word.getValue().subList(Review.TAKES, word.getValue().size())) {
        if (OWN.containsKey(word.getKey())) {
          own.add(phrase, reported(word.getKey(), phrase, heard(taught, clip)));
        } else {
          known.add(phrase, heard(TaughtPhrases.NONE, clip));
          knownTaught.add(phrase, reported(word.getKey(), phrase, heard(taught, clip)));
        }
      }
    }
  }

  /** Lets everybody say words that are no command and were not taught, some of them similar. */
  private void sayOthers(TaughtPhrases taught) {
    for (var other : people.values()) {
      for (var word : other.entrySet()) {
        if (!ACTIVE.contains(word.getKey()) && taught.of(phrase(word.getKey())).isEmpty()) {
          for (Clip clip : word.getValue()) {
            others++;
            falseBefore += heard(TaughtPhrases.NONE, clip).isPresent() ? 1 : 0;
            Optional<String> after = heard(taught, clip);
            falseTaught += after.isPresent() ? 1 : 0;
            after.ifPresent(phrase -> report(word.getKey(), "nothing", phrase));
          }
        }
      }
    }
  }

  private static String phrase(String word) {
    return OWN.getOrDefault(word, word);
  }

  /** Reports what was heard unless it is what was meant; returns it. */
  private Optional<String> reported(String said, String meant, Optional<String> heard) {
    if (heard.filter(meant::equals).isEmpty()) {
      report(said, meant, heard.orElse("nothing"));
    }
    return heard;
  }

  private void report(String said, String meant, String heard) {
    out.printf("\"%s\", which means %s, was heard as %s%n", said, meant, heard);
  }

  /** Teaches as a lesson does, which rejects takes that are not alike, or like another phrase. */
  private TaughtPhrases teach(Map<String, List<Clip>> words) {
    TaughtPhrases taught = TaughtPhrases.NONE;
    for (var word : words.entrySet()) {
      String phrase = phrase(word.getKey());
      if (ACTIVE.contains(phrase) && word.getValue().size() > Review.TAKES) {
        List<Said> takes =
            word.getValue().subList(0, Review.TAKES).stream()
                .flatMap(clip -> Takes.take(clip, seed++).stream())
                .map(review::hear)
                .toList();
        Optional<List<Said>> alike = review.alike(phrase, takes);
        Optional<String> other =
            alike.isEmpty() ? Optional.empty() : review.mistakenFor(phrase, alike.get(), taught);
        if (alike.isEmpty() || other.isPresent()) {
          out.printf(
              "\"%s\" is not taught: %s%n",
              word.getKey(), other.map(name -> "like " + name).orElse("not alike"));
        } else {
          taught =
              taught.with(new TaughtPhrase(phrase, alike.get().stream().map(Said::take).toList()));
        }
      }
    }
    return taught;
  }

  /** The first phrase that a session would hear in a clip. */
  private Optional<String> heard(TaughtPhrases taught, Clip clip) {
    short[] samples = Takes.inRoom(clip, seed++);
    try (IsolatedWordRecognizer recognizer = new IsolatedWordRecognizer(model, taught)) {
      recognizer.listenFor(ACTIVE);
      for (int at = 0; at + Pcm.CHUNK_FRAMES <= samples.length; at += Pcm.CHUNK_FRAMES) {
        short[] chunk = new short[Pcm.CHUNK_FRAMES];
        System.arraycopy(samples, at, chunk, 0, chunk.length);
        for (Hearing hearing : recognizer.accept(new AudioChunk(at, chunk))) {
          if (hearing instanceof Hearing.Heard known) {
            return Optional.of(known.phrase());
          }
        }
      }
    }
    return Optional.empty();
  }

  /** Counts phrases that were said and how they were heard. */
  private static final class Count {

    private int said;
    private int right;
    private int wrong;

    void add(String phrase, Optional<String> heard) {
      said++;
      right += heard.filter(phrase::equals).isPresent() ? 1 : 0;
      wrong += heard.filter(other -> !other.equals(phrase)).isPresent() ? 1 : 0;
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%d said, %.1f %% right, %.1f %% another",
          said,
          100.0 * right / said,
          100.0 * wrong / said);
    }
  }
}
