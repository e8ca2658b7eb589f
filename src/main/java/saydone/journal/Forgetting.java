package saydone.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import saydone.home.DataFolder;
import saydone.home.DataFolderException;
import saydone.home.Removal;
import saydone.home.WriterLock;

/**
 * Deletes sessions, or all that the program keeps, for good. First it tells what that would be, so
 * that the user can be asked. Until it is closed it holds the lock of the data folder, so that no
 * session is recorded meanwhile.
 *
 * <p>What lies in the second place, because the data folder could not be written, goes likewise.
 *
 * <p>With any session goes the {@link SessionIndex}, first of all; it is not written meanwhile.
 *
 * <p>Only what the program made goes, by {@link DataFolder#layout}, also a session of which an
 * import was cut off. No link is followed, but that of the data folder itself. With any session
 * goes all that the coach said and kept to have it at once: whose session that was from cannot be
 * told.
 */
public final class Forgetting implements AutoCloseable {

  private static final Removal NOTHING = new Removal(List.of(), List.of(), List.of());

  private final DataFolder folder;
  private final List<Place> places;

  private Forgetting(DataFolder folder, List<Place> places) {
    this.folder = folder;
    this.places = places;
  }

  /**
   * A place in which the program keeps data.
   *
   * @param path without links
   * @param linked whether the user made a link to it, which stays
   * @param index so that nobody writes what was read before; empty where there is no index
   */
  private record Place(Path path, boolean linked, WriterLock lock, Optional<WriterLock> index)
      implements Closeable {

    @Override
    public void close() throws IOException {
      try (lock) {
        if (index.isPresent()) {
          index.get().close();
        }
      }
    }

    Removal everything(Optional<String> prescribed) throws IOException {
      Removal all = Forgetting.everything(path, prescribed);
      return linked ? all.keeping(path) : all;
    }
  }

  /**
   * A session that can be forgotten.
   *
   * @param began when it began; empty if neither its journal nor its folder's name says that
   */
  public record Candidate(PastSession session, Optional<Instant> began) {

    static Candidate of(PastSession session) {
      return new Candidate(
          session,
          session instanceof PastSession.Kept kept
              ? Optional.of(kept.reading().header().started())
              : session.folder().began());
    }

    /** The name of its folder. */
    public String name() {
      return session.folder().name();
    }
  }

  /**
   * Something that would go.
   *
   * @param path a session's folder, the folder of speech, or a file
   * @param files how many files it has
   * @param sounds how many of a session's are sounds that were kept
   */
  public record Item(Path path, int files, int sounds) {}

  /**
   * What would go, and what would be left.
   *
   * @param items what would go; empty if there is nothing
   * @param scripts the folders of the user's own scripts
   */
  public record Plan(List<Item> items, List<Removal> removals, List<Path> scripts) {

    /** Copies the lists. */
    public Plan {
      items = List.copyOf(items);
      removals = List.copyOf(removals);
      scripts = List.copyOf(scripts);
    }

    /** What lies there and is not the program's. */
    public List<Path> left() {
      return removals.stream().flatMap(removal -> removal.left().stream()).distinct().toList();
    }

    /**
     * Whether something that is left may be a script of the user's own: it lies among those, and
     * nothing tells any more whether it was prescribed once.
     */
    public boolean mayBeOwnScript(Path left) {
      return left.toString().endsWith(".json")
          && scripts.stream().anyMatch(folder -> folder.equals(left.getParent()));
    }

    /**
     * Deletes it; see {@link Removal#carryOut}.
     *
     * @return what could not be deleted; empty if all was
     */
    public List<Removal.Failure> carryOut() {
      return removals.stream().flatMap(removal -> removal.carryOut().stream()).toList();
    }
  }

