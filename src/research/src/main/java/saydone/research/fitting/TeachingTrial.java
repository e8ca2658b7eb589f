package saydone.research.fitting;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import saydone.audio.Wav;
import saydone.evaluate.Conditions;
import saydone.evaluate.Evaluation;
import saydone.evaluate.EvaluationReport;
import saydone.evaluate.EvaluationReport.Outcome;
import saydone.evaluate.Listeners;
import saydone.evaluate.Recordings;
import saydone.evaluate.Recordings.Recording;
import saydone.hearing.decoder.SpeechModel;
import saydone.hearing.network.NetworkWeights;
import saydone.hearing.taught.Likeness;
import saydone.hearing.taught.Review;
import saydone.hearing.taught.Review.Said;
import saydone.hearing.taught.TaughtPhrase;
import saydone.hearing.taught.TaughtPhrases;
import saydone.language.Language;

/**
 * Tries how much takes of a word help a session's ear. Each person teaches some words, then says
 * other takes of them, other commands, and words that are no command. The same streams are heard
 * before anything is taught and after each number of takes.
 *
 * <p>{@code PEOPLE/NAME/WORD/*.wav}, as for {@link TeachingFitting}.
 */
public final class TeachingTrial {

  private static final String BEFORE = "before";
  private static final String OTHER_WORDS = "other words";

  /**
   * What is tried.
   *
   * @param takes how many takes teach a word: one or several numbers
   * @param words the words that are taught, as they are spelled in the folders; empty for all
   * @param own the phrase that a word of one's own stands for
   * @param active the phrases that are listened for
   * @param others how many people's words that are no command are heard, the person's own first
   * @param folds how often each person teaches, with other takes each time
   * @param jobs how many streams are heard at once
   */
  public record Plan(
      List<Integer> takes,
      Set<String> words,
      Map<String, String> own,
      Set<String> active,
      int others,
      int folds,
      int jobs) {

    /** Copies the collections. */
    public Plan {
      takes = List.copyOf(takes);
      words = Set.copyOf(words);
      own = Map.copyOf(own);
      active = Set.copyOf(active);
      if (takes.isEmpty() || Collections.min(takes) < Review.TAKES) {
        throw new IllegalArgumentException(
            "--takes " + takes + ": a word is taught by " + Review.TAKES + " takes or more");
      }
    }

    int mostTakes() {
      return Collections.max(takes);
    }

    /** The phrase that a word means. */
    String phrase(String word) {
      return own.getOrDefault(word, word);
    }

    boolean teaches(String word, int count) {
      return active.contains(phrase(word))
          && (words.isEmpty() || words.contains(word))
          && count > mostTakes();
    }
  }

  private final SpeechModel model = SpeechModel.load();
  private final Review review =
      new Review(NetworkWeights.load(Language.ENGLISH), Likeness.load(Language.ENGLISH));
  private final List<Map.Entry<String, Map<String, List<Path>>>> people;
  private final Plan plan;
  private final PrintStream out;
  private final Map<String, Tally> tallies = new LinkedHashMap<>();
  private int lessons;
  private long seed = 1;

  private TeachingTrial(Path folder, Plan plan, PrintStream out) throws IOException {
    people = List.copyOf(Takes.files(folder).entrySet());
    this.plan = plan;
    this.out = out;
    tallies.put(BEFORE, new Tally());
    plan.takes().forEach(takes -> tallies.put(column(takes), new Tally()));
  }

  private static String column(int takes) {
    return takes + " takes";
  }

  /**
   * Runs the trial and writes its report.
   *
   * @param people the folder of takes
   * @param report the text file that is written
   * @throws IOException if a take cannot be read, or the report not be written
   * @throws InterruptedException if the thread is interrupted meanwhile
   */
  public static void run(Path people, Path report, Plan plan)
      throws IOException, InterruptedException {
    try (PrintStream out =
        new PrintStream(Files.newOutputStream(report), true, StandardCharsets.UTF_8)) {
      new TeachingTrial(people, plan, out).run();
    }
  }

