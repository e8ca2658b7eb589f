package saydone.hearing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import saydone.audio.AudioChunk;
import saydone.audio.EchoCanceller;
import saydone.audio.Headphones;
import saydone.audio.NoEchoCanceller;
import saydone.audio.NoiseSuppressor;
import saydone.audio.Pcm;
import saydone.command.Evidence;
import saydone.language.Language;

final class EarTests {

  private static final Set<String> IN_SILENCE = Set.of("done", "stop", "pause");
  private static final Set<String> OVER_COACH = Set.of("stop", "pause");
  private static final int QUIET = 10;
  private static final int NOISY = 200;
  private static final int LOUD = 3000;

  /** A recognizer that gives the hearing it was told, in the next chunk. */
  private static final class ToldRecognizer implements Recognizer {

    private Set<String> active = Set.of();
    private Optional<Hearing> next = Optional.empty();
    private int amplitude;

    @Override
    public void listenFor(Set<String> phrases) {
      active = phrases;
    }

    @Override
    public List<Hearing> accept(AudioChunk chunk) {
      amplitude = chunk.samples()[0];
      List<Hearing> hearings = next.stream().toList();
      next = Optional.empty();
      return hearings;
    }

    @Override
    public void discard() {}

    @Override
    public String name() {
      return "told";
    }

    @Override
    public void close() {}
  }

  /** A suppressor that halves each sample. */
  private static final class Halving implements NoiseSuppressor {

    @Override
    public void process(short[] chunk) {
      for (int i = 0; i < chunk.length; i++) {
        chunk[i] = (short) (chunk[i] / 2);
      }
    }

    @Override
    public String name() {
      return "halving";
    }

    @Override
    public void close() {}
  }

  private final ToldRecognizer recognizer = new ToldRecognizer();
  private long frame;

  private Ear ear(EchoCanceller canceller) {
    Ear ear = new Ear(Language.ENGLISH, canceller, new Halving(), recognizer);
    ear.listenFor(IN_SILENCE, OVER_COACH);
    return ear;
  }

  @Test
  void listensForLessWhileTheCoachSounds() {
    Ear ear = ear(new Headphones());
    live(ear, 10, QUIET, false);
    assertEquals(IN_SILENCE, recognizer.active);
    live(ear, 10, QUIET, true);
    assertEquals(OVER_COACH, recognizer.active);
    live(ear, 10, QUIET, false);
    assertEquals(OVER_COACH, recognizer.active);
    live(ear, 100, QUIET, false);
    assertEquals(IN_SILENCE, recognizer.active);
  }

  @Test
  void believesOverTheCoachWhoIsClearlyLouderThanWhatIsLeftOfIt() {
    Ear ear = ear(new Headphones());
    live(ear, 300, QUIET, true);
    assertEquals("stop", phrase(said(ear, "stop", LOUD, true)));
    assertEquals(List.of(), said(ear, "pause", QUIET, true));
  }

  @Test
  void perhapsIsEnoughForStopOverTheCoachAndForNothingElse() {
    Ear ear = ear(new Headphones());
    live(ear, 300, QUIET, true);
    assertEquals("stop", phrase(perhaps(ear, "stop", true)));
    assertEquals(List.of(), perhaps(ear, "pause", true));
  }

  @Test
  void perhapsIsAskedAboutWhileTheCoachIsSilent() {
    Ear ear = ear(new Headphones());
    live(ear, 100, QUIET, false);
    assertInstanceOf(Hearing.Unsure.class, perhaps(ear, "stop", false).get(0));
  }

  @Test
  void hearsAnAnswerThatBeginsOverTheEndOfTheQuestion() {
    assertEquals("five", phrase(overEnd("five", 10, 20)));
  }

  @Test
  void takesNoAnswerThatEndsBeforeTheQuestion() {
    assertEquals(List.of(), overEnd("five", 30, 0));
  }

  @Test
  void takesWhatTheCoachSaysItselfOnlyAfterItsEcho() {
    assertEquals(List.of(), overEnd("ten", 10, 20));
    assertEquals("ten", phrase(overEnd("ten", 10, 40)));
  }

  @Test
  void takesNoAnswerThatIsAsFaintAsWhatIsLeftOfTheCoach() {
    Ear ear = asking();
    assertEquals(List.of(), over(ear, new Told("five"), 10, 20, QUIET));
  }

  @Test
  void doesNotTakeTheEndOfTheCoachForSomethingNotUnderstood() {
    assertEquals(List.of(), over(asking(), Told.NOTHING, 10, 20, LOUD));
    assertInstanceOf(
        Hearing.NotUnderstood.class, over(asking(), Told.NOTHING, 10, 60, LOUD).get(0));
  }

