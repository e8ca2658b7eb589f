package saydone.research;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** Keeps the direction of the packages of research. */
@AnalyzeClasses(packages = "saydone.research", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

  @ArchTest
  static final ArchRule packagesKnowOnlyWhatTheySay =
      CompositeArchRule.of(
          List.of(
              knows("cues", "audio"),
              knows("sphinx", "audio", "command", "hearing", "language"),
              knows("baseline", "audio", "command", "hearing", "evaluate"),
              knows("webrtc", "audio"),
              knows("voices", "audio", "voice", "language", "research.baseline"),
              knows("record", "home", "journal", "report", "session", "script", "command", "app"),
              knows("fitting", "audio", "command", "hearing", "voice", "evaluate", "language")));

  @ArchTest
  static final ArchRule packagesFormNoCycles =
      slices().matching("saydone.research.(**)").should().beFreeOfCycles();

  /**
   * The player's program is not the library of this one, but for the command that both have, its
   * options for what is listened for, the conventions that both keep, and the way in which both
   * end. {@link SeveralCommand} runs its whole command line.
   */
  @ArchTest
  static final ArchRule ofThePlayersCommandsOnlyEvaluateIsUsed =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("saydone.research.SeveralCommand")
          .should()
          .dependOnClassesThat(
              resideInAPackage("saydone.cli..")
                  .and(not(JavaClass.Predicates.simpleName("EvaluateCommand")))
                  .and(not(JavaClass.Predicates.simpleName("ActiveOptions")))
                  .and(not(JavaClass.Predicates.simpleName("Conventions")))
                  .and(not(JavaClass.Predicates.simpleName("Exit"))));

  @ArchTest
  static final ArchRule nothingPrintsToTheConsoleDirectly =
      noClasses()
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err");

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

  private static ArchRule knows(String name, String... others) {
    String[] allowed =
        Stream.concat(Stream.of("research." + name), Stream.of(others))
            .map(each -> "saydone." + each + "..")
            .toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAPackage("saydone.research." + name + "..")
        .should()
        .dependOnClassesThat(resideInAPackage("saydone..").and(not(resideInAnyPackage(allowed))))
        .as(name + " knows no package but " + List.of(others));
  }
}
