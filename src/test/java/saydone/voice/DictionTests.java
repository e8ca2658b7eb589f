package saydone.voice;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import saydone.audio.Clip;
import saydone.audio.Loudness;
import saydone.audio.Pcm;
import saydone.language.Language;
import saydone.markup.MarkedText;
import saydone.markup.Texts;
import saydone.voice.freetts.FreeTtsSynthesizer;

final class DictionTests {

  private final Tone voice = new Tone();
  private final Diction diction =
      new Diction(voice, new Pronouncer(SpeechLexicon.EMPTY, Map.of("eversion", "ee vurzhun")));

  /** Says everything with a tone of 100 ms, and remembers what it was asked. */
  private static final class Tone implements Synthesizer {

    static final int FRAMES = (int) Pcm.frames(Duration.ofMillis(100));
    static final short LEVEL = 8_000;

    final List<Utterance> asked = new ArrayList<>();

    @Override
    public Clip synthesize(Utterance utterance) {
      asked.add(utterance);
      short[] samples = new short[FRAMES];
      for (int i = 0; i < FRAMES; i++) {
        samples[i] = (short) (LEVEL * Math.sin(2 * Math.PI * 1000 * i / Pcm.SAMPLE_RATE_HZ));
      }
      return Clip.of(samples);
    }

    @Override
    public String name() {
      return "tone";
    }
  }

  private Clip say(String text) throws SynthesisException {
    return diction.say(new Saying(said(text), 150));
  }

  /** A text with its marks; one without any may have their signs. */
  private static MarkedText said(String text) {
    return text.contains("</") || text.contains("/>") ? Texts.marked(text) : MarkedText.plain(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Sit  tall. ", "10 > 5", "AT&T"})
  void aTextWithoutMarksReachesTheVoiceAsItIs(String text) throws SynthesisException {
    say(text);
    assertEquals(List.of(new Utterance(text, 150)), voice.asked);
  }

  @Test
  void theRespellingsOfTheScriptHoldWithAndWithoutMarks() throws SynthesisException {
    say("Eversion.");
    say("Slow <emphasis level='none'>eversion</emphasis> <break/> now.");
    assertEquals(
        List.of("ee vurzhun.", "Slow ee vurzhun", "now."),
        voice.asked.stream().map(Utterance::text).toList());
  }

  @Test
  void eachStretchIsGivenWithBothOfItsTexts() throws SynthesisException {
    Pronouncer pronouncer = Pronouncer.of(Language.ENGLISH, Map.of("Achilles", "a kill ease"));
    new Diction(voice, pronouncer)
        .say(
            new Saying(
                said("10x <emphasis level='none'>dorsiflexion</emphasis> <break/> and Achilles."),
                150));
    assertEquals(
        List.of("10 times dorsa flection", "and a kill ease."),
        voice.asked.stream().map(Utterance::text).toList());
    assertEquals(
        List.of("10 times dorsiflexion", "and a kill ease."),
        voice.asked.stream().map(Utterance::textForPhones).toList());
  }

  @Test
  void everyStretchIsSpokenAtThePitch() throws SynthesisException {
    Pitch deep = new Pitch(-2);
    diction.say(new Saying(said("Lift."), 150, deep));
    diction.say(new Saying(said("Lift <prosody rate='slow'>slowly</prosody>."), 150, deep));
    assertEquals(
        List.of(
            new Utterance("Lift.", 150, deep),
            new Utterance("Lift", 150, deep),
            new Utterance("slowly.", 120, deep)),
        voice.asked);
  }

  @Test
  void aStretchIsSpokenAtItsRate() throws SynthesisException {
    say("Lift <prosody rate='slow'>slowly</prosody>, now <prosody rate='50%'>down</prosody>.");
    assertEquals(
        List.of(
            new Utterance("Lift", 150),
            new Utterance("slowly,", 120),
            new Utterance("now", 150),
            new Utterance("down.", 80)),
        voice.asked);
  }

  @Test
  void aBreakIsSilentForItsTime() throws SynthesisException {
    Clip clip = say("Up <break time='500ms'/> down <break time='1s'/>");
    int second = Tone.FRAMES + (int) Pcm.frames(Duration.ofMillis(500));
    assertEquals(
        second + Tone.FRAMES + Pcm.frames(Duration.ofSeconds(1)), clip.frames(), "in frames");
    for (int frame = Tone.FRAMES; frame < second; frame++) {
      assertEquals(0, clip.sample(frame));
    }
  }

  @Test
  void whereNoBreakIsMarkedSentencesKeepTheirPause() throws SynthesisException {
    int pause = (int) Pcm.frames(Duration.ofMillis(300));
    assertEquals(
        2 * Tone.FRAMES + pause, say("Sit tall. <emphasis>Lift.</emphasis>").frames(), "in frames");
    assertEquals(
        2 * Tone.FRAMES + pause, say("<emphasis>Sit tall</emphasis>. Lift.").frames(), "in frames");
    assertEquals(
        2 * Tone.FRAMES,
        say("Sit tall. <break strength='none'/><emphasis>Lift.</emphasis>").frames(),
        "in frames");
  }

  @Test
  void theVolumeIsThatOfItsStretchAndNeverAboveTheLimit() throws SynthesisException {
    Clip soft = say("<prosody volume='50%'>x</prosody>");
    Clip usual = say("x");
    assertEquals(usual.sample(4) / 2.0, soft.sample(4), 1);
    Clip loud = say("<prosody volume='150%'><emphasis level='strong'>x</emphasis></prosody>");
    assertTrue(loud.sample(4) > usual.sample(4));
    Diction full = new Diction(new FreeTtsSynthesizer(), Pronouncer.NONE);
    Clip strong =
        full.say(
            new Saying(
                Texts.marked("<prosody volume='150%'><emphasis>Now!</emphasis></prosody>"), 150));
    double peak = Loudness.truePeakDbtp(strong.samples(), Pcm.SAMPLE_RATE_HZ);
    assertTrue(peak <= Mastering.PEAK_DBTP + 0.1, "dBTP: " + peak);
  }

  @Test
  void nothingClicksWhereStretchesOfARealVoiceMeet() throws SynthesisException {
    Synthesizer real = new FreeTtsSynthesizer();
    Clip first = real.synthesize(new Utterance("Lift", 150));
    Clip joined =
        new Diction(real, Pronouncer.NONE)
            .say(new Saying(Texts.marked("Lift <emphasis>slowly</emphasis>"), 150));
    assertArrayEquals(
        first.samples(), Arrays.copyOf(joined.samples(), first.frames()), "the first");
    for (int frame = first.frames() - 8; frame < first.frames() + 8; frame++) {
      assertEquals(0, joined.sample(frame), 400, "frame " + frame);
    }
  }

  @Test
  void theNameIsThatOfTheVoice() {
    assertEquals("tone", diction.name());
  }
}
