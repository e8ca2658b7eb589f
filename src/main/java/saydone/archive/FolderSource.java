package saydone.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Set;
import saydone.file.RegularFile;

/** An archive that is a folder. Links in it are not followed. */
final class FolderSource implements Source {

  private final Path folder;

  FolderSource(Path folder) {
    this.folder = folder;
  }

  /** A folder may have files that a system puts into each. */
  @Override
  public Set<String> names() {
    return Set.of();
  }

  @Override
  public byte[] bytes(String name, int mostBytes) throws ArchiveException, IOException {
    Path at = folder;
    for (String part : name.split("/", -1)) {
      at = at.resolve(part);
      if (Files.isSymbolicLink(at)) {
        throw ArchiveException.suspect(folder, "has a link where " + name + " should be");
      }
    }
    if (!Files.isRegularFile(at, LinkOption.NOFOLLOW_LINKS)) {
      throw ArchiveException.suspect(folder, "has no file " + name);
    }
    try (InputStream in = RegularFile.open(at)) {
      byte[] content = in.readNBytes(mostBytes + 1);
      if (content.length > mostBytes) {
        throw ArchiveException.suspect(folder, "has more in " + name + " than that may have");
      }
      return content;
    }
  }

  @Override
  public void close() {}
}
