package saydone.teach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import saydone.audio.AudioChunk;
import saydone.audio.Clip;
import saydone.audio.Cues;
import saydone.audio.NoEchoCanceller;
import saydone.audio.Pcm;
import saydone.audio.suppression.SpectralNoiseSuppressor;
import saydone.audio.virtual.Acoustics;
import saydone.audio.virtual.VirtualRoom;
import saydone.dialogue.Dialogue;
import saydone.hearing.Ear;
import saydone.hearing.Hearing;
import saydone.hearing.Hearing.Heard;
import saydone.hearing.Strictness;
import saydone.hearing.decoder.Ears;
import saydone.hearing.decoder.IsolatedWordRecognizer;
import saydone.hearing.decoder.SpeechModel;
import saydone.hearing.decoder.UtteranceRecorder;
import saydone.hearing.taught.TaughtPhrase;
import saydone.hearing.taught.TaughtPhrases;
import saydone.language.Language;
import saydone.voice.Diction;
import saydone.voice.Pitch;
import saydone.voice.Pronouncer;
import saydone.voice.SynthesisException;
import saydone.voice.Synthesizer;
import saydone.voice.Utterance;
import saydone.voice.freetts.FreeTtsSynthesizer;
import saydone.voice.freetts.FreeTtsVoice;

/** Lessons in a virtual room, and sessions' recognizers that know what was taught. */
final class LessonTests {

  private static final SpeechModel MODEL = SpeechModel.load();
  private static final SpeechModel NETWORK = SpeechModel.load(Language.ENGLISH, Ears.NET);
  private static final Diction COACH =
      new Diction(new FreeTtsSynthesizer(), Pronouncer.of(Language.ENGLISH));
  private static final Synthesizer LEARNER =
      new FreeTtsSynthesizer(FreeTtsVoice.KEVIN16.withPitch(90, 11));
  private static final Cues CUES = Cues.load();
  private static final long TEACHING_BEGINS = Pcm.frames(Duration.ofSeconds(14));

  @Test
  void aSoundOfOnesOwnMeansDoneFromThenOn() throws Exception {
    TaughtPhrases taught =
        lesson("done", TaughtPhrases.NONE, hum(140), hum(143), hum(138)).taught();

    assertEquals(List.of("done"), taught.names());
    assertEquals(List.of("done"), heard(taught, hum(141)));
    assertEquals(
        List.of(), heard(TaughtPhrases.NONE, hum(141)), "nobody else's hum means anything");
  }

  @Test
  void aWordThatNobodyElseSaysForItMeansDone() throws Exception {
    TaughtPhrases taught =
        lesson(
                "done",
                TaughtPhrases.NONE,
                say("banana", 190),
                say("banana", 200),
                say("banana", 180))
            .taught();

    assertEquals(List.of("done"), taught.names());
    assertEquals(List.of("done"), heard(taught, say("banana", 195)));
    assertEquals(
        List.of("done"), heard(taught, say("done", 195)), "the word itself is still heard");
    for (String other : List.of("window", "potato", "hello there", "the weather is fine")) {
      assertEquals(List.of(), heard(taught, say(other, 190)), other);
    }
    assertEquals(List.of("next"), heard(taught, say("next", 190)));
  }

  /** While the coach stands by, the network alone listens, strictly, and for nothing else. */
  @Test
  void aCallOfOnesOwnWakesTheCoach() throws Exception {
    TaughtPhrases taught =
        lesson(
                "wake up",
                TaughtPhrases.NONE,
                say("hey coach", 190),
                say("hey coach", 200),
                say("hey coach", 180))
            .taught();

    assertEquals(List.of("wake up"), taught.names());
    assertEquals(List.of("wake up"), heardStandingBy(taught, say("hey coach", 195)));
    assertEquals(List.of("wake up"), heardStandingBy(taught, say("wake up", 195)));
    for (String other : List.of("start", "good morning everybody", "the weather is fine")) {
      assertEquals(List.of(), heardStandingBy(taught, say(other, 190)), other);
    }
  }

