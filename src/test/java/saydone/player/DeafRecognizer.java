package saydone.player;

import java.util.List;
import java.util.Set;
import saydone.audio.AudioChunk;
import saydone.hearing.Hearing;
import saydone.hearing.Recognizer;

/** Hears nothing. */
public final class DeafRecognizer implements Recognizer {

  @Override
  public void listenFor(Set<String> phrases) {}

  @Override
  public List<Hearing> accept(AudioChunk chunk) {
    return List.of();
  }

  @Override
  public void discard() {}

  @Override
  public String name() {
    return "deaf";
  }

  @Override
  public void close() {}
}
