package saydone.player;

import java.util.HashMap;
import java.util.Map;

/**
 * The texts that were given to the mouth and are not yet played to their end, and which of them
 * sounds. Belongs to the session's thread.
 */
final class SpokenTexts {

  private final Map<Long, String> byId = new HashMap<>();
  private String sounding = "";

  /** Something was given to the mouth. */
  void given(long id, String text) {
    byId.put(id, text);
  }

  /** Something has begun to sound. */
  void began(long id) {
    sounding = byId.getOrDefault(id, "");
  }

  /** Something was played, or cut, or could not be said. */
  void ended(long id) {
    byId.remove(id);
  }

  /** All was cut. */
  void silenced() {
    byId.clear();
  }

  /** Whether nothing is left to be played. */
  boolean isEmpty() {
    return byId.isEmpty();
  }

  /** What sounds, or sounded last; empty before the first text. */
  String sounding() {
    return sounding;
  }
}
