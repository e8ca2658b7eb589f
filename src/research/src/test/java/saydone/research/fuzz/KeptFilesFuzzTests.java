package saydone.research.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.MethodSource;
import saydone.app.Settings;
import saydone.audio.MicrophoneProfile;
import saydone.hearing.taught.TaughtPhrases;
import saydone.home.DamagedFileException;
import saydone.home.DataFolder;
import saydone.home.DataFolderException;
import saydone.miccheck.ProfileFile;
import saydone.profile.Profile;
import saydone.session.Note;
import saydone.share.Notes;
import saydone.share.PrescribedScript;
import saydone.teach.DamagedTeachingException;
import saydone.teach.TaughtFile;

/**
 * The small files of the data folder: each is read, and reads the same when it is written; or it is
 * passed over with one warning that says where it is wrong.
 */
final class KeptFilesFuzzTests {

  private static final String MICROPHONE = "default [default]";
  private static final String PRESCRIBED = "prescribed.json";
  private static final String UNREAD = "0123456789abcdef";
  private static final Instant NOW = Instant.parse("2026-11-30T10:00:00Z");

  private final Path folder;

  KeptFilesFuzzTests(@TempDir(factory = Scratch.class) Path folder) {
    this.folder = folder;
  }

  static Stream<byte[]> settingsFiles() {
    return Seeds.texts(
        """
        {
          "schemaVersion" : 1,
          "voice" : "flite:rms",
          "wordsPerMinute" : 140,
          "volumePercent" : 85,
          "semitones" : -2,
          "hearing" : "lenient"
        }
        """,
        "{\"schemaVersion\": 1, \"voice\": null}");
  }

  static Stream<byte[]> profiles() {
    return Seeds.texts(
        """
        {
          "schemaVersion" : 1,
          "weakSide" : "left",
          "levels" : {"foot-drop-seated" : {"toe-raise" : "assisted", "ankle-eversion" : "active"}},
          "precautions" : {
            "foot-drop-seated" : {"said" : "2026-11-22T09:00:00Z", "scriptVersion" : "1.0"}
          },
          "answerSeconds" : 8,
          "answerSource" : "learned"
        }
        """);
  }

  static Stream<byte[]> microphones() {
    return Seeds.texts(
        """
        {
          "schemaVersion" : 1,
          "microphone" : "default [default]",
          "loudspeaker" : "default [default]",
          "measured" : "2026-11-22T18:00:00Z",
          "noiseFloorDbfs" : -61.2,
          "speechDbfs" : -28.4,
          "clippedShare" : 0.0,
          "echo" : {"gain" : 0.302, "delayMillis" : 120, "tailMillis" : 230},
          "wordsHeard" : 3,
          "wordsAsked" : 3
        }
        """);
  }

  static Stream<byte[]> taughtFiles() {
    String frames = "3t7f4ODh".repeat(40);
    return Seeds.texts(
        """
        {"schemaVersion": 1, "phrases": [
          {"phrase": "done", "takes": [{"first": 0, "last": 3, "frames": "%s"}]}]}
        """
            .formatted(frames));
  }

  static Stream<byte[]> notesFiles() {
    return Seeds.texts(
        """
        {
          "schemaVersion" : 1,
          "notes" : [
            {
              "id" : "9f86d081884c7d65",
              "from" : "Anna, your physiotherapist",
              "text" : "Well done. Next week we meet on Tuesday.",
              "received" : "2026-11-22T18:00:00Z",
              "read" : "2026-11-23T09:00:30Z"
            }
          ]
        }
        """,
        """
        {"schemaVersion": 1, "notes": [{"id": "%s", "from": "B", "text": "C",
         "received": "2026-11-22T18:00:00Z"}]}
        """
            .formatted(UNREAD));
  }

  static Stream<byte[]> prescribedFiles() {
    return Seeds.texts(
        """
        {
          "schemaVersion" : 1,
          "script" : "foot-drop-seated",
          "file" : "foot-drop-seated.json",
          "since" : "2026-11-22T18:00:00Z"
        }
        """);
  }

  @MethodSource("settingsFiles")
  @FuzzTest
  void settings(byte[] bytes) throws IOException, DataFolderException {
    DataFolder data = holding(Settings.NAME, bytes);
    Settings read = Settings.NONE;
    List<String> warnings;
    try (Warnings logged = new Warnings(Settings.class)) {
      read = Settings.load(data);
      warnings = logged.messages();
    }
    if (isPassedOver(Settings.NAME, warnings)) {
      assertEquals(Settings.NONE, read);
    } else {
      read.save(data);
      assertEquals(read, Settings.load(data));
    }
  }

