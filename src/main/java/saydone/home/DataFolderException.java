package saydone.home;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import saydone.file.NotAFileException;

/** A data folder that cannot be used. The message names the folder, the reason and the remedy. */
public final class DataFolderException extends Exception {

  private static final long serialVersionUID = 1L;

  private final Reason reason;

  private DataFolderException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  private DataFolderException(Reason reason, String message, IOException cause) {
    super(message, cause);
    this.reason = reason;
  }

  /** Why a data folder cannot be used. */
  public enum Reason {
    /** It cannot be made, or nothing can be written in it. */
    NOT_WRITABLE,
    /** It, or a folder above it, is a file. */
    NOT_A_FOLDER,
    /** There is no space left. */
    DISK_FULL,
    /** Another session records into it. */
    LOCKED,
    /** It cannot be read. */
    NOT_READABLE,
    /** A session in it changed after it was read. */
    CHANGED,
    /** A newer version of the program wrote it. */
    NEWER
  }

  /** Why it cannot be used. */
  public Reason reason() {
    return reason;
  }

  /** Another program records into a folder, or writes what only one may. */
  public static DataFolderException locked(Path folder) {
    return new DataFolderException(
        Reason.LOCKED,
        "Another session records into "
            + folder
            + ". End that session first, or choose another folder with --data.");
  }

  public static DataFolderException changed(Path session) {
    return new DataFolderException(
        Reason.CHANGED,
        "The session in "
            + session
            + " went on in the meantime. Look at the history and resume"
            + " again.");
  }

  public static DataFolderException newer(Path session) {
    return new DataFolderException(
        Reason.NEWER,
        "The session in "
            + session
            + " was recorded by a newer version of the program. Resume it with that version.");
  }

  public static DataFolderException unreadable(Path folder, IOException cause) {
    return new DataFolderException(
        Reason.NOT_READABLE,
        "The data folder "
            + folder
            + " cannot be read ("
            + reason(cause)
            + "). Check its permissions, or choose another folder with --data.",
        cause);
  }

  static DataFolderException notAFolder(Path folder, Path file, IOException cause) {
    return new DataFolderException(
        Reason.NOT_A_FOLDER,
        "The data folder "
            + folder
            + " cannot be used: "
            + file
            + " is a file. Choose another folder with --data.",
        cause);
  }

  static DataFolderException blocked(Path folder, NotAFileException cause) {
    return new DataFolderException(
        Reason.NOT_WRITABLE,
        "The data folder "
            + folder
            + " cannot be used: "
            + cause.getFile()
            + " is "
            + cause.what()
            + ", not a file. Remove it, or choose another folder with --data.",
        cause);
  }

  static DataFolderException unwritable(Path folder, IOException cause, boolean full) {
    if (full) {
      return new DataFolderException(
          Reason.DISK_FULL,
          "The disk of the data folder "
              + folder
              + " is full. Make room, or choose a folder on another disk with --data.",
          cause);
    }
    return new DataFolderException(
        Reason.NOT_WRITABLE,
        "The data folder "
            + folder
            + " cannot be written ("
            + reason(cause)
            + "). Check its permissions, or choose another folder with --data.",
        cause);
  }

  /** What went wrong, in words, without the name of the file. */
  public static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "access denied";
    }
    if (e instanceof NoSuchFileException) {
      return "no such file or folder";
    }
    if (e instanceof NotAFileException blocked) {
      return "it is " + blocked.what() + ", not a file";
    }
    if (e instanceof FileAlreadyExistsException) {
      return "something of that name is in the way";
    }
    if (e instanceof NotDirectoryException) {
      return "it is no folder";
    }
    if (e instanceof DirectoryNotEmptyException) {
      return "a folder is in the way";
    }
    String text = e instanceof FileSystemException system ? system.getReason() : e.getMessage();
    return text == null ? e.getClass().getSimpleName() : text;
  }
}
