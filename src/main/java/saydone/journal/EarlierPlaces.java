package saydone.journal;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import saydone.home.DataFolder;

/**
 * The places of sessions that are taken in from elsewhere in the order of all: before those that
 * are here, one after another as they were there. Their numbers move down together, to below zero:
 *
 * <pre>
 * there   2099-01-01T00-00-00Z_heels     1      here   -100002
 *         2026-11-28T09-00-00Z_heels     2             -100001
 * here    2026-11-20T09-00-00Z_heels     1                   1
 * </pre>
 *
 * <p>Those of the same computer that come later, or after a kill cut them off, move as far as those
 * that came before: so they stand where they would have, and above them is room.
 */
public final class EarlierPlaces {

  /** So many sessions of the same computer can come later, and stand before those here, too. */
  private static final long ROOM = 100_000;

  private final Map<String, Long> there;
  private final long distance;

  private EarlierPlaces(Map<String, Long> there, long distance) {
    this.there = there;
    this.distance = distance;
  }

  /**
   * The places of some sessions before those in a data folder.
   *
   * @param there the content of the file {@code sitting} of each, by the name of its folder; empty
   *     for one that has none
   * @throws IOException if the data folder cannot be read
   */
  public static EarlierPlaces in(DataFolder folder, Map<String, byte[]> there) throws IOException {
    Map<String, Long> numbers = new HashMap<>();
    there.forEach((name, content) -> numbers.put(name, Sittings.of(content)));
    Map<String, Long> here = new HashMap<>();
    for (SessionFolder session : sessions(folder)) {
      here.merge(session.name(), Sittings.of(session), Math::min);
    }
    return new EarlierPlaces(numbers, distance(numbers, here));
  }

  private static List<SessionFolder> sessions(DataFolder folder) throws IOException {
    return Stream.concat(Sittings.folders(folder).stream(), Sittings.away(folder).stream())
        .toList();
  }

  /** How far down they move. */
  private static long distance(Map<String, Long> there, Map<String, Long> here) {
    long before =
        here.entrySet().stream()
            .filter(each -> each.getValue() < Sittings.NONE && there.containsKey(each.getKey()))
            .mapToLong(each -> there.getOrDefault(each.getKey(), Sittings.NONE) - each.getValue())
            .max()
            .orElse(0);
    if (before > 0) {
      return before;
    }
    long first = here.values().stream().mapToLong(each -> each).min().orElse(Sittings.NONE);
    long last = there.values().stream().mapToLong(each -> each).max().orElse(Sittings.NONE);
    return last + 1 + ROOM - Math.min(first, Sittings.NONE);
  }

  /**
   * What the file {@code sitting} of a session says here.
   *
   * @param session the name of its folder there
   */
  public byte[] sitting(String session) {
    long number = there.getOrDefault(session, Sittings.NONE) - distance;
    return Sittings.content(Math.max(number, -Sittings.MOST));
  }
}
