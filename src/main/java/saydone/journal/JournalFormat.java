package saydone.journal;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import saydone.journal.json.JsonLine;
import saydone.journal.json.MalformedJsonException;
import saydone.json.JsonWriter;
import saydone.json.Names;
import saydone.json.Shown;
import saydone.script.Exercise.Assistance;
import saydone.script.Exercise.WorkingSide;
import saydone.script.Frequency;
import saydone.session.Fact;

/** The lines of a journal as text; {@link Journal} shows a sample. Lines come without their end. */
final class JournalFormat {

  private static final String NAME = "saydone-journal";

  /** The highest number of a line: a line each second for thirty years. */
  private static final long MOST_LINES = 999_999_999;

  /** The longest session time. */
  private static final Duration LONGEST = Duration.ofDays(1000);

  private JournalFormat() {}

  /** Whether a session can follow a line, with numbers and times that can be read. */
  static boolean hasRoom(long seq, Duration at) {
    return seq <= MOST_LINES / 2 && at.compareTo(LONGEST.dividedBy(2)) <= 0;
  }

  /** An event line. {@code entry} is empty when its type is unknown. */
  record Event(long seq, Duration at, String type, Optional<Entry> entry) {}

  static String line(Header header) {
    Prescription prescription = header.prescription();
    Map<String, Object> script = new LinkedHashMap<>();
    script.put("id", prescription.script());
    script.put("version", prescription.version());
    script.put("name", prescription.name());
    prescription.frequency().ifPresent(frequency -> script.put("frequency", fields(frequency)));
    script.put("exercises", prescription.exercises().stream().map(JournalFormat::fields).toList());

    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("format", NAME);
    fields.put("version", header.version());
    fields.put("program", header.program());
    fields.put("started", header.started().toString());
    fields.put("script", script);
    return JsonWriter.line(fields);
  }

  static String line(Entry entry) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("seq", entry.seq());
    fields.put("atMillis", entry.at().toMillis());
    fields.put("wall", entry.wall().truncatedTo(ChronoUnit.MILLIS).toString());
    fields.put("type", Names.of(entry.fact().getClass()));
    FactCodec.fields(entry.fact())
        .forEach(
            (name, value) -> {
              if (fields.put(name, value) != null) {
                throw new IllegalStateException(name + " is a field of every line already");
              }
            });
    return JsonWriter.line(fields);
  }

  static Header header(String line) throws MalformedLineException {
    Fields fields = fields(line);
    if (!NAME.equals(fields.values().get("format"))) {
      throw new MalformedLineException("it does not say that this is a " + NAME);
    }
    Fields script = fields.object("script");
    List<Prescription.Exercise> exercises = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Object each : script.list("exercises")) {
      Fields exercise = Fields.objectOf("an exercise", each);
      String id = exercise.string("id");
      if (!ids.add(id)) {
        throw new MalformedLineException("two exercises have the id " + Shown.text(id));
      }
      exercises.add(
          new Prescription.Exercise(
              id,
              exercise.string("name"),
              exercise.constant("assistance", Assistance.class),
              exercise.integer("sets"),
              exercise.integer("repetitions"),
              exercise.has("doubles") && exercise.truth("doubles"),
              exercise.has("side")
                  ? Optional.of(exercise.constant("side", WorkingSide.class))
                  : Optional.empty(),
              exercise.has("levels") ? exercise.constants("levels", Assistance.class) : List.of()));
    }
    return new Header(
        fields.integer("version"),
        fields.string("program"),
        fields.instant("started"),
        new Prescription(
            script.string("id"),
            script.string("version"),
            script.string("name"),
            exercises,
            script.has("frequency")
                ? Optional.of(frequency(script.object("frequency")))
                : Optional.empty()));
  }

  private static Frequency frequency(Fields fields) throws MalformedLineException {
    Frequency.Per per = fields.constant("per", Frequency.Per.class);
    int times = fields.integer("times");
    if (times < Frequency.LEAST_TIMES || times > Frequency.MOST_TIMES) {
      throw new MalformedLineException(
          "times must be from "
              + Frequency.LEAST_TIMES
              + " to "
              + Frequency.MOST_TIMES
              + ", not "
              + times);
    }
    return new Frequency(times, per);
  }

  static Event event(String line) throws MalformedLineException {
    Fields fields = fields(line);
    long seq = fields.count("seq", MOST_LINES);
    Duration at = Duration.ofMillis(fields.count("atMillis", LONGEST.toMillis()));
    String typeName = fields.string("type");
    Optional<Class<? extends Fact>> type = FactCodec.type(typeName);
    if (type.isEmpty()) {
      return new Event(seq, at, typeName, Optional.empty());
    }
    Fact fact = FactCodec.fact(type.get(), fields);
    return new Event(
        seq, at, typeName, Optional.of(new Entry(seq, at, fields.instant("wall"), fact)));
  }

  /** Refuses a fact of an exercise that was not prescribed. */
  static void check(Fact fact, Prescription prescription) throws MalformedLineException {
    int most = prescription.exercises().size();
    for (int number : FactCodec.exercises(fact)) {
      if (number >= most) {
        throw new MalformedLineException(
            "it is of exercise "
                + (number + 1)
                + ", and the script has "
                + most
                + (most == 1 ? " exercise" : " exercises"));
      }
    }
  }

  /** The fact of an event line, with its end; empty for a header, and for one that is damaged. */
  static Optional<Fact> fact(byte[] line) {
    try {
      return event(new String(line, StandardCharsets.UTF_8)).entry().map(Entry::fact);
    } catch (MalformedLineException e) {
      // The first line is no event; a damaged one was damaged when the session was resumed.
      return Optional.empty();
    }
  }

  private static Map<String, Object> fields(Frequency frequency) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("times", frequency.times());
    fields.put("per", Names.of(frequency.per()));
    return fields;
  }

  private static Map<String, Object> fields(Prescription.Exercise exercise) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", exercise.id());
    fields.put("name", exercise.name());
    fields.put("assistance", Names.of(exercise.assistance()));
    fields.put("sets", exercise.sets());
    fields.put("repetitions", exercise.repetitions());
    if (exercise.doubles()) {
      fields.put("doubles", true);
    }
    exercise.side().ifPresent(side -> fields.put("side", Names.of(side)));
    if (!exercise.levels().isEmpty()) {
      fields.put("levels", exercise.levels().stream().map(Names::of).toList());
    }
    return fields;
  }

  private static Fields fields(String line) throws MalformedLineException {
    try {
      return new Fields(JsonLine.fields(line));
    } catch (MalformedJsonException e) {
      throw new MalformedLineException("it is " + e.getMessage(), e);
    }
  }
}
