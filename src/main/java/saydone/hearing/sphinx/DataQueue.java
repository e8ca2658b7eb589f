package saydone.hearing.sphinx;

import edu.cmu.sphinx.frontend.BaseDataProcessor;
import edu.cmu.sphinx.frontend.Data;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** The start of a pipeline of Sphinx4 that is pushed: gives what was put in, then null. */
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
