package saydone.report;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import saydone.script.Exercise.Assistance;
import saydone.script.Side;
import saydone.script.WeakSide;
import saydone.session.Turn;

/**
 * What one side did of an exercise at one level.
 *
 * <p>Asked for is what the level asks for at which the exercise ended. What was done at another
 * level before counts as a part of that while the same side works; the last level asks for the
 * rest. So the shares of an exercise add up to it, and no side stands for the other. Of an exercise
 * that the patient left out for the day nothing is asked for but what was counted before.
 *
 * @param side the side; empty where both work together
 * @param level the level
 * @param repetitions the repetitions that count as asked for
 * @param extra the repetitions that were counted beyond that
 * @param prescribed the repetitions that were asked for of this side at this level; empty if it is
 *     not known which sides work, as in some records of former versions
 */
public record Share(
    Optional<Side> side, Assistance level, int repetitions, int extra, OptionalInt prescribed) {

  private record Key(Optional<Side> side, Assistance level) {}

  /**
   * The shares of an exercise: those in which something was counted, in the order in which each was
   * worked on last, and then the sides that did nothing.
   *
   * @param counts what was counted of the exercise
   * @param asked what is asked for at its end
   * @param level its level then
   * @param weak the weak side, if it is known
   */
  static List<Share> each(
      LevelCounts counts, Asked asked, Assistance level, Optional<WeakSide> weak) {
    Optional<List<Optional<Side>>> sides = asked.sides(weak).or(counts::leftAndRight);
    if (!asked.today()) {
      return asCounted(counts, sides.orElse(List.of()), level);
    }
    int inAll = asked.repetitions(weak.equals(Optional.of(WeakSide.BOTH)));
    int ofSide = sides.map(each -> (inAll + each.size() - 1) / each.size()).orElse(inAll);

    Map<Key, Share> shares = new LinkedHashMap<>();
    Map<Turn, Integer> doneOfSet = new HashMap<>();
    Map<Optional<Side>, Integer> doneOfSide = new HashMap<>();
    int done = 0;
    for (LevelCounts.Count count : counts.all()) {
      Turn turn = count.turn();
      boolean works = sides.map(each -> each.contains(turn.side())).orElse(true);
      int roomInSet = asked.ofSet() - doneOfSet.getOrDefault(turn, 0);
      int roomOfSide = ofSide - doneOfSide.getOrDefault(turn.side(), 0);
      int room = works ? Math.min(inAll - done, Math.min(roomInSet, roomOfSide)) : 0;
      int asAsked = Math.min(count.repetitions(), Math.max(room, 0));
      done += asAsked;
      doneOfSet.merge(turn, asAsked, Integer::sum);
      doneOfSide.merge(turn.side(), asAsked, Integer::sum);
      add(shares, of(turn.side(), count.level(), asAsked, count.repetitions() - asAsked));
    }
    if (sides.isEmpty()) {
      return List.copyOf(shares.values());
    }
    for (Optional<Side> side : sides.get()) {
      shares.putIfAbsent(new Key(side, level), of(side, level, 0, 0));
    }
    return shares.values().stream()
        .map(
            share -> {
              boolean last = share.level() == level && sides.get().contains(share.side());
              int elsewhere = doneOfSide.getOrDefault(share.side(), 0) - share.repetitions();
              return share.prescribed(last ? ofSide - elsewhere : share.repetitions());
            })
        .toList();
  }

  /** Those of an exercise that was left out for the day: what was counted of it is as asked for. */
  private static List<Share> asCounted(
      LevelCounts counts, List<Optional<Side>> sides, Assistance level) {
    Map<Key, Share> shares = new LinkedHashMap<>();
    for (LevelCounts.Count count : counts.all()) {
      add(shares, of(count.turn().side(), count.level(), count.repetitions(), 0));
    }
    sides.forEach(side -> shares.putIfAbsent(new Key(side, level), of(side, level, 0, 0)));
    return shares.values().stream().map(share -> share.prescribed(share.repetitions())).toList();
  }

  /** Adds it as the last one, with what was there of the same side at the same level. */
  private static void add(Map<Key, Share> shares, Share share) {
    Key key = new Key(share.side(), share.level());
    Share before = shares.remove(key);
    shares.put(key, before == null ? share : before.plus(share));
  }

  private static Share of(Optional<Side> side, Assistance level, int repetitions, int extra) {
    return new Share(side, level, repetitions, extra, OptionalInt.empty());
  }

  private Share plus(Share other) {
    return of(side, level, repetitions + other.repetitions, extra + other.extra);
  }

  private Share prescribed(int asked) {
    return new Share(side, level, repetitions, extra, OptionalInt.of(asked));
  }
}
