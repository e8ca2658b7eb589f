package saydone.hearing.network;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import saydone.language.Language;

/**
 * What a network was taught: its sizes, its phrases and its weights. Immutable; networks of several
 * threads may share it.
 *
 * <p>Read from a file that {@code src/research/model/export.py} writes, little-endian, every batch
 * norm folded into the convolution before it:
 *
 * <pre>
 * 8 bytes     "saydonet"
 * int32       version, {@value #VERSION}
 * int32       bands of a frame
 * int32 * 3   first convolution: channels, taps over time, taps over bands
 * int32 * 3   second convolution: channels, taps over time, taps over bands
 * int32       channels of the body
 * int32       taps over time of a block's convolution
 * int32       blocks
 * int32 * b   the dilation of each block
 * int32       size of the hidden layer
 * int32       size of the embedding
 * int32       phrases; one class more comes first: none of them
 * for each phrase: int32 length, UTF-8 text
 * float32     maps, each as one row of outputs for each input, then the bias:
 *                 first convolution    inputs in the order time (the oldest first), band
 *                 second convolution   inputs in the order time, band, channel
 *                 mix                  inputs in the order band, channel
 *                 for each block       inputs in the order time, channel
 *                 hidden layer, classes, embedding
 * </pre>
 */
public final class NetworkWeights {

  static final int VERSION = 1;

  private static final String FILE = "phrases.weights";

  /** How many frames make one step of the network; the first convolution moves by as many. */
  static final int FRAMES_PER_STEP = 2;

  /** By how many bands both convolutions of the stem move. */
  static final int BAND_STRIDE = 2;

  /** A convolution of the stem, over time and bands; its map has the inputs time, band, channel. */
  record Convolution(int inputs, int channels, int times, int bands, AffineMap map) {

    /** How many bands of zeros are put before the first band, and after the last. */
    int padding() {
      return bands / 2;
    }

    /** At how many places in the bands it is applied. */
    int places(int bandsBefore) {
      return (bandsBefore + 2 * padding() - bands) / BAND_STRIDE + 1;
    }
  }

  /** A residual block: a convolution over time; its map has the inputs time, channel. */
  record Block(int taps, int dilation, AffineMap map) {}

  private final int bands;
  private final Convolution first;
  private final Convolution second;
  private final AffineMap mix;
  private final List<Block> blocks;
  private final AffineMap hidden;
  private final AffineMap classes;
  private final AffineMap embedding;
  private final List<String> phrases;

  private NetworkWeights(WeightsFile file) throws IOException {
    file.magic("saydonet");
    file.version(VERSION);
    bands = file.size("bands");
    int firstChannels = file.size("channels of the first convolution");
    int firstTimes = file.size("taps over time of the first convolution");
    int firstBands = file.size("taps over bands of the first convolution");
    int secondChannels = file.size("channels of the second convolution");
    int secondTimes = file.size("taps over time of the second convolution");
    int secondBands = file.size("taps over bands of the second convolution");
    int channels = file.size("channels");
    int taps = file.size("taps of a block");
    int[] dilations = new int[file.size("blocks")];
    for (int i = 0; i < dilations.length; i++) {
      dilations[i] = file.size("dilation");
    }
    int hiddenSize = file.size("size of the hidden layer");
    int embeddingSize = file.size("size of the embedding");
    int phraseCount = file.size("phrases");
    List<String> names = new ArrayList<>();
    for (int i = 0; i < phraseCount; i++) {
      names.add(new String(file.bytes(file.size("length of a phrase")), StandardCharsets.UTF_8));
    }
    phrases = List.copyOf(names);
    file.expect(firstTimes >= FRAMES_PER_STEP, "its first convolution skips frames");
    file.expect(firstBands % 2 == 1 && secondBands % 2 == 1, "a convolution has no middle band");
    AffineMap firstMap = file.map((long) firstTimes * firstBands, firstChannels);
    first = new Convolution(1, firstChannels, firstTimes, firstBands, firstMap);
    AffineMap secondMap =
        file.map((long) secondTimes * secondBands * firstChannels, secondChannels);
    second = new Convolution(firstChannels, secondChannels, secondTimes, secondBands, secondMap);
    mix = file.map((long) second.places(first.places(bands)) * secondChannels, channels);
    List<Block> built = new ArrayList<>();
    for (int dilation : dilations) {
      built.add(new Block(taps, dilation, file.map((long) taps * channels, channels)));
    }
    blocks = List.copyOf(built);
    hidden = file.map(channels, hiddenSize);
    classes = file.map(hiddenSize, phraseCount + 1);
    embedding = file.map(channels, embeddingSize);
    file.end();
  }

  /**
   * The weights in the jar that know the commands of a language.
   *
   * @throws UncheckedIOException if they are missing or damaged
   */
  public static NetworkWeights load(Language language) {
    try (InputStream in = language.open(FILE)) {
      return read(FILE, in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads weights to the end of a stream, which stays open.
   *
   * @param name the file's name, for messages
   * @throws IOException if the stream cannot be read, or holds something else, another version, too
   *     little or too much
   */
  public static NetworkWeights read(String name, InputStream in) throws IOException {
    return new NetworkWeights(new WeightsFile(name, in));
  }

  /** The phrases that the network knows; the class of the phrase at index i is i + 1. */
  public List<String> phrases() {
    return phrases;
  }

  /** How many classes the network scores: none of its phrases, then each of them. */
  public int classes() {
    return classes.outputs();
  }

  /** Values of a frame. */
  public int bands() {
    return bands;
  }

  /**
   * Checks that a frame is one of this network.
   *
   * @throws IllegalArgumentException if it has another number of values than {@link #bands}
   */
  void requireBands(float[] frame) {
    if (frame.length != bands) {
      throw new IllegalArgumentException(
          "a frame of " + frame.length + " bands for a network that hears " + bands);
    }
  }

  /** Values of the body. */
  public int channels() {
    return mix.outputs();
  }

  /** Values of the embedding. */
  public int embeddingSize() {
    return embedding.outputs();
  }

  /**
   * The embedding of a body, or of the mean of several: a linear map.
   *
   * @param body {@link #channels} values
   * @return {@link #embeddingSize} values
   */
  public float[] embed(float[] body) {
    float[] values = new float[embeddingSize()];
    embedding.apply(body, values);
    return values;
  }

  /** How many weights there are, biases included. */
  public int count() {
    int count = first.map().weights() + second.map().weights() + mix.weights();
    for (Block block : blocks) {
      count += block.map().weights();
    }
    return count + hidden.weights() + classes.weights() + embedding.weights();
  }

  Convolution first() {
    return first;
  }

  Convolution second() {
    return second;
  }

  AffineMap mix() {
    return mix;
  }

  List<Block> blocks() {
    return blocks;
  }

  AffineMap hidden() {
    return hidden;
  }

  AffineMap classMap() {
    return classes;
  }
}
