package saydone.player;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saydone.audio.AudioChunk;
import saydone.audio.Clip;
import saydone.audio.Pcm;
import saydone.audio.Wav;
import saydone.command.Command;
import saydone.command.Command.Word;
import saydone.command.Evidence;
import saydone.hearing.Hearing;
import saydone.hearing.Recognizer;
import saydone.hearing.Strictness;
import saydone.journal.AudioFolder;
import saydone.session.Effect;
import saydone.session.Event;
import saydone.session.Fact;
import saydone.session.PhaseName;
import saydone.session.Transition;

/**
 * Keeps the sound of what was heard, if the user asked for it. It stands before the recognizer, so
 * it has the very samples that were recognized, and it watches the session, so it learns what
 * became of them. A sound that the journal does not mention is not kept, such as the coach's own
 * voice, or words that are said while the session is told not to listen.
 *
 * <p>A sound has the number of the journal's line that tells of it, and {@link Evidence#audio}
 * repeats that number. {@link AudioFolder} says where its file lies. Only the last eight seconds
 * are in memory. A file of 40 kB or so is written within {@link #accept}. If that fails, no more
 * sound is kept, and the session goes on.
 *
 * <p>Belongs to the session's thread.
 */
public final class CommandAudio implements Recognizer, SessionObserver {

  private static final Logger LOG = LoggerFactory.getLogger(CommandAudio.class);

  private static final int MEMORY_FRAMES = (int) Pcm.frames(Duration.ofSeconds(8));
  private static final long BEFORE_FRAMES = Pcm.frames(Duration.ofMillis(500));

  /** Shorter than the time before the word, because the coach answers a command soon. */
  private static final long AFTER_FRAMES = Pcm.frames(Duration.ofMillis(300));

  /** A command that is taken back later than this was meant when it was said. */
  private static final long AT_ONCE_FRAMES = Pcm.frames(Duration.ofSeconds(6));

  /** A sound that is kept, or will be once it is complete. */
  private static final class Sound {
    private final int number;
    private final long from;
    private final long to;
    private String place = "";
    private boolean written;

    Sound(int number, long from, long to) {
      this.number = number;
      this.from = from;
      this.to = to;
    }
  }

  /** The first and the last frame of a sound, with what is kept around it. */
  private record Span(long from, long to) {}

  /** The sound that the coach asked about, and what it took it for. */
  private record Asked(Sound sound, Command command, String phrase) {}

  private final Recognizer recognizer;
  private final Supplier<Optional<AudioFolder>> folders;
  private final short[] memory = new short[MEMORY_FRAMES];

  /** The sounds that ended in the last chunk, by their end frame. */
  private final Map<Long, Span> heard = new HashMap<>();

  /** The sounds whose line in the journal is about to be written, by its number. */
  private final Map<Integer, Sound> named = new HashMap<>();

  private final List<Sound> waiting = new ArrayList<>();
  private long start = -1;
  private long end;
  private long lastEnd;
  private @Nullable PhaseName phase;

  /** The sound of the command that counted a repetition, if no command came after it. */
  private @Nullable Sound lastCounted;

  private @Nullable Asked asked;
  private boolean keeps = true;
  private Optional<String> failure = Optional.empty();

  /**
   * Keeps in a folder the sound of what a recognizer hears.
   *
   * @param folders where sounds are kept now; empty while they are not, as long as the session has
   *     no record in the data folder
   */
  public CommandAudio(Recognizer recognizer, Supplier<Optional<AudioFolder>> folders) {
    this.recognizer = recognizer;
    this.folders = folders;
  }

  /** Why keeping stopped; told once. */
  Optional<String> takeFailure() {
    Optional<String> taken = failure;
    failure = Optional.empty();
    return taken;
  }

  @Override
  public List<Hearing> accept(AudioChunk chunk) {
    if (!keeps) {
      return recognizer.accept(chunk);
    }
    remember(chunk);
    writeComplete();
    heard.clear();
    named.clear();
    List<Hearing> hearings = recognizer.accept(chunk);
    hearings.forEach(this::note);
    return hearings;
  }

  private void remember(AudioChunk chunk) {
    if (start < 0) {
      start = chunk.firstFrame();
      end = start;
    }
    // While there was no microphone, there was silence.
    end = Math.max(end, chunk.firstFrame() - MEMORY_FRAMES);
    while (end < chunk.firstFrame()) {
      memory[(int) (end % MEMORY_FRAMES)] = 0;
      end++;
    }
    for (short sample : chunk.samples()) {
      memory[(int) (end % MEMORY_FRAMES)] = sample;
      end++;
    }
  }

  private void note(Hearing hearing) {
    long from = Math.max(hearing.startFrame() - BEFORE_FRAMES, lastEnd);
    heard.put(
        hearing.endFrame(),
        new Span(Math.min(from, hearing.startFrame()), hearing.endFrame() + AFTER_FRAMES));
    lastEnd = hearing.endFrame();
  }

