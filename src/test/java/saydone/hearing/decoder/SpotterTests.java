package saydone.hearing.decoder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SpotterTests {

  private static final int SECOND = 100;

  private final Spotter spotter = new Spotter();

  /** When a phrase is looked at, and when it had been named, in "now: named". */
  private List<String> looks(Map<Integer, String> namings, int naming, String goesOn) {
    List<String> looks = new ArrayList<>();
    for (int at = 0; at < 3 * SECOND; at++) {
      int now = at;
      Optional<String> phrase =
          namings.entrySet().stream()
              .filter(one -> one.getKey() <= now && now < one.getKey() + naming)
              .map(Map.Entry::getValue)
              .findFirst();
      boolean mayGoOn = phrase.filter(goesOn::equals).isPresent();
      spotter.follow(at, phrase, mayGoOn).ifPresent(named -> looks.add(now + ": " + named));
    }
    return looks;
  }

  @Test
  void looksAtAPhraseOnceAMomentAfterItWasNamed() {
    assertEquals(List.of("114: 100"), looks(Map.of(100, "done"), 20, ""));
  }

  @Test
  void looksAgainAtWhatIsSaidAgain() {
    assertEquals(List.of("114: 100", "194: 180"), looks(Map.of(100, "done", 180, "done"), 20, ""));
    assertEquals(List.of("114: 100", "144: 130"), looks(Map.of(100, "done", 130, "next"), 20, ""));
  }

  @Test
  void waitsForTheRestOfALongerPhrase() {
    assertEquals(List.of("150: 100"), looks(Map.of(100, "more"), 20, "more"));
    assertEquals(List.of("154: 140"), looks(Map.of(100, "more", 140, "more time"), 20, "more"));
  }

  @Test
  void looksAtNothingIfNothingIsNamed() {
    assertEquals(List.of(), looks(Map.of(), 20, ""));
  }
}
