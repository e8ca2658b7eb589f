package saydone.dialogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import saydone.audio.Clip;
import saydone.audio.NoEchoCanceller;
import saydone.audio.Pcm;
import saydone.audio.Room;
import saydone.audio.suppression.SpectralNoiseSuppressor;
import saydone.command.Command.Word;
import saydone.hearing.Ear;
import saydone.language.Language;
import saydone.player.DeafRecognizer;
import saydone.voice.Diction;
import saydone.voice.Pitch;
import saydone.voice.Pronouncer;
import saydone.voice.Synthesizer;
import saydone.voice.Utterance;

/** What a dialogue says of the microphone, each sentence in one second. */
final class DialogueTests {

  private static final Room.Condition LOST = new Room.Condition(false, true, false);
  private static final Room.Condition MUTED = new Room.Condition(true, true, true, false);

  private static final String NO_MICROPHONE = "I cannot hear you. There is no microphone.";
  private static final String IS_MUTED = "Your microphone is muted or off.";
  private static final String IS_BACK = "The microphone is back.";
  private static final String KEYS = "Press enter to wake me.";
  private static final String SENTENCE = "All right.";

  /** How the devices are from a second on. */
  private final NavigableMap<Long, Room.Condition> conditions =
      new TreeMap<>(Map.of(0L, Room.Condition.WORKING));

  private final List<String> said = new ArrayList<>();
  private long frames;

  private final Dialogue dialogue =
      new Dialogue(
          new ChangingRoom(),
          new Dialogue.Equipment(
              new Diction(new Second(), Pronouncer.NONE),
              cue -> Clip.silence(Duration.ofMillis(20)),
              new Ear(
                  Language.ENGLISH,
                  new NoEchoCanceller(),
                  new SpectralNoiseSuppressor(),
                  new DeafRecognizer()),
              Optional::empty,
              Language.ENGLISH,
              150,
              85,
              Pitch.OWN),
          new Dialogue.Listener() {
            @Override
            public void says(String sentence) {
              said.add(sentence);
            }

            @Override
            public void listensFor(String word) {}

            @Override
            public void heard(String phrase) {}
          });

  @Test
  void afterASingleSentenceAMissingMicrophoneIsToldAndHowToGoOnWithoutIt() throws Exception {
    conditions.put(0L, LOST);
    dialogue.setKeys("standby.press");
    dialogue.say("menu.later");

    assertEquals(List.of(SENTENCE, NO_MICROPHONE, KEYS), said);
    assertEquals(MicrophoneState.LOST, dialogue.told());
  }

  @Test
  void withoutKeysThereIsNothingToSayOfThem() throws Exception {
    conditions.put(0L, MUTED);
    dialogue.say("menu.later");

    assertEquals(List.of(SENTENCE, IS_MUTED), said);
  }

  @Test
  void itIsToldOncePerChange() throws Exception {
    conditions.put(10L, LOST);
    conditions.put(20L, MUTED);
    conditions.put(30L, Room.Condition.WORKING);
    dialogue.setKeys("standby.press");
    for (int second = 0; second < 40; second += 5) {
      dialogue.pass(Pcm.frames(Duration.ofSeconds(second)) - dialogue.frame());
      dialogue.say("menu.later");
    }

    assertEquals(
        List.of(NO_MICROPHONE, KEYS, IS_MUTED, IS_BACK),
        said.stream().filter(sentence -> !sentence.equals(SENTENCE)).toList());
  }

  @Test
  void aQuestionGivesItsTimeAnewAfterIt() throws Exception {
    conditions.put(9L, LOST);
    dialogue.setKeys("standby.press");
    Optional<Word> answer =
        dialogue.ask("menu.later", Set.of(Word.YES, Word.NO), Duration.ofSeconds(10));

    assertEquals(Optional.empty(), answer);
    assertEquals(List.of(SENTENCE, NO_MICROPHONE, KEYS), said);
    assertEquals(9 + 3.2 + 10, (double) frames / Pcm.SAMPLE_RATE_HZ, 0.1);
  }

  @Test
  void otherKeysAreToldWhereTheyCount() throws Exception {
    conditions.put(0L, LOST);
    dialogue.setKeys("standby.press");
    dialogue.say("menu.later");
    dialogue.say("menu.later");
    dialogue.setKeys("microphone.press.end");
    dialogue.say("menu.later");

    assertEquals(
        List.of(SENTENCE, NO_MICROPHONE, KEYS, SENTENCE, SENTENCE, "Press S to end."), said);
  }

  @Test
  void whatIsKnownFromElsewhereIsToldWithoutTheRoom() throws Exception {
    dialogue.setKeys("standby.press");
    dialogue.tellOf(MicrophoneState.MUTED);

    assertEquals(List.of(IS_MUTED, KEYS), said);
  }

  @Test
  void aMicrophoneThatIsGoneIsNotAlive() {
    dialogue.pass(Pcm.frames(Duration.ofSeconds(1)));
    conditions.put(1L, LOST);
    dialogue.pass(Pcm.frames(Duration.ofSeconds(1)));

    assertFalse(dialogue.alive());
  }

  /** A room whose microphone gives a little noise. */
  private final class ChangingRoom implements Room {
    @Override
    public Condition exchange(short[] loudspeaker, short[] microphone) {
      microphone[0] = 1;
      Condition now = conditions.floorEntry(frames / Pcm.SAMPLE_RATE_HZ).getValue();
      frames += microphone.length;
      return now;
    }

    @Override
    public void close() {}
  }

  /** Says everything in a second. */
  private static final class Second implements Synthesizer {
    @Override
    public Clip synthesize(Utterance utterance) {
      return Clip.silence(Duration.ofSeconds(1));
    }

    @Override
    public String name() {
      return "second";
    }
  }
}