  private Ear asking() {
    Ear ear = ear(new Headphones());
    ear.listenFor(Set.of("five", "ten", "stop"), OVER_COACH, Set.of("five"), Set.of("ten"));
    live(ear, 800, QUIET, true);
    assertEquals(Set.of("stop", "pause", "five", "ten"), recognizer.active);
    return ear;
  }

  private List<Hearing> overEnd(String phrase, int before, int after) {
    return over(asking(), new Told(phrase), before, after, LOUD);
  }

  /** What the recognizer is told to hear. */
  private record Told(String phrase) {

    private static final Told NOTHING = new Told("");

    Hearing hearing(long start, long end) {
      return phrase.isEmpty()
          ? new Hearing.NotUnderstood(start, end, end, Evidence.NONE)
          : new Hearing.Heard(phrase, 0.9, start, end, end, Evidence.NONE);
    }
  }

  /**
   * Something said over the end of the coach.
   *
   * @param before for how many chunks the coach still speaks
   * @param after how many chunks longer it takes
   */
  private List<Hearing> over(Ear ear, Told told, int before, int after, int amplitude) {
    long start = frame;
    live(ear, before, amplitude, true);
    live(ear, after, amplitude, false);
    long end = frame;
    live(ear, 20, QUIET, false);
    recognizer.next = Optional.of(told.hearing(start, end));
    return live(ear, 1, QUIET, false);
  }

  @Test
  void isDeafInHalfDuplexUntilTheEchoIsOver() {
    Ear ear = ear(new NoEchoCanceller());
    live(ear, 100, QUIET, false);
    live(ear, 300, QUIET, true);
    assertEquals(List.of(), said(ear, "stop", LOUD, true));
    live(ear, 60, QUIET, false);
    assertEquals("stop", phrase(said(ear, "stop", LOUD, false)));
  }

  @Test
  void suppressesNoiseOnlyInANoisyRoom() {
    Ear ear = new Ear(Language.ENGLISH, new Headphones(), new Halving(), recognizer);
    live(ear, 500, QUIET, false);
    assertEquals(QUIET, recognizer.amplitude);
    live(ear, 500, NOISY, false);
    assertEquals(NOISY / 2, recognizer.amplitude);
    live(ear, 500, QUIET, false);
    assertEquals(QUIET, recognizer.amplitude);
  }

  @Test
  void suppressesNoNoiseOverTheCoach() {
    Ear ear = new Ear(Language.ENGLISH, new Headphones(), new Halving(), recognizer);
    live(ear, 500, NOISY, false);
    live(ear, 1, NOISY, true);
    assertEquals(NOISY, recognizer.amplitude);
  }

  @Test
  void keepsTheSuppressorThroughAWord() {
    Ear ear = new Ear(Language.ENGLISH, new Headphones(), new Halving(), recognizer);
    live(ear, 500, NOISY, false);
    live(ear, 50, LOUD, false);
    assertEquals(LOUD / 2, recognizer.amplitude);
  }

  private List<Hearing> said(Ear ear, String phrase, int amplitude, boolean coach) {
    long start = frame;
    live(ear, 30, amplitude, coach);
    recognizer.next =
        Optional.of(new Hearing.Heard(phrase, 0.9, start, frame, frame, Evidence.NONE));
    return live(ear, 1, QUIET, coach);
  }

  private List<Hearing> perhaps(Ear ear, String phrase, boolean coach) {
    long start = frame;
    live(ear, 30, LOUD, coach);
    recognizer.next =
        Optional.of(new Hearing.Unsure(phrase, 0.5, start, frame, frame, Evidence.NONE));
    return live(ear, 1, QUIET, coach);
  }

  private static String phrase(List<Hearing> hearings) {
    return assertInstanceOf(Hearing.Heard.class, hearings.get(0)).phrase();
  }

  private List<Hearing> live(Ear ear, int chunks, int amplitude, boolean coach) {
    List<Hearing> heard = new ArrayList<>();
    for (int chunk = 0; chunk < chunks; chunk++) {
      short[] samples = new short[Pcm.CHUNK_FRAMES];
      Arrays.fill(samples, (short) amplitude);
      heard.addAll(ear.hear(new short[Pcm.CHUNK_FRAMES], new AudioChunk(frame, samples), coach));
      frame += Pcm.CHUNK_FRAMES;
    }
    return heard;
  }
}
