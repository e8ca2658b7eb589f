package saydone.voice.cache;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import saydone.audio.Clip;
import saydone.journal.ChildProcess;

final class ClipFolderTests {

  /** How many bytes a clip of a thousand frames takes. */
  private static final int ENTRY = 2_016;

  private final Path path;
  private FreeSpace disk = FreeSpace.OF_DISK;

  ClipFolderTests(@TempDir Path folder) {
    path = folder.resolve("saydone").resolve("speech");
  }

  @Test
  void whatIsKeptIsFoundInTheNextSession() {
    folder().keep("one", clip(1));
    assertArrayEquals(clip(1).samples(), folder().find("one").orElseThrow().samples());
    assertEquals(Optional.empty(), folder().find("two"));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void onlyTheOwnerCanReadIt() throws IOException {
    folder().keep("one", clip(1));
    assertEquals("rwx------", permissions(path));
    assertEquals("rw-------", permissions(path.resolve("one.clip")));
  }

  @Test
  void aDamagedClipIsThrownAway() throws IOException {
    folder().keep("one", clip(1));
    byte[] whole = Files.readAllBytes(path.resolve("one.clip"));
    for (int at : List.of(0, 9, 11, 500, whole.length - 1)) {
      byte[] damaged = whole.clone();
      damaged[at] ^= 4;
      Files.write(path.resolve("one.clip"), damaged);
      assertEquals(Optional.empty(), folder().find("one"), "damaged at " + at);
      assertFalse(Files.exists(path.resolve("one.clip")));
    }
  }

  @Test
  void aClipThatIsCutShortIsThrownAway() throws IOException {
    folder().keep("one", clip(1));
    byte[] whole = Files.readAllBytes(path.resolve("one.clip"));
    for (int length : List.of(0, 8, 12, 16, 1_000, whole.length - 1)) {
      Files.write(path.resolve("one.clip"), Arrays.copyOf(whole, length));
      assertEquals(Optional.empty(), folder().find("one"), length + " bytes");
      assertFalse(Files.exists(path.resolve("one.clip")));
    }
    folder().keep("one", clip(1));
    assertTrue(folder().find("one").isPresent());
  }

  @Test
  void whatWasAskedForTheLongestTimeAgoGoesFirst() {
    ClipFolder folder = folder();
    folder.keep("one", clip(1));
    folder.keep("two", clip(2));
    folder.keep("three", clip(3));
    folder.find("one");
    folder.keep("four", clip(4));
    assertEquals(List.of("four.clip", "one.clip", "three.clip"), files());
  }

  @Test
  void theOrderAndTheBoundOutliveTheSession() throws IOException {
    ClipFolder before = folder();
    List<String> names = List.of("one", "two", "three");
    for (String name : names) {
      before.keep(name, clip(1));
      Files.setLastModifiedTime(
          path.resolve(name + ".clip"), FileTime.fromMillis(1_000L * names.indexOf(name)));
    }
    folder().find("one");
    folder().keep("four", clip(4));
    assertEquals(List.of("four.clip", "one.clip", "three.clip"), files());
  }

  @Test
  void aClipThatIsLargerThanTheBoundIsNotKept() {
    folder().keep("one", clip(1));
    folder().keep("long", Clip.of(new short[4_000]));
    assertEquals(List.of("one.clip"), files());
  }

  @Test
  void aClipThatIsKeptAgainCountsOnce() {
    ClipFolder folder = folder();
    for (int i = 0; i < 10; i++) {
      folder.keep("one", clip(i));
    }
    folder.keep("two", clip(2));
    folder.keep("three", clip(3));
    assertEquals(List.of("one.clip", "three.clip", "two.clip"), files());
  }

  @Test
  void aFolderThatCannotBeMadeCostsNothingButTime() throws IOException {
    Files.createDirectories(path.getParent());
    Files.writeString(path, "a file where the folder should be");
    ClipFolder folder = folder();
    folder.keep("one", clip(1));
    assertEquals(Optional.empty(), folder.find("one"));
  }

  @Test
  void whatAKillLeftHalfWrittenIsClearedAway() throws IOException {
    folder().keep("one", clip(1));
    Files.write(path.resolve("4711.tmp"), new byte[100]);
    folder().keep("two", clip(2));
    assertEquals(List.of("one.clip", "two.clip"), files());
  }

  @Test
  void aKillInTheMiddleOfAWriteLeavesWholeClipsOnly() throws Exception {
    Process process = ChildProcess.start(Writer.class, path.toString());
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        if (line.equals("20")) {
          process.toHandle().destroyForcibly();
        }
      }
    }
    assertNotEquals(0, process.waitFor());