  @MethodSource("profiles")
  @FuzzTest
  void profile(byte[] bytes) throws IOException, DataFolderException, DamagedFileException {
    DataFolder data = holding(Profile.NAME, bytes);
    Profile read;
    try {
      read = Profile.read(data);
    } catch (DamagedFileException e) {
      assertTrue(isPassedOver(Profile.NAME, List.of(String.valueOf(e.getMessage()))));
      return;
    }
    read.saidRecently("foot-drop-seated", "1.0", NOW);
    read.save(data);
    assertEquals(read, Profile.read(data));
  }

  @MethodSource("microphones")
  @FuzzTest
  void microphone(byte[] bytes) throws IOException, DataFolderException {
    DataFolder data = holding(ProfileFile.NAME, bytes);
    Optional<MicrophoneProfile> read;
    List<String> warnings;
    try (Warnings logged = new Warnings(ProfileFile.class)) {
      read = ProfileFile.load(data, MICROPHONE, NOW);
      warnings = logged.messages();
    }
    if (isPassedOver(ProfileFile.NAME, warnings)) {
      assertTrue(read.isEmpty());
    } else if (read.isPresent()) {
      // What is written is rounded, so it is compared when it was written once.
      ProfileFile.save(data, read.get());
      Optional<MicrophoneProfile> once = ProfileFile.load(data, MICROPHONE, NOW);
      ProfileFile.save(data, once.orElseThrow());
      assertEquals(once, ProfileFile.load(data, MICROPHONE, NOW));
    }
  }

  @MethodSource("taughtFiles")
  @FuzzTest
  void taught(byte[] bytes) throws IOException, DataFolderException, DamagedTeachingException {
    DataFolder data = holding(TaughtFile.NAME, bytes);
    TaughtPhrases read;
    try {
      read = TaughtFile.load(data);
    } catch (DamagedTeachingException e) {
      Promise.plain(String.valueOf(e.getMessage()));
      return;
    }
    TaughtFile.save(data, read);
    assertEquals(read.names(), TaughtFile.load(data).names());
  }

  @MethodSource("notesFiles")
  @FuzzTest
  void notes(byte[] bytes) throws IOException, DamagedFileException, DataFolderException {
    DataFolder data = holding(Notes.NAME, bytes);
    Notes read;
    try {
      read = Notes.of(data);
    } catch (DamagedFileException e) {
      assertTrue(isPassedOver(Notes.NAME, List.of(String.valueOf(e.getMessage()))));
      return;
    }
    Note note = new Note(UNREAD, "Anna", "Well done.");
    boolean isNew = Notes.add(data, note, NOW);
    assertEquals(read.notes().stream().noneMatch(each -> each.note().id().equals(UNREAD)), isNew);
    Notes.markRead(data, Set.of(UNREAD), NOW);
    assertTrue(Notes.unread(data).stream().noneMatch(each -> each.id().equals(UNREAD)));
  }

  @MethodSource("prescribedFiles")
  @FuzzTest
  void prescribed(byte[] bytes) throws IOException, DataFolderException {
    DataFolder data = holding(PRESCRIBED, bytes);
    Optional<PrescribedScript> read;
    List<String> warnings;
    try (Warnings logged = new Warnings(PrescribedScript.class)) {
      read = PrescribedScript.in(data);
      warnings = logged.messages();
    }
    if (isPassedOver(PRESCRIBED, warnings)) {
      assertTrue(read.isEmpty());
    } else if (read.isPresent()) {
      assertTrue(PrescribedScript.pathIn(data).isEmpty());
      read.get().save(data);
      assertEquals(read, PrescribedScript.in(data));
    }
  }

  private DataFolder holding(String name, byte[] bytes) throws IOException {
    Files.write(folder.resolve(name), bytes);
    return new DataFolder(folder);
  }

  /** Whether there is a warning; it is one, plain, and names the file. */
  private static boolean isPassedOver(String name, List<String> warnings) {
    if (warnings.isEmpty()) {
      return false;
    }
    assertEquals(1, warnings.size(), warnings::toString);
    Promise.plain(warnings.get(0));
    assertTrue(warnings.get(0).contains(name), warnings::toString);
    return true;
  }
}
