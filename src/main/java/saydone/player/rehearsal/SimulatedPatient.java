package saydone.player.rehearsal;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import saydone.audio.Clip;
import saydone.audio.Pcm;
import saydone.audio.virtual.Inhabitant;
import saydone.audio.virtual.Level;
import saydone.audio.virtual.VirtualRoom;
import saydone.command.Command;
import saydone.command.Command.Numeral;
import saydone.command.Command.Only;
import saydone.command.Command.Word;
import saydone.command.Keys;
import saydone.command.Phrases;
import saydone.language.Language;
import saydone.player.KeySource;
import saydone.player.SessionObserver;
import saydone.player.rehearsal.Happening.Act;
import saydone.player.rehearsal.Happening.Step;
import saydone.player.rehearsal.PatientScript.Means;
import saydone.script.WeakSide;
import saydone.session.Event;
import saydone.session.Transition;
import saydone.voice.SynthesisException;

/**
 * A patient who exercises in a virtual room as a {@link PatientScript} says. It hears the coach as
 * a {@link SessionObserver}, speaks in the room, to the sample, as an {@link Inhabitant}, and
 * presses keys as a {@link KeySource}.
 *
 * <p>It speaks when the coach is quiet, unless its script says that it speaks over the coach. If
 * the player does not react, it says its words again a few times. When its patience ends, it
 * leaves, and the room ends.
 *
 * <p>For the session's thread. The same seed, voice and session give the same words at the same
 * frames.
 */
public final class SimulatedPatient implements SessionObserver, Inhabitant, KeySource {

  /**
   * The shortest time to an answer: nobody answers faster, and the coach's last word still echoes.
   */
  private static final long REACTION_FRAMES = Pcm.frames(Duration.ofMillis(500));

  private static final long BREATH_FRAMES = Pcm.frames(Duration.ofMillis(150));

  /** How soon it tries again after the cue "not understood". */
  private static final long AFTER_CUE_FRAMES = Pcm.frames(Duration.ofMillis(800));

  private static final long NOT_PLANNED = Long.MAX_VALUE;
  private static final String COUGH = "(coughs)";

  private final PatientScript script;
  private final Map<String, List<Clip>> voice;
  private final VirtualRoom room;
  private final Phrases phrases;
  private final Keys keys;
  private final Random random;
  private final Consumer<Said> listener;
  private final Perception heard;
  private final Routine routine;
  private final Agenda agenda;
  private final Map<Command, Integer> given = new HashMap<>();
  private final Queue<Character> pressed = new ArrayDeque<>();
  private long now;

  private Optional<Intention> intention = Optional.empty();
  private long due = NOT_PLANNED;
  private int attempts;
  private boolean tried;
  private long busyUntil;

  private SimulatedPatient(
      PatientScript script,
      Map<String, List<Clip>> voice,
      VirtualRoom room,
      Language language,
      long seed,
      Consumer<Said> listener) {
    this.script = script;
    this.voice = voice;
    this.room = room;
    this.listener = listener;
    phrases = Phrases.of(language);
    keys = Keys.of(language);
    random = new Random(seed);
    heard = new Perception(language);
    routine = new Routine(script);
    agenda = new Agenda(script.happenings());
  }

  /**
   * A patient that lives in a room from now on. It must also be given to the player, as an observer
   * and as its keys.
   *
   * @param language the language of the coach, whose questions the patient knows
   * @param listener is told everything that the patient says or presses, when it begins
   * @throws SynthesisException if the voice cannot say the words of the script
   */
  public static SimulatedPatient enter(
      VirtualRoom room,
      PatientScript script,
      PatientVoice voice,
      Language language,
      long seed,
      Consumer<Said> listener)
      throws SynthesisException {
    Map<String, List<Clip>> takes = new TreeMap<>();
    for (String words : vocabulary(script, Phrases.of(language))) {
      takes.put(words, voice.takes(words));
    }
    SimulatedPatient patient = new SimulatedPatient(script, takes, room, language, seed, listener);
    room.inhabit(patient);
    return patient;
  }

