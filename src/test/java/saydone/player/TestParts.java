package saydone.player;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import saydone.audio.Clip;
import saydone.audio.Room;
import saydone.hearing.Ear;
import saydone.script.json.InvalidScriptException;
import saydone.script.json.ScriptReader;
import saydone.session.Plan;
import saydone.session.Progress;
import saydone.session.Session;
import saydone.voice.Diction;
import saydone.voice.Pronouncer;
import saydone.voice.Synthesizer;

/**
 * What a player works with in a test: a voice that is brief, no ear, no keys, and a log that keeps
 * nothing, unless another is given.
 */
final class TestParts {

  private Synthesizer voice = new BriefVoice();
  private CompletableFuture<Ear> ear = new CompletableFuture<>();
  private KeySource keys = KeySource.NONE;
  private FactLog log = new NoLog();
  private ChosenStrictness strictness = ChosenStrictness.ORDINARY;
  private List<SessionObserver> observers = List.of();

  TestParts voice(Synthesizer other) {
    voice = other;
    return this;
  }

  TestParts ear(CompletableFuture<Ear> other) {
    ear = other;
    return this;
  }

  TestParts keys(KeySource other) {
    keys = other;
    return this;
  }

  TestParts log(FactLog other) {
    log = other;
    return this;
  }

  TestParts strictness(ChosenStrictness other) {
    strictness = other;
    return this;
  }

  TestParts observers(SessionObserver... others) {
    observers = List.of(others);
    return this;
  }

  PlayerParts build() {
    return new PlayerParts(
        new Diction(voice, Pronouncer.NONE),
        cue -> Clip.silence(Duration.ofMillis(20)),
        ear,
        keys,
        log,
        observers,
        false,
        Optional.empty(),
        Optional.empty(),
        ChosenManner.ORDINARY,
        strictness,
        spoken -> {});
  }

  /** A player of a new session with these parts. */
  Player player(Session session, Room room) {
    return new Player(session, Progress.NONE, room, build());
  }

  /** A session of a script, by voice or by keys. */
  static Session session(String script, boolean byKeys) throws InvalidScriptException {
    return new Session(
        new Plan(
            ScriptReader.read("test.json", script.getBytes(StandardCharsets.UTF_8)).script(),
            Optional.empty(),
            byKeys));
  }
}
