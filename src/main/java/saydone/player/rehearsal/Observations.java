package saydone.player.rehearsal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import saydone.audio.Pcm;
import saydone.command.Command;
import saydone.command.Command.Word;
import saydone.command.Phrases;
import saydone.language.Language;
import saydone.player.SessionObserver;
import saydone.session.Effect;
import saydone.session.Event;
import saydone.session.Fact;
import saydone.session.Progress;
import saydone.session.Signal;
import saydone.session.Transition;

/**
 * What happened in a session: its facts, what the patient really said, and what the player made of
 * it. A command that the player heard is matched with the earliest time that the patient said it,
 * within the last {@value #LONGEST_SECONDS} seconds and not matched yet. A command without a match
 * is a false one. For the session's thread.
 */
public final class Observations implements SessionObserver {

  /** The longest time from the end of a word to the event that it leads to. */
  static final int LONGEST_SECONDS = 3;

  private static final long LONGEST_FRAMES = (long) LONGEST_SECONDS * Pcm.SAMPLE_RATE_HZ;

  private final List<Fact> facts = new ArrayList<>();
  private final List<Said> unheard = new ArrayList<>();
  private final List<FalseCommand> falseCommands = new ArrayList<>();
  private final List<Long> tickFrames = new ArrayList<>();
  private Progress progress = Progress.NONE;
  private long lastFrame;
  private Optional<Long> firstBegin = Optional.empty();
  private int wordsSpoken;
  private int commandsSaid;
  private int commandsHeard;
  private Optional<Command> askedAbout = Optional.empty();
  private final Set<Command> confirmed = new HashSet<>();

  /**
   * A command that nobody gave.
   *
   * @param at the session time at which it was heard
   * @param acted whether it did something
   */
  public record FalseCommand(Command command, Duration at, boolean acted) {

    @Override
    public String toString() {
      return "\""
          + Phrases.of(Language.ENGLISH).of(command).get(0)
          + "\" at "
          + at.toMillis() / 1000.0
          + " s";
    }
  }

  /** Takes what the patient said. */
  public void said(Said said) {
    if (said.command().isPresent() && !said.byKey()) {
      commandsSaid++;
      unheard.add(said);
    }
  }

  @Override
  public void observe(long frame, Event event, Transition transition) {
    lastFrame = frame;
    boolean ticks = false;
    boolean acted = false;
    boolean resumed = false;
    for (Effect effect : transition.effects()) {
      if (effect instanceof Effect.Append append) {
        facts.add(append.fact());
        progress = progress.after(append.fact());
        resumed |= append.fact() instanceof Fact.SessionResumed;
        acted |= append.fact() instanceof Fact.CommandHeard heard && heard.acted();
      }
      if (effect instanceof Effect.PlayCue cue) {
        ticks |= cue.signal() == Signal.TICK;
        if (cue.signal() == Signal.REST_OVER && firstBegin.isEmpty()) {
          firstBegin = Optional.of(frame);
        }
      } else if (effect instanceof Effect.Speak speak) {
        wordsSpoken += speak.text().spoken().split("\\s+").length;
      }
    }
    if (resumed) {
      progress = transition.state().progress();
    }
    if (event instanceof Event.CommandUnsure unsure) {
      askedAbout = Optional.of(unsure.command());
    } else if (event instanceof Event.CommandGiven given) {
      if (acted && given.command() == Word.YES) {
        askedAbout.ifPresent(confirmed::add);
      }
      askedAbout = Optional.empty();
    }
    if (event instanceof Event.CommandGiven given && given.source() == Event.Source.VOICE) {
      heard(frame, given.command(), acted, ticks);
    }
  }

  private void heard(long frame, Command command, boolean acted, boolean ticks) {
    commandsHeard++;
    unheard.removeIf(said -> said.endFrame() + LONGEST_FRAMES < frame);
    Optional<Said> cause =
        unheard.stream()
            .filter(said -> said.command().equals(Optional.of(command)))
            .filter(said -> said.startFrame() < frame)
            .findFirst();
    if (cause.isEmpty()) {
      falseCommands.add(new FalseCommand(command, Pcm.duration(frame), acted));
      return;
    }
    unheard.remove(cause.get());
    if (ticks) {
      tickFrames.add(frame - cause.get().endFrame());
    }
  }

  /** All facts, in order. */
  public List<Fact> facts() {
    return List.copyOf(facts);
  }

  /**
   * The commands that the coach was not sure of and asked about, and that the patient confirmed.
   */
  public Set<Command> confirmed() {
    return Set.copyOf(confirmed);
  }

  /** Where the session stands. */
  public Progress progress() {
    return progress;
  }

  /** The commands that were heard and that nobody had said. */
  public List<FalseCommand> falseCommands() {
    return List.copyOf(falseCommands);
  }

  /** The figures of the session so far. */
  public Metrics metrics() {
    long[] sorted = tickFrames.stream().mapToLong(Long::longValue).sorted().toArray();
    return new Metrics(
        Pcm.duration(lastFrame),
        firstBegin.map(Pcm::duration),
        wordsSpoken,
        commandsSaid,
        commandsHeard,
        falseCommands.size(),
        sorted.length,
        percentile(sorted, 50),
        percentile(sorted, 95));
  }

  /**
   * The percentile by nearest rank: the least value that this share of all values does not exceed.
   */
  private static Duration percentile(long[] sorted, int percent) {
    if (sorted.length == 0) {
      return Duration.ZERO;
    }
    int rank = (sorted.length * percent + 99) / 100;
    return Pcm.duration(Arrays.stream(sorted).skip(Math.max(0, rank - 1)).findFirst().orElse(0));
  }

  /**
   * Figures of a session. Latency is the audio time from the last energetic sample of a patient's
   * word to the first sample of the tick that confirms it.
   *
   * @param sessionTime the time from the opening of the room to the last event
   * @param firstBegin the time from the opening of the room to the first "begin"
   * @param wordsSpoken the words that the coach said, those that were cut off included
   * @param commandsSaid commands that the patient said, repetitions of the same included
   * @param commandsHeard commands that the player heard
   * @param falseCommands commands that the player heard and that nobody had said
   * @param ticks words that were confirmed with a tick
   * @param tickMedian the latency that half of them do not exceed
   * @param tick95 the latency that 95 of 100 do not exceed
   */
  public record Metrics(
      Duration sessionTime,
      Optional<Duration> firstBegin,
      int wordsSpoken,
      int commandsSaid,
      int commandsHeard,
      int falseCommands,
      int ticks,
      Duration tickMedian,
      Duration tick95) {

    /** How many minutes of the session were played per second of the machine's time. */
    public double sessionMinutesPerSecond(Duration machineTime) {
      return sessionTime.toMillis() / 60.0 / Math.max(1, machineTime.toMillis());
    }
  }
}
