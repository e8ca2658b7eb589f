package saydone.app;

import saydone.home.DataFolder;
import saydone.voice.cache.ClipFolder;

/**
 * Has the folder of speech give back what it took of a disk that is almost full, before anything
 * else is to be written there.
 */
public final class SpareDisk {

  private SpareDisk() {}

  /** Deletes speech of former sessions as long as the disk of a data folder is almost full. */
  public static void giveBack(DataFolder folder) {
    try (ClipFolder clips = ClipFolder.at(folder.speech())) {
      clips.giveBack();
    }
  }
}
