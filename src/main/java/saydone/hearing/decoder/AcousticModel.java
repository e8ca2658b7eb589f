package saydone.hearing.decoder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import saydone.language.Language;

/**
 * An acoustic model of CMU Sphinx, read from the classpath: hidden Markov models of three states
 * for phones in their context. Their states ("senones") mix Gaussians; each phone has one codebook
 * of them (phonetically tied mixtures). Immutable once loaded; safe for use by several threads.
 * Takes about 14 MB.
 *
 * <p>Sphinx4's own loader is not used: it makes an object for each of 137,053 triphones and takes
 * over a second and ten times the memory. Probabilities are natural logarithms, but the mixture
 * weights are linear.
 */
final class AcousticModel {

  /** States of a phone's model. */
  static final int STATES = 3;

  /** Feature streams: cepstra, their slope, and the slope's slope. */
  static final int STREAMS = 3;

  /** Values of a stream in a frame. */
  static final int DIMENSIONS = 13;

  /** Gaussians of a codebook and stream. */
  static final int GAUSSIANS = 128;

  private static final String SILENCE = "SIL";
  private static final float VARIANCE_FLOOR = 1e-4f;
  private static final float WEIGHT_FLOOR = 1e-7f;
  private static final double NEVER = 1e-30;
  private static final int NONE = -1;

  /** Where in a word a phone stands; the model tells them apart. */
  enum Position {
    /** The first of several phones. */
    BEGIN(0, "b"),
    /** The last of several phones. */
    END(1, "e"),
    /** Between others. */
    INTERNAL(2, "i"),
    /** The only phone of a word. */
    SINGLE(3, "s");

    private final int index;
    private final String code;

    Position(int index, String code) {
      this.index = index;
      this.code = code;
    }

    private static int index(String code) throws IOException {
      for (Position position : values()) {
        if (position.code.equals(code)) {
          return position.index;
        }
      }
      throw new IOException("unknown position of a phone in a word: " + code);
    }
  }

  /** Those that somebody has. */
  private static final Map<ModelFolder, WeakReference<AcousticModel>> LOADED = new HashMap<>();

  private final Map<String, Integer> phones = new HashMap<>();
  private final List<Integer> fillers = new ArrayList<>();

  /** Where in {@link #states} the states of a triphone begin, or {@link #NONE}. */
  private final int[] triphones;

  private final char[] states;
  private final int[] codebooks;
  private final float[] stay;
  private final float[] advance;
  private final float[][] means;
  private final float[][] precisions;
  private final float[][] constants;
  private final float[] weights;

  private AcousticModel(ModelFolder files) throws IOException {
    try (PhoneDefinition definition = new PhoneDefinition(files.open("mdef"))) {
      int phoneCount = definition.count("n_base");
      int triphoneCount = definition.count("n_tri");
      definition.count("n_state_map");
      codebooks = new int[definition.count("n_tied_state")];
      definition.count("n_tied_ci_state");
      definition.count("n_tied_tmat");
      states = new char[(phoneCount + triphoneCount) * STATES];
      triphones = new int[phoneCount * phoneCount * phoneCount * Position.values().length];
      Arrays.fill(triphones, NONE);
      readPhones(definition, phoneCount);
      readTriphones(definition, triphoneCount);
    }
    stay = new float[phones.size() * STATES];
    advance = new float[phones.size() * STATES];
    readTransitions(files);
    means = readDensities(files, "means");
    precisions = readDensities(files, "variances");
    constants = invert(precisions);
    weights = readWeights(files);
  }

  /**
   * Reads the model of a language, in about a third of a second; or the same that somebody else has
   * of it.
   *
   * @throws UncheckedIOException if the model is not on the classpath, or damaged
   */
  static synchronized AcousticModel load(Language language) {
    ModelFolder files = ModelFolder.of(language);
    WeakReference<AcousticModel> loaded = LOADED.get(files);
    AcousticModel model = loaded == null ? null : loaded.get();
    if (model == null) {
      model = read(files);
      LOADED.put(files, new WeakReference<>(model));
    }
    return model;
  }

  private static AcousticModel read(ModelFolder files) {
    try {
      return new AcousticModel(files);
    } catch (IOException e) {
      throw new UncheckedIOException("the acoustic model cannot be read: " + e.getMessage(), e);
    }
  }

  private void readPhones(PhoneDefinition definition, int count) throws IOException {
    for (int phone = 0; phone < count; phone++) {
      definition.row();
      phones.put(definition.field(), phone);
      definition.field(); // left
      definition.field(); // right
      definition.field(); // position
      if (definition.field().equals("filler")) {
        fillers.add(phone);
      }
      readStates(definition, phone, phone);
    }
  }

  private void readTriphones(PhoneDefinition definition, int count) throws IOException {
    int firstState = phones.size() * STATES;
    for (int i = 0; i < count; i++) {
      definition.row();
      int base = phone(definition.field());
      int left = phone(definition.field());
      int right = phone(definition.field());
      triphones[key(base, left, right, Position.index(definition.field()))] = firstState;
      definition.field(); // whether it is a filler
      readStates(definition, firstState / STATES, base);
      firstState += STATES;
    }
  }

  private void readStates(PhoneDefinition definition, int model, int base) throws IOException {
    if (definition.number() != base) {
      throw new IOException("the transitions of a phone depend on its context");
    }
    for (int state = 0; state < STATES; state++) {
      int senone = definition.number();
      states[model * STATES + state] = (char) senone;
      codebooks[senone] = base;
    }
  }

