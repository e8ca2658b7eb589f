package saydone.script.json;

import static saydone.script.json.Mistake.Seen.BY_BOTH;
import static saydone.script.json.Mistake.Seen.BY_READER;

import java.util.List;
import java.util.stream.Stream;

/**
 * One mistake in the sample script, and what the author is told.
 *
 * @param some what stands in the sample
 * @param other what stands there by mistake
 * @param seen who notices it
 * @param lines what the reader says, without the name of the file
 */
record Mistake(String some, String other, Seen seen, List<String> lines) {

  /** Who notices a mistake. */
  enum Seen {
    /** The reader and the schema. */
    BY_BOTH,
    /** Only the reader, since it takes a look at several places at once, or at the text itself. */
    BY_READER
  }

  /** The sample with the mistake. */
  String text() {
    return SampleScript.with(some, other);
  }

  @Override
  public String toString() {
    return String.join(" ", lines);
  }

  private static Mistake mistake(String some, String other, Seen seen, String... lines) {
    return new Mistake(some, other, seen, List.of(lines));
  }

  /** One of every kind. */
  static Stream<Mistake> all() {
    return Stream.of(
        mistake(
            "\"schemaVersion\": 1",
            "\"schemaVersion\": 2",
            BY_BOTH,
            "3:20: schemaVersion: 2 is more than 1; write 1"),
        mistake(
            "\"schemaVersion\": 1",
            "\"schemaVersion\": \"1\"",
            BY_BOTH,
            "3:20: schemaVersion: \"1\" is not a whole number; write 1"),
        mistake("  \"schemaVersion\": 1,\n", "", BY_BOTH, "1:1: schemaVersion: missing; write 1"),
        mistake(
            "\"id\": \"every-field\"",
            "\"id\": \"Every Field\"",
            BY_BOTH,
            "4:9: id: \"Every Field\" is not a short name; write at most 64 lower-case letters,"
                + " digits and hyphens, such as \"heel-raise\""),
        mistake(
            "\"id\": \"every-field\"",
            "\"id\": 7",
            BY_BOTH,
            "4:9: id: 7 is not a short name; write at most 64 lower-case letters, digits and"
                + " hyphens, such as \"heel-raise\""),
        mistake(
            "\"name\": \"Every field\"",
            "\"name\": \"\"",
            BY_BOTH,
            "5:11: name: \"\" is empty; write a text in double quotes, such as \"Heel raise\""),
        mistake(
            "\"name\": \"Every field\"",
            "\"name\": \" \\t \"",
            BY_BOTH,
            "5:11: name: \" <U+0009> \" is empty; write a text in double quotes, such as \"Heel"
                + " raise\""),
        mistake(
            "\"name\": \"Every field\"",
            "\"title\": \"Every field\"",
            BY_BOTH,
            "1:1: name: missing; write a text in double quotes, such as \"Heel raise\"",
            "5:3: title: unknown field; known here: $schema, schemaVersion, id, name, language,"
                + " description, author, version, affectedSide, precautions, stopRules,"
                + " advice, ask, pronounce, defaults, exercises, short, frequency, source"),
        mistake(
            "\"name\": \"Every field\"",
            "\"name\": \"" + "x".repeat(101) + "\"",
            BY_BOTH,
            "5:11: name: \"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx...\" is too long, with 101"
                + " characters; write at most 100"),
        mistake(
            "\"language\": \"en-GB\"",
            "\"language\": \"English\"",
            BY_BOTH,
            "6:15: language: \"English\" is not a language tag; write one such as \"en-US\""),
        mistake(
            "\"description\": \"Uses every field once.\"",
            "\"description\": \"For the {affected} foot.\"",
            BY_BOTH,
            "7:18: description: {affected} is not replaced in this text; write it without a"
                + " placeholder"),
        mistake(
            "\"affectedSide\": \"ask\"",
            "\"affectedSide\": \"aks\"",
            BY_BOTH,
            "10:19: affectedSide: \"aks\" is not known here; did you mean \"ask\"?"),
        mistake(
            "\"affectedSide\": \"ask\"",
            "\"affectedSide\": true",
            BY_BOTH,
            "10:19: affectedSide: true is not known here; write one of \"ask\", \"ask-or-both\","
                + " \"left\", \"right\", \"none\""),
        mistake(
            "\"affectedSide\": \"ask\"",
            "\"affectedSide\": null",
            BY_BOTH,
            "10:19: affectedSide: null is not known here; write one of \"ask\", \"ask-or-both\","
                + " \"left\", \"right\", \"none\""),
        mistake(
            "\"affectedSide\": \"ask\"",
            "\"affectedSides\": \"ask\"",
            BY_BOTH,
            "1:1: affectedSide: missing, though an exercise or a text names the affected side;"
                + " write \"ask\", \"left\" or \"right\"",
            "10:3: affectedSides: unknown field; did you mean `affectedSide`?"),
        mistake(
            "[\"Sit on a firm chair.\"]",
            "\"Sit on a firm chair.\"",
            BY_BOTH,
            "11:18: precautions: \"Sit on a firm chair.\" is not a list; write a list of texts,"
                + " such as [\"Sit tall.\"]"),
        mistake(
            "[\"Sit on a firm chair.\"]",
            "[\"Sit on a firm chair.\", 5]",
            BY_BOTH,
            "11:43: precautions[1]: 5 is not a text; write a text in double quotes, such as \"Sit"
                + " on a chair without wheels.\""),
        mistake(
            "[\"Sit on a firm chair.\"]",
            "[\"Lift your {side} foot.\"]",
            BY_READER,
            "11:19: precautions[0]: {side} stands for nothing outside of an exercise; write"
                + " {affected} or {unaffected}"),
        mistake(
            "\"atLeast\": 6",
            "\"atLeast\": 11",
            BY_BOTH,
            "13:33: stopRules[0].atLeast: 11 is more than 10; write 0 to 10, such as 6"),
        mistake(
            "\"atLeast\": 6",
            "\"atLeast\": \"six\"",
            BY_BOTH,
            "13:33: stopRules[0].atLeast: \"six\" is not a whole number; write 0 to 10, such as 6"),
        mistake(
            "\"when\": \"pain\"",
            "\"when\": \"nausea\"",
            BY_BOTH,
            "13:14: stopRules[0].when: \"nausea\" is not known here; write one of \"pain\","
                + " \"dizzy\""),
        mistake(
            "\"when\": \"dizzy\", \"say\"",
            "\"when\": \"dizzy\", \"atLeast\": 3, \"say\"",
            BY_BOTH,
            "14:34: stopRules[1].atLeast: 3 has no meaning, as only pain has a number; remove it"),
        mistake(
            "{\"when\": \"dizzy\", \"say\": \"Stay seated and tell someone.\"}",
            "{\"when\": \"dizzy\"}",
            BY_BOTH,
            "14:5: stopRules[1].say: missing; write a text in double quotes, such as \"Sit on a"
                + " chair without wheels.\""),
        mistake(
            "\"when\": \"dizzy\", \"say\"",
            "\"when\": \"pain\", \"atLeast\": 6, \"say\"",
            BY_READER,
            "14:5: stopRules[1]: holds in the same case as the rule of line 13; keep one of them"),
        mistake(
            "\"painBefore\": true",
            "\"painBefore\": \"true\"",
            BY_BOTH,
            "16:25: ask.painBefore: \"true\" is neither true nor false; write true or false,"
                + " without quotes"),
        mistake(
            "\"painBefore\": true",
            "\"pain\": true",
            BY_BOTH,
            "16:11: ask.pain: unknown field; did you mean `painBefore`?"),
        mistake(
            "{\"eversion\": \"ee vurzhun\"}",
            "{\"foot drop\": \"foot drop\"}",
            BY_BOTH,
            "17:17: pronounce[\"foot drop\"]: \"foot drop\" is not a word; write one word, such as"
                + " \"eversion\""),
        mistake(
            "{\"eversion\": \"ee vurzhun\"}",
            "{\"eversion\": [\"ee vurzhun\"]}",
            BY_BOTH,
            "17:29: pronounce.eversion: a list is not a text; write a text in double quotes, such"
                + " as \"ee vurzhun\""),
        mistake(
            "[\"foot-up\"]",
            "[]",
            BY_BOTH,
            "17:53: short: the list is empty; write a list of ids of exercises, such as"
                + " [\"heel-raise\"]"),
        mistake(
            "[\"foot-up\"]",
            "\"foot-up\"",
            BY_BOTH,
            "17:53: short: \"foot-up\" is not a list; write a list of ids of exercises, such as"
                + " [\"heel-raise\"]"),
        mistake(
            "[\"foot-up\"]",
            "[\"foot-up\", \"foot-up\"]",
            BY_BOTH,
            "17:65: short[1]: \"foot-up\" stands here twice; keep one of them"),
        mistake(
            "[\"foot-up\"]",
            "[\"foot-op\"]",
            BY_READER,
            "17:54: short[0]: \"foot-op\" is no exercise of this script; did you mean"
                + " \"foot-up\"?"),
        mistake(
            "[\"foot-up\"]",
            "[\"knee\"]",
            BY_READER,
            "17:54: short[0]: \"knee\" is no exercise of this script; write one of foot-up,"
                + " arm-across"),
        mistake(
            "[\"foot-up\"]",
            "[3]",
            BY_BOTH,
            "17:54: short[0]: 3 is not a text; write a text in double quotes, such as"
                + " \"heel-raise\""),
        mistake(
            "\"defaults\": {",
            "\"defaults\": {\n    \"reps\": 10,",
            BY_BOTH,
            "19:5: defaults.reps: has no default; write it in the dose of each exercise"),
        mistake(
            "\"restSeconds\": 40",
            "\"restSeconds\": 601",
            BY_BOTH,
            "20:20: defaults.restSeconds: 601 is more than 600 seconds; write 0 to 600 seconds,"
                + " such as 30"),
        mistake(
            "\"restSeconds\": 40",
            "\"rest\": 40",
            BY_BOTH,
            "20:5: defaults.rest: unknown field; did you mean `restSeconds`?"),
        mistake(
            "\"up\": 1.5",
            "\"up\": 0.4",
            BY_BOTH,
            "22:21: defaults.tempo.up: 0.4 is less than 0.5 seconds; write 0.5 to 30 seconds, such"
                + " as 2"),
        mistake(
            "{\"up\": 1.5, \"down\": 2}",
            "{\"up\": 1.5}",
            BY_BOTH,
            "22:14: defaults.tempo.down: missing; write 0.5 to 30 seconds, such as 2"),
        mistake(
            "{\"up\": 1.5, \"down\": 2}",
            "[1.5, 2]",
            BY_BOTH,
            "22:14: defaults.tempo: a list is not an object; write an object such as {\"up\": 2,"
                + " \"down\": 2}"),
        mistake(
            "\"id\": \"arm-across\"",
            "\"id\": \"foot-up\"",
            BY_READER,
            "48:13: exercises[1].id: \"foot-up\" is the id of the exercise in line 26 too; give"
                + " each exercise an id of its own"),
        mistake(
            "      \"id\": \"arm-across\",\n",
            "",
            BY_BOTH,
            "47:5: exercises[1].id: missing; write at most 64 lower-case letters, digits and"
                + " hyphens, such as \"heel-raise\""),
        mistake(
            "\"assistance\": \"assisted\"",
            "\"assistance\": \"Assisted\"",
            BY_BOTH,
            "29:21: exercises[0].assistance: \"Assisted\" is not known here; did you mean"
                + " \"assisted\"?"),
        mistake(
            "\"assistance\": \"assisted\"",
            "\"assistance\": \"with a hand\"",
            BY_BOTH,
            "29:21: exercises[0].assistance: \"with a hand\" is not known here; write one of"
                + " \"passive\", \"assisted\", \"active\", \"resisted\""),
        mistake(
            "\"side\": \"affected\"",
            "\"side\": \"effected\"",
            BY_BOTH,
            "30:15: exercises[0].side: \"effected\" is not known here; did you mean \"affected\"?"),
        mistake(
            "      \"side\": \"affected\",\n",
            "",
            BY_BOTH,
            "25:5: exercises[0].side: missing; write one of \"left\", \"right\", \"both\","
                + " \"each\", \"affected\", \"unaffected\""),
        mistake(
            "\"side\": \"affected\"",
            "\"dose.side\": \"affected\"",
            BY_BOTH,
            "25:5: exercises[0].side: missing; write one of \"left\", \"right\", \"both\","
                + " \"each\", \"affected\", \"unaffected\"",
            "30:7: exercises[0][\"dose.side\"]: unknown field; known here: id, source, name,"
                + " assistance, side, spokenName, position, instructions, cues, more, dose,"
                + " progression"),
        mistake(
            "\"position\": \"Rest your {affected} ankle on the other knee.\"",
            "\"position\": \"Rest your {afected} ankle on the other knee.\"",
            BY_BOTH,
            "31:19: exercises[0].position: {afected} is no placeholder; did you mean {affected}?"),
        mistake(
            "\"position\": \"Rest your {affected} ankle on the other knee.\"",
            "\"position\": \"Rest your {weak} ankle on the other knee.\"",
            BY_BOTH,
            "31:19: exercises[0].position: {weak} is no placeholder; write {affected},"
                + " {unaffected}, {side} or {otherSide}"),
        mistake(
            "\"position\": \"Rest your {affected} ankle on the other knee.\"",
            "\"position\": \"Rest your {affected ankle on the other knee.\"",
            BY_BOTH,
            "31:19: exercises[0].position: \"Rest your {affected ankle on the other k...\" has a"
                + " brace without its other half; write {side}, or no brace"),
        mistake(
            "\"position\": \"Rest your {affected} ankle on the other knee.\"",
            "\"position\": \"Rest your\\nankle.\"",
            BY_BOTH,
            "31:19: exercises[0].position: \"Rest your<U+000A>ankle.\" contains the control"
                + " character <U+000A>; write a space instead, or begin another text"),
        mistake(
            "\"position\": \"Rest your {affected} ankle on the other knee.\"",
            "\"position\": \"AT&T shoes.\"",
            BY_READER,
            "31:19: exercises[0].position: \"&T shoes.\" begins with a sign that is kept for marks;"
                + " write &amp; for the sign &"),
        mistake(
            "\"position\": \"Rest your {affected} ankle on the other knee.\"",
            "\"position\": \"Rest &nbsp; now.\"",
            BY_READER,
            "31:19: exercises[0].position: \"&nbsp; now.\" begins with a sign that is kept for"
                + " marks; write &amp; for the sign &"),
        mistake(
            "\"position\": \"Rest your {affected} ankle on the other knee.\"",
            "\"position\": \"Rest &#65; now.\"",
            BY_READER,
            "31:19: exercises[0].position: \"&#65; now.\" is a character by its number; write the"
                + " character itself"),
        mistake(
            "\"position\": \"Rest your {affected} ankle on the other knee.\"",
            "\"position\": \"Do <5 reps.\"",
            BY_READER,
            "31:19: exercises[0].position: \"<5 reps.\" is not well-formed, at character 5; close"
                + " each element, and write &lt; for the sign < and &amp; for &"),
        mistake(
            "\"position\": \"Rest your {affected} ankle on the other knee.\"",
            "\"position\": \"<emphasis>Rest\"",
            BY_READER,
            "31:19: exercises[0].position: \"<emphasis>Rest\" is not well-formed, at the end; close"
                + " each element, and write &lt; for the sign < and &amp; for &"),
        mistake(
            "\"position\": \"Rest your {affected} ankle on the other knee.\"",
            "\"position\": \"Rest</emphasis>\"",
            BY_READER,
            "31:19: exercises[0].position: \"</emphasis>\" is not well-formed, at character 7;"
                + " close each element, and write &lt; for the sign < and &amp; for &"),
        mistake(
            "\"position\": \"Rest your {affected} ankle on the other knee.\"",
            "\"position\": \"Rest</speak><speak>now\"",
            BY_READER,
            "31:19: exercises[0].position: \"</speak><speak>now\" is not well-formed, at character"
                + " 14; close each element, and write &lt; for the sign < and &amp; for &"),
        mistake(
            "\"position\": \"Rest your {affected} ankle on the other knee.\"",
            "\"position\": \"<!-- Rest --> Now\"",
            BY_READER,
            "31:19: exercises[0].position: what stands in <! > or <? > is no mark here; write only"
                + " elements and words"),
        mistake(
            "\"position\": \"Rest your {affected} ankle on the other knee.\"",
            "\"position\": \"<![CDATA[Rest]]>\"",
            BY_READER,
            "31:19: exercises[0].position: what stands in <! > or <? > is no mark here; write only"
                + " elements and words"),
        mistake(
            "\"position\": \"Rest your {affected} ankle on the other knee.\"",
            "\"position\": \"<voice name='x'>Rest</voice>\"",
            BY_READER,
            "31:19: exercises[0].position: <voice> is no element here; write <break>, <emphasis>,"
                + " <prosody>, <say-as> or <sub>, or &lt; for the sign <"),
        mistake(
            "\"position\": \"Rest your {affected} ankle on the other knee.\"",
            "\"position\": \"Rest <break lengh='1s'/>\"",
            BY_READER,
            "31:19: exercises[0].position: lengh is no attribute of <break>; write strength or"
                + " time"),
        mistake(
            "\"position\": \"Rest your {affected} ankle on the other knee.\"",
            "\"position\": \"Rest <break time='1'/>\"",
            BY_READER,
            "31:19: exercises[0].position: time='1' is not known here; write such as 500ms or 1.5s,"
                + " at most 10s"),
        mistake(
            "\"position\": \"Rest your {affected} ankle on the other knee.\"",
            "\"position\": \"Rest <break time='11s'/>\"",
            BY_READER,
            "31:19: exercises[0].position: time='11s' is not known here; write such as 500ms or"
                + " 1.5s, at most 10s"),
        mistake(
            "\"position\": \"Rest your {affected} ankle on the other knee.\"",
            "\"position\": \"Rest <break strength='long'/>\"",
            BY_READER,
            "31:19: exercises[0].position: strength='long' is not known here; write none, x-weak,"
                + " weak, medium, strong, x-strong"),
        mistake(
            "\"position\": \"Rest your {affected} ankle on the other knee.\"",
            "\"position\": \"<break>Rest</break> now\"",
            BY_READER,
            "31:19: exercises[0].position: <break> has something in it; write <break/>"),
        mistake(
            "\"position\": \"Rest your {affected} ankle on the other knee.\"",
            "\"position\": \"<break/>\"",
            BY_READER,
            "31:19: exercises[0].position: the text says nothing; write words between the marks"),
        mistake(
            "\"position\": \"Rest your {affected} ankle on the other knee.\"",
            "\"position\": \"<emphasis level='high'>Rest</emphasis>\"",
            BY_READER,
            "31:19: exercises[0].position: level='high' is not known here; write strong, moderate,"
                + " reduced, none"),
        mistake(
            "\"position\": \"Rest your {affected} ankle on the other knee.\"",
            "\"position\": \"<prosody>Rest</prosody>\"",
            BY_READER,
            "31:19: exercises[0].position: <prosody> has neither rate nor volume; write such as"
                + " <prosody rate='slow'>"),
        mistake(
            "\"position\": \"Rest your {affected} ankle on the other knee.\"",
            "\"position\": \"<prosody pitch='high'>Rest</prosody>\"",
            BY_READER,
            "31:19: exercises[0].position: pitch is no attribute of <prosody>; write rate or"
                + " volume"),
        mistake(
            "\"position\": \"Rest your {affected} ankle on the other knee.\"",
            "\"position\": \"<prosody rate='-20%'>Rest</prosody>\"",
            BY_READER,
            "31:19: exercises[0].position: rate='-20%' is not known here; write x-slow, slow,"
                + " medium, fast, x-fast, default, or 50% to 200%, such as 80%"),
        mistake(
            "\"position\": \"Rest your {affected} ankle on the other knee.\"",
            "\"position\": \"<prosody volume='silent'>Rest</prosody>\"",
            BY_READER,
            "31:19: exercises[0].position: volume='silent' is not known here; write x-soft, soft,"
                + " medium, loud, x-loud, default, or 20% to 150%, such as 80%"),
        mistake(
            "\"position\": \"Rest your {affected} ankle on the other knee.\"",
            "\"position\": \"<say-as>12</say-as>\"",
            BY_READER,
            "31:19: exercises[0].position: <say-as> has no interpret-as; write such as <say-as"
                + " interpret-as='characters'>ROM</say-as>"),
        mistake(
            "\"position\": \"Rest your {affected} ankle on the other knee.\"",
            "\"position\": \"<say-as interpret-as='date'>12</say-as>\"",
            BY_READER,
            "31:19: exercises[0].position: interpret-as='date' is not known here; write characters"
                + " or cardinal"),
        mistake(
            "\"position\": \"Rest your {affected} ankle on the other knee.\"",
            "\"position\": \"<say-as interpret-as='cardinal'>ten</say-as>\"",
            BY_READER,
            "31:19: exercises[0].position: \"ten\" is no cardinal; write a whole number below a"
                + " billion, such as 1204"),
        mistake(
            "\"position\": \"Rest your {affected} ankle on the other knee.\"",
            "\"position\": \"<say-as interpret-as='characters'>.</say-as>\"",
            BY_READER,
            "31:19: exercises[0].position: <say-as> has no text in it; write such as <say-as"
                + " interpret-as='characters'>ROM</say-as>"),
        mistake(
            "\"position\": \"Rest your {affected} ankle on the other knee.\"",
            "\"position\": \"Keep the <sub>ROM</sub>.\"",
            BY_READER,
            "31:19: exercises[0].position: <sub> has no alias; write such as <sub alias='range of"
                + " motion'>ROM</sub>"),
        mistake(
            "\"position\": \"Rest your {affected} ankle on the other knee.\"",
            "\"position\": \"<sub alias='rest'><break/></sub>\"",
            BY_READER,
            "31:19: exercises[0].position: <sub> has an element in it; write such as <sub"
                + " alias='range of motion'>ROM</sub>"),
        mistake(
            "\"instructions\": [\"Bring the foot up.\", \"Then let it sink.\"]",
            "\"instructions\": []",
            BY_BOTH,
            "32:23: exercises[0].instructions: the list is empty; write a list of texts, such as"
                + " [\"Sit tall.\"]"),
        mistake(
            "\"instructions\": [\"Bring the foot up.\", \"Then let it sink.\"]",
            "\"instructions\": [\"" + "Up and down. ".repeat(40) + "\"]",
            BY_BOTH,
            "32:24: exercises[0].instructions[0]: \"Up and down. Up and down. Up and down. U...\""
                + " is too long, with 520 characters; write at most 500"),
        mistake(
            "\"cues\": [\"From the ankle.\"]",
            "\"cues\": [" + "\"Up.\", ".repeat(20) + "\"Up.\"]",
            BY_BOTH,
            "33:15: exercises[0].cues: the list has 21 items; keep at most 20"),
        mistake(
            "\"cues\": [\"From the ankle.\"]",
            "\"cue\": [\"From the ankle.\"]",
            BY_BOTH,
            "33:7: exercises[0].cue: unknown field; did you mean `cues`?"),
        mistake(
            "\"sets\": 3",
            "\"sets\": 0",
            BY_BOTH,
            "36:17: exercises[0].dose.sets: 0 is less than 1; write 1 to 20, such as 3"),
        mistake(
            "\"reps\": 8",
            "\"reps\": \"ten\"",
            BY_BOTH,
            "37:17: exercises[0].dose.reps: \"ten\" is not a whole number; write 1 to 200, such as"
                + " 10"),
        mistake(
            "\"reps\": 8",
            "\"reps\": 201",
            BY_BOTH,
            "37:17: exercises[0].dose.reps: 201 is more than 200; write 1 to 200, such as 10"),
        mistake(
            "\"reps\": 8",
            "\"reps\": 7.5",
            BY_BOTH,
            "37:17: exercises[0].dose.reps: 7.5 is not a whole number; write 1 to 200, such as 10"),
        mistake(
            "\"reps\": 8",
            "\"reps\": NaN",
            BY_READER,
            "37:17: exercises[0].dose.reps: NaN is not a whole number; write 1 to 200, such as 10"),
        mistake(
            "\"reps\": 8",
            "\"reps\": 1e99999999999",
            BY_READER,
            "37:17: exercises[0].dose.reps: 1e99999999999 is not a whole number; write 1 to 200,"
                + " such as 10"),
        mistake(
            "\"reps\": 8",
            "\"reps\": 31",
            BY_BOTH,
            "37:17: exercises[0].dose.reps: 31 is more than can be counted aloud; write 1 to 30, or"
                + " another countBy"),
        mistake(
            "        \"reps\": 8,\n",
            "",
            BY_BOTH,
            "35:15: exercises[0].dose.reps: missing; write 1 to 200, such as 10"),
        mistake(
            "\"holdSeconds\": 4",
            "\"holdSecond\": 4",
            BY_BOTH,
            "38:9: exercises[0].dose.holdSecond: unknown field; did you mean `holdSeconds`?"),
        mistake(
            "\"holdSeconds\": 4",
            "\"hold_seconds\": 4",
            BY_BOTH,
            "38:9: exercises[0].dose.hold_seconds: unknown field; did you mean `holdSeconds`?"),
        mistake(
            "\"holdSeconds\": 4",
            "\"hold\": 4",
            BY_BOTH,
            "38:9: exercises[0].dose.hold: unknown field; did you mean `holdSeconds`?"),
        mistake(
            "\"holdSeconds\": 4",
            "\"holdSeconds\": 1e999999999",
            BY_READER,
            "38:24: exercises[0].dose.holdSeconds: 1e999999999 is more than 300 seconds; write 0 to"
                + " 300 seconds, such as 5"),
        mistake(
            "\"holdSeconds\": 4",
            "\"holdSeconds\": -1",
            BY_BOTH,
            "38:24: exercises[0].dose.holdSeconds: -1 is less than 0 seconds; write 0 to 300"
                + " seconds, such as 5"),
        mistake(
            "\"holdSeconds\": 4",
            "\"holdSeconds\": 2.5",
            BY_BOTH,
            "38:24: exercises[0].dose.holdSeconds: 2.5 is not a whole number; write 0 to 300"
                + " seconds, such as 5"),
        mistake(
            "\"minimumRepetitionSeconds\": 1.5",
            "\"minimumRepetitionSeconds\": 0",
            BY_BOTH,
            "42:37: exercises[0].dose.minimumRepetitionSeconds: 0 is less than 0.2 seconds; write"
                + " 0.2 to 10 seconds, such as 1"),
        mistake(
            "\"countBy\": \"patient-aloud\"",
            "\"countBy\": \"patient aloud\"",
            BY_BOTH,
            "43:20: exercises[0].dose.countBy: \"patient aloud\" is not known here; did you mean"
                + " \"patient-aloud\"?"),
        mistake(
            "\"countBy\": \"patient-aloud\"",
            "\"countBy\": \"therapist\"",
            BY_BOTH,
            "43:20: exercises[0].dose.countBy: \"therapist\" is not known here; write one of"
                + " \"patient\", \"patient-aloud\", \"coach\", \"set\""),
        mistake(
            "\"dose\": {\"reps\": 2}",
            "\"reps\": 2",
            BY_BOTH,
            "47:5: exercises[1].dose: missing; write an object such as {\"reps\": 10}",
            "53:7: exercises[1].reps: unknown field; did you mean `dose.reps`?"),
        mistake(
            "\"dose\": {\"reps\": 2}",
            "\"dose\": 2",
            BY_BOTH,
            "53:15: exercises[1].dose: 2 is not an object; write an object such as {\"reps\": 10}"),
        mistake(
            "\"dose\": {\"reps\": 2}",
            "\"dose\": {\"reps\": 2},\n      \"restSeconds\": 5",
            BY_BOTH,
            "54:7: exercises[1].restSeconds: unknown field; did you mean `dose.restSeconds`?"),
        mistake(
            "\"dose\": {\"reps\": 2}",
            "\"dose\": {\"reps\": 2, \"reps\": 3}",
            BY_READER,
            "53:27: exercises[1].dose.reps: given a second time, after line 53; keep one of them"),
        mistake(
            "    \"countBy\": \"coach\",\n    \"tempo\": {\"up\": 1.5, \"down\": 2}",
            "    \"countBy\": \"coach\"",
            BY_READER,
            "52:15: exercises[1].dose: leaves the coach without a tempo or a hold to count by; add"
                + " \"tempo\": {\"up\": 2, \"down\": 2} or \"holdSeconds\": 5"),
        mistake(
            "{\"to\": \"active\", \"when\": \"ten without the hand\"}",
            "{\"to\": \"active\"}",
            BY_BOTH,
            "45:22: exercises[0].progression.when: missing; write a text in double quotes, such as"
                + " \"ten without the hand, three sessions in a row\""),
        mistake(
            "\"side\": \"each\"",
            "\"side\": \"both\"",
            BY_READER,
            "51:19: exercises[1].position: {side} stands for nothing where both sides work"
                + " together; write the text without a side",
            "51:19: exercises[1].position: {otherSide} stands for nothing where both sides work"
                + " together; write the text without a side"),
        mistake(
            "\"affectedSide\": \"ask\"",
            "\"affectedSide\": \"none\"",
            BY_READER,
            "30:15: exercises[0].side: \"affected\" has no meaning, as no side is affected in this"
                + " script; write \"affectedSide\": \"ask\" at the top, or \"each\" here",
            "31:19: exercises[0].position: {affected} stands for nothing, as no side is affected in"
                + " this script; write \"affectedSide\": \"ask\" at the top, or the text without a"
                + " side",
            "34:16: exercises[0].more[0]: {unaffected} stands for nothing, as no side is affected"
                + " in this script; write \"affectedSide\": \"ask\" at the top, or the text without"
                + " a side"),
        mistake(
            "  \"affectedSide\": \"ask\",\n",
            "",
            BY_READER,
            "1:1: affectedSide: missing, though an exercise or a text names the affected side;"
                + " write \"ask\", \"left\" or \"right\""));
  }
}
