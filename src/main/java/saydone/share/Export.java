package saydone.share;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import saydone.archive.ArchiveWriter;
import saydone.archive.Manifest;
import saydone.file.RegularFile;
import saydone.home.DataFolder;
import saydone.home.DataFolderException;
import saydone.home.WriterLock;
import saydone.journal.SessionCopy;
import saydone.journal.SessionFolder;
import saydone.journal.Sessions;

/**
 * What a data folder holds, written into an archive to move to another computer.
 *
 * @param sessions how many sessions
 * @param sounds how many sounds of the patient
 * @param others how many other files
 * @param left what stays, because of its name: scripts whose names not every system allows, and
 *     sessions whose folders were renamed
 */
public record Export(int sessions, int sounds, int others, List<String> left) {

  private static final int MOST_MEGABYTES = 63;

  /** Copies the list. */
  public Export {
    left = List.copyOf(left);
  }

  /**
   * Writes the archive. No session is recorded meanwhile.
   *
   * @param to a ZIP file or a folder that is not there yet
   * @param withRecordings whether sounds, words as they were heard, and words that were taught go
   *     with it
   * @param made the wall time
   * @param program the version of the program
   * @throws DataFolderException if the data folder cannot be read, or a session is recorded
   * @throws IOException if the archive cannot be written, or a file cannot be read
   */
  public static Export of(
      DataFolder folder, Path to, boolean withRecordings, Instant made, String program)
      throws DataFolderException, IOException {
    WriterLock lock = folder.lock();
    try (lock) {
      List<SessionFolder> past = Sessions.in(folder).folders();
      try (ArchiveWriter writer = ArchiveWriter.to(to, made)) {
        int sounds = 0;
        int sessions = 0;
        List<String> left = new ArrayList<>();
        for (SessionFolder session : past) {
          if (!SessionCopy.isName(session.name())) {
            left.add(Portable.SESSIONS + session.name());
          } else {
            sounds += add(writer, session, withRecordings);
            sessions++;
          }
        }
        int others = addOthers(writer, folder.path(), withRecordings, left);
        writer.finish(Manifest.Kind.EXPORTED, program);
        return new Export(sessions, sounds, others, left);
      }
    }
  }

  /** Adds a session, and says how many sounds it has. */
  private static int add(ArchiveWriter writer, SessionFolder session, boolean withRecordings)
      throws IOException {
    int sounds = 0;
    for (Map.Entry<String, byte[]> file : SessionCopy.of(session, withRecordings).entrySet()) {
      writer.add(Portable.SESSIONS + session.name() + "/" + file.getKey(), file.getValue());
      sounds += file.getKey().endsWith(".wav") ? 1 : 0;
    }
    return sounds;
  }

  /** Adds the files that are no session's, and says how many. */
  private static int addOthers(
      ArchiveWriter writer, Path folder, boolean withRecordings, List<String> left)
      throws IOException {
    int added = 0;
    for (Path file : others(folder)) {
      String name = folder.relativize(file).toString().replace('\\', '/');
      boolean kept = !withRecordings && name.equals(Portable.TAUGHT);
      if (!Portable.is(name) || kept) {
        continue;
      }
      if (ArchiveWriter.isName(name)) {
        writer.add(name, RegularFile.read(file, MOST_MEGABYTES));
        added++;
      } else {
        left.add(name);
      }
    }
    return added;
  }

  /** The files in the data folder, in its folder of scripts, and in the one below that. */
  private static List<Path> others(Path folder) throws IOException {
    List<Path> others = new ArrayList<>();
    Path scripts = folder.resolve("scripts");
    for (Path each : List.of(folder, scripts, scripts.resolve("former"))) {
      try (Stream<Path> files =
          Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS) ? Files.list(each) : Stream.empty()) {
        files
            .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
            .filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
            .sorted()
            .forEach(others::add);
      }
    }
    return others;
  }
}
