package saydone.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** ZIP files that somebody made to do harm, or that were damaged on the way, each with its name. */
public final class HostileArchives {

  private static final Instant MADE = Instant.parse("2026-11-22T18:00:00Z");
  private static final int ENTRY = 0x02014b50;
  private static final int BOMB_BYTES = 100 << 20;
  private static final int NAME = 46;

  private HostileArchives() {}

  /**
   * All of them.
   *
   * @param kind what each is said to be for
   * @param name the name of a file that may be in it
   * @param content its content
   */
  public static Map<String, Supplier<byte[]>> of(Manifest.Kind kind, String name, byte[] content) {
    Map<String, byte[]> good = new LinkedHashMap<>(Map.of(name, content));
    Map<String, Supplier<byte[]>> hostile = new LinkedHashMap<>();
    for (String out :
        List.of(
            "../out.json",
            "/tmp/out.json",
            "a/../../out.json",
            "..\\out.json",
            "C:\\out.json",
            "con.json",
            "a\u0000.json",
            ".hidden",
            "a//b.json",
            "\u202Egnp.json")) {
      hostile.put("leads out as " + out, () -> zip(kind, with(good, out, content)));
    }
    byte[] two = zip(kind, with(good, "b" + name.substring(1), content));
    hostile.put("two of a name", () -> replaced(two, "b" + name.substring(1), name));
    hostile.put(
        "two of a name but for capitals",
        () -> replaced(two, "b" + name.substring(1), name.replace(".json", ".JSON")));
    hostile.put("a link", () -> patched(zip(kind, good), name, 38, 0xA1FF0000));
    hostile.put("a pipe", () -> patched(zip(kind, good), name, 38, 0x11A40000));
    hostile.put("encrypted", () -> patched(zip(kind, good), name, 8, 0x00080001));
    hostile.put("packed in another way", () -> patched(zip(kind, good), name, 8, 0x000C0008));
    hostile.put("4 GB said", () -> patched(zip(kind, good), name, 24, -2));
    hostile.put("more than 4 GB said", () -> patched(zip(kind, good), name, 24, -1));
    hostile.put("a bomb", () -> zip(kind, with(good, "bomb.json", new byte[BOMB_BYTES])));
    hostile.put("less said than there is", () -> lying(kind, name));
    hostile.put(
        "10 GB said in the list",
        () ->
            zip(
                kind,
                good,
                list -> list.replaceFirst("\"bytes\" : [0-9]+", "\"bytes\" : 10737418240")));
    hostile.put("bytes that are shared", () -> shared(two, name));
    hostile.put(
        "a wrong checksum",
        () ->
            zip(
                kind,
                good,
                list -> list.replaceFirst("\"sha256\" : \"....", "\"sha256\" : \"0000")));
    hostile.put(
        "a checksum of letters",
        () ->
            zip(
                kind,
                good,
                list -> list.replaceFirst("\"sha256\" : \"....", "\"sha256\" : \"wxyz")));
    hostile.put(
        "a file that is not on the list",
        () ->
            zip(
                kind,
                with(good, "more.json", content),
                list -> list.replaceFirst("(?s),\\s+\\{[^{]*more\\.json[^}]*\\}", "")));
    hostile.put(
        "a file that is missing",
        () ->
            zip(
                kind,
                good,
                list ->
                    list.replace(
                        "\"files\" : [",
                        "\"files\" : [{\"name\": \"gone.json\", \"bytes\": 1, \"sha256\": \""
                            + "0".repeat(64)
                            + "\"}, ")));
    hostile.put(
        "a file twice on the list",
        () ->
            zip(kind, good, list -> list.replaceFirst("(?s)(\\{\\s+\"name\"[^}]*\\})", "$1, $1")));
    hostile.put(
        "a list that leads out", () -> zip(kind, good, list -> list.replace(name, "../" + name)));
    hostile.put(
        "a list of a later version",
        () ->
            zip(
                kind,
                good,
                list -> list.replace("\"schemaVersion\" : 1", "\"schemaVersion\" : 2")));
    hostile.put("a list that is none", () -> zip(kind, good, list -> "[".repeat(5000)));
    hostile.put("no list", () -> plain(good));
    hostile.put("cut off", () -> cut(zip(kind, good)));
    hostile.put("a byte that is another", () -> flipped(zip(kind, good), 30 + name.length() + 2));
    hostile.put("nothing", () -> new byte[0]);
    hostile.put(
        "no ZIP file", () -> "PK, but only in its first letters".getBytes(StandardCharsets.UTF_8));
    hostile.put("no file in it", () -> plain(Map.of()));
    return hostile;
  }

  /** A whole archive with some files. */
  public static byte[] zip(Manifest.Kind kind, Map<String, byte[]> files) {
    return zip(kind, files, list -> list);
  }

  private static byte[] zip(
      Manifest.Kind kind, Map<String, byte[]> files, UnaryOperator<String> list) {
    List<Manifest.Item> items = new ArrayList<>();
    files.forEach((name, content) -> items.add(Manifest.Item.of(name, content)));
    String json =
        new String(new Manifest(kind, "Tests", MADE, items).json(), StandardCharsets.UTF_8);
    return plain(with(files, "manifest.json", list.apply(json).getBytes(StandardCharsets.UTF_8)));
  }

  private static byte[] plain(Map<String, byte[]> files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        out.putNextEntry(new ZipEntry(file.getKey()));
        out.write(file.getValue());
        out.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static Map<String, byte[]> with(Map<String, byte[]> files, String name, byte[] content) {
    Map<String, byte[]> more = new LinkedHashMap<>(files);
    more.put(name, content);
    return more;
  }

  /** Says that a file has a tenth of its bytes. */
  private static byte[] lying(Manifest.Kind kind, String name) {
    byte[] content = new byte[1 << 20];
    byte[] zip =
        zip(kind, Map.of(name, content), list -> list.replace("" + content.length, "100000"));
    return patched(zip, name, 24, 100_000);
  }

  /** Has the first file lie where another one lies. */
  private static byte[] shared(byte[] zip, String name) {
    ByteBuffer bytes = ByteBuffer.wrap(zip.clone()).order(ByteOrder.LITTLE_ENDIAN);
    int other = entry(bytes, "manifest.json");
    return patched(zip, name, 42, bytes.getInt(other + 42));
  }

  private static byte[] cut(byte[] zip) {
    return Arrays.copyOf(zip, zip.length - 30);
  }

  private static byte[] flipped(byte[] zip, int at) {
    byte[] other = zip.clone();
    other[at] ^= 0x10;
    return other;
  }

  /** Changes four bytes of a file's entry in the directory. */
  private static byte[] patched(byte[] zip, String name, int at, int value) {
    byte[] other = zip.clone();
    ByteBuffer bytes = ByteBuffer.wrap(other).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putInt(entry(bytes, name) + at, value);
    return other;
  }

  private static int entry(ByteBuffer bytes, String name) {
    byte[] wanted = name.getBytes(StandardCharsets.UTF_8);
    for (int at = 0; at + NAME + wanted.length <= bytes.limit(); at++) {
      byte[] found = new byte[wanted.length];
      if (bytes.getInt(at) == ENTRY) {
        bytes.get(at + NAME, found);
        if (Arrays.equals(found, wanted)) {
          return at;
        }
      }
    }
    throw new IllegalArgumentException("no " + name);
  }

  /** Gives a file another name of the same length, wherever it stands. */
  private static byte[] replaced(byte[] zip, String name, String other) {
    String text = new String(zip, StandardCharsets.ISO_8859_1);
    return text.replace(name, other).getBytes(StandardCharsets.ISO_8859_1);
  }
}
