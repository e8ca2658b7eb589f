package saydone.hearing.decoder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static saydone.hearing.decoder.SpokenWords.hiss;
import static saydone.hearing.decoder.SpokenWords.join;
import static saydone.hearing.decoder.SpokenWords.say;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import saydone.audio.AudioChunk;
import saydone.audio.Pcm;
import saydone.hearing.Segment;

final class SegmentsTests {

  private static final Set<String> ACTIVE = Set.of("done", "next");
  private static final short[] LEAD_IN = hiss(1, 12);
  private static final int NEVER = -1;

  private final Segments segments = new Segments();
  private long frame;

  /** The looks at a stream in which a phrase is heard at the look {@code heardAt}, or never. */
  private List<Segment> looks(int heardAt, short[]... sounds) {
    List<Segment> looks = new ArrayList<>();
    short[] samples = join(sounds);
    for (int at = 0; at + Pcm.CHUNK_FRAMES <= samples.length; at += Pcm.CHUNK_FRAMES) {
      short[] chunk = Arrays.copyOfRange(samples, at, at + Pcm.CHUNK_FRAMES);
      for (double[] cepstrum : segments.accept(new AudioChunk(frame, chunk))) {
        segments.follow(cepstrum);
        List<Segment> now = segments.look(ACTIVE, frame + Pcm.CHUNK_FRAMES).stream().toList();
        looks.addAll(now);
        segments.settle(now.stream().anyMatch(segment -> segment.look() == heardAt));
      }
      frame += Pcm.CHUNK_FRAMES;
    }
    return looks;
  }

  @Test
  void aWordIsLookedAtThreeTimesAfterItsEnd() {
    List<Segment> looks = looks(NEVER, LEAD_IN, say("done")).subList(0, 3);

    assertEquals(List.of(0, 1, 2), looks.stream().map(Segment::look).toList());
    Segment last = looks.get(2);
    assertEquals(last.lastSpeech() + 22 + 1, last.until());
    assertTrue(last.prominenceDb() > 15, last.toString());
    assertEquals(looks.get(0).firstSpeech(), last.firstSpeech());
    assertEquals(ACTIVE, last.phrases());
  }

  @Test
  void timesAreThoseOfTheRoom() {
    Segment segment = looks(NEVER, LEAD_IN, say("next")).get(0);

    long begin = segment.roomFrame(segment.firstSpeech());
    assertTrue(begin > LEAD_IN.length + Pcm.SAMPLE_RATE_HZ / 5, segment.toString());
    assertTrue(begin < LEAD_IN.length + Pcm.SAMPLE_RATE_HZ / 2, segment.toString());
    assertTrue(segment.now() > segment.roomFrame(segment.lastSpeech()), segment.toString());
  }

  @Test
  void onceAPhraseIsHeardTheSegmentIsNotLookedAtAgain() {
    assertEquals(
        List.of(0, 0),
        looks(0, LEAD_IN, say("next"), say("next")).stream().map(Segment::look).toList());
  }

  @Test
  void aSegmentKnowsWhatWasBeforeIt() {
    looks(2, LEAD_IN, say("next"));
    Segment afterPhrase = looks(NEVER, say("done")).get(0);
    Segment afterOther = looks(NEVER, say("done")).get(0);

    assertEquals(afterPhrase.lastBefore(), afterPhrase.heardUntil());
    assertEquals(Candidate.LONG_GAP, afterPhrase.gap());
    assertEquals(afterPhrase.heardUntil(), afterOther.heardUntil());
    assertEquals(
        Math.min(Candidate.LONG_GAP, afterOther.firstSpeech() - afterOther.lastBefore()),
        afterOther.gap());
  }

  @Test
  void clicksAndTalkAreNotLookedAt() {
    short[] click = hiss(1, 12);
    click[8000] = 20_000;
    click[8001] = -20_000;
    short[] talk = say("we were away on sunday and we will remain away all winter long anyway");
    List<Segment> looks = looks(NEVER, LEAD_IN, click, talk);

    for (Segment look : looks) {
      assertTrue(look.lastSpeech() < 150 || look.firstSpeech() > 152, look.toString());
      assertTrue(look.until() - look.firstSpeech() <= Segments.LONGEST, look.toString());
    }
  }

  @Test
  void whatIsDiscardedIsNotLookedAt() {
    short[] word = say("next");
    int middle = Pcm.SAMPLE_RATE_HZ / 2;
    looks(NEVER, LEAD_IN, Arrays.copyOf(word, middle));
    segments.discard();

    assertEquals(List.of(), looks(NEVER, hiss(1, 12)));
  }

  @Test
  void aPhraseInTheMidstIsLookedAtWhileNoPauseEndsIt() {
    short[] talk = say("we were away on sunday and we will remain away all winter long anyway");
    List<Segment> midst = new ArrayList<>();
    short[] samples = join(LEAD_IN, talk);
    long named = 190;
    for (int at = 0; at + Pcm.CHUNK_FRAMES <= samples.length; at += Pcm.CHUNK_FRAMES) {
      short[] chunk = Arrays.copyOfRange(samples, at, at + Pcm.CHUNK_FRAMES);
      for (double[] cepstrum : segments.accept(new AudioChunk(at, chunk))) {
        segments.follow(cepstrum);
        if (segments.cepstra().count() == named + 10 || segments.cepstra().count() == named + 20) {
          midst.addAll(segments.midst(ACTIVE, named, at).stream().toList());
          midst.forEach(segments::settleMidst);
        }
        segments.settle(false);
      }
    }

    // Once it was heard, it is not heard again.
    assertEquals(1, midst.size());
    assertEquals(Candidate.MIDST, midst.get(0).look());
    assertEquals(named, midst.get(0).lastSpeech());
    assertEquals(ACTIVE, midst.get(0).phrases());
  }

  @Test
  void aWordBeforeAPauseIsNotInTheMidst() {
    short[] samples = join(LEAD_IN, say("done"), hiss(1, 12));
    int ends = 0;
    for (int at = 0; at + Pcm.CHUNK_FRAMES <= samples.length; at += Pcm.CHUNK_FRAMES) {
      short[] chunk = Arrays.copyOfRange(samples, at, at + Pcm.CHUNK_FRAMES);
      for (double[] cepstrum : segments.accept(new AudioChunk(at, chunk))) {
        segments.follow(cepstrum);
        if (segments.look(ACTIVE, at).isPresent()) {
          assertEquals(
              Optional.empty(), segments.midst(ACTIVE, segments.cepstra().count() - 8, at));
          ends++;
        }
        segments.settle(false);
      }
    }

    assertTrue(ends >= 3, "looked at " + ends + " times");
  }
}