  /** Who said it in a session would be taken to have said "start". */
  @Test
  void aCallThatEndsInACommandIsNotKept() throws Exception {
    Lessons lesson =
        lesson(
            "wake up",
            TaughtPhrases.NONE,
            say("coach, start", 190),
            say("coach, start", 200),
            say("coach, start", 180));

    assertTrue(lesson.taught().isEmpty());
    assertTrue(lesson.said().stream().anyMatch(said -> said.startsWith("That sounds like start,")));
  }

  @Test
  void takesThatAreNotAlikeAreAskedForAgain() throws Exception {
    Lessons lesson =
        lesson(
            "done",
            TaughtPhrases.NONE,
            say("banana", 190),
            say("window", 190),
            say("banana", 195),
            say("banana", 185));

    assertEquals(List.of("done"), lesson.taught().names());
    assertTrue(
        lesson.said().contains("That sounded different. Say done as before."),
        lesson.said().toString());
  }

  @Test
  void whatSoundsLikeAnotherCommandIsNotKept() throws Exception {
    Lessons lesson =
        lesson("done", TaughtPhrases.NONE, say("stop", 190), say("stop", 195), say("stop", 185));

    assertTrue(lesson.taught().isEmpty());
    assertTrue(lesson.said().stream().anyMatch(said -> said.startsWith("That sounds like stop,")));
  }

  @Test
  void whatSoundsLikeAnotherTaughtPhraseIsNotKept() throws Exception {
    TaughtPhrases known = lesson("done", TaughtPhrases.NONE, hum(140), hum(143), hum(138)).taught();
    Lessons lesson = lesson("next", known, hum(141), hum(139), hum(142));

    assertEquals(List.of("done"), lesson.taught().names());
    assertTrue(lesson.said().stream().anyMatch(said -> said.startsWith("That sounds like done,")));
  }

  @Test
  void whoSaysNothingIsAskedTwiceAndLosesNothing() throws Exception {
    TaughtPhrases known = lesson("done", TaughtPhrases.NONE, hum(140), hum(143), hum(138)).taught();
    Lessons lesson = lesson("done", known);

    assertEquals(known, lesson.taught());
    assertEquals(
        List.of("Say done.", "I heard nothing. Say done.", "I leave done as it was."),
        lesson.said().subList(3, 6));
  }

  @Test
  void anySoundOtherThanTheTaughtOneIsPassedOver() throws Exception {
    TaughtPhrases taught =
        lesson("done", TaughtPhrases.NONE, hum(140), hum(143), hum(138)).taught();

    assertFalse(heard(taught, say("good morning everybody", 150)).contains("done"));
    assertEquals(List.of("stop"), heard(taught, say("stop", 190)));
  }

  @Test
  void withoutAMicrophoneItSaysSoAtOnceAndHowToEnd() throws Exception {
    VirtualRoom room = new VirtualRoom(Acoustics.QUIET, 7);
    room.loseMicrophone(0, Long.MAX_VALUE);
    Lessons lesson = lesson(room, "done", TaughtPhrases.NONE);

    assertTrue(lesson.taught().isEmpty());
    assertEquals(
        List.of("I cannot hear you. There is no microphone.", "Press S to end."),
        lesson.said().subList(1, 3));
    assertEquals(
        "I cannot hear you. There is no microphone.", lesson.said().get(lesson.said().size() - 1));
  }

  private record Lessons(TaughtPhrases taught, List<String> said) {}

  private static Lessons lesson(String phrase, TaughtPhrases known, Clip... answers)
      throws SynthesisException {
    return lesson(new VirtualRoom(Acoustics.QUIET, 7), phrase, known, answers);
  }

