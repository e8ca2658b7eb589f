package saydone.research.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import saydone.app.Scripts;
import saydone.home.DataFolder;
import saydone.home.DataFolderException;
import saydone.home.OwnerOnlyFiles;
import saydone.journal.Journal;
import saydone.journal.JournalException;
import saydone.journal.SessionFolder;
import saydone.journal.Sessions;
import saydone.report.Summary;
import saydone.script.json.InvalidScriptException;

/**
 * Writes a data folder as ten years of two sessions a day leave it. Some sessions are written as
 * the player writes them; all are copies of those, with other times.
 */
public final class TenYears {

  private static final int A_DAY = 2;

  /** Different sessions; each has other repetitions, answers and endings. */
  private static final int PATTERNS = 60;

  private static final Duration BETWEEN = Duration.ofHours(24 / A_DAY);

  /** The wall times of a journal and of a summary. */
  private static final Pattern TIME = Pattern.compile("(?<=\"(wall|started|ended)\" ?: ?\")[^\"]+");

  private static final DateTimeFormatter FOLDER =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private TenYears() {}

  /**
   * A session to copy.
   *
   * @param began the time at which it began
   */
  private record Copied(String journal, String summary, String script, Instant began) {}

  /** What was written: sessions, the lines of all journals but the first of each, and bytes. */
  public record Written(int sessions, long events, long bytes) {}

  /**
   * Writes the sessions.
   *
   * @param folder a data folder in which there are none
   * @param sessions how many
   * @param first the time of the first
   * @throws IOException if they cannot be written
   */
  public static Written write(Path folder, int sessions, Instant first) throws IOException {
    DataFolder data = new DataFolder(folder);
    if (Files.exists(data.sessions())) {
      throw new IllegalArgumentException(data.sessions() + " is there already; name a new folder");
    }
    List<Copied> patterns = patterns(first);
    OwnerOnlyFiles.createFolders(data.sessions());
    long events = 0;
    long bytes = 0;
    for (int i = 0; i < sessions; i++) {
      Copied pattern = patterns.get(i % PATTERNS);
      Instant begins = first.plus(BETWEEN.multipliedBy(i));
      Duration later = Duration.between(pattern.began(), begins);
      String journal = shifted(pattern.journal(), later);
      SessionFolder session =
          new SessionFolder(data.sessions().resolve(FOLDER.format(begins) + "_foot-drop-seated"));
      Files.createDirectory(session.path());
      Files.writeString(session.journalFile(), journal);
      Files.writeString(session.scriptFile(), pattern.script());
      Files.writeString(session.summaryFile(), shifted(pattern.summary(), later));
      Files.writeString(session.path().resolve("sitting"), (i + 1) + "\n");
      events += journal.lines().count() - 1;
      bytes += journal.length();
    }
    return new Written(sessions, events, bytes);
  }

  private static List<Copied> patterns(Instant first) throws IOException {
    Path folder = Files.createTempDirectory("ten-years");
    try {
      Scripts script = Scripts.read(Path.of(Scripts.DEFAULT));
      List<Copied> patterns = new ArrayList<>();
      for (int number = 0; number < PATTERNS; number++) {
        patterns.add(pattern(new DataFolder(folder), script, first, number));
      }
      return patterns;
    } catch (InvalidScriptException | DataFolderException | JournalException e) {
      throw new IOException("the sessions to copy cannot be written: " + e.getMessage(), e);
    } finally {
      try (Stream<Path> made = Files.walk(folder)) {
        made.sorted((one, other) -> other.compareTo(one)).forEach(TenYears::delete);
      }
    }
  }

  private static Copied pattern(DataFolder data, Scripts script, Instant first, int number)
      throws IOException, DataFolderException, JournalException {
    Journal journal =
        Sessions.in(data).begin(script.script(), Map.of(), script.json(), first, "ten-years");
    try (journal) {
      int size = script.script().exercises().size();
      int exercises = number % 3 == 0 ? size : 2 + number % 3;
      new ExercisedDay(journal, script.script(), new Random(number)).exercise(exercises);
    }
    SessionFolder session = journal.folder();
    return new Copied(
        Files.readString(session.journalFile()),
        Summary.of(session.read()).json(),
        new String(script.json(), StandardCharsets.UTF_8),
        first);
  }

  private static void delete(Path path) {
    try {
      Files.delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String shifted(String text, Duration later) {
    Matcher times = TIME.matcher(text);
    return times.replaceAll(time -> Instant.parse(time.group()).plus(later).toString());
  }
}
