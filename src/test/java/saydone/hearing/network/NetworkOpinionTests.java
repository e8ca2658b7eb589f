package saydone.hearing.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import saydone.hearing.SampleSegment;
import saydone.hearing.Segment;
import saydone.hearing.network.PhrasePosteriors.Stretch;

class NetworkOpinionTests {

  private PhrasePosteriors stream;
  private List<String> phrases;
  private NetworkOpinion opinion;

  @BeforeEach
  void follow() throws IOException {
    NetworkWeights weights = Trained.weights();
    stream = new PhrasePosteriors(weights);
    stream.accept(Trained.read().samples);
    phrases = weights.phrases();
    opinion = new NetworkOpinion(stream);
  }

  @Test
  void isWhatWasNamedAtTheEndOfTheSegment() {
    Naming naming = opinion.of(segment(20, 80));
    Stretch end = stream.between(80 - 25, 80 + 14);

    for (String phrase : phrases) {
      assertEquals(end.of(phrase), naming.share(phrase), phrase);
    }
  }

  @Test
  void asksForNothingBeforeTheSegment() {
    assertEquals(
        stream.between(70, 80 + 14).of(phrases.get(0)),
        opinion.of(segment(70, 80)).share(phrases.get(0)));
  }

  @Test
  void passesOverWhatBelongsToAPhraseThatWasHeard() {
    Segment after = SampleSegment.after(15, 1, 20, 80, Set.copyOf(phrases));

    assertEquals(
        stream.between(15 + NetworkOpinion.NAMED_AFTER_END, 80 + 14).of(phrases.get(0)),
        opinion.of(after).share(phrases.get(0)));
  }

  @Test
  void givesAPhraseThatItWasNotTaughtWhatIsNoPhrase() {
    Naming naming = opinion.of(segment(20, 80));

    assertEquals(1 - stream.between(80 - 25, 80 + 14).ofAny(), naming.share("umbrella"));
    assertEquals(PhraseNaming.NONE, naming.of("umbrella", Set.of("umbrella")));
  }

  @Test
  void knowsTheLikeliestOfThePhrasesThatItWasTaught() {
    Naming naming = opinion.of(segment(20, 80));
    String likeliest = naming.likeliest(phrases).orElseThrow();

    assertTrue(
        phrases.stream().allMatch(phrase -> naming.share(phrase) <= naming.share(likeliest)));
    assertTrue(naming.of(likeliest, Set.copyOf(phrases)).known());
    assertEquals(Optional.empty(), naming.likeliest(Set.of("umbrella")));
  }

  @Test
  void aNetworkThatWasNotAskedFindsNoPhraseLikelier() {
    assertEquals(1, Naming.NONE.share("done"));
    assertEquals(Optional.empty(), Naming.NONE.likeliest(Set.of("done")));
    assertEquals(PhraseNaming.NONE, Naming.NONE.of("done", Set.of("done")));
  }

  private Segment segment(long firstSpeech, long lastSpeech) {
    return SampleSegment.of(1, firstSpeech, lastSpeech, Set.copyOf(phrases));
  }
}