  private static Lessons lesson(
      VirtualRoom room, String phrase, TaughtPhrases known, Clip... answers)
      throws SynthesisException {
    Deque<Clip> left = new ArrayDeque<>(List.of(answers));
    List<String> said = new ArrayList<>();
    UtteranceRecorder recorder = new UtteranceRecorder();
    Dialogue dialogue =
        new Dialogue(
            room,
            new Dialogue.Equipment(
                COACH,
                CUES::clip,
                new Ear(
                    Language.ENGLISH,
                    new NoEchoCanceller(),
                    new SpectralNoiseSuppressor(),
                    recorder),
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
              public void listensFor(String word) {
                Clip answer = left.poll();
                if (answer != null) {
                  room.sound(
                      room.frame() + Pcm.frames(Duration.ofMillis(500)),
                      answer,
                      room.speechGain(answer));
                }
              }

              @Override
              public void heard(String word) {}
            });
    Lesson lesson = new Lesson(dialogue, recorder);
    lesson.begin(false);
    // Whatever the greeting says, the noise of the room is the same from here on.
    dialogue.pass(TEACHING_BEGINS - dialogue.frame());
    Optional<TaughtPhrase> taught = lesson.teach(phrase, known);
    return new Lessons(taught.map(known::with).orElse(known), said);
  }

  /** What a session's recognizer hears in a quiet room. */
  private static List<String> heard(TaughtPhrases taught, Clip clip) {
    IsolatedWordRecognizer recognizer = new IsolatedWordRecognizer(MODEL, taught);
    return heard(
        recognizer, Set.of("done", "next", "stop", "pause", "repeat", "undo", "help"), clip);
  }

  /** What standby hears in a quiet room. */
  private static List<String> heardStandingBy(TaughtPhrases taught, Clip clip) {
    IsolatedWordRecognizer recognizer = new IsolatedWordRecognizer(NETWORK, taught);
    recognizer.setStrictness(Strictness.STRICT);
    return heard(recognizer, Set.of("wake up"), clip);
  }

  private static List<String> heard(
      IsolatedWordRecognizer opened, Set<String> listenedFor, Clip clip) {
    VirtualRoom room = new VirtualRoom(Acoustics.QUIET, 8);
    room.sound(Pcm.frames(Duration.ofSeconds(2)), clip, room.speechGain(clip));
    List<String> phrases = new ArrayList<>();
    try (IsolatedWordRecognizer recognizer = opened) {
      recognizer.listenFor(listenedFor);
      long until = Pcm.frames(Duration.ofSeconds(5));
      short[] nothing = new short[Pcm.CHUNK_FRAMES];
      for (long frame = 0; frame < until; frame += Pcm.CHUNK_FRAMES) {
        short[] chunk = new short[Pcm.CHUNK_FRAMES];
        room.exchange(nothing, chunk);
        for (Hearing hearing : recognizer.accept(new AudioChunk(frame, chunk))) {
          if (hearing instanceof Heard heard) {
            phrases.add(heard.phrase());
          }
        }
      }
    }
    return phrases;
  }

  private static Clip say(String text, int wordsPerMinute) throws SynthesisException {
    return LEARNER.synthesize(new Utterance(text, wordsPerMinute));
  }

  /** A closed mouth: half a second of a few soft harmonics. */
  private static Clip hum(double hertz) {
    short[] samples = new short[Pcm.SAMPLE_RATE_HZ * 6 / 10];
    for (int i = 0; i < samples.length; i++) {
      double time = (double) i / Pcm.SAMPLE_RATE_HZ;
      double sum = 0;
      for (int harmonic = 1; harmonic <= 6; harmonic++) {
        sum += Math.sin(2 * Math.PI * harmonic * hertz * time) / (harmonic * harmonic);
      }
      double fade = Math.min(1, Math.min(i, samples.length - i) / 800.0);
      samples[i] = (short) (6000 * fade * sum);
    }
    return Clip.of(samples);
  }
}
