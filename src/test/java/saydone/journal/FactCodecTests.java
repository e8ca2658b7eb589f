package saydone.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import saydone.command.Evidence;
import saydone.json.Names;
import saydone.script.Exercise.Assistance;
import saydone.script.Exercise.WorkingSide;
import saydone.script.Frequency;
import saydone.script.Side;
import saydone.script.WeakSide;
import saydone.session.Fact;
import saydone.session.PhaseName;
import saydone.session.RecordedPhase;

class FactCodecTests {

  @Test
  void bothSidesAreAFactAndAFormerFactOfOneSideIsReadAsItWas() throws Exception {
    Fact both = new Fact.SideChosen(WeakSide.BOTH, OptionalInt.of(20));
    assertEquals(Map.of("affected", "both", "prescribed", 20), FactCodec.fields(both));
    assertEquals(
        both,
        FactCodec.fact(
            Fact.SideChosen.class, new Fields(Map.of("affected", "both", "prescribed", 20))));
    assertEquals(
        new Fact.SideChosen(WeakSide.LEFT),
        FactCodec.fact(Fact.SideChosen.class, new Fields(Map.of("affected", "left"))));
  }

  @Test
  void aLevelHasWhatItAsksForAndAFormerChangeIsReadAsItWas() throws Exception {
    Map<String, Object> former =
        Map.of("exercise", 0, "id", "up", "level", "active", "because", "asked", "prescribed", 20);
    Fact.LevelChanged.Cause asked = Fact.LevelChanged.Cause.ASKED;
    assertEquals(
        new Fact.LevelChanged(0, "up", Assistance.ACTIVE, asked, 20),
        FactCodec.fact(Fact.LevelChanged.class, new Fields(former)));

    Map<String, Object> now = new HashMap<>(former);
    now.putAll(
        Map.of("sets", 1, "repetitions", 10, "timesForBoth", 2, "side", "affected", "inFull", 20));
    Fact changed =
        new Fact.LevelChanged(
            0,
            "up",
            Assistance.ACTIVE,
            asked,
            20,
            OptionalInt.of(1),
            OptionalInt.of(10),
            OptionalInt.of(2),
            Optional.of(WorkingSide.AFFECTED),
            OptionalInt.of(20));
    assertEquals(now, FactCodec.fields(changed));
    assertEquals(changed, FactCodec.fact(Fact.LevelChanged.class, new Fields(now)));
  }

  @Test
  void whatWasPrescribedIsReadAgain() throws Exception {
    Prescription prescription =
        new Prescription(
            "both",
            "1.0",
            "Both",
            List.of(
                new Prescription.Exercise("up", "Up", Assistance.ACTIVE, 2, 10, true),
                new Prescription.Exercise("step", "Step", Assistance.ACTIVE, 2, 6),
                new Prescription.Exercise(
                    "lean",
                    "Lean",
                    Assistance.ASSISTED,
                    1,
                    6,
                    false,
                    Optional.of(WorkingSide.EACH),
                    List.of(Assistance.ASSISTED, Assistance.ACTIVE))),
            Optional.of(new Frequency(5, Frequency.Per.WEEK)));
    Header header = new Header(1, "0.1.0", Samples.START, prescription);

    assertEquals(header, JournalFormat.header(JournalFormat.line(header)));
  }

  @Test
  void aFrequencyThatNoScriptCanHaveIsDamage() {
    String line =
        JournalFormat.line(Samples.header())
            .replace(
                "\"exercises\"", "\"frequency\":{\"times\":15,\"per\":\"week\"},\"exercises\"");

    assertEquals(
        "times must be from 1 to 14, not 15",
        assertThrows(MalformedLineException.class, () -> JournalFormat.header(line)).getMessage());
  }

  @Test
  void aLevelThatIsNoTextIsDamage() {
    String line =
        JournalFormat.line(Samples.header()).replace("\"side\":\"each\"", "\"levels\":[3]");

    assertEquals(
        "a name in levels must be text, not 3",
        assertThrows(MalformedLineException.class, () -> JournalFormat.header(line)).getMessage());
  }

  @Test
  void aFactThatLacksSomethingIsRefusedWithoutAWordThatWasHeard() {
    Fact heard =
        new Fact.CommandHeard(
            "pain",
            "voice",
            "it hurts so much",
            0.9,
            RecordedPhase.of(PhaseName.COUNTING),
            true,
            nothing());

    assertEquals(
        "evidence is null in a command-heard",
        assertThrows(IllegalArgumentException.class, () -> FactCodec.fields(heard)).getMessage());
  }

  @SuppressWarnings("NullAway") // As a bug would have it.
  private static Evidence nothing() {
    return null;
  }

  @Test
  void everyFactComesBackAsItWasWritten() throws MalformedLineException {
    Random random = new Random(1);
    for (Class<? extends Fact> type : Samples.FACTS) {
      for (int i = 0; i < 200; i++) {
        Duration at = Duration.ofMillis(random.nextInt(10_000_000));
        Entry entry = new Entry(i + 1, at, Samples.START.plus(at), Samples.any(type, random));

        String line = JournalFormat.line(entry);

        assertFalse(line.contains("\n"), line);
        assertEquals(Optional.of(entry), JournalFormat.event(line).entry(), line);
      }
    }
  }

  @Test
  void everyFactHasATypeNameOfItsOwn() {
    Set<String> names = new HashSet<>();
    for (Class<? extends Fact> type : Samples.FACTS) {
      String name = Names.of(type);
      assertTrue(name.matches("[a-z]+(-[a-z]+)*"), name);
      assertTrue(names.add(name), name);
      assertEquals(Optional.of(type), FactCodec.type(name));
    }
  }

  @Test
  void anEmptySideIsAbsentAndAPresentOneIsAWord() {
    assertFalse(FactCodec.fields(new Fact.SetStarted(0, Optional.empty(), 1)).containsKey("side"));
    assertEquals(
        "left", FactCodec.fields(new Fact.SetStarted(0, Optional.of(Side.LEFT), 1)).get("side"));
  }

  @Test
  void evidenceIsWrittenInTheOrderOfItsNames() {
    Fact fact =
        new Fact.NotUnderstood(
            new RecordedPhase("exercise"), Evidence.of(Map.of("c", 3.0, "a", 1.0, "b", 2.0)));
    assertEquals("{a=1.0, b=2.0, c=3.0}", String.valueOf(FactCodec.fields(fact).get("evidence")));
  }

  @Test
  void aPhaseOfAnotherVersionIsReadAndWrittenAgainWordForWord() throws MalformedLineException {
    String line =
        "{\"seq\":1,\"atMillis\":0,\"wall\":\"2026-11-22T10:15:30Z\",\"type\":\"not-understood\","
            + "\"phase\":\"napping\",\"evidence\":{}}";

    Entry entry = JournalFormat.event(line).entry().orElseThrow();

    assertEquals(Optional.empty(), ((Fact.NotUnderstood) entry.fact()).phase().name());
    assertEquals(line, JournalFormat.line(entry));
  }

  @Test
  void aPhaseOfThisVersionIsReadByItsName() throws MalformedLineException {
    Fact fact = new Fact.NotUnderstood(RecordedPhase.of(PhaseName.GETTING_READY), Evidence.NONE);
    assertEquals("getting-ready", FactCodec.fields(fact).get("phase"));
  }
}