  private void readTransitions(ModelFolder files) throws IOException {
    try (ModelFile file = new ModelFile("transition_matrices", files.open("transition_matrices"))) {
      file.integer(phones.size(), "the number of matrices");
      file.integer(STATES, "the number of rows");
      file.integer(STATES + 1, "the number of columns");
      file.integer();
      for (int phone = 0; phone < phones.size(); phone++) {
        for (int state = 0; state < STATES; state++) {
          float[] row = file.floats(STATES + 1);
          double sum = 0;
          for (float value : row) {
            sum += value;
          }
          stay[phone * STATES + state] = (float) Math.log(Math.max(row[state] / sum, NEVER));
          advance[phone * STATES + state] = (float) Math.log(Math.max(row[state + 1] / sum, NEVER));
        }
      }
    }
  }

  private float[][] readDensities(ModelFolder files, String name) throws IOException {
    try (ModelFile file = new ModelFile(name, files.open(name))) {
      file.integer(phones.size(), "the number of codebooks");
      file.integer(STREAMS, "the number of streams");
      file.integer(GAUSSIANS, "the number of Gaussians");
      for (int stream = 0; stream < STREAMS; stream++) {
        file.integer(DIMENSIONS, "the length of a stream");
      }
      file.integer();
      float[][] densities = new float[phones.size() * STREAMS][];
      for (int i = 0; i < densities.length; i++) {
        densities[i] = file.floats(GAUSSIANS * DIMENSIONS);
      }
      return densities;
    }
  }

  /** Replaces variances by half their inverse, and gives the constants of the log densities. */
  private static float[][] invert(float[][] variances) {
    float[][] constants = new float[variances.length][GAUSSIANS];
    for (int i = 0; i < variances.length; i++) {
      for (int gaussian = 0; gaussian < GAUSSIANS; gaussian++) {
        double constant = -0.5 * DIMENSIONS * Math.log(2 * Math.PI);
        for (int d = gaussian * DIMENSIONS; d < (gaussian + 1) * DIMENSIONS; d++) {
          float variance = Math.max(variances[i][d], VARIANCE_FLOOR);
          constant -= 0.5 * Math.log(variance);
          variances[i][d] = 0.5f / variance;
        }
        constants[i][gaussian] = (float) constant;
      }
    }
    return constants;
  }

  private float[] readWeights(ModelFolder files) throws IOException {
    try (ModelFile file = new ModelFile("mixture_weights", files.open("mixture_weights"))) {
      file.integer(codebooks.length, "the number of senones");
      file.integer(STREAMS, "the number of streams");
      file.integer(GAUSSIANS, "the number of Gaussians");
      int count = file.integer();
      float[] counts = file.floats(count);
      for (int first = 0; first < count; first += GAUSSIANS) {
        normalize(counts, first);
      }
      return counts;
    }
  }

  /** Replaces the counts of a mixture by their shares. */
  private static void normalize(float[] counts, int first) {
    double sum = 0;
    for (int i = first; i < first + GAUSSIANS; i++) {
      sum += counts[i];
    }
    for (int i = first; i < first + GAUSSIANS; i++) {
      counts[i] = Math.max((float) (counts[i] / sum), WEIGHT_FLOOR);
    }
  }

  private int key(int base, int left, int right, int position) {
    return ((base * phones.size() + left) * phones.size() + right) * Position.values().length
        + position;
  }

  /** The number of phones, fillers among them. */
  int phoneCount() {
    return phones.size();
  }

  /** The number of a phone by its name in the dictionary, such as "AH". */
  int phone(String name) {
    Integer phone = phones.get(name);
    if (phone == null) {
      throw new IllegalArgumentException("the acoustic model has no phone " + name);
    }
    return phone;
  }

  /** The phone of silence. */
  int silence() {
    return phone(SILENCE);
  }

  /** The phones that stand for silence and noises. */
  List<Integer> fillers() {
    return List.copyOf(fillers);
  }

  /** The number of senones. */
  int senoneCount() {
    return codebooks.length;
  }

  /** The senone of a state of a phone, whatever its context. */
  int senone(int phone, int state) {
    return states[phone * STATES + state];
  }

  /**
   * The senone of a state of a phone between two others. If training never saw this context in this
   * position, the same context in another position is taken, else the phone alone.
   */
  int senone(int phone, int left, int right, Position position, int state) {
    int first = triphones[key(phone, left, right, position.index)];
    for (int other = 0; first == NONE && other < Position.values().length; other++) {
      first = triphones[key(phone, left, right, other)];
    }
    return first == NONE ? senone(phone, state) : states[first + state];
  }

  /** The log probability of staying in a state of a phone for another frame. */
  float stay(int phone, int state) {
    return stay[phone * STATES + state];
  }

  /** The log probability of leaving a state of a phone for the next state. */
  float advance(int phone, int state) {
    return advance[phone * STATES + state];
  }

  /** The codebook of a senone: the number of its phone. */
  int codebook(int senone) {
    return codebooks[senone];
  }

  /** The means of a codebook in a stream, Gaussian by Gaussian; read only. */
  float[] means(int codebook, int stream) {
    return means[codebook * STREAMS + stream];
  }

  /** Half the inverse variances, laid out as the means; read only. */
  float[] precisions(int codebook, int stream) {
    return precisions[codebook * STREAMS + stream];
  }

  /** The log densities of the Gaussians at their means; read only. */
  float[] constants(int codebook, int stream) {
    return constants[codebook * STREAMS + stream];
  }

  /** The weight of a Gaussian in a senone's mixture: a probability, not a logarithm. */
  float weight(int senone, int stream, int gaussian) {
    return weights[(senone * STREAMS + stream) * GAUSSIANS + gaussian];
  }
}
