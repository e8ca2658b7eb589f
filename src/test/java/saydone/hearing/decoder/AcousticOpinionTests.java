package saydone.hearing.decoder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static saydone.hearing.decoder.SpokenWords.hiss;
import static saydone.hearing.decoder.SpokenWords.join;
import static saydone.hearing.decoder.SpokenWords.say;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import saydone.audio.AudioChunk;
import saydone.audio.Pcm;
import saydone.command.Phrases;
import saydone.hearing.network.Naming;
import saydone.hearing.network.PhraseNaming;
import saydone.language.Language;

/** The opinion by a network of five words, of which some are active. */
final class AcousticOpinionTests {

  private static final AcousticModel MODEL = AcousticModel.load(Language.ENGLISH);
  private static final WordNetwork NETWORK = network("next", "text", "pause", "repeat", "umbrella");

  private static WordNetwork network(String... words) {
    Lexicon lexicon = new Lexicon(Language.ENGLISH);
    lexicon.learn(List.of(words));
    return new WordNetwork(List.of(words), lexicon, MODEL);
  }

  /**
   * The proposal at the last look at a word: that of the longest segment, as shorter ones are
   * noise.
   */
  private static Proposal proposal(Set<String> active, String said) {
    return proposals(active, said).stream()
        .filter(proposal -> proposal.candidate().checkpoint() == Candidate.LAST)
        .max(Comparator.comparing(proposal -> proposal.candidate().segmentFrames()))
        .orElseThrow();
  }

  private static List<Proposal> proposals(Set<String> active, String said) {
    Segments segments = new Segments();
    AcousticOpinion opinion = new AcousticOpinion(MODEL, segments.cepstra(), NETWORK);
    ActivePhrases phrases = new ActivePhrases(NETWORK, active, Phrases.of(Language.ENGLISH));
    List<Proposal> proposals = new ArrayList<>();
    short[] samples = join(hiss(1, 12), say(said));
    for (int at = 0; at + Pcm.CHUNK_FRAMES <= samples.length; at += Pcm.CHUNK_FRAMES) {
      short[] chunk = Arrays.copyOfRange(samples, at, at + Pcm.CHUNK_FRAMES);
      for (double[] cepstrum : segments.accept(new AudioChunk(at, chunk))) {
        segments.follow(cepstrum);
        segments
            .look(active, at)
            .map(segment -> opinion.of(segment, phrases).likeliest(segment, Naming.NONE))
            .ifPresent(proposals::addAll);
        segments.settle(false);
      }
    }
    return proposals;
  }

  @Test
  void proposesTheWordThatFitsBest() {
    Proposal proposal = proposal(Set.of("next", "pause", "repeat"), "repeat");
    Candidate candidate = proposal.candidate();

    assertEquals("repeat", candidate.phrase());
    assertTrue(candidate.margin() > 0, candidate.toString());
    assertTrue(candidate.competitorMargin() > 0, candidate.toString());
    assertTrue(proposal.start() < proposal.end());
    assertEquals(PhraseNaming.NONE, candidate.network());
  }

  @Test
  void decodesAWordAnewThatGoesOnAfterItWasLookedAt() {
    List<Proposal> proposals = proposals(Set.of("next", "repeat"), "repeat");

    // The silence of the "p" is looked at.
    assertTrue(proposals.get(0).end() < proposals.get(1).end(), proposals.toString());
    assertTrue(proposals.get(0).start() <= proposals.get(1).start(), proposals.toString());
  }

  @Test
  void proposesAnActiveWordEvenIfAnotherFitsBetterAndSaysSo() {
    Candidate candidate = proposal(Set.of("pause", "repeat"), "umbrella").candidate();

    assertTrue(Set.of("pause", "repeat").contains(candidate.phrase()), candidate.toString());
    assertEquals("umbrella", candidate.competitor());
    assertTrue(candidate.competitorMargin() < 0, candidate.toString());
    assertTrue(candidate.likelihoodRatio() < 0, candidate.toString());
  }

  @Test
  void tellsAWordThatDiffersByOnePhoneApartFromOthers() {
    Candidate candidate = proposal(Set.of("next", "repeat"), "next").candidate();

    assertEquals("next", candidate.phrase());
    assertEquals("repeat", candidate.second());
    assertTrue(candidate.neighborMargin() < candidate.competitorMargin(), candidate.toString());
  }
}
