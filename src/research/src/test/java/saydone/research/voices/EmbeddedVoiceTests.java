package saydone.research.voices;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import saydone.audio.Clip;
import saydone.language.Language;
import saydone.message.Messages;
import saydone.voice.Diction;
import saydone.voice.Pronouncer;
import saydone.voice.Saying;
import saydone.voice.SynthesisException;
import saydone.voice.catalogue.VoiceCatalogue;

/**
 * The listener understands the embedded voice at least as well as when its sentences were last
 * worded. Voice and listener are the same everywhere, so the bounds are what was measured.
 */
final class EmbeddedVoiceTests {

  private static final int ORDINARY_RATE = 150;
  private static final Messages MESSAGES = Messages.of(Language.ENGLISH);

  @BeforeEach
  void thereIsAListener() {
    assumeTrue(Dictation.remedy().isEmpty(), "pocketsphinx is not installed");
  }

  @Test
  void thePromptsAreUnderstood() throws SynthesisException {
    assertErrors(70, VoiceBenchmark.prompts());
  }

  @Test
  void whatWasRewordedIsUnderstood() throws SynthesisException {
    assertErrors(
        0,
        List.of(
            MESSAGES.text("dose.reps", 2),
            MESSAGES.text("dose.reps.each", 2),
            MESSAGES.text("encourage.0"),
            MESSAGES.text("earlier.new"),
            MESSAGES.text("ask.SIDE"),
            MESSAGES.text("ask.SIDE.or-both"),
            MESSAGES.text("ask.EFFORT_AFTER"),
            MESSAGES.text("answer.PAIN_BEFORE", 10),
            MESSAGES.text("answer.PAIN_AFTER", 3),
            MESSAGES.text("answer.EFFORT_AFTER", 10),
            MESSAGES.text("pain"),
            MESSAGES.text("ask.PAIN_BEFORE.known"),
            MESSAGES.text("microphone.lost"),
            MESSAGES.text("meeting.dead"),
            MESSAGES.text("side.change", "right"),
            MESSAGES.text("side.change", "left"),
            MESSAGES.text("record.unsaved.PAIN")));
  }

  private static void assertErrors(int atMost, List<String> texts) throws SynthesisException {
    List<Clip> clips = new ArrayList<>();
    try (Diction coach =
        new Diction(VoiceCatalogue.builtIn().embedded().open(), Pronouncer.of(Language.ENGLISH))) {
      for (String text : texts) {
        clips.add(coach.say(Saying.plain(text, ORDINARY_RATE)));
      }
    }
    List<String> heard = Dictation.of(clips);
    int errors = 0;
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      int here = WordErrors.between(texts.get(i), heard.get(i)).errors();
      errors += here;
      if (here > 0) {
        wrong.add(here + ": " + texts.get(i) + " -> " + heard.get(i));
      }
    }
    assertTrue(errors <= atMost, errors + " errors, not " + atMost + ": " + wrong);
  }
}
