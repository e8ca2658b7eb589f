package saydone.research.fitting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import saydone.audio.AudioChunk;
import saydone.audio.Clip;
import saydone.audio.Pcm;
import saydone.audio.Wav;
import saydone.hearing.decoder.UtteranceRecorder;
import saydone.hearing.network.LogMelFilterbank;
import saydone.hearing.taught.Take;

/**
 * Reads recordings of people who say words several times, in a folder {@code PERSON/WORD/*.wav},
 * and finds their takes as a session would.
 */
final class Takes {

  private static final int LEAD_FRAMES = 2 * Pcm.SAMPLE_RATE_HZ;
  private static final double ROOM_NOISE = 18;

  private Takes() {}

  /** The files by person and word, in the order of their names. */
  static Map<String, Map<String, List<Path>>> files(Path folder) throws IOException {
    Map<String, Map<String, List<Path>>> people = new TreeMap<>();
    for (Path person : sorted(folder)) {
      people.put(person.getFileName().toString(), words(person));
    }
    return people;
  }

  /** The files of a person by word, in the order of their names. */
  static Map<String, List<Path>> words(Path person) throws IOException {
    Map<String, List<Path>> words = new TreeMap<>();
    for (Path word : sorted(person)) {
      words.put(word.getFileName().toString().replace('_', ' '), sorted(word));
    }
    return words;
  }

  /** The clips by person and word, in the order of their names. */
  static Map<String, Map<String, List<Clip>>> clips(Path folder) throws IOException {
    Map<String, Map<String, List<Clip>>> people = new TreeMap<>();
    for (var person : files(folder).entrySet()) {
      Map<String, List<Clip>> words = new TreeMap<>();
      for (var word : person.getValue().entrySet()) {
        List<Clip> clips = new ArrayList<>();
        for (Path file : word.getValue()) {
          clips.add(Wav.read(file));
        }
        words.put(word.getKey(), clips);
      }
      people.put(person.getKey(), words);
    }
    return people;
  }

  private static List<Path> sorted(Path folder) throws IOException {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.sorted().toList();
    }
  }

  /**
   * The take that a session would find in a clip that is said in a quiet room: the loudest one in
   * it.
   */
  static Optional<Take> take(Clip clip, long seed) {
    UtteranceRecorder recorder = new UtteranceRecorder();
    recorder.listenFor(Set.of("anything"));
    short[] samples = inRoom(clip, seed);
    Optional<Take> loudest = Optional.empty();
    for (int at = 0; at + Pcm.CHUNK_FRAMES <= samples.length; at += Pcm.CHUNK_FRAMES) {
      short[] chunk = new short[Pcm.CHUNK_FRAMES];
      System.arraycopy(samples, at, chunk, 0, chunk.length);
      if (!recorder.accept(new AudioChunk(at, chunk)).isEmpty()) {
        Optional<Take> found = recorder.last();
        if (found.isPresent() && level(found) > level(loudest)) {
          loudest = found;
        }
      }
    }
    return loudest;
  }

  /** The level of a take's loudest frame, in decibels; negative infinity without a take. */
  private static double level(Optional<Take> take) {
    return take.stream()
        .flatMapToDouble(
            said ->
                IntStream.rangeClosed(said.first(), said.last())
                    .mapToDouble(frame -> LogMelFilterbank.level(said.frame(frame))))
        .max()
        .orElse(Double.NEGATIVE_INFINITY);
  }

  /** The samples of a clip in faint noise, with two seconds of it before and after. */
  static short[] inRoom(Clip clip, long seed) {
    Random random = new Random(seed);
    short[] samples = new short[clip.frames() + 2 * LEAD_FRAMES];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (short) Math.round(ROOM_NOISE * random.nextGaussian());
    }
    for (int i = 0; i < clip.frames(); i++) {
      samples[LEAD_FRAMES + i] = Pcm.saturate(samples[LEAD_FRAMES + i] + clip.sample(i));
    }
    return samples;
  }
}
