package saydone.report;

import java.util.ArrayList;
import java.util.List;
import saydone.language.Language;
import saydone.message.Messages;

/**
 * Tells in one sentence how much of what was prescribed was done.
 *
 * @param texts the texts to print, in the language of the reader
 */
record AdherenceSentence(Messages texts) {

  /** The sentence in a language. */
  static AdherenceSentence in(Language language) {
    return new AdherenceSentence(Messages.printed(language));
  }

  /** The sentence of a week. */
  String ofWeek(WeekByWeek.Span week) {
    return texts.text(
        "history.week",
        week.days().first().toString(),
        String.join(", ", figures(week.adherence())));
  }

  /** The sentence of all weeks, with the levels that were reached in them. */
  String ofAll(WeekByWeek.Span all) {
    List<String> parts = figures(all.adherence());
    for (Adherence.LevelReached level : all.adherence().levels()) {
      parts.add(texts.text("history.level", level.name(), level.step(), level.of()));
    }
    return texts.text(
        "history.days",
        all.days().first().toString(),
        all.days().last().toString(),
        String.join(", ", parts));
  }

  private List<String> figures(Adherence adherence) {
    List<String> parts = new ArrayList<>();
    Adherence.Sessions sessions = adherence.sessions();
    if (sessions.prescribed() == 0) {
      parts.add(texts.text("history.sessions", sessions.all()));
    } else {
      parts.add(texts.text("history.sessions.prescribed", sessions.done(), sessions.prescribed()));
      if (sessions.extra() > 0) {
        parts.add(texts.text("history.sessions.extra", sessions.extra()));
      }
      if (sessions.unscheduled() > 0) {
        parts.add(texts.text("history.sessions.unscheduled", sessions.unscheduled()));
      }
    }
    Adherence.Repetitions repetitions = adherence.repetitions();
    if (repetitions.prescribed() > 0) {
      parts.add(texts.text("history.repetitions", repetitions.done(), repetitions.prescribed()));
    }
    if (repetitions.extra() > 0) {
      parts.add(texts.text("history.extra", repetitions.extra()));
    }
    return parts;
  }
}
