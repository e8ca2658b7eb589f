package saydone.research.sphinx;

import edu.cmu.sphinx.frontend.BaseDataProcessor;
import edu.cmu.sphinx.frontend.Data;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * The start of a pipeline of Sphinx4 into which data is pushed: gives the data that was added, then
 * null.
 */
final class DataQueue extends BaseDataProcessor {

  private final Queue<Data> waiting = new ArrayDeque<>();

  void add(Data data) {
    waiting.add(data);
  }

  @Override
  public @Nullable Data getData() {
    return waiting.poll();
  }
}