  /**
   * Prepares to forget.
   *
   * @param folder need not be there
   * @throws DataFolderException if a session is recorded into it now, or it cannot be used
   */
  public static Forgetting in(DataFolder folder) throws DataFolderException {
    List<Place> places = new ArrayList<>();
    Forgetting forgetting = new Forgetting(folder, places);
    boolean complete = false;
    try {
      for (DataFolder each : places(folder)) {
        place(each).ifPresent(places::add);
      }
      complete = true;
      return forgetting;
    } catch (IOException e) {
      throw DataFolderException.unreadable(folder.path(), e);
    } finally {
      if (!complete) {
        forgetting.close();
      }
    }
  }

  /** All places in which the program may keep data of this folder. */
  private static List<DataFolder> places(DataFolder folder) {
    List<DataFolder> places = new ArrayList<>(List.of(folder));
    secondPlace(folder).ifPresent(places::add);
    return places;
  }

  private static Optional<DataFolder> secondPlace(DataFolder folder) {
    try {
      return Optional.of(folder.secondPlace());
    } catch (IOException e) {
      // It belongs to somebody else: nothing of ours is in it.
      return Optional.empty();
    }
  }

  private static Removal everything(Path path, Optional<String> prescribed) throws IOException {
    return Removal.of(
        path, DataFolder.layout(SessionFolder::isOne, SessionFolder.LAYOUT, prescribed));
  }

  /** Takes the lock of a place; empty, and no lock is left there, if the program made nothing. */
  private static Optional<Place> place(DataFolder folder) throws IOException, DataFolderException {
    if (!Files.isDirectory(folder.path())) {
      return Optional.empty();
    }
    Path real = folder.path().toRealPath();
    if (everything(real, Optional.empty()).files().isEmpty()) {
      return Optional.empty();
    }
    boolean linked = Files.isSymbolicLink(folder.path());
    WriterLock lock = folder.lock();
    try {
      boolean indexed = folder.hasIndex();
      Optional<WriterLock> index = indexed ? folder.waitForIndexLock() : Optional.empty();
      if (indexed && index.isEmpty()) {
        throw DataFolderException.locked(folder.path());
      }
      return Optional.of(new Place(real, linked, lock, index));
    } catch (IOException | DataFolderException e) {
      SessionPlace.release(lock, e);
      throw e;
    }
  }

  /**
   * The sessions that can be forgotten, newest first, and then those of which an import was cut
   * off.
   *
   * @throws DataFolderException if they cannot be read
   */
  public List<Candidate> candidates() throws DataFolderException {
    Sessions sessions = Sessions.in(folder);
    List<PastSession> all = new ArrayList<>(sessions.newestFirst());
    Set<String> names =
        all.stream().map(session -> session.folder().name()).collect(Collectors.toSet());
    importing().stream()
        .filter(session -> !names.contains(session.name()))
        .forEach(session -> all.add(sessions.read(session)));
    return all.stream()
        .filter(session -> SessionFolder.isOne(session.folder().path()))
        .filter(session -> !Files.isSymbolicLink(session.folder().path().getParent()))
        .map(Candidate::of)
        .toList();
  }

  private List<SessionFolder> importing() throws DataFolderException {
    if (!Files.isDirectory(folder.importing())) {
      return List.of();
    }
    try (Stream<Path> paths = Files.list(folder.importing())) {
      return paths.sorted(Comparator.reverseOrder()).map(SessionFolder::new).toList();
    } catch (IOException e) {
      throw DataFolderException.unreadable(folder.path(), e);
    }
  }

  /**
   * All that the program keeps, and the data folder itself if nothing is left in it.
   *
   * @param prescribed the name of the script that was prescribed, among the user's own scripts
   * @throws DataFolderException if it cannot be read
   */
  public Plan everything(Optional<String> prescribed) throws DataFolderException {
    List<Item> items = new ArrayList<>();
    List<Removal> removals = new ArrayList<>();
    List<Path> scripts = new ArrayList<>();
    try {
      for (Place place : places) {
        Removal all = place.everything(prescribed);
        removals.add(all);
        items.addAll(items(place, List.of(all)));
        scripts.add(new DataFolder(place.path()).scripts());
      }
    } catch (IOException e) {
      throw DataFolderException.unreadable(folder.path(), e);
    }
    return new Plan(items, removals, scripts);
  }

