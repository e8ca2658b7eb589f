package saydone;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.Serializable;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ChoiceFormat;
import java.text.MessageFormat;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.stream.Stream;
import javax.sound.sampled.AudioFormat;
import org.jspecify.annotations.NullMarked;
import saydone.player.Player;
import saydone.player.PlayerParts;
import saydone.session.Effect;
import saydone.voice.Utterance;

/** Keeps the direction of the packages and the purity of the core. */
@AnalyzeClasses(packages = "saydone", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

  /** The core: values in, values out. */
  private static final String[] CORE = {
    "saydone.script..", "saydone.command..", "saydone.session..", "saydone.report.."
  };

  /** What a reader can keep in mind. */
  private static final int MOST_LINES = 400;

  private static final String SCRIPT_READER = "saydone.script.json..";

  @ArchTest
  static final ArchRule packagesKnowOnlyThoseBelowThem =
      CompositeArchRule.of(
          List.of(
              knows("language"),
              knows("markup", "language"),
              knows("script", "markup", "message", "json", "language"),
              knows("command", "language"),
              knows("thread"),
              knows("audio", "thread", "file"),
              knows("message", "markup", "language"),
              knows("session", "markup", "script", "command", "message", "language"),
              knows("hearing", "audio", "command", "language"),
              knows("voice", "audio", "markup", "thread", "file", "language"),
              knows("file"),
              knows("json", "file"),
              knows("home", "json", "file"),
              knows("profile", "home", "reminder", "script", "json"),
              knows("reminder", "script"),
              knows("archive", "home", "json", "file"),
              knows(
                  "share", "archive", "journal", "report", "session", "script", "home", "json",
                  "file"),
              knows("journal", "home", "session", "script", "command", "json", "file"),
              knows("report", "journal", "session", "script", "json", "message", "language"),
              knows(
                  "view",
                  "journal",
                  "home",
                  "session",
                  "script",
                  "command",
                  "message",
                  "json",
                  "thread",
                  "language"),
              knows(
                  "player",
                  "markup",
                  "script",
                  "command",
                  "message",
                  "session",
                  "audio",
                  "hearing",
                  "voice",
                  "journal",
                  "json",
                  "thread",
                  "language"),
              knows("draft", "script", "json", "file"),
              knows("evaluate", "audio", "hearing", "thread", "language"),
              knows(
                  "app",
                  "markup",
                  "script",
                  "command",
                  "message",
                  "session",
                  "audio",
                  "hearing",
                  "voice",
                  "journal",
                  "home",
                  "profile",
                  "player",
                  "dialogue",
                  "miccheck",
                  "teach",
                  "meeting",
                  "menu",
                  "reminder",
                  "report",
                  "archive",
                  "share",
                  "json",
                  "thread",
                  "language"),
              knows("dialogue", "audio", "hearing", "voice", "message", "command", "language"),
              knows(
                  "miccheck",
                  "audio",
                  "hearing",
                  "voice",
                  "message",
                  "dialogue",
                  "home",
                  "json",
                  "command",
                  "language"),
              knows(
                  "meeting",
                  "audio",
                  "command",
                  "hearing",
                  "voice",
                  "language",
                  "dialogue",
                  "miccheck",
                  "teach"),
              knows(
                  "menu",
                  "voice",
                  "command",
                  "dialogue",
                  "message",
                  "reminder",
                  "script",
                  "language"),
              knows(
                  "teach",
                  "audio",
                  "hearing",
                  "voice",
                  "message",
                  "dialogue",
                  "home",
                  "json",
                  "language")));

  @ArchTest
  static final ArchRule packagesFormNoCycles =
      slices().matching("saydone.(**)").should().beFreeOfCycles().allowEmptyShould(true);

  @ArchTest
  static final ArchRule theCoreHasNoThreads =
      noClasses()
          .that()
          .resideInAnyPackage(CORE)
          .should()
          .dependOnClassesThat(
              resideInAPackage("java.util.concurrent..")
                  .or(type(Thread.class))
                  .or(type(java.util.Timer.class)))
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule allThreadsComeFromOnePlace =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("saydone.thread.Threads")
          .should()
          .beAssignableTo(Thread.class)
          .orShould()
          .callConstructorWhere(
              JavaCall.Predicates.target(
                      owner(
                          assignableTo(Thread.class)
                              .or(assignableTo(ExecutorService.class))
                              .or(type(java.util.Timer.class))))
                  .as("a thread, a pool or a timer is made"))
          .orShould()
          .callMethodWhere(
              calls("java\\.util\\.concurrent\\.(Executors|ForkJoinPool)", ".*")
                  .or(
                      calls(
                          "java\\.util\\.concurrent\\.CompletableFuture",
                          "delayedExecutor|orTimeout"))
                  .or(inTheCommonPool())
                  .or(calls("java\\.lang\\.Process(Handle)?", "onExit"))
                  .or(
                      calls(
                          "java\\.util\\..*",
                          "parallel|parallelStream|parallel(Sort|Prefix|SetAll)")));

  @ArchTest
  static final ArchRule onlyReadinessAndAdaptersHaveThreads =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "saydone.thread..",
              "saydone.audio.javasound..",
              "saydone.voice.cache..",
              "saydone.voice.catalogue..",
              "saydone.voice.program..")
          .and()
          .doNotHaveFullyQualifiedName("saydone.player.Readiness")
          .and()
          .doNotHaveFullyQualifiedName("saydone.app.TerminalKeys")
          .and()
          .doNotHaveFullyQualifiedName("saydone.evaluate.Evaluation")
          .and()
          .doNotHaveFullyQualifiedName("saydone.cli.UnhinderedOutput")
          .and()
          .doNotHaveFullyQualifiedName("saydone.cli.MenuProcess")
          .and()
          .doNotHaveFullyQualifiedName("saydone.cli.LiveCommand")
          .and()
          .doNotHaveFullyQualifiedName("saydone.view.LargeView")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("saydone.thread..")
          .orShould()
          .callMethodWhere(
              calls("java\\.util\\.concurrent\\.CompletableFuture", "completeOnTimeout"));

  @ArchTest
  static final ArchRule theCoreAndTheRecordReadNoClock =
      noClasses()
          .that()
          .resideInAnyPackage(CORE)
          .or()
          .resideInAnyPackage(
              "saydone.journal..",
              "saydone.home..",
              "saydone.json..",
              "saydone.profile..",
              "saydone.archive..",
              "saydone.share..")
          .should()
          .dependOnClassesThat(type(Clock.class))
          .orShould()
          .callMethodWhere(
              calls("java\\.time\\..*", "now")
                  .or(calls("java\\.lang\\.System", "nanoTime|currentTimeMillis")))
          .orShould()
          .callConstructor(java.util.Date.class)
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule theCoreTouchesNoFile =
      noClasses()
          .that(resideInAnyPackage(CORE).and(not(resideInAPackage(SCRIPT_READER))))
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("java.io..", "java.nio.file..", "java.nio.channels..")
                  .and(not(type(Serializable.class)))
                  .and(not(type(StringWriter.class)))
                  .and(not(type(Writer.class))))
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule theCoreAndTheRecordDoNotLog =
      noClasses()
          .that()
          .resideInAnyPackage(CORE)
          .or()
          .resideInAnyPackage("saydone.journal..", "saydone.home..", "saydone.json..")
          .should()
          .dependOnClassesThat(resideInAnyPackage("org.slf4j..", "java.util.logging.."))
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule speechEnginesStayInTheLeafsOfHearingAndVoice =
      noClasses()
          .that()
          .resideOutsideOfPackages("saydone.hearing.*..", "saydone.voice.*..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.sun.speech..", "de.dfki..", "edu.cmu.sphinx..");

  /** So that nothing is said without the words of the script and of the lexicon. */
  @ArchTest
  static final ArchRule onlyTheDictionSpeaksToAVoice =
      noClasses()
          .that()
          .resideOutsideOfPackage("saydone.voice..")
          .should()
          .callMethodWhere(calls("saydone\\.voice\\..*", "synthesize"))
          .orShould()
          .callConstructorWhere(
              JavaCall.Predicates.target(owner(type(Utterance.class)))
                  .as("an utterance is made past the pronouncer"));

  @ArchTest
  static final ArchRule onlyThePronouncerRespells =
      noClasses()
          .that(
              not(nameMatching("saydone\\.voice\\.(Pronouncer|Pronunciation|Quantities)(\\$.*)?")))
          .should()
          .dependOnClassesThat(nameMatching("saydone\\.voice\\.(Pronunciation|Quantities)"));

  /** Fitting, trials, stock recognizers and what makes the cues are in {@code src/research}. */
  @ArchTest
  static final ArchRule theProgramShipsNoResearch =
      noClasses()
          .should()
          .resideInAPackage("saydone.research..")
          .orShould()
          .dependOnClassesThat(resideInAnyPackage("saydone.research..", "org.openjdk.jmh.."));

  /** The decoder is our own: of Sphinx4 only what makes features of samples is used. */
  @ArchTest
  static final ArchRule noSearchOfSphinx4IsUsed =
      noClasses()
          .should()
          .dependOnClassesThat(
              resideInAPackage("edu.cmu.sphinx..")
                  .and(not(resideInAPackage("edu.cmu.sphinx.frontend.."))));

  @ArchTest
  static final ArchRule soundEnginesStayInTheLeafsOfAudio =
      noClasses()
          .that()
          .resideOutsideOfPackage("saydone.audio.*..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.onvoid..");

  /** FreeTTS hands its samples over with a description in Java Sound's words. */
  @ArchTest
  static final ArchRule javaSoundStaysInAudio =
      CompositeArchRule.of(
              noClasses()
                  .that()
                  .resideOutsideOfPackage("saydone.audio..")
                  .should()
                  .dependOnClassesThat(
                      resideInAPackage("javax.sound..")
                          .and(not(nameMatching("javax\\.sound\\.sampled\\.AudioFormat(\\$.*)?")))))
          .and(
              noClasses()
                  .that()
                  .resideOutsideOfPackages("saydone.audio..", "saydone.voice.*..")
                  .should()
                  .dependOnClassesThat(type(AudioFormat.class)));

  @ArchTest
  static final ArchRule onlyTheReadersOfDocumentsKnowTheirLibraries =
      noClasses()
          .that()
          .resideOutsideOfPackage("saydone.draft.document..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.jsoup..", "org.apache..");

  @ArchTest
  static final ArchRule aDraftIsMadeOfValues =
      noClasses()
          .that()
          .resideInAPackage("saydone.draft")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  "java.io..", "java.nio.file..", "java.util.concurrent..", "org.slf4j.."))
          .orShould()
          .dependOnClassesThat(type(Clock.class));

  @ArchTest
  static final ArchRule jsonStaysInItsLeafsAndAtTheEdge =
      noClasses()
          .that()
          .resideOutsideOfPackages("saydone.json..", "saydone.journal.json..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.fasterxml.jackson..");

  @ArchTest
  static final ArchRule whatWritesReportsStaysInItsLeafs =
      CompositeArchRule.of(
              noClasses()
                  .that()
                  .resideOutsideOfPackage("saydone.report.page..")
                  .should()
                  .dependOnClassesThat()
                  .resideInAPackage("gg.jte.."))
          .and(
              noClasses()
                  .that()
                  .resideOutsideOfPackage("saydone.report.csv..")
                  .should()
                  .dependOnClassesThat()
                  .resideInAPackage("de.siegmar.."));

  @ArchTest
  static final ArchRule onlyTheCommandLinePrints =
      noClasses()
          .that()
          .resideOutsideOfPackage("saydone.cli..")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .callMethodWhere(calls(".*", "printStackTrace"));

  @ArchTest
  static final ArchRule onlyTheCommandLineKnowsItsLibrary =
      noClasses()
          .that()
          .resideOutsideOfPackage("saydone.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("picocli..");

  @ArchTest
  static final ArchRule nobodyKnowsTheCommandLine =
      noClasses()
          .that()
          .resideOutsideOfPackage("saydone.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("saydone.cli..");

  /**
   * The large view is a program of its own: what plays a session opens no socket, and knows nothing
   * that does.
   */
  @ArchTest
  static final ArchRule onlyTheLargeViewOpensASocket =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("saydone.view.LargeView")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("com.sun.net..", "java.net.http..", "javax.net..", "java.rmi..")
                  .or(nameMatching("java\\.net\\.(?!URI|URL$|URL(En|De)coder).*"))
                  .or(
                      nameMatching(
                          "java\\.nio\\.channels\\.(.*Socket.*|Selector|DatagramChannel"
                              + "|SelectableChannel|Pipe|spi\\..*)")));

  /** An address may name a place on this machine; nothing is fetched from one. */
  @ArchTest
  static final ArchRule noAddressIsOpened =
      noClasses().should().callMethodWhere(calls("java\\.net\\.URL", "open.*|getContent"));

  @ArchTest
  static final ArchRule onlyTheCommandLineKnowsTheLargeView =
      noClasses()
          .that()
          .resideOutsideOfPackages("saydone.view..", "saydone.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("saydone.view..");

  @ArchTest
  static final ArchRule onlyItsCommandKnowsTheLargeView =
      noClasses()
          .that()
          .resideInAPackage("saydone.cli..")
          .and()
          .doNotHaveFullyQualifiedName("saydone.cli.ViewCommand")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("saydone.view..");

  /** Sessions and dialogues are put together in one place. */
  @ArchTest
  static final ArchRule onlyTheAppKnowsHowASessionIsPutTogether =
      noClasses()
          .that()
          .resideOutsideOfPackages("saydone.app..", "saydone.player..")
          .should()
          .dependOnClassesThat(type(PlayerParts.class).or(type(Player.class)));

  @ArchTest
  static final ArchRule onlyTheDeviceIsWaitedForBySleeping =
      noClasses()
          .that()
          .resideOutsideOfPackage("saydone.audio.javasound..")
          .should()
          .callMethodWhere(
              calls("java\\.lang\\.Thread", "sleep")
                  .or(calls("java\\.util\\.concurrent\\.TimeUnit", "sleep")));

  /** So that all that is spoken is found in one place, and can be translated there. */
  @ArchTest
  static final ArchRule onlyTheCatalogueHasTextsByKey =
      noClasses()
          .that()
          .resideOutsideOfPackage("saydone.message..")
          .should()
          .dependOnClassesThat(
              type(ResourceBundle.class)
                  .or(type(MessageFormat.class))
                  .or(type(ChoiceFormat.class)));

  /** What the session speaks is made by a step, out of the catalogue or of the script. */
  @ArchTest
  static final ArchRule onlyAStepMakesTheCoachSpeak =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("saydone.session.Step")
          .should()
          .callConstructorWhere(
              JavaCall.Predicates.target(owner(type(Effect.Speak.class)))
                  .as("Effect.Speak is made"));

  /** What comes next and how it is worded are answers; only a step acts on them. */
  @ArchTest
  static final ArchRule courseAndWordingActOnNothing =
      noClasses()
          .that(
              nameMatching(
                  "saydone\\.session\\.(Course|Delivery|Health|Help|Memory|Place|Remainder|Situation|Speech"
                      + "|State|Timers|Wording)(\\$.*)?"))
          .should()
          .dependOnClassesThat(
              nameMatching("saydone\\.session\\.(Step|Effect|Transition)(\\$.*)?"));

  @ArchTest
  static void thereIsNoOtherBundleOfTexts(JavaClasses program) throws IOException {
    Path resources = Path.of("src", "main", "resources");
    try (Stream<Path> files = Files.walk(resources)) {
      assertEquals(
          List.of(),
          files
              .map(file -> resources.relativize(file).toString().replace('\\', '/'))
              .filter(file -> file.endsWith(".properties"))
              .filter(file -> !file.startsWith("saydone/language/"))
              .toList());
    }
  }

  @ArchTest
  static final ArchRule everyPackageIsNullMarked =
      classes()
          .should(
              new ArchCondition<JavaClass>("be in a package that is null-marked") {
                @Override
                public void check(JavaClass item, ConditionEvents events) {
                  boolean marked = item.getPackage().isAnnotatedWith(NullMarked.class);
                  events.add(
                      new SimpleConditionEvent(
                          item,
                          marked,
                          item.getPackageName() + " has no @NullMarked package-info.java"));
                }
              });

  @ArchTest
  static void noFileIsLong(JavaClasses program) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
      List<String> longer = new ArrayList<>();
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        int lines = Files.readAllLines(file).size();
        if (lines > MOST_LINES) {
          longer.add(file + ": " + lines);
        }
      }
      assertEquals(List.of(), longer);
    }
  }

  @ArchTest
  static void theClassesOfTheProgramAreSeen(JavaClasses program) {
    for (String known : List.of("script", "command", "session", "journal", "app", "cli")) {
      assertTrue(
          program.stream().anyMatch(each -> each.getPackageName().equals("saydone." + known)),
          known);
    }
  }

  private static ArchRule knows(String name, String... others) {
    String[] allowed =
        Stream.concat(Stream.of(name), Stream.of(others))
            .map(each -> "saydone." + each + "..")
            .toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAPackage("saydone." + name + "..")
        .should()
        .dependOnClassesThat(resideInAPackage("saydone..").and(not(resideInAnyPackage(allowed))))
        .as(name + " knows no package but " + List.of(others))
        .allowEmptyShould(true);
  }

  /** Asynchronous work without an executor. */
  private static DescribedPredicate<JavaMethodCall> inTheCommonPool() {
    return calls("java\\.util\\.concurrent\\.CompletableFuture", ".*Async")
        .and(
            DescribedPredicate.describe(
                "is given no executor",
                call ->
                    call.getTarget().getRawParameterTypes().stream()
                        .noneMatch(parameter -> parameter.isEquivalentTo(Executor.class))));
  }

  private static DescribedPredicate<JavaMethodCall> calls(String type, String method) {
    return JavaMethodCall.Predicates.target(owner(nameMatching(type)))
        .and(JavaMethodCall.Predicates.target(nameMatching(method)))
        .forSubtype();
  }
}
