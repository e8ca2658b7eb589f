package saydone.share;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import saydone.archive.Archive;
import saydone.archive.ArchiveException;
import saydone.archive.Manifest;
import saydone.file.RegularFile;
import saydone.home.DataFolder;
import saydone.home.DataFolderException;
import saydone.home.OwnerOnlyFiles;
import saydone.home.WriterLock;
import saydone.journal.EarlierPlaces;
import saydone.journal.SessionCopy;
import saydone.journal.SessionFolder;
import saydone.journal.Sessions;

/**
 * What came of taking an exported data folder in. Nothing that was there is changed, so it can be
 * done again at any time, also after it was cut off.
 *
 * @param sessions the names of the sessions that were taken in
 * @param knownSessions how many were there already
 * @param otherSessions those that are there as others, or go on otherwise
 * @param files the names of the other files that were taken in
 * @param knownFiles how many were there already
 * @param otherFiles those in whose place others are
 */
public record Import(
    List<String> sessions,
    int knownSessions,
    List<String> otherSessions,
    List<String> files,
    int knownFiles,
    List<String> otherFiles) {

  private static final String SITTING = "sitting";
  private static final int MOST_MEGABYTES = 63;
  private static final String OTHER =
      "a script and a note are taken by: saydone prescribe, and a record is for the therapist";

  /** Copies the lists. */
  public Import {
    sessions = List.copyOf(sessions);
    otherSessions = List.copyOf(otherSessions);
    files = List.copyOf(files);
    otherFiles = List.copyOf(otherFiles);
  }

  /** Where they come from and go to. */
  private static final class Taking {

    private final Archive archive;
    private final DataFolder folder;
    private final Map<SessionCopy.Result, List<String>> sessions = new LinkedHashMap<>();
    private final Map<SessionCopy.Result, List<String>> files = new LinkedHashMap<>();

    Taking(Archive archive, DataFolder folder) {
      this.archive = archive;
      this.folder = folder;
    }

    /**
     * Takes all in. Sessions keep their place in the order of all, unless there are others here:
     * then they come before them, in their own order.
     */
    Import all() throws ArchiveException, DataFolderException, IOException {
      Map<String, List<String>> bySession =
          archive.names().stream()
              .filter(Portable::isSession)
              .collect(
                  Collectors.groupingBy(
                      name -> name.split("/", 3)[1], LinkedHashMap::new, Collectors.toList()));
      Set<String> here =
          Sessions.in(folder).folders().stream()
              .map(SessionFolder::name)
              .collect(Collectors.toSet());
      Optional<EarlierPlaces> places =
          bySession.keySet().containsAll(here)
              ? Optional.empty()
              : Optional.of(EarlierPlaces.in(folder, sittings(bySession)));
      for (Map.Entry<String, List<String>> session : bySession.entrySet()) {
        Map<String, byte[]> content = content(session.getKey(), session.getValue());
        places.ifPresent(each -> content.put(SITTING, each.sitting(session.getKey())));
        note(sessions, SessionCopy.takeIn(folder, session.getKey(), content), session.getKey());
      }
      for (String name : archive.names()) {
        if (!Portable.isSession(name)) {
          note(files, takeIn(name), name);
        }
      }
      return new Import(
          sessions.getOrDefault(SessionCopy.Result.TAKEN_IN, List.of()),
          sessions.getOrDefault(SessionCopy.Result.KNOWN, List.of()).size(),
          sessions.getOrDefault(SessionCopy.Result.OTHER, List.of()),
          files.getOrDefault(SessionCopy.Result.TAKEN_IN, List.of()),
          files.getOrDefault(SessionCopy.Result.KNOWN, List.of()).size(),
          files.getOrDefault(SessionCopy.Result.OTHER, List.of()));
    }

    private static void note(
        Map<SessionCopy.Result, List<String>> results, SessionCopy.Result result, String name) {
      results.computeIfAbsent(result, each -> new ArrayList<>()).add(name);
    }

    /** What each session's own file says of its place. */
    private Map<String, byte[]> sittings(Map<String, List<String>> bySession)
        throws ArchiveException {
      Map<String, byte[]> sittings = new LinkedHashMap<>();
      for (Map.Entry<String, List<String>> session : bySession.entrySet()) {
        String name = Portable.SESSIONS + session.getKey() + "/" + SITTING;
        sittings.put(
            session.getKey(),
            session.getValue().contains(name)
                ? archive.bytes(name, Archive.MOST_FILE_BYTES)
                : new byte[0]);
      }
      return sittings;
    }

    private Map<String, byte[]> content(String session, List<String> names)
        throws ArchiveException {
      Map<String, byte[]> content = new LinkedHashMap<>();
      for (String name : names) {
        content.put(
            name.substring((Portable.SESSIONS + session + "/").length()),
            archive.bytes(name, Archive.MOST_FILE_BYTES));
      }
      return content;
    }

    private SessionCopy.Result takeIn(String name) throws ArchiveException, IOException {
      byte[] content = archive.bytes(name, Archive.MOST_FILE_BYTES);
      Path file = folder.path().resolve(name);
      if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        boolean same =
            Files.isRegularFile(file)
                && Arrays.equals(content, RegularFile.read(file, MOST_MEGABYTES));
        return same ? SessionCopy.Result.KNOWN : SessionCopy.Result.OTHER;
      }
      Path parent = file.getParent();
      if (parent != null) {
        OwnerOnlyFiles.createFolders(parent);
      }
      // In one step, so that a crash leaves no half a file that would then be in the way.
      OwnerOnlyFiles.replace(file, content);
      return SessionCopy.Result.TAKEN_IN;
    }
  }

  /**
   * Takes in what an archive holds. Every file is compared with its checksum before any is written.
   *
   * @throws ArchiveException if there is anything wrong with the archive; then nothing was written
   * @throws DataFolderException if the data folder cannot be written, or a session is recorded
   */
  public static Import of(Path from, DataFolder folder)
      throws ArchiveException, DataFolderException {
    try (Archive archive = Archive.open(from)) {
      archive.check(Manifest.Kind.EXPORTED, Portable::is, OTHER);
      for (String name : archive.names()) {
        archive.bytes(name, Archive.MOST_FILE_BYTES);
      }
      WriterLock lock = folder.lock();
      try (lock) {
        return new Taking(archive, folder).all();
      } catch (IOException e) {
        throw folder.unwritable(e);
      }
    }
  }
}
