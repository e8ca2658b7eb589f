package saydone.hearing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saydone.audio.AudioChunk;
import saydone.audio.EchoCanceller;
import saydone.audio.NoiseSuppressor;
import saydone.audio.Pcm;
import saydone.audio.RoomLevel;
import saydone.command.Care;
import saydone.command.Phrases;
import saydone.language.Language;

/**
 * The ear of a session: turns the sound of the microphone into hearings that may act. It takes the
 * coach's voice out, recognizes the rest, and does not believe what may have been the coach itself.
 * Rehearsals, live sessions and measurements all hear with this class.
 *
 * <p>The coach <em>sounds</em> from its first chunk of voice until its echo is over; how long the
 * echo lasts is measured in the microphone. While the coach sounds, fewer phrases are active, an
 * unsure hearing is not asked about, and a hearing is believed only if it is clearly louder than
 * what the canceller leaves of the coach. With a half-duplex canceller nothing is heard while the
 * coach sounds. An answer may begin over the end of the coach's question; it counts if it ends when
 * the coach is silent. What the loudspeaker has just played is never believed, however late its
 * echo comes.
 *
 * <p>Belongs to one thread. Closes its recognizer and its canceller.
 */
public final class Ear implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Ear.class);

  /** Above this noise floor, words are heard better with the noise suppressed. */
  private static final double NOISY_DBFS = -52;

  private static final double QUIET_DBFS = -55;
  private static final double BETWEEN_WORDS_DB = 8;

  private final Phrases phrases;
  private final EchoCanceller canceller;
  private final NoiseSuppressor suppressor;
  private final Recognizer recognizer;
  private final EchoGuard guard = new EchoGuard();
  private final OwnVoice own = new OwnVoice();
  private final RoomLevel room = new RoomLevel();
  private final EchoTail tail = new EchoTail(room);
  private Set<String> inSilence = Set.of();
  private Set<String> overCoach = Set.of();
  private Set<String> overEnd = Set.of();
  private Set<String> overEcho = Set.of();
  private Set<String> whileCoachSounds = Set.of();
  private Set<String> listeningFor = Set.of();
  private AudioChunk withoutCoach = new AudioChunk(0, new short[Pcm.CHUNK_FRAMES]);
  private boolean noisy;
  private boolean coachSounds;
  private long coachSince;
  private long voiceUntil = Long.MIN_VALUE;
  private long coachUntil = Long.MIN_VALUE;

  /**
   * An ear that listens for nothing yet. The canceller decides whether it is half or full duplex.
   *
   * @param language whose phrases it hears
   * @param suppressor used while the room is noisy and the coach silent
   */
  public Ear(
      Language language,
      EchoCanceller canceller,
      NoiseSuppressor suppressor,
      Recognizer recognizer) {
    phrases = Phrases.of(language);
    this.canceller = canceller;
    this.suppressor = suppressor;
    this.recognizer = recognizer;
    recognizer.listenFor(listeningFor);
  }

  /**
   * Sets the active phrases for words that begin from now on; cheap when unchanged.
   *
   * @param inSilence phrases that are active while the coach is silent
   * @param overCoach phrases that are active while the coach sounds; unused in half duplex
   */
  public void listenFor(Set<String> inSilence, Set<String> overCoach) {
    listenFor(inSilence, overCoach, Set.of(), Set.of());
  }

  /**
   * Sets the active phrases for words that begin from now on; cheap when unchanged. A patient who
   * answers early speaks into the end of the question.
   *
   * @param inSilence phrases that are active while the coach is silent
   * @param overCoach phrases that are active while the coach sounds
   * @param overEnd phrases that may begin while the coach speaks, if they end after its voice
   * @param overEcho the same for phrases that the coach says itself: they must end after its echo
   */
  public void listenFor(
      Set<String> inSilence, Set<String> overCoach, Set<String> overEnd, Set<String> overEcho) {
    this.inSilence = inSilence;
    if (!overCoach.equals(this.overCoach)
        || !overEnd.equals(this.overEnd)
        || !overEcho.equals(this.overEcho)) {
      this.overCoach = overCoach;
      this.overEnd = overEnd;
      this.overEcho = overEcho;
      whileCoachSounds = new LinkedHashSet<>(overCoach);
      whileCoachSounds.addAll(overEnd);
      whileCoachSounds.addAll(overEcho);
    }
  }

  /**
   * Hears the next chunk, which follows the previous one without a gap.
   *
   * @param loudspeaker the chunk that was played meanwhile; read only
   * @param microphone the chunk that the microphone gave; read only
   * @param coachSpeaks whether the coach's voice is in the chunk that was played
   * @return the hearings that may act or be answered, in order; usually empty
   */
  public List<Hearing> hear(short[] loudspeaker, AudioChunk microphone, boolean coachSpeaks) {
    double level = RoomLevel.dbfs(microphone.samples());
    followCoach(loudspeaker, microphone, level, coachSpeaks);
    short[] cleaned = clean(loudspeaker, microphone);
    withoutCoach = new AudioChunk(microphone.firstFrame(), cleaned);
    if (coachSounds && !canceller.fullDuplex()) {
      lower(cleaned, level);
      recognizer.accept(new AudioChunk(microphone.firstFrame(), cleaned));
      return List.of();
    }
    guard.accept(microphone.firstFrame(), level, cleaned, coachSounds);
    own.accept(microphone.firstFrame(), loudspeaker, cleaned);
    listen(coachSounds ? whileCoachSounds : inSilence);
    List<Hearing> believed = new ArrayList<>();
    for (Hearing hearing : recognizer.accept(withoutNoise(withoutCoach))) {
      LOG.debug("heard {}", hearing);
      judge(hearing).ifPresent(believed::add);
    }
    return believed;
  }

  /**
   * Gives a chunk to the canceller only, unheard, while the microphone gives none.
   *
   * @param loudspeaker the chunk that was played; read only
   * @param microphone what stands for the microphone's chunk; read only
   */
  public void pass(short[] loudspeaker, AudioChunk microphone) {
    clean(loudspeaker, microphone);
  }

  private short[] clean(short[] loudspeaker, AudioChunk microphone) {
    short[] cleaned = microphone.samples().clone();
    canceller.process(loudspeaker, cleaned);
    return cleaned;
  }

  /**
   * Suppresses the noise of a noisy room while the coach is silent: suppression distorts clean
   * speech, and speech over the coach still more. The suppressor takes every chunk, so that it
   * knows the noise when it is needed. Whether its output is used changes only between words.
   */
  private AudioChunk withoutNoise(AudioChunk chunk) {
    short[] suppressed = chunk.samples().clone();
    suppressor.process(suppressed);
    double floor = room.floorDbfs();
    if (RoomLevel.dbfs(chunk.samples()) < floor + BETWEEN_WORDS_DB) {
      noisy = floor > (noisy ? QUIET_DBFS : NOISY_DBFS);
    }
    return noisy && !coachSounds ? new AudioChunk(chunk.firstFrame(), suppressed) : chunk;
  }

  private void followCoach(
      short[] loudspeaker, AudioChunk microphone, double level, boolean coachSpeaks) {
    tail.accept(loudspeaker, level, coachSpeaks);
    if (coachSpeaks) {
      voiceUntil = microphone.endFrame();
      coachUntil = microphone.endFrame() + Pcm.frames(tail.duration());
    }
    boolean sounds = microphone.endFrame() < coachUntil;
    if (sounds != coachSounds && !canceller.fullDuplex()) {
      // The word that was begun was heard only in part.
      recognizer.discard();
    }
    if (sounds && !coachSounds) {
      coachSince = microphone.firstFrame();
    }
    coachSounds = sounds;
    if (!sounds && !tail.measuring()) {
      room.accept(microphone);
    }
  }

  /**
   * Lowers the coach to the level of the room, so that the recognizer's estimate of the noise stays
   * as it was.
   */
  private void lower(short[] samples, double level) {
    float gain = (float) Math.min(1, Math.pow(10, (room.floorDbfs() - level) / 20));
    for (int i = 0; i < samples.length; i++) {
      samples[i] = Pcm.saturate(Math.round(gain * samples[i]));
    }
  }

  private void listen(Set<String> phrases) {
    if (!phrases.equals(listeningFor)) {
      listeningFor = phrases;
      recognizer.listenFor(phrases);
    }
  }

  private Optional<Hearing> judge(Hearing hearing) {
    if (!guard.believable(hearing.startFrame(), hearing.endFrame())
        || own.isIn(hearing.startFrame(), hearing.endFrame())) {
      LOG.debug("taken for the coach's own voice");
      return Optional.empty();
    }
    if (hearing instanceof Hearing.Heard heard && listeningFor.contains(heard.phrase())) {
      return beganOverCoach(hearing)
              && !overCoach.contains(heard.phrase())
              && hearing.endFrame() <= (overEnd.contains(heard.phrase()) ? voiceUntil : coachUntil)
          ? Optional.empty()
          : Optional.of(hearing);
    }
    if (coachSounds
        && hearing.startFrame() >= coachSince
        && hearing instanceof Hearing.Unsure unsure
        && phrases.careOf(unsure.phrase()).contains(Care.IF_PERHAPS)
        && listeningFor.contains(unsure.phrase())) {
      return Optional.of(
          new Hearing.Heard(
              unsure.phrase(),
              unsure.confidence(),
              unsure.startFrame(),
              unsure.endFrame(),
              unsure.decidedFrame(),
              unsure.evidence()));
    }
    if (coachSounds || (beganOverCoach(hearing) && hearing.endFrame() <= coachUntil)) {
      LOG.debug("not taken while the coach speaks");
      return Optional.empty();
    }
    boolean active =
        hearing instanceof Hearing.Unsure unsure && listeningFor.contains(unsure.phrase());
    return Optional.of(
        active || hearing instanceof Hearing.NotUnderstood
            ? hearing
            : new Hearing.NotUnderstood(
                hearing.startFrame(),
                hearing.endFrame(),
                hearing.decidedFrame(),
                hearing.evidence()));
  }

  private boolean beganOverCoach(Hearing hearing) {
    return hearing.startFrame() >= coachSince && hearing.startFrame() < coachUntil;
  }

  /** The chunk that was heard last, without the coach, but with the noise of the room. */
  public AudioChunk withoutCoach() {
    return withoutCoach;
  }

  /** Sets how sure the recognizer must be from now on; see {@link Recognizer#setStrictness}. */
  public void setStrictness(Strictness strictness) {
    recognizer.setStrictness(strictness);
  }

  /** Forgets an utterance that has begun; see {@link Recognizer#discard}. */
  public void discard() {
    recognizer.discard();
  }

  /** Whether something is being said that may become a hearing; see {@link Recognizer}. */
  public boolean speechBegun() {
    return recognizer.speechBegun();
  }

  /** Whether the coach, or its echo, may be in the chunk that was heard last. */
  public boolean coachSounds() {
    return coachSounds;
  }

  /**
   * Sets how long the coach's echo lasts, as an earlier session measured it, until this ear has
   * measured it.
   */
  public void expectEchoTail(Duration earlier) {
    tail.expect(earlier);
  }

  /** How long the coach's echo lasts, as far as it was measured. */
  public Duration echoTail() {
    return tail.duration();
  }

  /** The names of its parts, for measurements. */
  public String name() {
    return String.join(" behind ", recognizer.name(), suppressor.name(), canceller.name());
  }

  @Override
  public void close() {
    recognizer.close();
    suppressor.close();
    canceller.close();
  }
}
