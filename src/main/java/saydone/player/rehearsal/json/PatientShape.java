package saydone.player.rehearsal.json;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import saydone.command.Command;
import saydone.command.Phrases;
import saydone.json.Fields;
import saydone.json.Shape;
import saydone.language.Language;
import saydone.player.rehearsal.Expectation;
import saydone.player.rehearsal.Happening;
import saydone.player.rehearsal.PatientScript;
import saydone.player.rehearsal.PatientScript.Answers;
import saydone.player.rehearsal.PatientScript.Manner;
import saydone.player.rehearsal.PatientScript.Means;
import saydone.player.rehearsal.PatientScript.Pace;
import saydone.player.rehearsal.PatientScript.Persistence;

/**
 * The shape of a patient's file, and the values for what it leaves out. {@link PatientReader} shows
 * a sample; the fields are described at {@link PatientScript}.
 */
final class PatientShape {

  private static final Shape<Duration> SECONDS = HappeningShape.SECONDS;

  private static final int VERSION = 1;
  private static final int LONGEST_NAME = 100;
  private static final int MOST_HAPPENINGS = 1000;
  private static final int MOST_WAYS = 100;
  private static final Duration AN_HOUR = Duration.ofHours(1);

  private static final Pace ORDINARY =
      new Pace(
          Duration.ofMillis(800),
          Duration.ofMillis(2500),
          Duration.ofSeconds(6),
          Duration.ofMillis(1500),
          Duration.ofSeconds(4),
          Optional.empty(),
          Duration.ofMillis(300));

  private static final Persistence PERSISTENT = new Persistence(Duration.ofMillis(2500), 3);

  private static final Shape<Integer> SCHEMA_VERSION = Shape.whole(VERSION, VERSION, VERSION);
  private static final Shape<String> NAME = Shape.text(LONGEST_NAME, "Steady");
  private static final Shape<String> DESCRIPTION = Shape.string("Pauses once.");
  private static final Shape<Duration> JITTER = Shape.seconds("0", 10, "0.3");
  private static final Shape<Duration> MINUTES =
      Shape.real("0.1", "600", "40")
          .map(minutes -> Duration.ofMillis(Math.round(1000 * (60 * minutes))));

  private static final Shape<List<String>> SAYS =
      Shape.list(
          0,
          MOST_WAYS,
          Shape.string("I'm done")
              .map(words -> words.toLowerCase(Locale.ENGLISH))
              .meaning(
                  words -> meaning(words).map(command -> words),
                  "is no command and no answer",
                  "write such as \"all done\" or \"my left foot\""),
          "write a list such as [\"I'm done\", \"my left foot\"]");

  private static final Shape<Manner> VOICE =
      Shape.object("write an object such as {\"wordsPerMinute\": 150}", PatientShape::voice);

  private static final Shape<Pace> PACE =
      Shape.object("write an object such as {\"restSeconds\": 5}", PatientShape::pace);

  private static final Shape<Persistence> PERSISTENCE =
      Shape.object("write an object such as {\"repeats\": 3}", PatientShape::persistence);

  private static final Shape<List<Happening>> HAPPENINGS =
      Shape.list(0, MOST_HAPPENINGS, HappeningShape.HAPPENING, "write a list");

  private static final Shape<Map<String, Expectation>> EXPECT =
      Shape.byName(
          ExpectationShape.EXPECTATION,
          "write an object such as {\"default\": {\"outcome\": \"completed\"}}");

  /** A patient. */
  static final Shape<PatientScript> PATIENT =
      Shape.object("write a patient in braces", PatientShape::patient);

  private PatientShape() {}

  private static Optional<PatientScript> patient(Fields fields) {
    fields.required("schemaVersion", SCHEMA_VERSION);
    Optional<String> name = fields.required("name", NAME);
    Optional<String> description = fields.nullable("description", DESCRIPTION);
    Optional<Means> means = fields.nullable("means", Shape.choice(Means.class));
    Optional<Manner> voice = fields.nullable("voice", VOICE);
    Optional<Answers> answers = fields.nullable("answers", AnswersShape.ANSWERS);
    Optional<Pace> pace = fields.nullable("pace", PACE);
    Optional<Persistence> persistence = fields.nullable("persistence", PERSISTENCE);
    Optional<List<Happening>> happenings = fields.nullable("happenings", HAPPENINGS);
    Optional<Duration> patience = fields.nullable("maxMinutes", MINUTES);
    Optional<Map<String, Expectation>> expect = fields.nullable("expect", EXPECT);
    fields.rejectOthers(List.of());
    return fields.made(
        () ->
            new PatientScript(
                name.orElseThrow(),
                description.orElse(""),
                means.orElse(Means.VOICE),
                voice.orElse(Manner.ORDINARY),
                answers.orElse(AnswersShape.ORDINARY),
                pace.orElse(ORDINARY),
                persistence.orElse(PERSISTENT),
                happenings.orElse(List.of()),
                patience.orElse(AN_HOUR),
                expect.orElse(Map.of())));
  }

  private static Optional<Manner> voice(Fields fields) {
    Optional<Integer> rate = fields.nullable("wordsPerMinute", Shape.whole(80, 450, 198));
    Optional<Double> level = fields.nullable("levelDb", Shape.real("-30", "20", "-6"));
    Optional<List<String>> says = fields.nullable("says", SAYS);
    fields.rejectOthers(List.of());
    return fields.made(
        () ->
            new Manner(
                rate.orElse(Manner.ORDINARY.wordsPerMinute()),
                level.orElse(Manner.ORDINARY.levelDb()),
                says.orElse(List.of()).stream()
                    .collect(Collectors.groupingBy(words -> meaning(words).orElseThrow()))));
  }

  private static Optional<Command> meaning(String words) {
    return Phrases.of(Language.ENGLISH).meaning(words);
  }

  private static Optional<Pace> pace(Fields fields) {
    Optional<Duration> answer = fields.nullable("answerSeconds", SECONDS);
    Optional<Duration> repetition = fields.nullable("repetitionSeconds", SECONDS);
    Optional<Duration> set = fields.nullable("setSeconds", SECONDS);
    Optional<Duration> ready = fields.nullable("readySeconds", SECONDS);
    Optional<Duration> resume = fields.nullable("resumeSeconds", SECONDS);
    Optional<Duration> rest = fields.nullable("restSeconds", SECONDS);
    Optional<Duration> jitter = fields.nullable("jitterSeconds", JITTER);
    fields.rejectOthers(List.of());
    return fields.made(
        () ->
            new Pace(
                answer.orElse(ORDINARY.answer()),
                repetition.orElse(ORDINARY.repetition()),
                set.orElse(ORDINARY.set()),
                ready.orElse(ORDINARY.ready()),
                resume.orElse(ORDINARY.resume()),
                rest,
                jitter.orElse(ORDINARY.jitter())));
  }

  private static Optional<Persistence> persistence(Fields fields) {
    Optional<Duration> noReaction =
        fields.nullable("noReactionSeconds", Shape.seconds("1", 3600, "2.5"));
    Optional<Integer> repeats = fields.nullable("repeats", Shape.whole(0, 100, 3));
    fields.rejectOthers(List.of());
    return fields.made(
        () ->
            new Persistence(
                noReaction.orElse(PERSISTENT.noReaction()), repeats.orElse(PERSISTENT.repeats())));
  }
}
