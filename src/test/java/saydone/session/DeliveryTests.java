package saydone.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import saydone.voice.Pitch;

final class DeliveryTests {

  private static Delivery often(UnaryOperator<Delivery> change) {
    Delivery delivery = Delivery.ORDINARY;
    for (int time = 0; time < 50; time++) {
      delivery = change.apply(delivery);
    }
    return delivery;
  }

  @Test
  void eachChangeIsAStepOfOneThing() {
    assertEquals(new Delivery(150, 100, 100, OptionalInt.of(0)), Delivery.ORDINARY.louder());
    assertEquals(new Delivery(150, 70, 100, OptionalInt.of(0)), Delivery.ORDINARY.softer());
    assertEquals(new Delivery(125, 85, 100, OptionalInt.of(0)), Delivery.ORDINARY.slower());
    assertEquals(new Delivery(175, 85, 100, OptionalInt.of(0)), Delivery.ORDINARY.faster());
    assertEquals(new Delivery(150, 85, 120, OptionalInt.of(0)), Delivery.ORDINARY.slowerTempo());
    assertEquals(new Delivery(150, 85, 80, OptionalInt.of(0)), Delivery.ORDINARY.fasterTempo());
  }

  @Test
  void theVoiceIsRaisedAndLoweredByTwoSemitones() {
    assertEquals(new Delivery(150, 85, 100, OptionalInt.of(-2)), Delivery.ORDINARY.deeper());
    assertEquals(new Delivery(150, 85, 100, OptionalInt.of(2)), Delivery.ORDINARY.higher());
  }

  @Test
  void aVoiceOfOnePitchKeepsIt() {
    Delivery fixed = Delivery.ORDINARY.pitched(OptionalInt.empty());
    assertEquals(fixed, fixed.deeper());
    assertEquals(fixed, fixed.higher());
    assertEquals(OptionalInt.empty(), fixed.louder().slowerTempo().semitones());
  }

  @Test
  void eachChangeEndsAtALimit() {
    assertEquals(100, often(Delivery::louder).volumePercent());
    assertEquals(10, often(Delivery::softer).volumePercent());
    assertEquals(80, often(Delivery::slower).wordsPerMinute());
    assertEquals(450, often(Delivery::faster).wordsPerMinute());
    assertEquals(200, often(Delivery::slowerTempo).tempoPercent());
    assertEquals(60, often(Delivery::fasterTempo).tempoPercent());
    assertEquals(OptionalInt.of(Pitch.DEEPEST), often(Delivery::deeper).semitones());
    assertEquals(OptionalInt.of(Pitch.HIGHEST), often(Delivery::higher).semitones());
  }

  @Test
  void aMovementTakesLongerAtASlowerTempo() {
    assertEquals(
        Duration.ofMillis(2_400), Delivery.ORDINARY.slowerTempo().paced(Duration.ofSeconds(2)));
  }
}