  /**
   * Some sessions, and what the coach said.
   *
   * @throws DataFolderException if they cannot be read
   */
  public Plan sessions(Collection<Candidate> chosen) throws DataFolderException {
    List<Item> items = new ArrayList<>();
    List<Removal> removals = new ArrayList<>();
    try {
      for (Place place : chosen.isEmpty() ? List.<Place>of() : places) {
        DataFolder there = new DataFolder(place.path());
        List<Removal> here = new ArrayList<>();
        for (Candidate session : chosen) {
          here.add(session(there.sessions(), session.name()));
          here.add(session(there.importing(), session.name()));
        }
        if (Files.isDirectory(there.importing(), LinkOption.NOFOLLOW_LINKS)) {
          // It goes itself if nothing is left in it.
          here.add(new Removal(List.of(), List.of(there.importing()), List.of()));
        }
        here.add(0, Removal.of(there.path(), DataFolder.INDEX_LAYOUT).filesOnly());
        here.add(Removal.of(there.speech(), DataFolder.SPEECH));
        removals.addAll(here);
        items.addAll(items(place, here));
      }
    } catch (IOException e) {
      throw DataFolderException.unreadable(folder.path(), e);
    }
    return new Plan(items, removals, List.of());
  }

  private static Removal session(Path parent, String name) throws IOException {
    return Files.isSymbolicLink(parent)
        ? NOTHING
        : Removal.of(parent.resolve(name), SessionFolder.LAYOUT);
  }

  /**
   * Whether a time belongs to one of these sessions: of all that began before it, the last one is
   * among them.
   *
   * @param all all sessions
   * @param chosen some of them
   */
  public static boolean isOf(Instant time, List<Candidate> all, Collection<Candidate> chosen) {
    return all.stream()
        .filter(each -> each.began().filter(began -> !began.isAfter(time)).isPresent())
        .max(Comparator.comparing(each -> each.began().orElseThrow()))
        .filter(chosen::contains)
        .isPresent();
  }

  /** The files by what they belong to. Locks and the index are nothing to tell of. */
  private static List<Item> items(Place place, List<Removal> removals) {
    Path sessions = new DataFolder(place.path()).sessions();
    Map<Path, List<Path>> files =
        removals.stream()
            .flatMap(removal -> removal.files().stream())
            .filter(file -> !isOfTheProgramOnly(place, file))
            .collect(
                Collectors.groupingBy(
                    file -> {
                      Path base = file.startsWith(sessions) ? sessions : place.path();
                      return base.resolve(base.relativize(file).getName(0));
                    },
                    LinkedHashMap::new,
                    Collectors.toList()));
    return files.entrySet().stream()
        .map(
            each ->
                new Item(
                    each.getKey(),
                    each.getValue().size(),
                    each.getKey().startsWith(sessions) ? sounds(each.getValue()) : 0))
        .toList();
  }

  private static boolean isOfTheProgramOnly(Place place, Path file) {
    return place.path().equals(file.getParent())
        && (String.valueOf(file.getFileName()).equals("lock")
            || String.valueOf(file.getFileName()).startsWith(DataFolder.INDEX));
  }

  private static int sounds(List<Path> files) {
    return (int) files.stream().filter(file -> file.toString().endsWith(".wav")).count();
  }

  /** Gives the places free; the second one goes if nothing is left in it. */
  @Override
  public void close() throws DataFolderException {
    try {
      for (Place place : places) {
        place.close();
      }
      Optional<DataFolder> second = secondPlace(folder);
      if (second.isPresent()) {
        second.get().removeIfEmpty();
      }
    } catch (IOException e) {
      throw folder.unwritable(e);
    }
  }
}