  private void run() throws IOException, InterruptedException {
    out.printf(
        Locale.ROOT,
        "%d phrases active; right %% / another %% / missed %%%n",
        plan.active().size());
    for (int person = 0; person < people.size(); person++) {
      for (int fold = 0; fold < plan.folds(); fold++) {
        trial(person, fold);
      }
    }
    out.println();
    line("", tallies.keySet());
    row("words taught", tally -> tally.taught.toString());
    row("words of one's own, taught", tally -> tally.own.toString());
    row("other commands", tally -> tally.untaught.toString());
    row("said", Tally::said);
    row("false in other words", Tally::alarms);
    row("... which", tally -> tally.falsePhrases.toString());
    Set<String> phrases = new TreeSet<>();
    tallies.values().forEach(tally -> phrases.addAll(tally.phrases.keySet()));
    for (String phrase : phrases) {
      row(phrase, tally -> String.valueOf(tally.phrases.get(phrase)));
    }
    row("lessons without effect, of " + lessons, tally -> Integer.toString(tally.refused));
  }

  private void row(String what, Function<Tally, String> value) {
    line(what, tallies.values().stream().map(value).toList());
  }

  private void line(String what, Collection<String> values) {
    StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-32s", what));
    values.forEach(value -> line.append(String.format(Locale.ROOT, " | %-22s", value)));
    out.println(line.toString().stripTrailing());
  }

  /** Lets a person teach, and hears the same before and after. */
  private void trial(int number, int fold) throws IOException, InterruptedException {
    Map<String, List<Path>> words = turned(people.get(number).getValue(), fold);
    Map<String, List<Path>> chosen = new TreeMap<>();
    words.forEach(
        (word, files) -> {
          if (plan.teaches(word, files.size())) {
            chosen.put(word, files);
          }
        });
    if (chosen.isEmpty()) {
      return;
    }
    lessons += chosen.size();
    Recordings recordings = new Recordings(commands(words, chosen), others(number, chosen));
    for (Map.Entry<String, Tally> column : tallies.entrySet()) {
      Tally tally = column.getValue();
      TaughtPhrases taught = TaughtPhrases.NONE;
      for (int takes : plan.takes()) {
        if (column.getKey().equals(column(takes))) {
          taught = teach(people.get(number).getKey(), chosen, takes);
          tally.refused += chosen.size() - taught.names().size();
        }
      }
      EvaluationReport heard =
          new Evaluation(
                  Listeners.taught(model, taught), plan.active(), Conditions.quiet(number + 1L))
              .run(recordings, plan.jobs());
      tally.add(heard, chosen.keySet(), plan);
    }
    row(people.get(number).getKey(), tally -> tally.latest);
  }

  /** The same files, rotated so that others come first. */
  private static Map<String, List<Path>> turned(Map<String, List<Path>> words, int fold) {
    Map<String, List<Path>> turned = new TreeMap<>();
    words.forEach(
        (word, files) -> {
          List<Path> copy = new ArrayList<>(files);
          Collections.rotate(copy, fold * Math.max(1, files.size() - Review.TAKES));
          turned.put(word, copy);
        });
    return turned;
  }

  /** What the person says: the takes that teach nothing, and all other commands. */
  private List<Recording> commands(Map<String, List<Path>> words, Map<String, List<Path>> chosen) {
    List<Recording> commands = new ArrayList<>();
    chosen.forEach(
        (word, files) ->
            files
                .subList(plan.mostTakes(), files.size())
                .forEach(file -> commands.add(new Recording(plan.phrase(word), file))));
    Set<String> meant = Set.copyOf(commands.stream().map(Recording::label).toList());
    words.forEach(
        (word, files) -> {
          if (plan.active().contains(word) && !meant.contains(word)) {
            files.forEach(file -> commands.add(new Recording(word, file)));
          }
        });
    return commands;
  }

