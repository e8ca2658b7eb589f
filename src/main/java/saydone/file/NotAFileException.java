package saydone.file;

import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** Where a file should be is a folder, or a pipe or a device. The reason says which. */
public final class NotAFileException extends FileSystemException {

  private static final long serialVersionUID = 1L;

  NotAFileException(Path file, String what) {
    super(file.toString(), null, what);
  }

  /** What it is, such as {@code a folder}. */
  public String what() {
    return String.valueOf(getReason());
  }
}
