package saydone.marytts;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import marytts.LocalMaryInterface;
import marytts.exceptions.MaryConfigurationException;
import marytts.exceptions.SynthesisException;
import marytts.util.data.audio.MaryAudioUtils;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Speaks what is asked of it line by line, with MaryTTS, until its input ends:
 *
 * <pre>
 * rate TAB base64 of the WAV file's path TAB base64 of the text
 * base64 of the WAV file's path
 * </pre>
 *
 * <p>The rate is in percent of the voice's own, such as 83. What cannot be spoken ends the program,
 * with the reason on its standard error: whoever asked has another voice.
 */
public final class MaryProgram {

  private static final String VOICE = "cmu-slt-hsmm";
  private static final String NAMESPACE = "http://mary.dfki.de/2002/MaryXML";

  private final LocalMaryInterface mary;

  private MaryProgram() throws MaryConfigurationException {
    mary = new LocalMaryInterface();
    mary.setVoice(VOICE);
    mary.setInputType("RAWMARYXML");
  }

  /** Runs it. */
  public static void main(String[] arguments) throws Exception {
    // Mary changes the case of letters by the default locale, which would be that of the machine.
    Locale.setDefault(Locale.ROOT);
    PrintStream answers = System.out;
    // Mary speaks of itself on standard output.
    System.setOut(System.err);
    BufferedReader requests =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    MaryProgram program = null;
    for (String line = requests.readLine(); line != null; line = requests.readLine()) {
      String[] fields = line.split("\t", -1);
      File sound = new File(plain(fields[1]));
      if (program == null) {
        // Mary keeps a log: where the sounds go, which whoever asks deletes in the end.
        System.setProperty("mary.base", sound.getAbsoluteFile().getParent());
        program = new MaryProgram();
      }
      program.speak(Integer.parseInt(fields[0]), plain(fields[2]), sound);
      answers.println(fields[1]);
      answers.flush();
    }
  }

  private static String plain(String coded) {
    return new String(Base64.getDecoder().decode(coded), StandardCharsets.UTF_8);
  }

  private void speak(int percent, String text, File sound)
      throws SynthesisException, ParserConfigurationException, IOException {
    AudioInputStream spoken = mary.generateAudio(marked(percent, text));
    // Read to its end, the stream gives a tenth of a second only: Mary's own way gives all.
    double[] values = MaryAudioUtils.getSamplesAsDoubleArray(spoken);
    byte[] samples = new byte[2 * values.length];
    for (int i = 0; i < values.length; i++) {
      long value = Math.round(Math.max(-1, Math.min(1, values[i])) * Short.MAX_VALUE);
      samples[2 * i] = (byte) value;
      samples[2 * i + 1] = (byte) (value >> 8);
    }
    AudioFormat format = new AudioFormat(spoken.getFormat().getSampleRate(), 16, 1, true, false);
    try (AudioInputStream whole =
        new AudioInputStream(new ByteArrayInputStream(samples), format, values.length)) {
      AudioSystem.write(whole, AudioFileFormat.Type.WAVE, sound);
    }
  }

  private static Document marked(int percent, String text) throws ParserConfigurationException {
    Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
    Element all = document.createElementNS(NAMESPACE, "maryxml");
    all.setAttribute("version", "0.5");
    all.setAttribute("xml:lang", "en-US");
    document.appendChild(all);
    Element paragraph = document.createElementNS(NAMESPACE, "p");
    all.appendChild(paragraph);
    Element pace = document.createElementNS(NAMESPACE, "prosody");
    pace.setAttribute("rate", String.format(Locale.ROOT, "%+d%%", percent - 100));
    pace.setTextContent(text);
    paragraph.appendChild(pace);
    return document;
  }
}
