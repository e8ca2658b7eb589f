package saydone.voice.program;

import java.nio.file.Path;
import saydone.voice.SynthesisException;
import saydone.voice.Voice;

/** Makes the voice of a program that exists but cannot be used. */
final class Hindered {

  private Hindered() {}

  /**
   * A voice that cannot be used.
   *
   * @param clause what is wrong, as a clause whose subject is the program, and a sentence that says
   *     what to do
   */
  static Voice voice(String name, String engine, Path program, String clause) {
    String reason = program + " " + clause;
    return new Voice(
            name,
            engine,
            "en-US",
            program.toString(),
            () -> {
              throw new SynthesisException(name + " cannot be used: " + reason);
            })
        .hinderedBy(reason);
  }
}