  /** All the words that the patient may say. */
  private static Set<String> vocabulary(PatientScript script, Phrases phrases) {
    Set<String> words = new LinkedHashSet<>();
    for (Happening happening : script.happenings()) {
      for (Step step : happening.steps()) {
        if (step.act() instanceof Act.Say say
            && !isPressed(script, meaning(phrases, say.words()))) {
          words.add(plain(phrases, say.words()));
        }
      }
    }
    if (script.means() == Means.VOICE) {
      for (Word word :
          List.of(
              Word.DONE,
              Word.READY,
              Word.RESUME,
              Word.NEXT,
              Word.WAKE_UP,
              Word.YES,
              Word.NO,
              Word.A_LITTLE,
              Word.LEFT,
              Word.RIGHT)) {
        words.add(phrases.of(word).get(0));
      }
      if (script.answers().side() == WeakSide.BOTH) {
        words.add(phrases.of(Word.BOTH).get(0));
      }
      for (int number = 0; number <= Numeral.MAX; number++) {
        words.add(phrases.numeral(number));
      }
      script.manner().ways().values().forEach(words::addAll);
    }
    return words;
  }

  @Override
  public void observe(long frame, Event event, Transition transition) {
    heard.hear(frame, event, transition);
    Optional<Command> wanted = agenda.next().flatMap(step -> commandOf(step.act()));
    if (tried && wanted.isPresent() && heard.understood().equals(wanted)) {
      taken();
    }
    agenda.look(heard);
    if (attempts > 0 && heard.notUnderstood()) {
      due = Math.min(due, Math.max(frame, busyUntil) + AFTER_CUE_FRAMES);
    }
  }

  @Override
  public Optional<KeySource.Press> poll() {
    return Optional.ofNullable(pressed.poll())
        .map(key -> new KeySource.Press(key, Pcm.duration(now)));
  }

  @Override
  public void live(long frame) {
    now = frame;
    if (frame >= Pcm.frames(script.patience())) {
      room.endAt(frame);
    }
    if (frame < busyUntil) {
      return;
    }
    Optional<Intention> now = intend();
    if (!now.equals(intention)) {
      intention = now;
      forget();
    }
    now.ifPresent(wanted -> pursue(wanted, frame));
  }

  /** The step at hand is done with. */
  private void taken() {
    agenda.taken();
    tried = false;
    forget();
  }

  private void forget() {
    due = NOT_PLANNED;
    attempts = 0;
  }

  /** What the patient wants to do now. A step of its agenda comes before its routine. */
  private Optional<Intention> intend() {
    Optional<Step> step = heard.phase().flatMap(agenda::nextIn);
    if (step.isPresent()) {
      return Optional.of(
          new Intention(
              step.get().act(),
              step.get().after(),
              step.get().overCoach(),
              agenda.stepsTaken(),
              true,
              commandOf(step.get().act()),
              commandOf(step.get().act())));
    }
    return routine
        .remark(heard)
        .map(
            remark ->
                new Intention(
                    new Act.Say(words(remark.command())),
                    remark.after(),
                    false,
                    heard.situation(),
                    false,
                    Optional.of(remark.command()),
                    Optional.of(remark.otherwise())));
  }

  private void pursue(Intention wanted, long frame) {
    if (due == NOT_PLANNED) {
      if (wanted.overCoach() != heard.coachSpeaks()) {
        return;
      }
      due = Math.max(frame, frame + Pcm.frames(wanted.after()) + jitter());
    }
    if (!wanted.overCoach() && heard.coachSpeaks()) {
      return;
    }
    long at = wanted.overCoach() ? due : Math.max(due, heard.coachSince() + REACTION_FRAMES);
    if (at >= frame + Pcm.CHUNK_FRAMES) {
      return;
    }
    if (attempts > script.persistence().repeats()) {
      giveUp(wanted);
    } else if (attempts == 0 && wanted.overCoach() && !heard.coachSpeaks()) {
      due = NOT_PLANNED;
    } else {
      act(wanted, Math.max(at, frame));
    }
  }

  private void giveUp(Intention wanted) {
    if (wanted.isStep()) {
      agenda.giveUp();
      tried = false;
      forget();
    }
  }

  private long jitter() {
    double part = 2 * random.nextDouble() - 1;
    return Math.round(part * Pcm.frames(script.pace().jitter()));
  }