  /**
   * Names the sound of what was heard in the last chunk, and says so in its evidence.
   *
   * @param hearing what the recognizer made of it
   * @param number the number of the journal's line that will tell of it, if one does
   */
  Evidence named(Hearing hearing, long number) {
    Span span = heard.remove(hearing.endFrame());
    if (span == null || folders.get().isEmpty()) {
      return hearing.evidence();
    }
    int line = Math.toIntExact(number);
    named.put(line, new Sound(line, span.from(), span.to()));
    return hearing.evidence().withAudio(line);
  }

  @Override
  public void observe(long frame, Event event, Transition transition) {
    boolean clarified = phase == PhaseName.CLARIFYING;
    phase = transition.state().phaseName();
    if (!keeps) {
      return;
    }
    Optional<Sound> sound = journaled(transition).map(named::remove);
    if (event instanceof Event.CommandGiven given) {
      answer(given.command(), clarified);
      if (given.command() == Word.UNDO && records(Fact.RepetitionUndone.class, transition)) {
        takeBack(frame);
      }
      sound.ifPresent(known -> keep(known, "commands/" + folderOf(given.phrase())));
      boolean counted = !clarified && records(Fact.RepetitionCounted.class, transition);
      lastCounted = counted ? sound.orElse(null) : null;
    } else if (event instanceof Event.CommandUnsure unsure && sound.isPresent()) {
      keep(sound.get(), "unanswered/" + folderOf(unsure.phrase()));
      asked =
          phase == PhaseName.CLARIFYING
              ? new Asked(sound.get(), unsure.command(), unsure.phrase())
              : null;
    } else {
      sound.ifPresent(unknown -> keep(unknown, "other/not_understood"));
    }
    if (transition.effects().stream().anyMatch(Effect.End.class::isInstance)) {
      List.copyOf(waiting).forEach(this::write);
    }
  }

  /** The number of the sound that this step's line in the journal names, if any. */
  private static Optional<Integer> journaled(Transition transition) {
    return transition.effects().stream()
        .filter(Effect.Append.class::isInstance)
        .map(effect -> evidence(((Effect.Append) effect).fact()).audio())
        .flatMap(number -> number.stream().boxed())
        .findFirst();
  }

  private static Evidence evidence(Fact fact) {
    if (fact instanceof Fact.CommandHeard command) {
      return command.evidence();
    }
    return fact instanceof Fact.NotUnderstood other ? other.evidence() : Evidence.NONE;
  }

  private static String folderOf(String phrase) {
    return phrase.replace(' ', '_');
  }

  private void answer(Command given, boolean clarifying) {
    Asked question = asked;
    asked = null;
    if (question == null || !clarifying) {
      return;
    }
    if (given == Word.YES || given.equals(question.command())) {
      relabel(question.sound(), "commands/" + folderOf(question.phrase()));
    } else if (given == Word.NO) {
      relabel(question.sound(), "other/denied");
    }
  }

  private static boolean records(Class<? extends Fact> type, Transition transition) {
    return transition.effects().stream()
        .anyMatch(
            effect -> effect instanceof Effect.Append append && type.isInstance(append.fact()));
  }

  private void takeBack(long frame) {
    Sound taken = lastCounted;
    if (taken != null && frame - taken.to < AT_ONCE_FRAMES) {
      relabel(taken, "other/taken_back");
    }
  }

  private void keep(Sound sound, String place) {
    sound.place = place;
    waiting.add(sound);
  }

  private void relabel(Sound sound, String place) {
    String before = sound.place;
    sound.place = place;
    Optional<AudioFolder> folder = folders.get();
    if (sound.written && keeps && folder.isPresent()) {
      try {
        folder.get().move(before, place, sound.number);
      } catch (IOException e) {
        stop(folder.get(), e);
      }
    }
  }

  private void writeComplete() {
    for (Sound sound : List.copyOf(waiting)) {
      if (sound.to <= end) {
        write(sound);
      }
    }
  }

  private void write(Sound sound) {
    waiting.remove(sound);
    Optional<AudioFolder> folder = folders.get();
    if (!keeps || folder.isEmpty()) {
      return;
    }
    long from = Math.max(sound.from, Math.max(start, end - MEMORY_FRAMES));
    short[] samples = new short[(int) Math.max(0, Math.min(sound.to, end) - from)];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = memory[(int) ((from + i) % MEMORY_FRAMES)];
    }
    try {
      Path file = folder.get().create(sound.place, sound.number);
      Wav.write(file, Clip.of(samples));
      sound.written = true;
    } catch (IOException e) {
      stop(folder.get(), e);
    }
  }

  private void stop(AudioFolder folder, IOException cause) {
    String message =
        "The sound of commands cannot be kept in "
            + folder.path()
            + ": "
            + AudioFolder.reason(cause);
    LOG.warn("{}", message);
    keeps = false;
    waiting.clear();
    heard.clear();
    named.clear();
    failure = Optional.of(message);
  }

  @Override
  public void listenFor(Set<String> phrases) {
    recognizer.listenFor(phrases);
  }

  @Override
  public void setStrictness(Strictness strictness) {
    recognizer.setStrictness(strictness);
  }

  @Override
  public boolean speechBegun() {
    return recognizer.speechBegun();
  }

  @Override
  public void discard() {
    recognizer.discard();
  }

  @Override
  public String name() {
    return recognizer.name();
  }

  @Override
  public void close() {
    recognizer.close();
  }
}
