#!/usr/bin/python3
"""Rehearses some weeks of three patients, for reports that show what reports show.

Each session is played by a simulated patient, as by "saydone rehearse --remember": what the coach learned in one session
it knows in the next. Only the dates are given: "--begin" says when the record begins. The patients:

  foot      does better and better, leaves out a day now and then, and speaks of an exercise that became too easy
  shoulder  has pain, in some sessions strong enough to end them
  balance   talks to others meanwhile, and leaves out exercises

The data folder of each is FOLDER/NAME, and its script, with how often it is to be done, FOLDER/NAME.json.

usage: three_weeks.py SAYDONE_JAR FOLDER LAST_DAY [WEEKS [NAME]...]
"""

import datetime
import json
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent.parent
WEEKS = 3


def cough(repetition, seconds):
    return {"at": {"repetition": repetition}, "times": 20, "do": [{"cough": True, "afterSeconds": seconds}]}


def foot(week, number):
    """Pain and effort fall; the last repetitions of a set come later."""
    happenings = [cough(7, 1.5), cough(9, 1.5)]
    if (week, number) == (1, 1):
        happenings.append({"at": {"exercise": 2, "repetition": 4}, "do": [{"say": "harder", "afterSeconds": 0.8}]})
    return {
        "answers": {
            "side": "left",
            "ability": "a-little",
            "painBefore": 4 - week,
            "painAfter": 5 - week - number % 2,
            "effortAfter": 6 - week,
        },
        "pace": {"repetitionSeconds": 3.5 - week / 2, "setSeconds": 12, "restSeconds": 8},
        "happenings": happenings,
    }


def shoulder(week, number):
    """Pain in the second session of a week, too strong to go on with in the first week."""
    happenings = []
    if number == 1:
        happenings.append(
            {
                "at": {"exercise": 3, "repetition": 3},
                "do": [
                    {"say": "pain", "afterSeconds": 0.6},
                    {"say": "yes", "in": "after-symptom", "afterSeconds": 0.8},
                ],
            }
        )
    return {
        "answers": {
            "side": "right",
            "ability": "a-little",
            "painBefore": 3 + number % 2,
            "painAfter": 5 - week,
            "pain": 7 - week,
            "effortAfter": 5,
        },
        "pace": {"setSeconds": 12, "restSeconds": 6},
        "happenings": happenings,
    }


def balance(week, number):
    """Talks between the repetitions, and skips an exercise."""
    happenings = [
        {"at": {"repetition": 2}, "times": 9, "do": [{"say": "I think my neighbor is coming over", "afterSeconds": 0.5}]},
        {"at": {"phase": "resting"}, "times": 4, "do": [{"say": "Did you water the plants this morning", "afterSeconds": 2}]},
    ]
    if number == 0:
        happenings.append({"at": {"exercise": 3, "repetition": 4}, "do": [{"say": "next", "afterSeconds": 0.8}]})
    return {
        "answers": {
            "side": "left",
            "ability": "a-little",
            "painBefore": 1,
            "painAfter": 1 + number % 2,
            "effortAfter": 7 - week,
        },
        "pace": {"repetitionSeconds": 3, "setSeconds": 14, "restSeconds": 8},
        "happenings": happenings,
    }


# The script, how often it is to be done, the patient, and the days of each week on which she does it, 0 for Monday.
PATIENTS = {
    "foot": ("foot-drop", {"times": 4, "per": "week"}, foot, [[0, 1, 3, 5], [0, 2, 4], [0, 1, 3, 5, 6]]),
    "shoulder": ("shoulder-pendulum", {"times": 3, "per": "week"}, shoulder, [[1, 4], [1, 3, 5], [0, 3]]),
    "balance": ("balance-sit-to-stand", {"times": 3, "per": "week"}, balance, [[0, 2, 4], [2], [1, 4, 5]]),
}


def written(file, value):
    file.write_text(json.dumps(value, indent=2) + "\n")
    return file


def rehearse(jar, folder, name, last_day, weeks):
    script_name, frequency, patient, days = PATIENTS[name]
    script = json.loads((HERE / "scripts" / f"{script_name}.json").read_text())
    script["frequency"] = frequency
    script_file = written(folder / f"{name}.json", script)
    monday = last_day - datetime.timedelta(days=last_day.weekday() + 7 * (weeks - 1))
    for week in range(weeks):
        for number, weekday in enumerate(days[week % len(days)]):
            day = monday + datetime.timedelta(days=7 * week + weekday)
            if day > last_day:
                continue
            who = {"schemaVersion": 1, "name": name, "voice": {"wordsPerMinute": 198}, "maxMinutes": 45}
            who["description"] = patient.__doc__
            who.update(patient(week, number))
            rehearsal = subprocess.run(
                ["java", "-jar", jar, "rehearse", str(script_file), "--remember"]
                + ["--patient", str(written(folder / f"{name}-patient.json", who))]
                + ["--begin", f"{day}T{9 + number:02}:30", "--seed", str(7 * week + weekday)]
                + ["--wav", "/dev/null", "--transcript", "/dev/null", "--data", str(folder / name)],
                capture_output=True,
                text=True,
            )
            if rehearsal.returncode != 0:
                sys.exit(f"three_weeks: {name} on {day}: {rehearsal.stderr}")
            print(f"{name}: {day}", flush=True)


def main(jar, scratch, last_day, weeks=WEEKS, *names):
    folder = pathlib.Path(scratch)
    folder.mkdir(parents=True, exist_ok=True)
    for name in names or PATIENTS:
        rehearse(jar, folder, name, datetime.date.fromisoformat(last_day), int(weeks))


if __name__ == "__main__":
    main(*sys.argv[1:])
