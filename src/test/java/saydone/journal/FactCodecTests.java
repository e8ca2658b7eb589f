package saydone.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import saydone.command.Evidence;
import saydone.script.Side;
import saydone.session.Fact;

class FactCodecTests {

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
      String name = Fields.name(type);
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
        new Fact.NotUnderstood("exercise", Evidence.of(Map.of("c", 3.0, "a", 1.0, "b", 2.0)));
    assertEquals("{a=1.0, b=2.0, c=3.0}", String.valueOf(FactCodec.fields(fact).get("evidence")));
  }
}
