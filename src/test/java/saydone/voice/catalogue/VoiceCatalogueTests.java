package saydone.voice.catalogue;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import saydone.language.Language;
import saydone.voice.Pronouncer;
import saydone.voice.SynthesisException;
import saydone.voice.Synthesizer;
import saydone.voice.Utterance;
import saydone.voice.Voice;
import saydone.voice.program.Machine;

final class VoiceCatalogueTests {

  private static final Voice SLT = voice("flite:slt");

  private static final VoiceCatalogue CATALOGUE = catalogue();

  private static VoiceCatalogue catalogue() {
    List<Voice> voices = new ArrayList<>(VoiceCatalogue.builtIn().voices());
    voices.add(SLT);
    voices.add(voice("one:anna"));
    voices.add(voice("two:anna"));
    voices.add(voice("piper").hinderedBy("it has no model."));
    return new VoiceCatalogue(voices);
  }

  private static Voice voice(String name) {
    return new Voice(
        name,
        "Test",
        "en-US",
        "nowhere",
        () -> {
          throw new SynthesisException(name + " is not at home.");
        });
  }

  @Test
  void theEmbeddedVoiceIsAlwaysThere() {
    VoiceCatalogue bare = VoiceCatalogue.of(machine("Linux"));
    assertEquals("freetts:kevin16", VoiceCatalogue.withBest(machine("Linux")).best().name());
    assertEquals(List.of("freetts:kevin16"), bare.voices().stream().map(Voice::name).toList());
  }

  @Test
  void theBestIsTheOneThatIsUnderstoodBestOfThoseThatCanBeUsed() {
    assertEquals("freetts:kevin16", CATALOGUE.best().name());
    assertEquals("flite:rms", with(voice("flite:rms")).best().name());
    assertEquals("rhvoice:clb", with(voice("flite:rms"), voice("rhvoice:clb")).best().name());
    Voice hindered = voice("rhvoice:bdl").hinderedBy("it is broken.");
    assertEquals("flite:rms", with(hindered, voice("flite:rms")).best().name());
    assertEquals(
        Understood.BETTER,
        Understood.BETTER.stream()
            .filter(each -> each.wordErrorsPercent() < Understood.EMBEDDED_PERCENT)
            .sorted(Comparator.comparingDouble(Understood::wordErrorsPercent))
            .toList());
  }

  private static VoiceCatalogue with(Voice... others) {
    List<Voice> voices = new ArrayList<>(CATALOGUE.voices());
    voices.addAll(List.of(others));
    return new VoiceCatalogue(voices);
  }

  @Test
  void howToGetABetterOneDependsOnThePlatform() {
    assertEquals(Optional.of(Understood.ON_LINUX), CATALOGUE.advice(machine("Linux")));
    assertEquals(Optional.of(Understood.ON_MAC), CATALOGUE.advice(machine("Mac OS X")));
    assertEquals(Optional.of(Understood.ON_WINDOWS), CATALOGUE.advice(machine("Windows 11")));
    assertEquals(Optional.empty(), with(voice("rhvoice:bdl")).advice(machine("Linux")));
    Voice slow = voice("rhvoice:bdl").hinderedBy("it gave no answer.");
    assertEquals(Optional.empty(), with(slow).advice(machine("Linux")));
  }

  private static Machine machine(String system) {
    return new Machine(system, Path.of("/"), Map.of());
  }

  @ParameterizedTest
  @ValueSource(strings = {"flite:slt", "slt", " Flite:SLT "})
  void aVoiceIsFoundByItsNameOrWhatStandsBehindTheColon(String name) throws NoSuchVoiceException {
    assertEquals(SLT, CATALOGUE.find(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nobody", "anna", "flite"})
  void aWrongOrAmbiguousNameListsTheVoices(String name) {
    NoSuchVoiceException e = assertThrows(NoSuchVoiceException.class, () -> CATALOGUE.find(name));
    assertEquals(
        "There is no voice \""
            + name
            + "\". The voices here: freetts:kevin16, flite:slt, one:anna, two:anna",
        e.getMessage());
  }

  @Test
  void aVoiceThatCannotBeUsedSaysWhy() {
    NoSuchVoiceException e =
        assertThrows(NoSuchVoiceException.class, () -> CATALOGUE.find("piper"));
    String message = String.valueOf(e.getMessage());
    assertTrue(message.startsWith("piper cannot be used: it has no model."), message);
  }

  @Test
  void whereAVoiceCannotBeOpenedTheEmbeddedOneSpeaks() throws SynthesisException {
    try (Synthesizer opened = CATALOGUE.open(SLT)) {
      assertTrue(opened.synthesize(new Utterance("one", 150)).frames() > 0);
      assertEquals("freetts:kevin16", opened.name());
    }
  }

  @Test
  void anotherEmbeddedVoiceStandsIn() throws SynthesisException {
    Voice other = voice("freetts:other");
    VoiceCatalogue changed = CATALOGUE.withEmbedded(other);

    assertEquals(other, changed.embedded());
    assertEquals(CATALOGUE.voices().size(), changed.voices().size());
    try (Synthesizer opened = changed.open(SLT)) {
      SynthesisException e =
          assertThrows(
              SynthesisException.class, () -> opened.synthesize(new Utterance("one", 150)));
      assertEquals("freetts:other is not at home.", e.getSuppressed()[0].getMessage());
    }
  }

  @Test
  void theStandInReadsItsOwnText() throws SynthesisException {
    Utterance utterance = Pronouncer.of(Language.ENGLISH).utterance("Dorsiflexion 10x.", 150);
    try (Synthesizer opened = CATALOGUE.open(SLT);
        Synthesizer embedded = CATALOGUE.embedded().open()) {
      assertArrayEquals(
          embedded.synthesize(new Utterance("Dorsiflexion 10 times.", 150)).samples(),
          opened.synthesize(utterance).samples());
    }
  }
}
