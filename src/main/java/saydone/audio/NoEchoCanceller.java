package saydone.audio;

/** No echo canceller: leaves the microphone as it is. */
public final class NoEchoCanceller implements EchoCanceller {

  @Override
  public void process(short[] reference, short[] microphone) {}

  @Override
  public String name() {
    return "none";
  }

  @Override
  public boolean fullDuplex() {
    return false;
  }

  @Override
  public void close() {}
}
