package saydone.cli;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import saydone.message.Messages;
import saydone.profile.Profile;

/**
 * Tells what is remembered, a sentence for each thing, so that a screen reader reads it well:
 *
 * <pre>
 * Weak side: left.
 * Level of ankle-eversion in foot-drop-seated: active, without help.
 * Precautions of foot-drop-seated, version 1.0: said in full on 2026-11-22 at 10:00.
 * Time for an answer: 8 seconds, learned from your answers.
 * Reminders: every day at 10:00, 16:00.
 * Quiet until 2026-11-22 at 19:00.
 * </pre>
 *
 * @param texts the texts to print, in the language of the reader
 * @param zone the time zone of the dates
 */
record ProfileLines(Messages texts, ZoneId zone) {

  /** A line for each thing that is remembered; none if nothing is. */
  List<String> of(Profile profile) {
    List<String> lines = new ArrayList<>();
    profile.weakSide().ifPresent(side -> lines.add(texts.text("profile.side." + side)));
    profile
        .levels()
        .forEach(
            (script, levels) ->
                levels.forEach(
                    (exercise, level) ->
                        lines.add(
                            texts.text(
                                "profile.level",
                                exercise,
                                script,
                                texts.text("profile.level." + level)))));
    profile
        .precautions()
        .forEach(
            (script, said) ->
                lines.add(
                    texts.text(
                        "profile.precautions",
                        script,
                        said.scriptVersion(),
                        ReminderLines.DATE.format(said.at().atZone(zone)),
                        ReminderLines.TIME.format(said.at().atZone(zone)))));
    profile
        .answer()
        .ifPresent(
            answer ->
                lines.add(
                    texts.text(
                        "profile.answer",
                        answer.time().toSeconds(),
                        texts.text("profile.answer." + answer.source()))));
    ReminderLines reminders = new ReminderLines(texts);
    profile.reminders().map(reminders::plan).ifPresent(lines::add);
    profile.quietUntil().map(until -> reminders.quiet(until.atZone(zone))).ifPresent(lines::add);
    return lines;
  }

  /** The line of the words that were taught. */
  String words(List<String> taught) {
    return taught.isEmpty()
        ? texts.text("profile.words.none")
        : texts.text("profile.words", String.join(", ", taught));
  }
}
