package saydone.cli;

import picocli.CommandLine.Option;

/** The option that keeps the sound of commands. */
final class KeepAudioOption {

  @Option(
      names = "--keep-audio",
      description =
          "Keep the sound of each command with the session's record, for saydone evaluate; the"
              + " coach says so.")
  private boolean keeps;

  /** Whether the sound of commands is kept. */
  boolean keeps() {
    return keeps;
  }
}
