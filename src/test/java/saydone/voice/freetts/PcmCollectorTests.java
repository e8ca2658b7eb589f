package saydone.voice.freetts;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import javax.sound.sampled.AudioFormat;
import org.junit.jupiter.api.Test;

final class PcmCollectorTests {

  @Test
  void readsTheHighByteFirst() {
    PcmCollector collector = new PcmCollector();
    collector.write(new byte[] {0x12, 0x34, (byte) 0xff, (byte) 0xfe, 0x00, (byte) 0x80});
    assertArrayEquals(new short[] {0x1234, -2, 0x80}, collector.samples());
  }

  @Test
  void joinsWhatIsWrittenInPieces() {
    PcmCollector collector = new PcmCollector();
    collector.write(new byte[] {9, 9, 0x01, 9}, 2, 1);
    collector.write(new byte[] {0x02});
    assertArrayEquals(new short[] {0x0102}, collector.samples());
  }

  @Test
  void takesTheSampleRateFromTheVoice() {
    PcmCollector collector = new PcmCollector();
    collector.setAudioFormat(new AudioFormat(8_000, 16, 1, true, true));
    assertEquals(8_000, collector.sampleRateHz());
  }

  @Test
  void refusesLittleEndianSamples() {
    AudioFormat littleEndian = new AudioFormat(16_000, 16, 1, true, false);
    assertThrows(
        IllegalArgumentException.class, () -> new PcmCollector().setAudioFormat(littleEndian));
  }
}
