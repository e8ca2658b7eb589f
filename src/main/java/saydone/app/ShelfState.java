package saydone.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saydone.home.DataFolder;
import saydone.share.PrescribedScript;

/**
 * Changes whenever the {@link ScriptShelf} may hold other scripts, or in another order. It costs
 * next to nothing to take, so that one who waits for hours can look every few seconds.
 *
 * @param changed when each file on which the shelf depends was last changed, in milliseconds since
 *     1970; 0 for one that is missing
 */
record ShelfState(Map<Path, Long> changed) {

  private static final Logger LOG = LoggerFactory.getLogger(ShelfState.class);

  /** As it is now. */
  static ShelfState of(DataFolder folder) {
    return new ShelfState(
        Stream.concat(
                Stream.of(PrescribedScript.fileIn(folder), folder.sessions()), own(folder).stream())
            .collect(
                Collectors.toUnmodifiableMap(
                    Function.identity(), file -> file.toFile().lastModified())));
  }

  private static List<Path> own(DataFolder folder) {
    try {
      return ScriptShelf.own(folder.scripts());
    } catch (IOException e) {
      LOG.debug("the user's scripts cannot be listed", e);
      return List.of();
    }
  }
}
