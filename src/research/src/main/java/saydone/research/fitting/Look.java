package saydone.research.fitting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import saydone.hearing.decoder.Candidate;

/**
 * One look of the recognizer at a segment, with what was really said: a line of the tables to which
 * its decision is fitted, with fields separated by tabs.
 *
 * @param clip the number of the recording in its table
 * @param segment the number of the segment in its table
 * @param label the phrase that was said, or the kind of the sound
 * @param command whether a phrase was said that was active
 * @param seconds the length of the recording
 * @param phrase the recognizer's candidate
 * @param risky whether that phrase asks for more certainty
 * @param checkpoint the number of the look, from 0
 * @param features the features of the candidate, see {@link Candidate#FEATURES}
 */
record Look(
    int clip,
    int segment,
    String label,
    boolean command,
    double seconds,
    String phrase,
    boolean risky,
    int checkpoint,
    List<Double> features) {

  private static final int FIELDS = 8;

  /** Where the network's features are. */
  private static final int[] NETWORK_FEATURES =
      IntStream.range(0, Candidate.FEATURES.size())
          .filter(at -> Candidate.FEATURES.get(at).startsWith("net"))
          .toArray();

  /** Whether the network was asked and knows the phrase. */
  boolean known() {
    return IntStream.of(NETWORK_FEATURES).anyMatch(at -> features.get(at) != 0);
  }

  boolean right() {
    return command && phrase.equals(label);
  }

  /** This look, its recording numbered after those of other tables. */
  Look inTable(int clipsBefore) {
    return new Look(
        clip + clipsBefore, segment, label, command, seconds, phrase, risky, checkpoint, features);
  }

  String line() {
    return clip
        + "\t"
        + segment
        + "\t"
        + label
        + "\t"
        + command
        + "\t"
        + seconds
        + "\t"
        + phrase
        + "\t"
        + risky
        + "\t"
        + checkpoint
        + "\t"
        + features.stream().map(String::valueOf).collect(Collectors.joining("\t"));
  }

  static Look parse(String line) {
    List<String> fields = Arrays.asList(line.split("\t", -1));
    List<Double> features = new ArrayList<>();
    for (String field : fields.subList(FIELDS, fields.size())) {
      features.add(Double.parseDouble(field));
    }
    return new Look(
        Integer.parseInt(fields.get(0)),
        Integer.parseInt(fields.get(1)),
        fields.get(2),
        Boolean.parseBoolean(fields.get(3)),
        Double.parseDouble(fields.get(4)),
        fields.get(5),
        Boolean.parseBoolean(fields.get(6)),
        Integer.parseInt(fields.get(7)),
        features);
  }
}
