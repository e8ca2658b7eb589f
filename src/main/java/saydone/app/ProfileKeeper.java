package saydone.app;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import saydone.home.DataFolder;
import saydone.player.SessionObserver;
import saydone.profile.Profile;
import saydone.script.Exercise;
import saydone.script.Exercise.Assistance;
import saydone.script.Script;
import saydone.script.WeakSide;
import saydone.session.Effect;
import saydone.session.Event;
import saydone.session.Fact;
import saydone.session.Patient;
import saydone.session.PhaseName;
import saydone.session.Progress;
import saydone.session.Question;
import saydone.session.Transition;
import saydone.share.Notes;

/**
 * Keeps in the profile what a session learns of the patient, as soon as it is recorded: the weak
 * side, the levels, that the precautions were said in full, that a note was read, and, after a few
 * answers, how long she takes to answer. So a session that ends in any way teaches it. Only warns
 * if it cannot.
 */
final class ProfileKeeper implements SessionObserver {

  /** Questions that she answers at her pace, unlike those on pain. */
  private static final Set<PhaseName> AT_EASE =
      Set.of(
          PhaseName.ASKING,
          PhaseName.CONFIRMING_SIDE,
          PhaseName.RETURNING,
          PhaseName.OFFERING,
          PhaseName.OFFERING_EARLIER);

  /** So many answers tell how long she takes. */
  private static final int ENOUGH_ANSWERS = 3;

  private final DataFolder folder;
  private final Script script;
  private final Patient patient;
  private final Clock clock;
  private final Executor writer;

  private int answers;
  private Duration longest = Duration.ZERO;

  /**
   * A keeper for one session.
   *
   * @param folder where the profile lies
   * @param script what is played
   * @param patient what was known before
   * @param clock gives the wall time
   * @param writer keeps what was learned, one task after another
   */
  ProfileKeeper(DataFolder folder, Script script, Patient patient, Clock clock, Executor writer) {
    this.folder = folder;
    this.script = script;
    this.patient = patient;
    this.clock = clock;
    this.writer = writer;
  }

  @Override
  public void observe(long frame, Event event, Transition transition) {
    for (Effect effect : transition.effects()) {
      if (effect instanceof Effect.Append append) {
        keep(append.fact(), transition.state().progress());
      }
    }
  }

  private void keep(Fact fact, Progress progress) {
    if (fact instanceof Fact.SideChosen chosen && script.affectedSide().isAsked()) {
      keep(profile -> withSide(profile, chosen.affected()));
    } else if (fact instanceof Fact.PrecautionsSpoken spoken && spoken.inFull()) {
      keep(profile -> profile.withPrecautionsSaid(script.id(), script.version(), clock.instant()));
    } else if (fact instanceof Fact.NoteRead read) {
      writer.execute(() -> Notes.markRead(folder, Set.of(read.note()), clock.instant()));
    } else if (fact instanceof Fact.LevelChanged changed) {
      keep(profile -> profile.withLevel(script.id(), changed.id(), changed.level()));
    } else if (fact instanceof Fact.Answered answered && answered.question() == Question.ABILITY) {
      keep(profile -> withLevels(profile, progress));
    } else if (fact instanceof Fact.AnswerTimed timed
        && timed.phase().name().filter(AT_EASE::contains).isPresent()) {
      answered(Duration.ofMillis(timed.afterMillis()));
    }
  }

  private void answered(Duration after) {
    answers++;
    boolean longer = after.compareTo(longest) > 0;
    if (longer) {
      longest = after;
    }
    if (answers == ENOUGH_ANSWERS || (answers > ENOUGH_ANSWERS && longer)) {
      keep(profile -> profile.afterAnswers(patient.answerTime(), longest));
    }
  }

  /** The profile with the weak side; a script that cannot be told of both leaves both as it is. */
  private Profile withSide(Profile profile, WeakSide side) {
    return profile.weakSide().filter(known -> !script.affectedSide().allows(known)).isPresent()
        ? profile
        : profile.withSide(side);
  }

  private void keep(UnaryOperator<Profile> change) {
    writer.execute(() -> Profile.remember(folder, change));
  }

  /** The profile with the level of each exercise that has several. */
  private Profile withLevels(Profile profile, Progress progress) {
    Profile kept = profile;
    for (int number = 0; number < script.exercises().size(); number++) {
      Exercise exercise = script.exercises().get(number);
      if (exercise.hasLevels()) {
        Assistance before =
            patient.levels().getOrDefault(exercise.id(), exercise.first().assistance());
        kept =
            kept.withLevel(
                script.id(), exercise.id(), progress.levels().getOrDefault(number, before));
      }
    }
    return kept;
  }
}
