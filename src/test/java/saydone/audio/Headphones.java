package saydone.audio;

/** For a patient with headphones: there is no echo, and nothing to cancel. */
public final class Headphones implements EchoCanceller {

  @Override
  public void process(short[] reference, short[] microphone) {}

  @Override
  public String name() {
    return "headphones";
  }

  @Override
  public boolean fullDuplex() {
    return true;
  }

  @Override
  public void close() {}
}
