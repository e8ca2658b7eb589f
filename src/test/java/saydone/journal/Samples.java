package saydone.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import saydone.command.Evidence;
import saydone.markup.Template;
import saydone.script.Dose;
import saydone.script.Dose.CountBy;
import saydone.script.Exercise;
import saydone.script.Exercise.Assistance;
import saydone.script.Exercise.Level;
import saydone.script.Exercise.WorkingSide;
import saydone.script.Script;
import saydone.script.Side;
import saydone.session.Fact;
import saydone.session.RecordedPhase;

/** Values that the tests of the record share. */
public final class Samples {

  public static final Instant START = Instant.parse("2026-11-22T10:15:30Z");

  /** The classes of all facts. */
  static final List<Class<? extends Fact>> FACTS =
      Stream.of(Fact.class.getPermittedSubclasses())
          .<Class<? extends Fact>>map(type -> type.asSubclass(Fact.class))
          .toList();

  private Samples() {}

  /** Two exercises: ten repetitions of the affected side; two sets of three, of each side. */
  public static Script script() {
    return new Script(
        "foot-drop-seated",
        "Foot drop, seated",
        "en-US",
        "",
        "",
        "1.0",
        Script.AffectedSide.ASK,
        List.of(),
        List.of(),
        List.of(),
        new Script.Questions(true, true, true),
        Map.of(),
        List.of(
            exercise("dorsiflexion", "Ankle dorsiflexion", WorkingSide.AFFECTED, 1, 10),
            exercise("heel-raise", "Heel raise", WorkingSide.EACH, 2, 3)));
  }

  public static Header header() {
    return new Header(1, "0.1.0", START, Prescription.of(script(), Map.of()));
  }

  static Fact repetition(int number) {
    return new Fact.RepetitionCounted(0, Optional.of(Side.LEFT), 1, number, CountBy.PATIENT);
  }

  /** Entries of these facts, a second apart. */
  public static List<Entry> entries(Fact... facts) {
    return Stream.iterate(0, i -> i < facts.length, i -> i + 1)
        .map(i -> new Entry(i + 1, Duration.ofSeconds(i), START.plusSeconds(i), facts[i]))
        .toList();
  }

  /** A fact of this class with values that the seed chooses. */
  static Fact any(Class<? extends Fact> type, Random random) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class[]::new);
    Object[] values =
        Stream.of(components).map(each -> any(each.getGenericType(), random)).toArray();
    try {
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(type + " cannot be made", e);
    }
  }

  /** The path of a file beside these tests. */
  public static Path file(String name) {
    URL url = Objects.requireNonNull(Samples.class.getResource(name), name);
    try {
      return Path.of(url.toURI());
    } catch (URISyntaxException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }

  private static Object any(Type type, Random random) {
    if (type == int.class) {
      return random.nextInt(200);
    } else if (type == double.class || type == Double.class) {
      return random.nextInt(8) == 0 ? Double.NaN : random.nextGaussian();
    } else if (type == boolean.class) {
      return random.nextBoolean();
    } else if (type == String.class) {
      return List.of("", "done", "it hurts", "\"quoted\" \\ back", "line\nend\ttab", "größer 痛み 🦶")
          .get(random.nextInt(6));
    } else if (type == RecordedPhase.class) {
      return new RecordedPhase((String) any(String.class, random));
    } else if (type instanceof Class<?> constants && constants.isEnum()) {
      return constants.getEnumConstants()[random.nextInt(constants.getEnumConstants().length)];
    } else if (type instanceof ParameterizedType generic
        && generic.getRawType() == Optional.class) {
      return random.nextBoolean()
          ? Optional.empty()
          : Optional.of(any(generic.getActualTypeArguments()[0], random));
    } else if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
      return random.ints(random.nextInt(4), 0, 50).boxed().toList();
    } else if (type == OptionalInt.class) {
      return random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(random.nextInt(20));
    } else if (type == Evidence.class) {
      return evidence(random);
    }
    throw new AssertionError("no sample of " + type);
  }

  /** No evidence, that of an old journal, or that of a current engine. */
  private static Evidence evidence(Random random) {
    List<String> names =
        switch (random.nextInt(4)) {
          case 0 -> List.of();
          case 1 -> List.of("hearingMillis", "margin");
          case 2 ->
              List.of(
                  "competitorMargin",
                  "durationMs",
                  "likelihoodRatio",
                  "margin",
                  "netLogOdds",
                  "noiseFloorDb",
                  "peakDb",
                  "probability",
                  "prominenceDb",
                  "silenceRatio");
          default -> List.of("latencyMillis", "taughtMean", "taughtNearest", "taughtPace");
        };
    return Evidence.of(
        names.stream()
            .collect(Collectors.toMap(name -> name, name -> (Double) any(double.class, random))));
  }

  private static Exercise exercise(
      String id, String name, WorkingSide side, int sets, int repetitions) {
    return new Exercise(
        id,
        new Level(
            Assistance.ACTIVE,
            name,
            Template.plain(name),
            side,
            Template.plain("Sit."),
            List.of(Template.plain("Lift.")),
            List.of(),
            List.of(),
            new Dose(
                sets,
                repetitions,
                Duration.ZERO,
                Optional.empty(),
                Duration.ZERO,
                Duration.ZERO,
                Duration.ZERO,
                CountBy.PATIENT),
            Optional.empty()));
  }
}