    ClipFolder folder = new ClipFolder(path, 1L << 30, FreeSpace.OF_DISK, Runnable::run, () -> {});
    List<String> left = files().stream().filter(name -> name.endsWith(".clip")).toList();
    assertTrue(left.size() >= 20, left.size() + " are left");
    for (String name : left) {
      String number = name.substring(0, name.length() - ".clip".length());
      assertArrayEquals(
          Writer.clip(Integer.parseInt(number)).samples(),
          folder.find(number).orElseThrow().samples());
    }
    assertTrue(files().stream().allMatch(name -> name.endsWith(".clip")), files().toString());
  }

  /** Keeps clips for ever, and prints the number of each. */
  static final class Writer {
    private Writer() {}

    static Clip clip(int number) {
      short[] samples = new short[200_000];
      Arrays.fill(samples, (short) number);
      return Clip.of(samples);
    }

    public static void main(String[] args) {
      ClipFolder folder =
          new ClipFolder(Path.of(args[0]), 1L << 30, FreeSpace.OF_DISK, Runnable::run, () -> {});
      for (int number = 1; number < 1_000; number++) {
        folder.keep(Integer.toString(number), clip(number));
        System.out.println(number);
      }
    }
  }

  @Test
  void theReserveOfTheDiskIsLeftFree() throws IOException {
    disk = new SmallDisk(ClipFolder.RESERVE_BYTES + 2 * ENTRY);
    ClipFolder folder = folder();
    folder.keep("one", clip(1));
    folder.keep("two", clip(2));
    folder.keep("three", clip(3));

    assertEquals(List.of("three.clip", "two.clip"), files());
    assertTrue(disk.usableBytes(path) >= ClipFolder.RESERVE_BYTES);
  }

  @Test
  void onADiskThatIsAlmostFullNothingIsKept() {
    disk = new SmallDisk(ClipFolder.RESERVE_BYTES - 1);
    folder().keep("one", clip(1));

    assertEquals(List.of(), files());
  }

  @Test
  void spaceIsGivenBackWhenOthersFillTheDisk() {
    SmallDisk small = new SmallDisk(ClipFolder.RESERVE_BYTES + 3 * ENTRY);
    disk = small;
    ClipFolder folder = folder();
    folder.keep("one", clip(1));
    folder.keep("two", clip(2));
    folder.keep("three", clip(3));
    small.others = 2 * ENTRY;
    folder.giveBack();
    assertEquals(List.of("three.clip"), files());

    small.others = ClipFolder.RESERVE_BYTES;
    folder().giveBack();
    assertEquals(List.of(), files());
  }

  @Test
  void aDiskWithRoomIsNotWaitedFor() {
    folder().keep("one", clip(1));
    ClipFolder waiting =
        new ClipFolder(
            path,
            3 * ENTRY,
            new SmallDisk(2 * ClipFolder.RESERVE_BYTES),
            task -> {
              throw new AssertionError("nothing is to be done");
            },
            () -> {});
    waiting.giveBack();

    assertEquals(List.of("one.clip"), files());
  }

  @Test
  void aFolderThatIsNotThereGivesNothingBackAndIsNotMade() {
    disk = new SmallDisk(0);
    folder().giveBack();

    assertFalse(Files.exists(path));
  }

  @Test
  void aNewSessionGivesBackWhatAFormerOneTook() {
    folder().keep("one", clip(1));
    folder().keep("two", clip(2));
    disk = new SmallDisk(ClipFolder.RESERVE_BYTES + ENTRY);
    folder().find("one");

    assertEquals(1, files().size());
  }

  /** A disk of some bytes, on which these clips and some other files lie. */
  private final class SmallDisk implements FreeSpace {
    private final long bytes;
    private long others;

    SmallDisk(long bytes) {
      this.bytes = bytes;
    }

    @Override
    public long usableBytes(Path folder) {
      return bytes - others - files().size() * (long) ENTRY;
    }
  }

  /** A folder with room for three clips. */
  private ClipFolder folder() {
    return new ClipFolder(path, 3 * ENTRY, disk, Runnable::run, () -> {});
  }

  private static Clip clip(int value) {
    short[] samples = new short[1_000];
    Arrays.fill(samples, (short) value);
    return Clip.of(samples);
  }

  private List<String> files() {
    try (Stream<Path> files = Files.list(path)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String permissions(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }
}