  private void act(Intention wanted, long at) {
    Optional<Command> command = attempts % 2 == 0 ? wanted.command() : wanted.otherwise();
    attempts++;
    tried |= wanted.isStep();
    Act act = wanted.act();
    if (act instanceof Act.Press press) {
      press(press.command(), at);
    } else if (act instanceof Act.Say && isPressed(script, command)) {
      press(command.orElseThrow(), at);
    } else if (act instanceof Act.Say say) {
      boolean own = wanted.isStep() || command.isEmpty();
      say(own ? plain(say.words()) : way(command.get()), command, at);
    } else if (act instanceof Act.Cough) {
      sound(Cough.clip(random), COUGH, Optional.empty(), at);
    } else if (act instanceof Act.KeepSilent silence) {
      busyUntil = at + Pcm.frames(silence.duration());
    } else if (act instanceof Act.Noise noise) {
      room.noise(at, PinkNoise.clip(noise.duration(), random), noise.snrDb());
    } else {
      throw new IllegalArgumentException("unknown act: " + act);
    }
    if (wanted.command().isPresent()) {
      due = busyUntil + Pcm.frames(script.persistence().noReaction()) + jitter();
    } else {
      taken();
    }
  }

  private void press(Command command, long at) {
    if (command instanceof Only only) {
      pressed.add(keys.of(Word.CHOOSE));
      pressed.add(keys.of(new Numeral(only.number())));
    } else {
      pressed.add(
          command instanceof Numeral number
              ? keys.of(new Numeral(number.value() == 10 ? 10 : number.value() % 10))
              : keys.of((Word) command));
    }
    heard.spoke(words(command));
    busyUntil = at + BREATH_FRAMES;
    listener.accept(new Said(at, at, words(command), Optional.of(command), true));
  }

  private void say(String words, Optional<Command> command, long at) {
    List<Clip> takes = voice.getOrDefault(words, List.of());
    if (takes.isEmpty()) {
      throw new IllegalStateException("the patient has no voice for \"" + words + "\"");
    }
    heard.spoke(words);
    sound(takes.get(random.nextInt(takes.size())), words, command, at);
  }

  private void sound(Clip clip, String words, Optional<Command> command, long at) {
    double manner = Math.pow(10, script.manner().levelDb() / 20);
    room.sound(at, clip, manner * room.speechGain(clip));
    busyUntil = at + clip.frames() + BREATH_FRAMES;
    listener.accept(new Said(at, at + Level.endOfSpeech(clip), words, command, false));
  }

  private Optional<Command> commandOf(Act act) {
    return act instanceof Act.Say say
        ? meaning(say.words())
        : act instanceof Act.Press press ? Optional.of(press.command()) : Optional.empty();
  }

  private static boolean isPressed(PatientScript script, Optional<Command> command) {
    return script.means() == Means.KEYS && command.isPresent();
  }

  private Optional<Command> meaning(String words) {
    return meaning(phrases, words);
  }

  private static Optional<Command> meaning(Phrases phrases, String words) {
    return phrases.meaning(plain(phrases, words));
  }

  private String plain(String words) {
    return plain(phrases, words);
  }

  private static String plain(Phrases phrases, String words) {
    String lower = words.toLowerCase(Locale.ENGLISH);
    return phrases.meaning(lower).isPresent() ? lower : words;
  }

  /** How it gives a command this time. */
  private String way(Command command) {
    List<String> ways = script.manner().ways().getOrDefault(command, List.of(words(command)));
    return ways.get((given.merge(command, 1, Integer::sum) - 1) % ways.size());
  }

  private String words(Command command) {
    return phrases.of(command).get(0);
  }

  /**
   * Something that the patient wants to do.
   *
   * @param occasion a number that tells it from the same wish at another time
   * @param isStep whether it is on the agenda rather than routine
   * @param command what it tells the player; empty for talk
   * @param otherwise what it tells the player every second time, if there is no reaction
   */
  private record Intention(
      Act act,
      Duration after,
      boolean overCoach,
      long occasion,
      boolean isStep,
      Optional<Command> command,
      Optional<Command> otherwise) {}
}
