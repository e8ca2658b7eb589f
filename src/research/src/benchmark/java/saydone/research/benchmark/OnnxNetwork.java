package saydone.research.benchmark;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.TensorInfo;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The network as {@code export.py --onnx} writes it, run by ONNX Runtime on one thread, a fixed
 * number of steps at a time. Each run takes two frames a step and what is kept of the past, which
 * are outputs of the run before. Two sets of tensors take turns, so that nothing is copied or
 * allocated that need not be.
 */
final class OnnxNetwork implements AutoCloseable {

  private final SessionOptions options = new SessionOptions();
  private final OrtSession session;
  private final List<OnnxTensor> tensors = new ArrayList<>();
  private final FloatBuffer frames;
  private final FloatBuffer logitsBuffer;
  private final float[] logits;
  private final List<Map<String, OnnxTensor>> inputs = List.of(new HashMap<>(), new HashMap<>());
  private final List<Map<String, OnnxTensor>> outputs = List.of(new HashMap<>(), new HashMap<>());
  private int turn;

  OnnxNetwork(Path model, int bands, int steps) throws OrtException {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    options.setIntraOpNumThreads(1);
    options.setInterOpNumThreads(1);
    options.setOptimizationLevel(SessionOptions.OptLevel.ALL_OPT);
    session = environment.createSession(model.toString(), options);
    int frameCount = 2 * steps;
    frames = floats(frameCount * bands);
    int classes =
        (int)
            shape(
                Objects.requireNonNull(session.getOutputInfo().get("logits"), "logits").getInfo())[
                1];
    logitsBuffer = floats(steps * classes);
    logits = new float[steps * classes];
    OnnxTensor in = tensor(frames, 1, 1, frameCount, bands);
    OnnxTensor out = tensor(logitsBuffer, steps, classes);
    for (int set = 0; set < 2; set++) {
      inputs.get(set).put("frames", in);
      outputs.get(set).put("logits", out);
    }
    for (var entry : session.getInputInfo().entrySet()) {
      String name = entry.getKey();
      if (!name.equals("frames")) {
        long[] shape = shape(entry.getValue().getInfo());
        int size = 1;
        for (long each : shape) {
          size = Math.toIntExact(size * each);
        }
        for (int set = 0; set < 2; set++) {
          OnnxTensor past = tensor(floats(size), shape);
          inputs.get(set).put(name, past);
          outputs.get(1 - set).put("next_" + name, past);
        }
      }
    }
  }

  private OnnxTensor tensor(FloatBuffer values, long... shape) throws OrtException {
    OnnxTensor tensor = OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), values, shape);
    tensors.add(tensor);
    return tensor;
  }

  private static long[] shape(Object info) {
    return ((TensorInfo) info).getShape();
  }

  private static FloatBuffer floats(int count) {
    int bytes = count * Float.BYTES;
    return ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder()).asFloatBuffer();
  }

  /**
   * Makes its steps.
   *
   * @param from the index of the first of their frames, which follow one another
   * @return the logits, step after step; overwritten by the next run
   */
  float[] run(float[][] all, int from) throws OrtException {
    int bands = all[from].length;
    for (int i = 0; i * bands < frames.capacity(); i++) {
      frames.put(i * bands, all[from + i]);
    }
    session.run(inputs.get(turn), outputs.get(turn)).close();
    turn = 1 - turn;
    logitsBuffer.get(0, logits);
    return logits;
  }

  @Override
  public void close() throws OrtException {
    tensors.forEach(OnnxTensor::close);
    session.close();
    options.close();
  }
}
