package saydone.voice.program;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/**
 * A program in a jar that answers the requests of {@link MaryTts} with a tone, one hundredth of a
 * second long for each percent of the rate. Needs nothing but the JDK.
 */
public final class LineSpeaker {

  private static final int FRAMES_OF_A_PERCENT = 480;

  private LineSpeaker() {}

  /** Packs the program into a jar. */
  static void writeJar(Path jar) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, LineSpeaker.class.getName());
    String entry = LineSpeaker.class.getName().replace('.', '/') + ".class";
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
        var code = LineSpeaker.class.getClassLoader().getResourceAsStream(entry)) {
      out.putNextEntry(new JarEntry(entry));
      code.transferTo(out);
      out.closeEntry();
    }
  }

  /** Answers requests until its input ends. */
  public static void main(String[] arguments) throws IOException {
    BufferedReader requests =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = requests.readLine(); line != null; line = requests.readLine()) {
      String[] fields = line.split("\t", -1);
      Path sound =
          Path.of(new String(Base64.getDecoder().decode(fields[1]), StandardCharsets.UTF_8));
      byte[] samples = new byte[2 * FRAMES_OF_A_PERCENT * Integer.parseInt(fields[0])];
      for (int i = 1; i < samples.length; i += 2) {
        samples[i] = (byte) (20 * Math.sin(i / 40.0));
      }
      AudioFormat format = new AudioFormat(48_000, 16, 1, true, false);
      AudioSystem.write(
          new AudioInputStream(new ByteArrayInputStream(samples), format, samples.length / 2),
          AudioFileFormat.Type.WAVE,
          sound.toFile());
      System.out.println("of itself");
      System.out.println(fields[1]);
    }
  }
}
