package saydone.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

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
    assertEquals(new Delivery(150, 100, 100), Delivery.ORDINARY.louder());
    assertEquals(new Delivery(150, 70, 100), Delivery.ORDINARY.softer());
    assertEquals(new Delivery(125, 85, 100), Delivery.ORDINARY.slower());
    assertEquals(new Delivery(175, 85, 100), Delivery.ORDINARY.faster());
    assertEquals(new Delivery(150, 85, 120), Delivery.ORDINARY.slowerTempo());
    assertEquals(new Delivery(150, 85, 80), Delivery.ORDINARY.fasterTempo());
  }

  @Test
  void eachChangeEndsAtALimit() {
    assertEquals(100, often(Delivery::louder).volumePercent());
    assertEquals(10, often(Delivery::softer).volumePercent());
    assertEquals(80, often(Delivery::slower).wordsPerMinute());
    assertEquals(450, often(Delivery::faster).wordsPerMinute());
    assertEquals(200, often(Delivery::slowerTempo).tempoPercent());
    assertEquals(60, often(Delivery::fasterTempo).tempoPercent());
  }

  @Test
  void aMovementTakesLongerAtASlowerTempo() {
    assertEquals(
        Duration.ofMillis(2_400), Delivery.ORDINARY.slowerTempo().paced(Duration.ofSeconds(2)));
  }
}