  /** Words that are no command, of this person and of those who follow. */
  private List<Recording> others(int number, Map<String, List<Path>> chosen) {
    List<Recording> others = new ArrayList<>();
    for (int next = 0; next < Math.min(plan.others(), people.size()); next++) {
      people
          .get((number + next) % people.size())
          .getValue()
          .forEach(
              (word, files) -> {
                if (!plan.active().contains(word) && !chosen.containsKey(word)) {
                  files.forEach(file -> others.add(new Recording(OTHER_WORDS, file)));
                }
              });
    }
    return others;
  }

  /**
   * Teaches as a lesson does, which rejects takes that are not alike, or like another phrase. If
   * the first ones are not alike, it asks for more.
   */
  private TaughtPhrases teach(String person, Map<String, List<Path>> chosen, int takes)
      throws IOException {
    TaughtPhrases taught = TaughtPhrases.NONE;
    for (Map.Entry<String, List<Path>> word : chosen.entrySet()) {
      String phrase = plan.phrase(word.getKey());
      List<Said> said = new ArrayList<>();
      Optional<List<Said>> alike = Optional.empty();
      for (Path file : word.getValue().subList(0, plan.mostTakes())) {
        if (said.size() < takes || alike.isEmpty()) {
          Takes.take(Wav.read(file), seed++).map(review::hear).ifPresent(said::add);
          alike = review.alike(phrase, said);
        }
      }
      TaughtPhrases known = taught;
      Optional<String> other = alike.flatMap(same -> review.mistakenFor(phrase, same, known));
      if (alike.isEmpty() || other.isPresent()) {
        out.printf(
            Locale.ROOT,
            "%s, %d takes: \"%s\" is not taught: %s%n",
            person,
            takes,
            word.getKey(),
            other.map(name -> "like " + name).orElse("not alike"));
      } else {
        taught =
            taught.with(new TaughtPhrase(phrase, alike.get().stream().map(Said::take).toList()));
      }
    }
    return taught;
  }

  /** How phrases were heard. */
  private static final class Count {

    private int said;
    private int right;
    private int another;

    void add(Outcome outcome) {
      said += outcome.right().of();
      right += outcome.right().count();
      another += outcome.wrong().count();
    }

    @Override
    public String toString() {
      return said == 0
          ? "-"
          : String.format(
              Locale.ROOT,
              "%.1f / %.1f / %.1f",
              100.0 * right / said,
              100.0 * another / said,
              100.0 * (said - right - another) / said);
    }
  }

  /** What was heard with one number of takes. */
  private static final class Tally {

    private final Count taught = new Count();
    private final Count own = new Count();
    private final Count untaught = new Count();
    private final Map<String, Count> phrases = new TreeMap<>();
    private final Map<String, Integer> falsePhrases = new TreeMap<>();
    private int alarms;
    private double seconds;
    private int refused;
    private String latest = "";

    void add(EvaluationReport heard, Set<String> chosen, Plan plan) {
      Count person = new Count();
      heard
          .phrases()
          .forEach(
              (phrase, outcome) -> {
                if (chosen.contains(phrase)) {
                  taught.add(outcome);
                  person.add(outcome);
                } else if (chosen.stream().anyMatch(word -> plan.phrase(word).equals(phrase))) {
                  own.add(outcome);
                  person.add(outcome);
                } else {
                  untaught.add(outcome);
                }
                phrases.computeIfAbsent(phrase, unused -> new Count()).add(outcome);
              });
      heard
          .others()
          .values()
          .forEach(
              others -> {
                alarms += others.heard();
                seconds += others.seconds();
                others
                    .phrases()
                    .forEach((name, count) -> falsePhrases.merge(name, count, Integer::sum));
              });
      latest = person.toString();
    }

    String said() {
      return taught.said + " + " + own.said + " + " + untaught.said;
    }

    String alarms() {
      return String.format(
          Locale.ROOT,
          "%d in %.1f min, %.0f/h",
          alarms,
          seconds / 60,
          alarms * 3600 / Math.max(1, seconds));
    }
  }
}
