package saydone.audio.javasound;

/** A line that was open gives or takes nothing any more. */
final class LineLostException extends Exception {

  LineLostException(String message) {
    super(message);
  }
}
